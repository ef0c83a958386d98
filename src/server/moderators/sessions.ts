// Sessions of the desk and tokens of pages. Both have a fixed end.

import {randomBytes, randomUUID} from 'node:crypto';
import type {PageGrant, SessionEntry} from '../../wire/moderation/moderators.js';
import {HttpProblem} from '../http/problem.js';
import {hash} from '../http/secrets.js';
import type {FoundSession, StoredSession} from '../storage/moderators/moderator-store.js';
import {sessionEnded} from './authenticate.js';
import type {ModeratorServices} from './services.js';

const HOUR = 3_600_000;

/** How long a session of the desk lasts, in milliseconds. `STAY`: if the moderator asked to stay signed in. */
export const [SESSION, STAY] = [12 * HOUR, 30 * 24 * HOUR];

/** How long the token of a page lasts, in milliseconds. */
export const PAGE_SESSION = HOUR;

/** Returns 32 random bytes in base64url. */
export const makeSecret = (): string => randomBytes(32).toString('base64url');

/** Creates a session of the desk, which is not stored yet, and its secret. */
export function makeSession(
  {
    moderator,
    passkey,
    device,
    stays,
  }: Pick<StoredSession, 'moderator' | 'passkey' | 'device'> & {readonly stays: boolean},
  now: number,
): {readonly secret: string; readonly session: StoredSession} {
  const secret = makeSecret();
  const times = {createdAt: now, seenAt: now, endsAt: now + (stays ? STAY : SESSION)};
  const rest = {moderator, passkey, device, parent: null, origin: null};
  return {secret, session: {id: randomUUID(), hash: hash(secret), kind: 'desk', ...rest, ...times}};
}

/**
 * Makes a token for the pages of an origin, which lasts an hour, but no longer than the session.
 *
 * @throws {HttpProblem} 403 for an origin that may not post.
 */
export async function grantPage(
  origin: string,
  session: FoundSession,
  {store, allowsOrigin, now}: ModeratorServices,
): Promise<PageGrant> {
  if (!allowsOrigin(origin)) {
    const detail = `Pages on ${origin} may not be moderated here. The owner of this server can allow them with --origin ${origin}`;
    throw new HttpProblem(403, 'Origin not allowed', detail, {type: 'origin'});
  }
  const token = makeSecret();
  const createdAt = now();
  const endsAt = Math.min(createdAt + PAGE_SESSION, session.endsAt);
  const {moderator, passkey, device, name, role} = session;
  const isAdded = await store.addPageSession({
    id: randomUUID(),
    hash: hash(token),
    kind: 'page',
    parent: session.id,
    origin,
    moderator,
    passkey,
    device,
    createdAt,
    seenAt: createdAt,
    endsAt,
  });
  if (!isAdded) throw sessionEnded();
  return {token, origin, endsAt: toDate(endsAt), moderator: {id: moderator, name, role}};
}

/** Returns the sessions of a moderator for the desk, the latest first. */
export async function listSessions(
  current: FoundSession,
  {store, now}: ModeratorServices,
): Promise<readonly SessionEntry[]> {
  return (await store.listSessions(current.moderator, now())).map(({id, device, origin, ...times}) => ({
    id,
    isCurrent: id === current.id,
    device: origin === null ? device : `${device}, for ${origin}`,
    createdAt: toDate(times.createdAt),
    seenAt: toDate(times.seenAt),
    endsAt: toDate(times.endsAt),
  }));
}

/** Returns a time as RFC 3339. */
export const toDate = (time: number): string => new Date(time).toISOString();
