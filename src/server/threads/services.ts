// The dependencies of the server's use cases.

import {fixedPolicy, type FindPolicy, type Moderation} from '../checks/policy.js';
import {createGuests} from '../writers/guests.js';
import {Discussions} from './discussions.js';
import type {CommentStore} from '../storage/comment-store.js';
import type {Writers} from '../writers/writer.js';

export interface Services {
  readonly store: CommentStore;
  readonly discussions: Discussions;
  /** Returns the rules that apply now. */
  readonly findPolicy: FindPolicy;
  readonly writers: Writers;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Creates the dependencies of the use cases for an open store.
 *
 * @param rules The policy, or who waits and no other rule.
 * @param writers Who may write; by default guests only.
 */
export function createServices(
  store: CommentStore,
  rules: FindPolicy | Moderation,
  writers: Writers = createGuests(store),
): Services {
  const findPolicy = typeof rules === 'string' ? fixedPolicy(rules) : rules;
  return {store, discussions: new Discussions(store), findPolicy, writers, now: () => Date.now()};
}
