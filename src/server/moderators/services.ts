// The dependencies of the routes of moderators.

import type {OriginCheck} from '../http/guards.js';
import type {Limit} from '../limits/limits.js';
import type {PasskeyServices} from '../passkeys/passkeys.js';
import type {RelyingParty} from '../passkeys/relying-party.js';

export interface ModeratorServices extends PasskeyServices {
  readonly version: string;
  /** Whether pages of an origin may get a token. */
  readonly allowsOrigin: OriginCheck;
  /** The token of commands on this machine. */
  readonly adminToken: string;
  /** Limits attempts to sign in by network; null disables the limit. */
  readonly signInLimit: Limit | null;
}

/** Returns the name of the site. */
export const nameSite = (origins: readonly string[], {origin}: RelyingParty): string =>
  new URL(origins[0] ?? origin).host;
