// Reads the attributes whose values come from a list.

import {warnOnce} from './warn-once.js';

/** The value if it is one of the choices, else the default and one warning on the console. */
export function choose<T extends string>(name: string, value: string, choices: readonly T[], fallback: T): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  if (value !== '') warnInvalid(name, value, choices);
  return fallback;
}

/** Tells the console about a value that is no choice, once. */
export function warnInvalid(name: string, value: string, choices: readonly string[]): void {
  warnOnce(`${name}="${value}" is none of ${choices.join(', ')}; the default is used.`);
}
