// How a session of the desk begins: with a link and a new passkey, or with a passkey.

import type {AuthenticationResponseJSON, RegistrationResponseJSON} from '@simplewebauthn/server';
import type {ModerationSession} from '../../wire/moderation/moderators.js';
import type {StoredModerator, StoredSession} from '../storage/moderators/moderator-store.js';
import {removedModerator} from './authenticate.js';
import {findLink, refusedLink} from './invitations.js';
import {COUNTER_WENT_BACK, refused, verifyRegistration, verifySignIn} from '../passkeys/passkeys.js';
import {makeSession, toDate} from './sessions.js';
import type {ModeratorServices} from './services.js';

/** A session that has begun, and its secret. */
export interface BegunSession {
  readonly secret: string;
  readonly session: StoredSession;
  readonly view: ModerationSession;
}

interface Device {
  readonly device: string;
  /** Whether the session lasts 30 days. */
  readonly stays: boolean;
}

/** Makes a passkey with a link, and signs in with it. */
export async function signUp(
  {
    invite,
    response,
    label,
  }: {readonly invite: string; readonly response: RegistrationResponseJSON; readonly label: string},
  device: Device,
  services: ModeratorServices,
): Promise<BegunSession> {
  const link = await findLink(invite, services);
  const made = await verifyRegistration(response, link, services);
  const now = services.now();
  const {moderator, name, role} = link;
  const passkey = {...made, moderator, label, createdAt: now, usedAt: null};
  const {secret, session} = makeSession({moderator, passkey: made.id, ...device}, now);
  const outcome = await services.store.redeemInvitation(link.hash, passkey, session);
  if (outcome !== 'done') throw refusedLink(outcome);
  return {secret, session, view: describeSession({id: moderator, name, role}, session.endsAt, services)};
}

/** Signs in with a passkey. */
export async function signIn(
  response: AuthenticationResponseJSON,
  device: Device,
  services: ModeratorServices,
): Promise<BegunSession> {
  const {passkey, counter} = await verifySignIn(response, services);
  const {id, moderator} = passkey;
  const {secret, session} = makeSession({moderator, passkey: id, ...device}, services.now());
  const outcome = await services.store.usePasskey(id, counter, session);
  if (outcome === 'back') throw refused(COUNTER_WENT_BACK);
  const present = outcome === 'done' ? await services.store.findModerator(moderator) : null;
  if (!present) throw removedModerator(403);
  return {secret, session, view: describeSession(present, session.endsAt, services)};
}

/** Returns who is signed in, and where. */
export const describeSession = (
  {id, name, role}: Pick<StoredModerator, 'id' | 'name' | 'role'>,
  endsAt: number,
  {site, version}: ModeratorServices,
): ModerationSession => ({moderator: {id, name, role}, site, version, endsAt: toDate(endsAt)});
