// What was repaired in a page, and what was left out, in a sentence for the console.

import {fieldOf} from '../wire/fields.js';

/** A flaw of a page: the index of the entry, and what is wrong with it; see `Note` in `wire/decode`. */
export type Flaw = readonly [index: number, what: string];

/** How many flaws are told one by one, and how much of an id, in UTF-16 code units. */
const REASONS = 3;
const LONGEST_ID = 60;

const SENTENCES = new Map([
  ['entry', 'is not an object'],
  ['again', 'is there twice'],
  ['other', 'has the id of another comment'],
  ['id', 'has no usable id'],
]);

/**
 * One sentence about a page: how many entries were repaired or left out, and the first three reasons with the ids. Never
 * what a comment says. `value` is the page as it came.
 */
export function describeFlaws(name: string, value: unknown, flaws: readonly Flaw[]): string {
  const leftOut = new Set(flaws.filter(([, what]) => what === 'entry' || what === 'again').map(([index]) => index));
  const repaired = new Set(flaws.map(([index]) => index).filter((index) => index >= 0 && !leftOut.has(index)));
  const reasons = flaws.slice(0, REASONS).map(([index, what]) => `${placeOf(value, index)} ${reasonOf(what)}`);
  const more = flaws.length > REASONS ? '; …' : '';
  const comments = repaired.size === 1 ? 'comment' : 'comments';
  return `colloquy: ${repaired.size} ${comments} repaired, ${leftOut.size} left out, in ${name}: ${reasons.join('; ')}${more}`;
}

const reasonOf = (what: string): string => SENTENCES.get(what) ?? `has no readable “${what}”`;

function placeOf(value: unknown, index: number): string {
  if (index < 0) return 'the page';
  const list = Array.isArray(value) ? value : fieldOf(value, 'comments');
  const id = fieldOf(fieldOf(list, String(index)), 'id');
  const isNamed = (typeof id === 'string' && id !== '') || typeof id === 'number';
  return `comments[${index}]${isNamed ? ` (id ${JSON.stringify(String(id).slice(0, LONGEST_ID))})` : ''}`;
}
