// How many comments threads have, without the comments.

import {decodeCounts} from '../../wire/decode-counts.js';
import {apiOf, isFile} from '../endpoint.js';
import {requestJson} from '../http.js';
import {createJsonSource} from './json.js';

/**
 * Asks an endpoint for the counts of threads, by their keys; one that it does not know is left out. Our server counts
 * at most fifty at once. A static file is one thread, whatever its key.
 *
 * @throws {SourceError} or the signal's reason when aborted.
 */
export async function countComments(
  endpoint: string,
  threads: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  if (isFile(endpoint)) {
    const {thread} = await createJsonSource({endpoint}).load({order: 'oldest', signal});
    return new Map(threads.map((key) => [key, thread.count]));
  }
  const query = new URLSearchParams(threads.map((thread) => ['thread', thread]));
  return requestJson(`${apiOf(endpoint)}counts?${query}`, {signal}, decodeCounts);
}
