// Creates all stores of an open database. They share what tells listeners of changes.

import {randomUUID} from 'node:crypto';
import type {Kysely} from 'kysely';
import type {CommentStore} from '../comment-store.js';
import {ALONE, type ChangeFeed} from '../database/change-feed.js';
import type {Schema} from '../database/schema.js';
import type {DecisionStore} from '../decisions/decision-store.js';
import {addEntry, createSqlDecisions} from '../decisions/sql-decisions.js';
import type {IdentityStore} from '../identities/identity-store.js';
import {createSqlIdentities} from '../identities/sql-identities.js';
import type {LearningEntry, LearningStore} from '../learning/learning-store.js';
import {createSqlLearning} from '../learning/sql-learning.js';
import type {ModeratorChange, ModeratorStore} from '../moderators/moderator-store.js';
import {createSqlModerators} from '../moderators/sql-moderators.js';
import type {PageStore} from '../pages/page-store.js';
import {createSqlPages} from '../pages/sql-pages.js';
import type {QueueStore} from '../queue/queue-store.js';
import {createSqlQueue} from '../queue/sql-queue.js';
import type {NetworkStore} from '../requests/network-store.js';
import {createSqlNetworks} from '../requests/sql-networks.js';
import type {RecentStore} from '../recent/recent-store.js';
import {createSqlRecent} from '../recent/sql-recent.js';
import type {RuleEntry, RuleStore} from '../rules/rule-store.js';
import {createSqlRules} from '../rules/sql-rules.js';
import {SqlChanges} from '../sql-changes.js';
import {createSqlStore} from '../sql-store.js';
import {createSqlVotes} from '../votes/sql-votes.js';
import type {VoteStore} from '../votes/vote-store.js';

export interface Stores {
  /** Closing it closes the database. */
  readonly store: CommentStore;
  readonly decisions: DecisionStore;
  readonly queue: QueueStore;
  readonly moderators: ModeratorStore;
  readonly rules: RuleStore;
  readonly networks: NetworkStore;
  readonly pages: PageStore;
  readonly recent: RecentStore;
  readonly votes: VoteStore;
  readonly identities: IdentityStore;
  readonly learning: LearningStore;
}

/** Creates the stores. @param feed Reports changes of other servers. */
export function createSqlStores(database: Kysely<Schema>, feed: ChangeFeed = ALONE): Stores {
  const changes = new SqlChanges(database, feed);
  return {
    store: createSqlStore(database, feed, changes),
    decisions: createSqlDecisions(database, changes),
    queue: createSqlQueue(database),
    moderators: createSqlModerators(database, record),
    rules: createSqlRules(database, record),
    networks: createSqlNetworks(database),
    pages: createSqlPages(database),
    recent: createSqlRecent(database),
    votes: createSqlVotes(database, changes),
    identities: createSqlIdentities(database, changes),
    learning: createSqlLearning(database, record),
  };
}

/** Writes what changes neither comments nor threads into the record. */
const record = (
  transaction: Kysely<Schema>,
  {by, ...entry}: ModeratorChange | RuleEntry | LearningEntry,
): Promise<void> => addEntry(transaction, {...entry, id: randomUUID(), by: {id: null, name: by}});
