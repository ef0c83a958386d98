// Creates the source for a comment system of others, by the value of `backend`. Lazy chunk: only pages that name one, or
// whose thread is unmistakably there, load it.

import {createForeignSource} from '../foreign/foreign-source.js';
import {guessBackend} from '../foreign/guess-backend.js';
import {loadPart} from '../load-part.js';
import type {CreateSystem} from '../foreign/system.js';
import {SourceError, type CommentSource, type SourceOptions} from '../source.js';

// What every system needs is a part of this chunk, so that the chunk of a system waits for no others.
export {ask} from '../foreign/ask.js';
export {nextPages, readParallel} from '../foreign/read-parallel.js';
export {decodeEntities, momentOf} from '../foreign/row-fields.js';

type CreateOwn = (name: '', options: SourceOptions) => CommentSource;

type LoadSystem = (query?: string) => Promise<{readonly createSystem: CreateSystem}>;

const SYSTEMS = {
  wordpress: () => import('../systems/wordpress.js'),
  waline: () => import('../systems/waline.js'),
  isso: () => import('../systems/isso.js'),
  twikoo: () => import('../systems/twikoo.js'),
  artalk: () => import('../systems/artalk.js'),
  remark42: () => import('../systems/remark42.js'),
  comentario: () => import('../systems/comentario.js'),
  bluesky: () => import('../systems/bluesky.js'),
  mastodon: () => import('../systems/mastodon.js'),
  lemmy: () => import('../systems/lemmy.js'),
  discourse: () => import('../systems/discourse.js'),
  github: () => import('../systems/github.js'),
  hackernews: () => import('../systems/hackernews.js'),
} satisfies Readonly<Record<string, LoadSystem>>;

/** The names of the systems. */
export type ForeignName = keyof typeof SYSTEMS;

const LOADERS = new Map<string, LoadSystem>(Object.entries(SYSTEMS));

/**
 * Creates the source for a system of others. An unknown name means our own, with a warning on the console.
 *
 * @param name The value of `backend`; empty to guess it from the addresses, which is said on the console.
 * @param endpoint The attribute as written.
 * @param thread The attribute as written.
 * @param options The options of our own source; the endpoint is empty if there is none.
 * @param createOwn Creates our own source.
 * @throws {SourceError} `unset` if the attributes do not name a thread: its message begins with `backend=`.
 */
export async function openForeign(
  name: string,
  endpoint: string,
  thread: string,
  options: SourceOptions,
  createOwn: CreateOwn,
): Promise<CommentSource> {
  const found = name || guessBackend(thread || endpoint);
  const load = LOADERS.get(found);
  if (!load) return openOwn(name, options, createOwn);
  if (name === '') console.info(`colloquy: the address says backend="${found}". Set the attribute to be sure.`);
  const {createSystem} = await loadPart(load);
  try {
    return createForeignSource(createSystem({endpoint: endpoint && options.endpoint, thread, page: options.page}));
  } catch (error) {
    throw error instanceof SourceError ? lacksSetting(error, found, {endpoint, thread}) : error;
  }
}

function lacksSetting(
  {kind}: SourceError,
  name: string,
  attributes: Readonly<Record<'endpoint' | 'thread', string>>,
): SourceError {
  const written = Object.entries(attributes).filter(([, value]) => value !== '');
  const list = written.map(([attribute, value]) => `${attribute}="${value}"`).join(' and ') || 'the attributes';
  const fault = kind === 'unset' && attributes.endpoint === '' ? 'needs an endpoint' : `finds no thread in ${list}`;
  return new SourceError(kind, {detail: `backend="${name}" ${fault}. docs/backends/${name}.md shows what to set.`});
}

const warned = new Set<string>();

/** Warns once of an unknown name. */
function openOwn(name: string, options: SourceOptions, createOwn: CreateOwn): CommentSource {
  const names = ['colloquy', 'json', ...LOADERS.keys()].join(', ');
  if (name !== '' && !warned.has(name)) console.warn(`colloquy: Unknown value backend="${name}". Use ${names}`);
  warned.add(name);
  if (options.endpoint === '') throw new SourceError('unset');
  return createOwn('', options);
}
