// Reads how many comments threads have.

import {toFields} from './fields.js';
import {isCount} from './plain-page.js';

/**
 * The counts by the keys that were asked for. What is no count is left out: a reader is told nothing rather than 0.
 *
 * @throws {DecodeError} for an answer without counts.
 */
export function decodeCounts(value: unknown): ReadonlyMap<string, number> {
  const counts = toFields(toFields(value, 'the answer').get('counts'), 'counts');
  const known = new Map<string, number>();
  for (const [thread, count] of counts) if (isCount(count)) known.set(thread, count);
  return known;
}
