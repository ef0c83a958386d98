// Loads a lazy chunk of a source.

import {SourceError} from './source.js';

/**
 * Loads a chunk. After a failure it retries once with a query string, because browsers remember modules that failed. The
 * build adds the query to `load`.
 *
 * @throws {SourceError} `offline` if the chunk does not load.
 */
export const loadPart = <T>(load: (query?: string) => Promise<T>): Promise<T> =>
  load()
    .catch(() => load('?again'))
    .catch((cause: unknown) => {
      throw new SourceError('offline', {cause});
    });
