// What owners do with moderators.

import type {Moderator, ModeratorRole} from '../../wire/moderation/moderators.js';
import {HttpProblem, notFound} from '../http/problem.js';
import {NOTES} from '../record-notes/notes.js';
import type {OwnerOutcome, StoredModerator} from '../storage/moderators/moderator-store.js';
import type {Actor} from './actor.js';
import {toDate} from './sessions.js';
import type {ModeratorServices} from './services.js';

/** @throws {HttpProblem} 403 for moderators who are no owners, and for pages. */
export function checkOwner({role, by}: Actor): void {
  if (role === 'owner' && by !== 'page') return;
  throw new HttpProblem(403, 'Owners only', 'Only owners can do this. Ask an owner of this site.', {type: 'role'});
}

/** Returns all moderators, oldest first. */
export const listModerators = async ({store}: ModeratorServices): Promise<readonly Moderator[]> =>
  (await store.listModerators()).map(toModerator);

/** Changes the role of a moderator. */
export async function changeRole(
  id: string,
  role: ModeratorRole,
  actor: Actor,
  {store, now}: ModeratorServices,
): Promise<Moderator> {
  const before = await store.findModerator(id);
  if (!before) throw unknown();
  if (before.role !== role) {
    const note = NOTES.role.changed(before.name, before.role, role);
    const change = {action: 'role', by: actor.name, at: now(), note} as const;
    checkOutcome(await store.changeRole(id, role, keepsOwner(actor), change), before.name);
  }
  return toModerator({...before, role});
}

/** Removes a moderator and ends their sessions. Only the command line removes the last owner. */
export async function removeModerator(id: string, actor: Actor, {store, now}: ModeratorServices): Promise<void> {
  const present = await store.findModerator(id);
  if (!present) throw unknown();
  const note = NOTES['remove-moderator'].removed(present.name);
  const change = {action: 'remove-moderator', by: actor.name, at: now(), note} as const;
  checkOutcome(await store.removeModerator(id, keepsOwner(actor), change), present.name);
}

const keepsOwner = ({by}: Actor): boolean => by !== 'command';

function checkOutcome(outcome: OwnerOutcome, name: string): void {
  if (outcome === 'gone') throw unknown();
  if (outcome === 'done') return;
  const detail =
    `${name} is the last owner. Make somebody else an owner first. ` +
    'On the server, colloquy moderator remove can remove the last owner.';
  throw new HttpProblem(409, 'Last owner', detail, {type: 'conflict'});
}

const unknown = (): HttpProblem => notFound('There is no such moderator. They may have been removed.');

const toModerator = ({createdAt, seenAt, ...rest}: StoredModerator): Moderator => ({
  ...rest,
  createdAt: toDate(createdAt),
  seenAt: seenAt === null ? null : toDate(seenAt),
});
