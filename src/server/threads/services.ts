// The dependencies of the server's use cases.

import type {Moderation} from '../checks/hold-policy.js';
import {Discussions} from './discussions.js';
import type {CommentStore} from '../storage/comment-store.js';

export interface Services {
  readonly store: CommentStore;
  readonly discussions: Discussions;
  readonly moderation: Moderation;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Creates the dependencies of the use cases for an open store. */
export function createServices(store: CommentStore, moderation: Moderation): Services {
  return {store, discussions: new Discussions(store), moderation, now: () => Date.now()};
}
