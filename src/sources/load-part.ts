// Loads a lazy chunk of a source.

import {loadChunk} from '../core/load-chunk.js';
import {SourceError} from './source.js';

/**
 * Loads a chunk, with a second try.
 *
 * @throws {SourceError} `offline` if the chunk does not load.
 */
export const loadPart = <T>(load: (query?: string) => Promise<T>): Promise<T> =>
  loadChunk(load).catch((cause: unknown) => {
    throw new SourceError('offline', {cause});
  });
