// Reads the attributes whose values are lists of words.

import {warnInvalid} from './attributes.js';

/** The words of a list that are choices; the others get one warning each. */
export function chooseList<T extends string>(name: string, value: string, choices: readonly T[]): ReadonlySet<T> {
  const words = value.split(/\s+/).filter((word) => word !== '');
  const chosen = words.map((word) => {
    const choice = choices.find((candidate) => candidate === word);
    if (choice === undefined) warnInvalid(name, word, choices);
    return choice;
  });
  return new Set(chosen.filter((choice) => choice !== undefined));
}
