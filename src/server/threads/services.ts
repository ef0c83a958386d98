// The dependencies of the server's use cases.

import {fixedPolicy, type FindPolicy, type Moderation} from '../checks/policy.js';
import type {CheckContext} from '../checks/check.js';
import type {CheckFlood} from '../flood/flood.js';
import {Discussions} from './discussions.js';
import type {CommentStore} from '../storage/comment-store.js';

export interface Services {
  readonly store: CommentStore;
  readonly discussions: Discussions;
  /** Returns the rules that apply now. */
  readonly findPolicy: FindPolicy;
  /** Compares a comment with what moderators decided. Absent: it is not compared. */
  readonly findResemblance?: CheckContext['findResemblance'];
  /** Judges outside the server. */
  readonly judges?: CheckContext['judges'];
  /** Makes newcomers solve a challenge in a flood. Absent: there are no floods. */
  readonly checkFlood?: CheckFlood;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Creates the dependencies of the use cases for an open store. @param rules The policy, or who waits and no other rule. */
export function createServices(store: CommentStore, rules: FindPolicy | Moderation): Services {
  const findPolicy = typeof rules === 'string' ? fixedPolicy(rules) : rules;
  return {store, discussions: new Discussions(store), findPolicy, now: () => Date.now()};
}
