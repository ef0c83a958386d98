// What the use cases work with.

import type {Moderation} from './moderation.js';
import type {Snapshots} from './snapshots.js';
import type {CommentStore} from './store.js';

export interface Services {
  readonly store: CommentStore;
  readonly snapshots: Snapshots;
  readonly moderation: Moderation;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
