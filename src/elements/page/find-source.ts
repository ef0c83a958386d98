// Creates the comment source that the attributes of an element ask for.

import type {Order} from '../../core/comment.js';
import type {Failure} from '../../core/failure/failure.js';
import {
  BACKENDS,
  createSource,
  loadWrapper,
  type BackendName,
  type CommentSource,
  type CustomSource,
} from '../../sources/backends/by-name.js';
import {choose} from '../base/attributes.js';
import {loadChunk} from '../base/load-chunk.js';
import {pageUrl, resolveEndpoint, resolveThread} from '../base/page.js';

export interface Address {
  readonly source: CustomSource | null;
  readonly endpoint: string;
  readonly thread: string;
  readonly backend: string;
}

/** The properties that select the thread: a change of one of them loads it anew. */
export const SOURCE_PROPERTIES = ['endpoint', 'thread', 'backend', 'order', 'remember', 'source'] as const;

/** Reads the `order` attribute. */
export const findOrder = (order: string): Order =>
  choose('order', order, ['oldest', 'newest', 'replies', 'votes'], 'oldest');

/** Returns the source that an element asks for, or the reason why there is none. */
export function findSource({source, endpoint, thread, backend}: Address): CommentSource | Failure {
  if (source) return adoptCustomSource(source, resolveThread(thread));
  const url = resolveEndpoint(endpoint);
  if (url === null) return {kind: 'unset', detail: endpoint, fields: []};
  const name = choose<BackendName | ''>('backend', backend, BACKENDS, '');
  const page = pageUrl();
  const {title} = document;
  return createSource(name, {
    endpoint: url,
    thread: resolveThread(thread),
    // When a single-page application navigates, it sets the URL first and the title later.
    page: {
      url: page,
      get title() {
        return pageUrl() === page ? document.title : title;
      },
    },
  });
}

// The capabilities of a custom source are known only after the chunk that inspects it has loaded.
function adoptCustomSource(source: CustomSource, key: string): CommentSource {
  const adopted: CommentSource = {
    key,
    can: {post: false, edit: false, preview: false, order: false, find: false},
    load: async (request) => {
      // Starts loading comments before that chunk has loaded. `wrapSource` handles the errors.
      const firstPage = (async () => source.load(request))();
      firstPage.catch(() => undefined);
      const {wrapSource} = await loadChunk(loadWrapper);
      return Object.assign(adopted, wrapSource(source, key, firstPage)).load(request);
    },
  };
  return adopted;
}
