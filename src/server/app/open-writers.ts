// Who may write comments on a running server.

import {AvatarHosts} from '../identities/avatar-hosts.js';
import {createWriters} from '../identities/identities.js';
import type {SsoKey} from '../identities/sso-keys.js';
import {publicAddress, readBasePath} from '../operations/base-path.js';
import {Provider} from '../signing-in/provider.js';
import type {ProviderOptions} from '../signing-in/provider-options.js';
import {SIGN_IN_PATH, type SigningIn} from '../signing-in/sign-in-routes.js';
import type {Stores} from '../storage/stores/sql-stores.js';
import type {Writers} from '../writers/writer.js';

export interface WriterOptions {
  /** The keys that the site signs the tokens of its accounts with. */
  readonly ssoKeys?: readonly SsoKey[];
  /** The providers that readers can sign in with. */
  readonly providers?: readonly ProviderOptions[];
  /** The hosts that pictures of writers may come from. */
  readonly avatarHosts?: readonly string[];
  /** Whether people without an account may write; by default true. */
  readonly guests?: boolean;
}

interface Place extends WriterOptions {
  readonly publicUrl?: string | null;
  readonly basePath?: string;
}

export interface OpenWriters {
  readonly writers: Writers;
  readonly signingIn: SigningIn;
}

/**
 * Creates what finds out who writes, and removes the pictures of hosts that are not allowed any more.
 *
 * @param url The URL that the server listens at, if there is no public URL: the audience of tokens, and where providers
 *   send the browser back to.
 * @throws {RangeError} for a value that is not a host or an issuer, or if nobody could write.
 */
export async function openWriters(
  {store, identities}: Stores,
  url: string,
  {ssoKeys: keys = [], providers = [], avatarHosts: names = [], guests: allowsGuests = true, ...place}: Place,
): Promise<OpenWriters> {
  if (!allowsGuests && keys.length === 0 && providers.length === 0)
    throw new RangeError(
      'With --guests off and without accounts, nobody could write. Give the key of a site with --sso-key, or a ' +
        'provider of accounts with --oidc.',
    );
  const {publicUrl, basePath = ''} = place;
  const avatarHosts = new AvatarHosts(names);
  const audience = publicUrl ? publicAddress(publicUrl, readBasePath(basePath)) : url;
  const windowUrl = new URL(`.${SIGN_IN_PATH}`, audience).href;
  const now = Date.now;
  const opened = providers.map((each) => new Provider(each, `${windowUrl}/callback`, now));
  const waysIn = opened.map(({id, name, issuer}) => ({name, issuer, url: `${windowUrl}?provider=${id}`}));
  await identities.keepAvatars(avatarHosts.hosts);
  const writers = createWriters({
    store,
    identities,
    keys,
    audience,
    providers: waysIn,
    avatarHosts,
    allowsGuests,
    now,
  });
  return {
    writers,
    signingIn: {providers: opened, url: windowUrl, isSecure: audience.startsWith('https:'), avatarHosts},
  };
}
