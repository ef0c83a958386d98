// Reads attributes whose value is a list of words.

import {warnInvalid} from './attributes.js';

/**
 * Returns the known words of a list. Warns on the console once about each unknown word.
 *
 * @param value What is no text means the default: frameworks set a property that is left out to undefined or null.
 */
export function chooseList<T extends string>(
  name: string,
  value: unknown,
  choices: readonly T[],
  fallback: string,
): ReadonlySet<T> {
  const words = (typeof value === 'string' ? value : fallback).split(/\s+/).filter((word) => word !== '');
  const chosen = words.map((word) => {
    const choice = choices.find((candidate) => candidate === word);
    if (choice === undefined) warnInvalid(name, word, choices);
    return choice;
  });
  return new Set(chosen.filter((choice) => choice !== undefined));
}
