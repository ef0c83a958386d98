// Keeps rules that are typed and not saved, for as long as the tab is open: through another view, and through a reload.

import {RULE_NAMES, type RulesText} from './rules-text.js';

const KEY = 'colloquy-desk-rules';

/** The form, and the rules that it started from. */
export interface KeptRules {
  readonly base: RulesText;
  readonly mine: RulesText;
}

/** Keeps a form; null forgets it. Without storage nothing is kept. */
export function keepRules(kept: KeptRules | null): void {
  try {
    if (kept) sessionStorage.setItem(KEY, JSON.stringify(kept));
    else sessionStorage.removeItem(KEY);
  } catch {
    // The storage is full, or switched off.
  }
}

/** Returns the form that was kept; null if there is none. */
export function readKeptRules(): KeptRules | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('base' in kept) || !('mine' in kept)) return null;
    return isText(kept.base) && isText(kept.mine) ? {base: kept.base, mine: kept.mine} : null;
  } catch {
    return null;
  }
}

const isText = (value: unknown): value is RulesText =>
  typeof value === 'object' &&
  value !== null &&
  RULE_NAMES.every((name) => typeof Object.getOwnPropertyDescriptor(value, name)?.value === 'string');
