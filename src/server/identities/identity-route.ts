// What a server knows of whoever asks: the name of their identity, and their comments in a thread.

import type {Context} from 'hono';
import {threadKey} from '../../core/url.js';
import type {SignedIn, SigningIn} from '../../wire/identity.js';
import type {ClientEnv} from '../http/client-address.js';
import {readQuery} from '../http/guards.js';
import {readBearerToken} from '../http/secrets.js';
import {sendPrivateJson} from '../http/send-json.js';
import type {LoadShedder} from '../limits/load-shedding.js';
import {WINDOWS} from '../threads/public-comment.js';
import type {Services} from '../threads/services.js';
import type {Identity} from '../writers/writer.js';
import {findThread} from '../writing/find-thread.js';
import {viewOwn} from '../writing/own-comment.js';

/**
 * Creates the handler of `GET identity`. Without a token it says who may write, with one whose token it is and which
 * comments of the thread they may change.
 */
export const createIdentityRoute =
  (services: Services, gate: LoadShedder) =>
  async ({req}: Context<ClientEnv>): Promise<Response> => {
    const thread = readQuery(req.url, 'thread').get('thread') ?? '';
    const {writers} = services;
    const {allowsGuests: guests, hasAccounts: accounts, waysIn} = writers;
    const answer: SigningIn = {guests, accounts, ...(waysIn.length > 0 && {signIn: waysIn})};
    if (!req.raw.headers.has('Authorization')) return sendPrivateJson(answer);
    return gate.pass(async () => {
      const identity = await writers.identify(readBearerToken(req.raw));
      const {key} = await findThread(threadKey(thread), services);
      const since = services.now() - WINDOWS.delete;
      const stored = await writers.listComments(identity.id, key, since);
      const comments = await Promise.all(stored.map((comment) => viewOwn(comment, services)));
      return sendPrivateJson({...toSignedIn(identity), comments} satisfies SignedIn);
    });
  };

/** Creates the handler of `DELETE identity`, which ends the token that it is sent with. */
export const createSignOutRoute =
  ({writers}: Services, gate: LoadShedder) =>
  async ({req}: Context<ClientEnv>): Promise<Response> =>
    gate.pass(async () => {
      await writers.signOut(readBearerToken(req.raw));
      return sendPrivateJson({});
    });

const toSignedIn = ({subject, name, url, avatar, badges}: Identity): Omit<SignedIn, 'comments'> => ({
  subject,
  name,
  ...(url !== null && {url}),
  ...(avatar !== null && {avatar}),
  ...(badges.length > 0 && {badges}),
});
