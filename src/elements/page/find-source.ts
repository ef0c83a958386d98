// Creates the comment source that the attributes of an element ask for.

import type {Order} from '../../core/comment.js';
import {
  ONLY_READING,
  SourceError,
  createSource,
  loadForeign,
  loadWrapper,
  type CommentSource,
  type CustomSource,
  type LoadRequest,
} from '../../sources/backends/by-name.js';
import {choose} from '../base/attributes.js';
import {loadChunk} from '../../core/load-chunk.js';
import {pageUrl, resolveEndpoint, resolveThread} from '../base/page.js';
import {loadTakeOver} from './load-take-over.js';

export interface Address {
  readonly source: CustomSource | null;
  readonly endpoint: string;
  readonly thread: string;
  readonly backend: string;
}

/** The properties that select the thread, or when it loads: a change of one of them loads it anew. */
export const SOURCE_PROPERTIES = ['endpoint', 'thread', 'backend', 'order', 'remember', 'source', 'loading'] as const;

/** Reads the `order` attribute. */
export const findOrder = (order: string): Order =>
  choose('order', order, ['oldest', 'newest', 'replies', 'votes'], 'oldest');

/** Returns the source that an element asks for, or the reason why there is none. */
export function findSource({source, endpoint, thread, backend}: Address): CommentSource | SourceError {
  const key = resolveThread(thread);
  if (source)
    return adopt(key, async (request) => {
      // Starts loading comments before the chunk has loaded. `wrapSource` handles the errors.
      const firstPage = (async () => source.load(request))();
      firstPage.catch(() => undefined);
      return (await loadChunk(loadWrapper)).wrapSource(source, key, firstPage);
    });
  const url = resolveEndpoint(endpoint);
  const page = pageUrl();
  const {title} = document;
  const options = {
    endpoint: url ?? '',
    thread: key,
    // When a single-page application navigates, it sets the URL first and the title later.
    page: {
      url: page,
      get title() {
        return pageUrl() === page ? document.title : title;
      },
    },
  };
  if (backend ? !OURS.test(backend) : GUESSABLE.test(endpoint + thread))
    return adopt(key, async () =>
      (await loadChunk(loadForeign)).openForeign(backend, endpoint, thread, options, createSource),
    );
  if (url === null) return new SourceError('unset', {detail: endpoint});
  const own = createSource(backend, options);
  const taking = loadTakeOver();
  return taking ? adopt(own.key, async () => (await taking)(own, options)) : own;
}

const OURS = /^(colloquy|json)$/;

/** Addresses that may be those of one system of others; `openForeign` decides. */
const GUESSABLE = /bsky|github|ycomb/;

// The capabilities of these sources are known only after their chunk has loaded.
function adopt(key: string, open: (request: LoadRequest) => Promise<CommentSource>): CommentSource {
  const adopted: CommentSource = {
    key,
    asked: key,
    can: ONLY_READING,
    load: async (request) => Object.assign(adopted, await open(request)).load(request),
  };
  return adopted;
}
