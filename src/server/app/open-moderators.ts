// Who may moderate a running server.

import type {OriginCheck} from '../http/guards.js';
import type {Limits} from '../limits/limits.js';
import {COMMAND} from '../moderators/command-credential.js';
import {inviteModerator} from '../moderators/invitations.js';
import {createRelyingParty, localAddress} from '../passkeys/relying-party.js';
import {nameSite, type ModeratorServices} from '../moderators/services.js';
import {publicAddress, readBasePath} from '../operations/base-path.js';
import {VERSION} from '../operations/version.js';
import type {ModeratorStore} from '../storage/moderators/moderator-store.js';

interface OpenOptions {
  readonly origins?: readonly string[];
  readonly publicUrl?: string | null;
  readonly basePath?: string;
}

interface OpenServer {
  readonly store: ModeratorStore;
  /** The URL that the server listens at. */
  readonly url: string;
  readonly allowsOrigin: OriginCheck;
  readonly adminToken: string;
  readonly limits: Limits | null;
}

/** Creates the services of moderators' routes. Passkeys are bound to the host of the public URL, or to `localhost`. */
export function openModerators(
  {store, url, allowsOrigin, adminToken, limits}: OpenServer,
  {origins = [], publicUrl, basePath = ''}: OpenOptions,
): ModeratorServices {
  const address = publicUrl ? publicAddress(publicUrl, readBasePath(basePath)) : localAddress(url);
  const party = createRelyingParty(address);
  return {
    store,
    party,
    site: nameSite(origins, party),
    version: VERSION,
    allowsOrigin,
    adminToken,
    signInLimit: limits?.['sign-in'] ?? null,
    now: () => Date.now(),
  };
}

/** Creates the function that makes links for moderators by name. */
export const createInviter =
  (services: ModeratorServices) =>
  async (name: string): Promise<string> =>
    (await inviteModerator({name}, COMMAND, services)).link;
