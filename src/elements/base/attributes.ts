// Reads attributes that accept a fixed list of values.

import type {PropertyDeclaration} from 'lit';
import {warnOnce} from './warn-once.js';

/** Declares a text property that has its default again when its attribute is removed. */
export const text = (fallback = ''): PropertyDeclaration<string> => ({converter: (value) => value ?? fallback});

/** Reads seconds, or `live`. */
export const toRefresh = (value: string | null): number | 'live' => (value === 'live' ? value : Number(value));

/**
 * Returns the value if it is one of the choices; otherwise warns once on the console and returns the default. Frameworks
 * set a property that is left out to undefined or null, which mean the default.
 */
export function choose<T extends string>(
  name: string,
  value: string | null | undefined,
  choices: readonly T[],
  fallback: T,
): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  if (value) warnInvalid(name, value, choices);
  return fallback;
}

/** Warns on the console about an unknown value, once per value. */
export function warnInvalid(name: string, value: string, choices: readonly string[]): void {
  warnOnce(`Unknown value ${name}="${value}". Use ${choices.join(', ')}`);
}
