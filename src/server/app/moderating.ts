// Assembles what moderators use: their rules, their routes, and the work behind them.

import {findResemblance} from '../learning/learning.js';
import {addLearningRoutes} from '../learning/learning-routes.js';
import type {Moderation} from '../policy/policy.js';
import type {FlagThresholds, ModerationServices} from '../moderation/deciding/moderation-services.js';
import type {ModerationAppOptions} from '../moderation/moderation-app.js';
import {createModerationRoutes} from '../moderation/moderation-routes.js';
import {createQueueEvents} from '../moderation/queue-events.js';
import type {SiteFacts} from '../moderation/site-figures.js';
import {startUpkeep} from '../moderation/upkeep.js';
import {createAuthenticate} from '../moderators/authenticate.js';
import {createModerationHeaders} from '../moderators/moderation-headers.js';
import {addModeratorRoutes} from '../moderators/moderator-routes.js';
import type {ModeratorServices} from '../moderators/services.js';
import type {Lifecycle} from '../operations/lifecycle.js';
import {openRules} from '../rules/open-rules.js';
import type {Stores} from '../storage/stores/sql-stores.js';
import {createServices, type Services, type SiteServices} from '../threads/services.js';

export interface Moderating {
  /** The services of readers and writers, whose comments the rules judge. */
  readonly base: Services;
  readonly services: ModerationServices;
  readonly app: ModerationAppOptions;
  /** Stops the work in the background. */
  stop(): Promise<void>;
}

export interface ModeratingOptions extends Pick<SiteFacts, 'file'>, Partial<Pick<SiteFacts, 'flags' | 'findProxies'>> {
  readonly stores: Stores;
  readonly moderators: ModeratorServices;
  readonly lifecycle: Lifecycle;
  /** The value of `--moderation`; absent if it was not given. */
  readonly moderation?: Moderation | undefined;
  readonly site?: Pick<SiteServices, 'pageRules' | 'siteRates' | 'writers' | 'checkFlood' | 'judges'>;
  /** The value of `--votes`. */
  readonly votes?: 'up' | 'off' | undefined;
}

/** Creates the rules and the moderation routes of a server. */
export function createModerating(options: ModeratingOptions): Moderating {
  const {stores, moderators, lifecycle, moderation, votes = 'off', file, flags = [], site, findProxies} = options;
  const listNames = (): Promise<readonly string[]> => stores.moderators.listNames(moderators.now());
  const rules = openRules({...stores, moderation, listNames});
  const base = createServices(stores.store, () => rules.site.findPolicy(), {
    ...stores,
    ...site,
    votes: votes === 'up' ? stores.votes : null,
    findResemblance: (comment) => findResemblance(comment, stores.learning),
  });
  const flagThresholds = async (): Promise<FlagThresholds> => (await rules.site.findPolicy()).rules;
  const services = {...stores, ...base, flagThresholds, allowsOrigin: moderators.allowsOrigin};
  const facts = {file, flags, version: moderators.version, ...(findProxies && {findProxies})};
  const authenticate = createAuthenticate(moderators);
  const events = createQueueEvents(stores.store, lifecycle, authenticate);
  const stopUpkeep = startUpkeep(stores, moderators.now);
  return {
    base,
    services,
    app: {
      headers: createModerationHeaders(moderators.allowsOrigin),
      authenticate,
      openRoutes: [(app) => addModeratorRoutes(app, moderators)],
      routes: [
        createModerationRoutes(services, facts),
        events,
        rules.addRoutes,
        (app) => addLearningRoutes(app, stores.learning, base.now),
      ],
    },
    stop: async () => void (await Promise.all([rules.stop(), stopUpkeep()])),
  };
}
