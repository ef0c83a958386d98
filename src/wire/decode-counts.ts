// Decodes the response of `GET counts`.

import {toFields} from './fields.js';
import {isCount} from './plain-page.js';

/**
 * Returns the counts by requested thread key. Drops invalid counts; showing nothing is better than a wrong 0.
 *
 * @throws {DecodeError} If the response has no counts.
 */
export function decodeCounts(value: unknown): ReadonlyMap<string, number> {
  const counts = toFields(toFields(value, 'the response').get('counts'), 'counts');
  const known = new Map<string, number>();
  for (const [thread, count] of counts) if (isCount(count)) known.set(thread, count);
  return known;
}
