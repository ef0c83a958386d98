// The dependencies of the server's use cases.

import {fixedPolicy, type FindPolicy, type Moderation} from '../policy/policy.js';
import type {CheckContext} from '../policy/check.js';
import type {CheckFlood} from '../flood/flood.js';
import {createGuests} from '../writers/guests.js';
import {Discussions} from './discussions.js';
import type {Rate} from '../limits/rate-limit.js';
import {ANY_PAGE, type PageRules} from '../pages/page-rules.js';
import type {CommentStore} from '../storage/comment-store.js';
import {NO_CLAIMS, type PageStore} from '../storage/pages/page-store.js';
import {NO_RECENT, type RecentStore} from '../storage/recent/recent-store.js';
import type {VoteStore} from '../storage/votes/vote-store.js';
import type {Writers} from '../writers/writer.js';

/** What only a running server has. */
export interface SiteServices {
  /** What requests may say of their page. */
  readonly pageRules: PageRules;
  readonly pages: PageStore;
  /** The comments of the last day. */
  readonly recent: RecentStore;
  /** The rates of the whole site, above which comments of newcomers are held. */
  readonly siteRates: readonly Rate[];
  /** Null if readers cannot vote. */
  readonly votes: VoteStore | null;
  /** Who may write. */
  readonly writers: Writers;
  /** Compares a comment with what moderators decided. Absent: it is not compared. */
  readonly findResemblance?: CheckContext['findResemblance'];
  /** Judges outside the server. */
  readonly judges?: CheckContext['judges'];
  /** Makes newcomers solve a challenge in a flood. Absent: there are no floods. */
  readonly checkFlood?: CheckFlood | undefined;
}

const NO_SITE: Omit<SiteServices, 'writers'> = {
  pageRules: ANY_PAGE,
  pages: NO_CLAIMS,
  recent: NO_RECENT,
  siteRates: [],
  votes: null,
};

export interface Services extends SiteServices {
  readonly store: CommentStore;
  readonly discussions: Discussions;
  /** Returns the rules that apply now. */
  readonly findPolicy: FindPolicy;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Creates the dependencies of the use cases for an open store.
 *
 * @param rules The policy, or who waits and no other rule.
 * @param site What the server knows of the site. Without it, every page may get comments, none are compared,
 * readers cannot vote, and only guests write.
 */
export function createServices(
  store: CommentStore,
  rules: FindPolicy | Moderation,
  site: Partial<SiteServices> = {},
): Services {
  const findPolicy = typeof rules === 'string' ? fixedPolicy(rules) : rules;
  const services = {...NO_SITE, writers: createGuests(store), ...site};
  const discussions = new Discussions(store, undefined, services.votes !== null);
  return {...services, store, discussions, findPolicy, now: () => Date.now()};
}
