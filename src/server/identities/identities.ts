// Who writes: guests, and the accounts of the site.

import type {SignInWay} from '../../wire/identity.js';
import type {Writers} from '../writers/writer.js';
import {SITE_ISSUER} from '../writers/identity-id.js';
import {createGuests, findDevice} from '../writers/guests.js';
import {NameList} from '../folding/name-list.js';
import {keysLike, keysOf} from '../folding/name-keys.js';
import {hash} from '../http/secrets.js';
import type {CommentStore} from '../storage/comment-store.js';
import type {IdentityStore} from '../storage/identities/identity-store.js';
import {HttpProblem} from '../http/problem.js';
import type {AvatarHosts} from './avatar-hosts.js';
import {readIdentity} from './claims.js';
import type {SsoKey} from './sso-keys.js';
import {addSignIn, findSignIn, isSignInToken} from './sign-in-tokens.js';
import {verifySsoToken} from './sso-tokens.js';

export interface IdentityOptions {
  readonly store: CommentStore;
  readonly identities: IdentityStore;
  /** Without keys, the site has no accounts here. */
  readonly keys: readonly SsoKey[];
  readonly audience: string;
  readonly avatarHosts: AvatarHosts;
  readonly allowsGuests: boolean;
  /** The providers that readers can sign in with. */
  readonly providers: readonly (SignInWay & {readonly issuer: string})[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Creates what finds out who sends requests. */
export function createWriters(options: IdentityOptions): Writers {
  const {store, identities, keys, providers, avatarHosts, allowsGuests, now} = options;
  const issuers = providers.map(({issuer}) => issuer);
  const identify: Writers['identify'] = async (token) => {
    if (providers.length > 0 && isSignInToken(token)) return findSignIn(token, identities, issuers, now());
    if (keys.length === 0) return createGuests(store).identify(token);
    return readIdentity(SITE_ISSUER, await verifySsoToken(token, options), avatarHosts);
  };
  const remember: Writers['remember'] = async ({id, issuer, subject, name, url, avatar}) => {
    const known = await identities.find(id);
    const isSame = known?.name === name && known.url === url && known.avatar === avatar;
    if (isSame) return;
    await identities.save({id, issuer, subject, name, url, avatar, createdAt: now()}, keysOf(name));
  };
  return {
    allowsGuests,
    hasAccounts: keys.length > 0,
    waysIn: providers.map(({name, url}) => ({name, url})),
    identify,
    find: async ({identity, earlier}) => {
      if (identity !== undefined) return {identity: await identify(identity), device: null};
      if (!allowsGuests) throw new HttpProblem(403, 'Sign in', 'Sign in to write a comment here.', {type: 'guests'});
      return {identity: null, device: await findDevice(earlier, store)};
    },
    signIn: async (identity) => {
      await remember(identity);
      return addSignIn(identity.id, identities, now());
    },
    signOut: (token) => identities.endSignIn(hash(token)),
    remember,
    listComments: (...query) => identities.listComments(...query),
    findNameLike: async (name) => {
      const names = new NameList<string>();
      for (const each of await identities.listNames(keysLike(name))) names.add(each, each);
      return names.find(name);
    },
  };
}
