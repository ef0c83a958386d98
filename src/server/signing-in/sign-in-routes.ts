// The routes of the window in which readers sign in with a provider: one leads to it, the other one comes back.

import {Hono, type Context} from 'hono';
import * as v from 'valibot';
import {findStrings} from '../../strings/lookup/find-strings.js';
import {en} from '../../strings/sign-in-page/en.js';
import type {ClientEnv} from '../http/client-address.js';
import type {OriginCheck} from '../http/guards.js';
import {addRoutes} from '../http/route-table.js';
import {reportError} from '../http/report-error.js';
import type {AvatarHosts} from '../identities/avatar-hosts.js';
import type {CountRequest} from '../limits/check-rate.js';
import type {LoadShedder} from '../limits/load-shedding.js';
import type {Writers} from '../writers/writer.js';
import {readAccount} from './account-claims.js';
import {deletePending, findPending, PendingSignIn, storePending} from './pending-sign-in.js';
import type {Provider} from './provider.js';
import {whyOf, type SignInFailure} from './sign-in-failure.js';
import {sendSignInPage, SIGN_IN_HEADERS, type SignInPage} from './sign-in-page.js';

export const SIGN_IN_PATH = '/api/v1/sign-in';

export const SIGN_IN_PATHS = [SIGN_IN_PATH, `${SIGN_IN_PATH}/callback`] as const;

export interface SigningIn {
  readonly providers: readonly Provider[];
  /** The address of the window. */
  readonly url: string;
  /** Whether browsers reach the server over HTTPS. */
  readonly isSecure: boolean;
  readonly avatarHosts: AvatarHosts;
}

export interface SignInOptions {
  readonly signingIn: SigningIn;
  readonly writers: Writers;
  readonly allowsOrigin: OriginCheck;
  /** Applies the rate limits. */
  readonly count: CountRequest;
  readonly gate: LoadShedder;
}

/** What the page asks for that opens the window. */
const Question = v.omit(PendingSignIn, ['state', 'nonce', 'verifier']);
type Question = v.InferOutput<typeof Question>;

/** Creates the routes at and below `api/v1/sign-in`. */
export function createSignIn(options: SignInOptions): Hono<ClientEnv> {
  const app = new Hono<ClientEnv>();
  const [first, second] = SIGN_IN_PATHS;
  addRoutes(app, [
    ['GET', first, (context) => begin(context, options)],
    ['GET', second, (context) => finish(context, options)],
  ]);
  return app;
}

async function begin({req, env}: Context<ClientEnv>, options: SignInOptions): Promise<Response> {
  const {signingIn, allowsOrigin, count} = options;
  const query = Object.fromEntries(new URL(req.url).searchParams);
  const question = v.safeParse(Question, {lang: '', ...query});
  const words = await findStrings('pages', 'signInPage', query['lang'] ?? '', en);
  const provider = signingIn.providers.find(({id}) => question.success && id === question.output.provider);
  if (!question.success || !provider) return sendSignInPage({status: 400, words, sentence: words.over});
  const {origin} = question.output;
  if (!allowsOrigin(origin)) return sendSignInPage({status: 403, words, sentence: words.otherOrigin(origin)});
  try {
    await count('sign-in', env);
    const {url, checks} = await provider.begin();
    const cookie = storePending({...question.output, ...checks}, signingIn.isSecure);
    return new Response(null, {
      status: 302,
      headers: {...SIGN_IN_HEADERS, Location: url.href, 'Set-Cookie': cookie},
    });
  } catch (error) {
    return sendSignInPage(await explain(error, question.output, provider, signingIn.url, env.requestId));
  }
}

async function finish({req, env}: Context<ClientEnv>, options: SignInOptions): Promise<Response> {
  const {signingIn, allowsOrigin, writers, count, gate} = options;
  const {searchParams: query} = new URL(req.url);
  const state = query.get('state') ?? '';
  const pending = /^[\w-]{16,100}$/.test(state) ? findPending(req.raw, state, signingIn.isSecure) : null;
  const provider = signingIn.providers.find(({id}) => id === pending?.provider);
  const words = await findStrings('pages', 'signInPage', pending?.lang ?? '', en);
  if (!pending || !provider || !allowsOrigin(pending.origin))
    return sendSignInPage({status: 400, words, sentence: words.over});
  // A state is used once.
  const cookies = [deletePending(state, signingIn.isSecure)];
  try {
    await count('sign-in', env);
    const token = await gate.pass(async () => {
      const claims = await provider.finish(query, pending);
      return writers.signIn(readAccount(provider.issuer, claims, signingIn.avatarHosts));
    });
    const {origin, ticket} = pending;
    const hand = {origin, message: {colloquy: 'signed-in', ticket, token} as const};
    return sendSignInPage({status: 200, words, sentence: words.noPage, hand, closes: true, cookies});
  } catch (error) {
    return sendSignInPage({...(await explain(error, pending, provider, signingIn.url, env.requestId)), cookies});
  }
}

const STATUSES: Readonly<Record<SignInFailure, number>> = {
  refused: 403,
  down: 502,
  failed: 502,
  nameless: 403,
  over: 400,
  busy: 429,
};

async function explain(
  error: unknown,
  question: Question,
  {name}: Provider,
  url: string,
  requestId?: string,
): Promise<SignInPage> {
  const why = whyOf(error);
  if (why === 'failed' || why === 'down') reportError('Signing in with a provider failed', error, requestId);
  const {provider, origin, ticket, lang} = question;
  const words = await findStrings('pages', 'signInPage', lang, en);
  const reason = why === 'over' || why === 'busy' ? words[why] : words[why](name);
  return {
    status: STATUSES[why],
    words,
    sentence: `${reason} ${words.nothingLost}`,
    again: `${url}?${new URLSearchParams({provider, origin, ticket, lang})}`,
    closes: why === 'refused',
  };
}
