// Rules as they stand in a form: each as text, so that nothing typed is lost, not even what is no number.

import {WAITING_RULES, type Rules} from '../../wire/moderation/rules.js';

export type RuleName = keyof Rules;
export type RulesText = Readonly<Record<RuleName, string>>;

/** In the order of the form. */
export const RULE_NAMES: readonly RuleName[] = [
  'waiting',
  'words',
  'reservedNames',
  'closeAfterDays',
  'flagsToList',
  'flagsToHide',
];

/** The least and the largest value of each rule that is a number. */
export const RANGES = {closeAfterDays: [0, 3650], flagsToList: [1, 1000], flagsToHide: [0, 1000]} as const;
export type NumberRule = keyof typeof RANGES;

/** Returns the rules as text. */
export const textOf = (rules: Rules): RulesText => ({
  ...rules,
  closeAfterDays: String(rules.closeAfterDays),
  flagsToList: String(rules.flagsToList),
  flagsToHide: String(rules.flagsToHide),
});

/** Returns the rules that a text says, and the names of those that it does not say. */
export function readRules(text: RulesText): {readonly rules: Rules; readonly wrong: readonly RuleName[]} {
  const wrong: RuleName[] = [];
  const number = (name: NumberRule): number => {
    const [least, most] = RANGES[name];
    const value = /^\s*\d{1,6}\s*$/.test(text[name]) ? Number(text[name]) : Number.NaN;
    if (value >= least && value <= most) return value;
    wrong.push(name);
    return least;
  };
  const waiting = WAITING_RULES.find((each) => each === text.waiting);
  if (!waiting) wrong.push('waiting');
  const rules: Rules = {
    waiting: waiting ?? 'all',
    words: text.words,
    reservedNames: text.reservedNames,
    closeAfterDays: number('closeAfterDays'),
    flagsToList: number('flagsToList'),
    flagsToHide: number('flagsToHide'),
  };
  return {rules, wrong};
}

/** Returns the names of the rules that differ. */
export const differing = (one: RulesText, other: RulesText): readonly RuleName[] =>
  RULE_NAMES.filter((name) => one[name] !== other[name]);

/**
 * Combines a form with rules that somebody else has saved meanwhile. Theirs are taken where the form has no change.
 *
 * @param base The rules that the form started from.
 * @returns the new form, and the names of the rules that both changed, to different values: the form keeps its own.
 */
export function combine(
  base: RulesText,
  mine: RulesText,
  theirs: RulesText,
): {readonly mine: RulesText; readonly conflicts: readonly RuleName[]} {
  const own = new Set(differing(base, mine));
  const kept = Object.fromEntries(RULE_NAMES.filter((name) => own.has(name)).map((name) => [name, mine[name]]));
  const conflicts = differing(base, theirs).filter((name) => own.has(name) && mine[name] !== theirs[name]);
  return {mine: {...theirs, ...kept}, conflicts};
}

export const isNumberRule = (name: RuleName): name is NumberRule => name in RANGES;
