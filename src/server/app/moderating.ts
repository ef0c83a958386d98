// Assembles what moderators use: their routes, and the work behind them.

import packageJson from '../../../package.json' with {type: 'json'};
import {createCommandCheck} from '../admin/command-credential.js';
import {DEFAULT_THRESHOLDS, type ModerationServices} from '../moderation/deciding/moderation-services.js';
import type {ModerationAppOptions} from '../moderation/moderation-app.js';
import {createModerationRoutes} from '../moderation/moderation-routes.js';
import {createQueueEvents} from '../moderation/queue-events.js';
import type {SiteFacts} from '../moderation/site-figures.js';
import type {Lifecycle} from '../operations/lifecycle.js';
import type {Stores} from '../storage/stores/sql-stores.js';
import type {Services} from '../threads/services.js';

export interface Moderating {
  readonly services: ModerationServices;
  readonly app: ModerationAppOptions;
}

export interface ModeratingOptions extends Omit<SiteFacts, 'version'> {
  readonly services: Services;
  readonly stores: Stores;
  readonly lifecycle: Lifecycle;
  /** The token that authenticates other commands. */
  readonly adminToken: string;
}

/** Creates the moderation routes of a server. */
export function createModerating({
  services: base,
  stores,
  lifecycle,
  adminToken,
  file,
  flags,
}: ModeratingOptions): Moderating {
  const services = {...base, ...stores, flagThresholds: () => DEFAULT_THRESHOLDS};
  const facts = {file, flags, version: packageJson.version};
  return {
    services,
    app: {
      authenticate: createCommandCheck(adminToken),
      routes: [createModerationRoutes(services, facts), createQueueEvents(base.store, lifecycle)],
    },
  };
}
