// Opens the rules of a server.

import type {Hono} from 'hono';
import type {Moderation} from '../policy/policy.js';
import type {ModerationEnv} from '../moderators/actor.js';
import type {CommentStore} from '../storage/comment-store.js';
import type {NetworkStore} from '../storage/requests/network-store.js';
import type {RuleStore} from '../storage/rules/rule-store.js';
import {closeIdleThreads} from './close-idle.js';
import {addRuleRoutes} from './rule-routes.js';
import {SiteRules, type FindIdentity} from './site-rules.js';

export interface OpenRulesOptions {
  readonly rules: RuleStore;
  readonly store: CommentStore;
  readonly networks?: NetworkStore;
  /** The value of `--moderation`; absent if it was not given. */
  readonly moderation?: Moderation | undefined;
  /** Returns the names of the owners and moderators. */
  readonly listNames?: () => Promise<readonly string[]>;
}

export interface OpenRules {
  readonly site: SiteRules;
  /** Adds the routes below `/api/v1/moderation`. */
  readonly addRoutes: (app: Hono<ModerationEnv>) => void;
  /** Stops the work in the background. */
  stop(): Promise<void>;
}

/** Opens the rules, and starts to close idle threads. */
export function openRules({rules, store, networks, moderation, listNames}: OpenRulesOptions): OpenRules {
  const fixed = moderation === undefined ? [] : [{rule: {waiting: moderation}, flag: `--moderation ${moderation}`}];
  const findIdentity: FindIdentity = async (comment) => (await store.findComment(comment))?.author.identity ?? null;
  const site = new SiteRules({store: rules, networks, findIdentity, fixed, ...(listNames && {listNames})});
  const closer = closeIdleThreads(store, () => site.findPolicy(), site.now);
  return {
    site,
    addRoutes: (app) => addRuleRoutes(app, {site, onChange: closer.run}),
    stop: closer.stop,
  };
}
