// Describes the repaired and skipped comments of a page in a sentence for the console.

import {fieldOf} from '../wire/fields.js';

/** A flaw of a page: the index of the entry (-1 for the page) and the problem; see `Note` in `wire/decode`. */
export type Flaw = readonly [index: number, problem: string];

/** How many flaws the sentence lists, and how much of an id it quotes, in UTF-16 code units. */
const MAX_REASONS = 3;
const MAX_ID_LENGTH = 60;

const SENTENCES = new Map([
  ['entry', 'is not an object'],
  ['again', 'is a duplicate'],
  ['other', 'has the id of another comment'],
  ['id', 'has no usable id'],
]);

/**
 * Returns a sentence about a page: how many entries were repaired or left out, and the first three reasons with ids.
 * Never quotes the text of a comment. `value` is the page before decoding.
 */
export function describeFlaws(name: string, value: unknown, flaws: readonly Flaw[]): string {
  const leftOut = new Set(
    flaws.filter(([, problem]) => problem === 'entry' || problem === 'again').map(([index]) => index),
  );
  const repaired = new Set(flaws.map(([index]) => index).filter((index) => index >= 0 && !leftOut.has(index)));
  const reasons = flaws
    .slice(0, MAX_REASONS)
    .map(([index, problem]) => `${describePlace(value, index)} ${describeProblem(problem)}`);
  const more = flaws.length > MAX_REASONS ? '; …' : '';
  const comments = repaired.size === 1 ? 'comment' : 'comments';
  return `colloquy: ${repaired.size} ${comments} repaired, ${leftOut.size} left out, in ${name}: ${reasons.join('; ')}${more}`;
}

const describeProblem = (problem: string): string => SENTENCES.get(problem) ?? `has no readable “${problem}”`;

function describePlace(value: unknown, index: number): string {
  if (index < 0) return 'the page';
  const list = Array.isArray(value) ? value : fieldOf(value, 'comments');
  const id = fieldOf(fieldOf(list, String(index)), 'id');
  const isNamed = (typeof id === 'string' && id !== '') || typeof id === 'number';
  return `comments[${index}]${isNamed ? ` (id ${JSON.stringify(String(id).slice(0, MAX_ID_LENGTH))})` : ''}`;
}
