// Reads attributes whose value is a list of words.

import {warnInvalid} from './attributes.js';

/** Returns the known words of a list. Warns on the console once about each unknown word. */
export function chooseList<T extends string>(name: string, value: string, choices: readonly T[]): ReadonlySet<T> {
  const words = value.split(/\s+/).filter((word) => word !== '');
  const chosen = words.map((word) => {
    const choice = choices.find((candidate) => candidate === word);
    if (choice === undefined) warnInvalid(name, word, choices);
    return choice;
  });
  return new Set(chosen.filter((choice) => choice !== undefined));
}
