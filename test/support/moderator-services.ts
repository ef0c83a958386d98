// The services of moderators' routes for tests without a server.

import type {Kysely} from 'kysely';
import {createRelyingParty} from '../../src/server/passkeys/relying-party.js';
import type {ModeratorServices} from '../../src/server/moderators/services.js';
import type {Schema} from '../../src/server/storage/database/schema.js';
import {createSqlModerators} from '../../src/server/storage/moderators/sql-moderators.js';

/** Creates services for the desk at https://comments.example, or as `rest` says. */
export const moderatorServices = (
  database: Kysely<Schema>,
  rest: Partial<ModeratorServices> = {},
): ModeratorServices => ({
  store: createSqlModerators(database),
  party: createRelyingParty('https://comments.example/'),
  site: 'blog.example',
  version: '1.2.3',
  allowsOrigin: (origin) => origin === 'https://blog.example',
  adminToken: 'token',
  signInLimit: null,
  now: () => Date.now(),
  ...rest,
});
