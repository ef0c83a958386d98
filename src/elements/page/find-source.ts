// Where the comments of an element come from, as its attributes say.

import type {Order} from '../../core/comment.js';
import type {Failure} from '../../core/failure/failure.js';
import {
  createSource,
  isBackendName,
  loadWrapper,
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

/** A change of one of these turns to another thread. */
export const ADDRESS = ['endpoint', 'thread', 'backend', 'order', 'remember', 'source'] as const;

/** The order that an element names. */
export const findOrder = (order: string): Order => choose('order', order, ['oldest', 'newest', 'replies'], 'oldest');

/** The source that an element names, or why there is none. */
export function findSource({source, endpoint, thread, backend}: Address): CommentSource | Failure {
  if (source) return adopt(source, resolveThread(thread));
  const url = resolveEndpoint(endpoint);
  if (url === null) return {kind: 'unset', detail: endpoint, fields: []};
  const name = isBackendName(backend) ? backend : choose('backend', backend, ['colloquy', 'json', ''], '');
  const page = pageUrl();
  const {title} = document;
  return createSource(name, {
    endpoint: url,
    thread: resolveThread(thread),
    // A page that goes on gives its address first and its title later.
    page: {
      url: page,
      get title() {
        return pageUrl() === page ? document.title : title;
      },
    },
  });
}

// What a source of the page's own can do is known once the code that looks at it has come.
function adopt(source: CustomSource, key: string): CommentSource {
  const adopted: CommentSource = {
    key,
    can: {post: false, edit: false, preview: false, order: false, find: false},
    load: async (request) => {
      // Asked before that code has come; what it throws is for that code to tell.
      const answer = (async () => source.load(request))();
      answer.catch(() => undefined);
      const {wrapSource} = await loadChunk(loadWrapper);
      return Object.assign(adopted, wrapSource(source, key, answer)).load(request);
    },
  };
  return adopted;
}
