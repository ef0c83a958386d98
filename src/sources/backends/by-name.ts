// Creates the source for an endpoint, by the name of its backend.

import {createColloquySource} from './colloquy.js';
import {isFile} from '../endpoint.js';
import type {CustomSource} from './custom-source.js';
import {createJsonSource} from './json.js';
import {SourceError, type CommentSource, type SourceOptions} from '../source.js';

export {countComments} from './count-comments.js';
export {SourceError};
export type {CommentSource, CustomSource, SourceOptions};

/** Loads the chunk for a page's own source. */
export const loadWrapper = () => import('./custom-source.js');

/** The values of the `backend` attribute. */
export type BackendName = 'colloquy' | 'json';

const BACKENDS = new Map<string, (options: SourceOptions) => CommentSource>([
  ['colloquy', createColloquySource],
  ['json', createJsonSource],
]);

/** Whether there is a backend with this name. */
export const isBackendName = (name: string): name is BackendName => BACKENDS.has(name);

/** Creates a source. Without a name the backend is `json` if the endpoint's path ends in `.json`, else `colloquy`. */
export function createSource(name: BackendName | '', options: SourceOptions): CommentSource {
  const create = BACKENDS.get(name || (isFile(options.endpoint) ? 'json' : 'colloquy')) ?? createColloquySource;
  return create(options);
}
