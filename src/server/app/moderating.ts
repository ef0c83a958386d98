// Assembles what moderators use: their routes, and the work behind them.

import type {FlagThresholds, ModerationServices} from '../moderation/deciding/moderation-services.js';
import type {ModerationAppOptions} from '../moderation/moderation-app.js';
import {createModerationRoutes} from '../moderation/moderation-routes.js';
import {createQueueEvents} from '../moderation/queue-events.js';
import type {SiteFacts} from '../moderation/site-figures.js';
import {createAuthenticate} from '../moderators/authenticate.js';
import {createModerationHeaders} from '../moderators/moderation-headers.js';
import {addModeratorRoutes} from '../moderators/moderator-routes.js';
import type {ModeratorServices} from '../moderators/services.js';
import type {Lifecycle} from '../operations/lifecycle.js';
import type {OpenRules} from '../rules/open-rules.js';
import type {Stores} from '../storage/stores/sql-stores.js';
import type {Services} from '../threads/services.js';

export interface Moderating {
  readonly services: ModerationServices;
  readonly app: ModerationAppOptions;
}

export interface ModeratingOptions extends Omit<SiteFacts, 'version'> {
  readonly services: Services;
  readonly stores: Stores;
  readonly moderators: ModeratorServices;
  readonly rules: OpenRules;
  readonly lifecycle: Lifecycle;
}

/** Creates the moderation routes of a server. */
export function createModerating({
  services: base,
  stores,
  moderators,
  rules,
  lifecycle,
  file,
  flags,
}: ModeratingOptions): Moderating {
  const flagThresholds = async (): Promise<FlagThresholds> => (await rules.site.findPolicy()).rules;
  const services = {...base, ...stores, flagThresholds};
  const facts = {file, flags, version: moderators.version};
  return {
    services,
    app: {
      headers: createModerationHeaders(moderators.allowsOrigin),
      authenticate: createAuthenticate(moderators),
      openRoutes: [(app) => addModeratorRoutes(app, moderators)],
      routes: [createModerationRoutes(services, facts), createQueueEvents(base.store, lifecycle), rules.addRoutes],
    },
  };
}
