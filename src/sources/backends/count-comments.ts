// Loads the comment counts of threads, without the comments.

import {decodeCounts} from '../../wire/decode-counts.js';
import {apiUrl, isFile} from '../endpoint.js';
import {requestJson} from '../http.js';
import {createJsonSource} from './json.js';

/**
 * Loads the counts of threads by their keys; keys that the server does not know are left out. Our server accepts at
 * most 50 keys per request. A static file has one thread, so every key gets its count.
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
  return requestJson(`${apiUrl(endpoint)}counts?${query}`, {signal}, decodeCounts);
}
