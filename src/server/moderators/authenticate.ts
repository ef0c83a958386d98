// The one place where the credentials of moderation requests are checked: the cookie of the desk, the token of a page,
// and the token of commands on this machine.

import {parseUrl} from '../../core/url.js';
import {checkJson} from '../http/guards.js';
import {HttpProblem} from '../http/problem.js';
import {reportError} from '../http/report-error.js';
import {hash, readBearerToken} from '../http/secrets.js';
import type {FoundSession, SessionKind} from '../storage/moderators/moderator-store.js';
import type {Actor, Authenticate} from './actor.js';
import {COMMAND, createCommandTest} from './command-credential.js';
import {makesPasskeys, type RelyingParty} from '../passkeys/relying-party.js';
import type {ModeratorServices} from './services.js';
import {readCookie} from './session-cookie.js';

/** Who sent a request, and with which session. */
export interface Identity {
  readonly actor: Actor;
  /** Null for a command. */
  readonly session: FoundSession | null;
}

export type Identify = (context: Parameters<Authenticate>[0]) => Promise<Identity>;

/** Time between two notes of when a session was seen, in milliseconds. */
const SEEN_INTERVAL = 60_000;

/** The routes that the token of a page opens, by the part of the path after `moderation/`: those about comments. */
const PAGE_ROUTES = new Set(['comments', 'decisions', 'grant', 'session', 'undo']);

/** Creates the check for all moderation routes. */
export function createAuthenticate(services: ModeratorServices): Authenticate {
  const identify = createIdentify(services);
  return async (context) => (await identify(context)).actor;
}

/** Creates the same check, which also returns the session. */
export function createIdentify(services: ModeratorServices): Identify {
  const isCommand = createCommandTest(services.adminToken);
  return async (context) => {
    const {raw: request} = context.req;
    // A request with a token is judged by it alone. Browsers never add one by themselves.
    if (!request.headers.has('Authorization')) return identifyDesk(request, services);
    if (isCommand(context)) return {actor: COMMAND, session: null};
    return identifyPage(request, readBearerToken(request), services);
  };
}

async function identifyDesk(request: Request, services: ModeratorServices): Promise<Identity> {
  const secret = readCookie(request, services.party);
  if (secret === null) throw new HttpProblem(401, 'Not signed in', 'Sign in to moderate.', {type: 'session'});
  checkDeskOrigin(request, services.party);
  if (isWrite(request)) checkBody(request);
  return identifySession('desk', secret, services);
}

async function identifyPage(request: Request, token: string, services: ModeratorServices): Promise<Identity> {
  const identity = await identifySession('page', token, services);
  if (identity.session.origin !== originOf(request, services.party)) {
    const detail = 'This token is for the pages of another origin. Press Moderate on this page to get its own.';
    throw new HttpProblem(403, 'Other origin', detail, {type: 'origin'});
  }
  if (!isPageRoute(request)) {
    const detail = 'Pages can only moderate comments. Open the desk for everything else.';
    throw new HttpProblem(403, 'Not in a page', detail);
  }
  if (isWrite(request)) checkBody(request);
  return identity;
}

async function identifySession(
  kind: SessionKind,
  secret: string,
  {store, now}: ModeratorServices,
): Promise<Identity & {readonly session: FoundSession}> {
  const session = await store.findSession(hash(secret), now());
  if (!session || session.kind !== kind) throw sessionEnded();
  if (session.isRemoved) throw removedModerator(401);
  if (now() - session.seenAt >= SEEN_INTERVAL) {
    // A full disk must not keep moderators from reading.
    await store
      .seeSession(session.id, now())
      .catch((error: unknown) => reportError('A session could not be noted as seen', error));
  }
  const by = kind === 'desk' ? 'session' : 'page';
  return {session, actor: {id: session.moderator, name: session.name, role: session.role, by}};
}

/** Creates a 401 for a session or token that is not valid any more. */
export const sessionEnded = (): HttpProblem =>
  new HttpProblem(401, 'Session ended', 'Your session has ended. Sign in again.', {type: 'session'});

/** Creates an error for somebody who was a moderator. */
export const removedModerator = (status: 401 | 403): HttpProblem =>
  new HttpProblem(status, 'Removed', 'You are no longer a moderator of this site. Ask its owner for a new link.');

/**
 * Checks that a request comes from the desk or, if it only reads, was not sent by another page.
 *
 * @throws {HttpProblem} 403 otherwise.
 */
export function checkDeskOrigin(request: Request, party: RelyingParty): void {
  const {origin} = party;
  const from = request.headers.get('Origin');
  const site = request.headers.get('Sec-Fetch-Site');
  // Reads without an Origin header come from the page itself, or are typed by somebody into the address bar.
  const isFromDesk = from === origin || (from === null && !isWrite(request));
  const isSameSite = site === null || site === 'same-origin' || (site === 'none' && !isWrite(request));
  if (isFromDesk && isSameSite) return;
  const sender = from === null || from === 'null' || from === origin ? 'another site' : from;
  const hint = sender === from ? adviseAddress(from, party) : '';
  const detail = `Only the desk at ${origin} can do this. The request came from ${sender}.${hint}`;
  throw new HttpProblem(403, 'Other origin', detail, {type: 'origin'});
}

// At an IP address, where a server without a public URL listens, there are no passkeys.
function adviseAddress(from: string, {linkTo, origin}: RelyingParty): string {
  const url = parseUrl(from);
  return url && makesPasskeys({id: url.hostname, origin: from})
    ? ` If that is the address of this server, start it with --public-url ${from}`
    : ` Open ${linkTo('').replace(/#.*/, '')} instead. To moderate in a page, load its script from ${origin} too.`;
}

const isWrite = ({method}: Request): boolean => method !== 'GET' && method !== 'HEAD';

// A DELETE may have no body. Forms cannot send one.
function checkBody(request: Request): void {
  if (request.method !== 'DELETE' || request.headers.has('Content-Type')) checkJson(request);
}

// Browsers send no Origin header with reads from the same origin.
const originOf = ({headers}: Request, {origin}: RelyingParty): string | null =>
  headers.get('Origin') ?? (headers.get('Sec-Fetch-Site') === 'same-origin' ? origin : null);

/** Returns whether pages may send a request to a path. */
export function isPageRoute({url}: Request): boolean {
  const [, name = ''] = /\/moderation\/([^/?]*)/.exec(new URL(url).pathname) ?? [];
  return PAGE_ROUTES.has(name);
}
