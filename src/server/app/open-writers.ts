// Who may write comments on a running server.

import {AvatarHosts} from '../identities/avatar-hosts.js';
import {createWriters} from '../identities/identities.js';
import type {SsoKey} from '../identities/sso-keys.js';
import {publicAddress, readBasePath} from '../operations/base-path.js';
import type {Stores} from '../storage/stores/sql-stores.js';
import type {Writers} from '../writers/writer.js';

export interface WriterOptions {
  /** The keys that the site signs the tokens of its accounts with. */
  readonly ssoKeys?: readonly SsoKey[];
  /** The hosts that pictures of writers may come from. */
  readonly avatarHosts?: readonly string[];
  /** Whether people without an account may write; by default true. */
  readonly guests?: boolean;
}

interface Place extends WriterOptions {
  readonly publicUrl?: string | null;
  readonly basePath?: string;
}

/**
 * Creates what finds out who writes, and removes the pictures of hosts that are not allowed any more.
 *
 * @param url The URL that the server listens at: the audience of tokens if there is no public URL.
 * @throws {RangeError} for a value that is not a host, or if nobody could write.
 */
export async function openWriters(
  {store, identities}: Stores,
  url: string,
  {ssoKeys: keys = [], avatarHosts = [], guests: allowsGuests = true, publicUrl, basePath = ''}: Place,
): Promise<Writers> {
  if (!allowsGuests && keys.length === 0)
    throw new RangeError(
      'With --guests off and without accounts, nobody could write. Give the key of a site: --sso-key.',
    );
  const hosts = new AvatarHosts(avatarHosts);
  await identities.keepAvatars(hosts.hosts);
  const audience = publicUrl ? publicAddress(publicUrl, readBasePath(basePath)) : url;
  return createWriters({store, identities, keys, audience, avatarHosts: hosts, allowsGuests, now: () => Date.now()});
}
