// Creates all stores of an open database. They share what tells listeners of changes.

import type {Kysely} from 'kysely';
import type {CommentStore} from '../comment-store.js';
import {ALONE, type ChangeFeed} from '../database/change-feed.js';
import type {Schema} from '../database/schema.js';
import type {DecisionStore} from '../decisions/decision-store.js';
import {createSqlDecisions} from '../decisions/sql-decisions.js';
import type {QueueStore} from '../queue/queue-store.js';
import {createSqlQueue} from '../queue/sql-queue.js';
import {SqlChanges} from '../sql-changes.js';
import {createSqlStore} from '../sql-store.js';

export interface Stores {
  /** Closing it closes the database. */
  readonly store: CommentStore;
  readonly decisions: DecisionStore;
  readonly queue: QueueStore;
}

/** Creates the stores. @param feed Reports changes of other servers. */
export function createSqlStores(database: Kysely<Schema>, feed: ChangeFeed = ALONE): Stores {
  const changes = new SqlChanges(database, feed);
  return {
    store: createSqlStore(database, feed, changes),
    decisions: createSqlDecisions(database, changes),
    queue: createSqlQueue(database),
  };
}
