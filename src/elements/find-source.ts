// Where the comments of an element come from, as its attributes say.

import type {Order} from '../core/comment.js';
import type {Failure} from '../core/failure.js';
import {createSource, isBackendName, type CommentSource} from '../sources/by-name.js';
import {choose} from './attributes.js';
import {pageUrl, resolveEndpoint, resolveThread} from './page.js';

export interface Address {
  readonly source: CommentSource | null;
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
  if (source) return source;
  const url = resolveEndpoint(endpoint);
  if (url === null) return {kind: 'unset', detail: '', fields: []};
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
