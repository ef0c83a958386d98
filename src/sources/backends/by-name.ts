// Creates the source for an endpoint, by the name of its backend.

import {createColloquySource} from './colloquy.js';
import {isFile} from '../endpoint.js';
import type {CustomSource} from './custom-source.js';
import type {ForeignName} from './foreign-backends.js';
import {createJsonSource} from './json.js';
import {ONLY_READING, SourceError, type CommentSource, type LoadRequest, type SourceOptions} from '../source.js';

export {countComments} from './count-comments.js';
export {ONLY_READING, SourceError};
export type {CommentSource, CustomSource, LoadRequest, SourceOptions};

/** Loads the chunk for a page's own source. */
export const loadWrapper = () => import('./custom-source.js');

/** Loads the chunk for comment systems of others. */
export const loadForeign = () => import('./foreign-backends.js');

/** The values of the `backend` attribute. */
export type BackendName = 'colloquy' | 'json' | ForeignName;

/**
 * Creates the source for a server with our protocol (`colloquy`), or for a static file (`json`). With an empty name it is
 * `json` if the endpoint's path ends in `.json`, else `colloquy`.
 */
export function createSource(name: string, options: SourceOptions): CommentSource {
  const isJson = name ? name === 'json' : isFile(options.endpoint);
  return isJson ? createJsonSource(options) : createColloquySource(options);
}
