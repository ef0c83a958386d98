// Links that make passkeys: for new moderators and for further devices.

import {randomUUID} from 'node:crypto';
import type {
  Invitation,
  ModeratorInvitation,
  ModeratorRole,
  PendingInvitation,
} from '../../wire/moderation/moderators.js';
import {HttpProblem, notFound} from '../http/problem.js';
import {hash} from '../http/secrets.js';
import {
  foldName,
  type RedeemOutcome,
  type StoredInvitation,
  type StoredModerator,
} from '../storage/moderators/moderator-store.js';
import {NOTES} from '../record-notes/notes.js';
import type {Actor} from './actor.js';
import {checkOwner} from './people.js';
import {checkPasskeyAddress} from '../passkeys/relying-party.js';
import {makeSecret, toDate} from './sessions.js';
import type {ModeratorServices} from './services.js';

/** How long a link is valid, in milliseconds. */
export const INVITATION_LENGTH = 24 * 3_600_000;

/** The name in the record of what is done on the command line. */
const RESERVED = 'command line';

/**
 * Makes a link for a new moderator. On the command line, a link for a further device if there is one of this name.
 *
 * @throws {HttpProblem} 409 if somebody has this name.
 */
export async function inviteModerator(
  {name, role}: {readonly name: string; readonly role?: ModeratorRole | undefined},
  actor: Actor,
  services: ModeratorServices,
): Promise<ModeratorInvitation> {
  if (foldName(name) === RESERVED) throw conflict(`Nobody can be called ${name}. Choose another name.`);
  const present = await services.store.findByName(name);
  if (present) return inviteAgain(present, role, actor, services);
  const given = role ?? (await findDefaultRole(name, services));
  const link = {moderator: randomUUID(), name, role: given, isNew: true};
  return addLink(link, actor, NOTES.invite.person(name, given), services);
}

// A link replaces the unused one of the same name. If that was for the only owner, the site would have none.
async function findDefaultRole(name: string, {store, now}: ModeratorServices): Promise<ModeratorRole> {
  const links = await store.listInvitations(now());
  const replaced = links.find((link) => link.isNew && foldName(link.name) === foldName(name));
  return replaced?.role ?? ((await store.hasOwner(now())) ? 'moderator' : 'owner');
}

async function inviteAgain(
  present: StoredModerator,
  role: ModeratorRole | undefined,
  actor: Actor,
  services: ModeratorServices,
): Promise<ModeratorInvitation> {
  const {name} = present;
  // With a link for somebody else's device, an owner could act under their name.
  if (actor.by !== 'command') throw conflict(`There already is a moderator called ${name}. Choose another name.`);
  if (role !== undefined && role !== present.role) {
    throw conflict(
      `${name} already has the role ${present.role}. Owners change roles in the desk. For a link for another device, leave the role out.`,
    );
  }
  return inviteDevice(present, actor, services);
}

/** Makes a link for a further device of a moderator. */
export const inviteDevice = (
  {id, name, role}: Pick<StoredModerator, 'id' | 'name' | 'role'>,
  actor: Actor,
  services: ModeratorServices,
): Promise<ModeratorInvitation> =>
  addLink({moderator: id, name, role, isNew: false}, actor, NOTES.invite.device(name), services);

async function addLink(
  link: Pick<StoredInvitation, 'moderator' | 'name' | 'role' | 'isNew'>,
  actor: Actor,
  note: string,
  {store, party, now}: ModeratorServices,
): Promise<ModeratorInvitation> {
  checkPasskeyAddress(party);
  const secret = makeSecret();
  const createdAt = now();
  const endsAt = createdAt + INVITATION_LENGTH;
  const times = {createdAt, endsAt, usedAt: null};
  const change = {action: 'invite', by: actor.name, at: createdAt, note} as const;
  await store.addInvitation({...link, hash: hash(secret), invitedBy: actor.id, ...times}, change);
  const {name, role, isNew} = link;
  return {link: party.linkTo(secret), endsAt: toDate(endsAt), name, role, isNew};
}

/** Returns the links that nobody has used yet, the latest first. Nobody sees the links themselves again. */
export const listPending = async ({store, now}: ModeratorServices): Promise<readonly PendingInvitation[]> =>
  (await store.listInvitations(now())).map(({moderator: id, name, role, isNew, createdAt, endsAt}) => ({
    id,
    name,
    role,
    isNew,
    createdAt: toDate(createdAt),
    endsAt: toDate(endsAt),
  }));

/**
 * Makes an unused link worthless. Owners do this, and moderators with the link for their own device.
 *
 * @throws {HttpProblem} 403 for others, 404 if it was used or has ended.
 */
export async function withdrawInvitation(id: string, actor: Actor, {store, now}: ModeratorServices): Promise<void> {
  if (id !== actor.id || actor.by === 'page') checkOwner(actor);
  const link = (await store.listInvitations(now())).find(({moderator}) => moderator === id);
  if (!link) throw goneLink();
  const note = NOTES.uninvite[link.isNew ? 'person' : 'device'](link.name);
  const change = {action: 'uninvite', by: actor.name, at: now(), note} as const;
  if (!(await store.removeInvitation(id, change))) throw goneLink();
}

const goneLink = (): HttpProblem => notFound('This link was used, or it has ended.');

/** Returns the parts of an invitation that a link alone consists of. */
export const toLink = ({link, endsAt}: Invitation): Invitation => ({link, endsAt});

/**
 * Finds the link with a secret.
 *
 * @throws {HttpProblem} 403 if it cannot be used.
 */
export async function findLink(secret: string, {store, now}: ModeratorServices): Promise<StoredInvitation> {
  const link = await store.findInvitation(hash(secret));
  if (!link) throw refusedLink('gone');
  if (link.usedAt !== null) throw refusedLink('used');
  if (link.endsAt <= now()) throw refusedLink('late');
  return link;
}

const REASONS: Readonly<Record<Exclude<RedeemOutcome, 'done'>, string>> = {
  used: 'This link was used already. Each link makes one passkey. Ask for a new link.',
  late: 'This link has expired: links are valid for one day. Ask for a new link.',
  gone: 'This link is not valid. It may be incomplete, or a newer link has replaced it. Ask for a new link.',
  taken: 'Another moderator has this name now. Ask for a link with another name.',
  known: 'This passkey is stored already. Sign in with it.',
};

/** Creates a 403 for a link that made no passkey. */
export const refusedLink = (outcome: keyof typeof REASONS): HttpProblem =>
  new HttpProblem(403, 'Link refused', REASONS[outcome]);

const conflict = (detail: string): HttpProblem => new HttpProblem(409, 'Conflict', detail, {type: 'conflict'});
