// Which backend answers at an address.

import {createColloquySource} from './colloquy.js';
import {isFile} from '../endpoint.js';
import type {CustomSource} from './custom-source.js';
import {createJsonSource} from './json.js';
import {SourceError, type CommentSource, type SourceOptions} from '../source.js';

export {countComments} from './count-comments.js';
export {SourceError};
export type {CommentSource, CustomSource, SourceOptions};

/** Loads what a page's own source needs. */
export const loadAdopter = () => import('./custom-source.js');

/** The names that `backend` takes. */
export type BackendName = 'colloquy' | 'json';

const BACKENDS = new Map<string, (options: SourceOptions) => CommentSource>([
  ['colloquy', createColloquySource],
  ['json', createJsonSource],
]);

/** Whether there is a backend of that name. */
export const isBackendName = (name: string): name is BackendName => BACKENDS.has(name);

/** The source for a backend's name; without one, `json` when the endpoint's path ends in `.json`, else our own. */
export function createSource(name: BackendName | '', options: SourceOptions): CommentSource {
  const create = BACKENDS.get(name || (isFile(options.endpoint) ? 'json' : 'colloquy')) ?? createColloquySource;
  return create(options);
}
