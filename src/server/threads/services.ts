// The dependencies of the server's use cases.

import {fixedPolicy, type FindPolicy, type Moderation} from '../checks/policy.js';
import {Discussions} from './discussions.js';
import type {CommentStore} from '../storage/comment-store.js';
import type {VoteStore} from '../storage/votes/vote-store.js';

export interface Services {
  readonly store: CommentStore;
  readonly discussions: Discussions;
  /** Returns the rules that apply now. */
  readonly findPolicy: FindPolicy;
  /** Null if readers cannot vote. */
  readonly votes: VoteStore | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Creates the dependencies of the use cases for an open store.
 *
 * @param rules The policy, or who waits and no other rule.
 * @param votes The store of votes; by default, readers cannot vote.
 */
export function createServices(
  store: CommentStore,
  rules: FindPolicy | Moderation,
  votes: VoteStore | null = null,
): Services {
  const findPolicy = typeof rules === 'string' ? fixedPolicy(rules) : rules;
  const discussions = new Discussions(store, undefined, votes !== null);
  return {store, discussions, findPolicy, votes, now: () => Date.now()};
}
