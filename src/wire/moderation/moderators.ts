// The response bodies of the routes of moderators, besides those in `moderation`.

import type {Invitation, ModeratorRole} from './moderation.js';

/** `POST moderators`: the link for a moderator. */
export interface ModeratorInvitation extends Invitation {
  readonly name: string;
  readonly role: ModeratorRole;
  /** Whether it is for a new moderator, not for a further device. */
  readonly isNew: boolean;
}

/** `GET passkeys`: one of a moderator's own passkeys. */
export interface PasskeyEntry {
  readonly id: string;
  /** The device, in the moderator's words. */
  readonly label: string;
  readonly createdAt: string;
  /** When somebody last signed in with it; null before. RFC 3339. */
  readonly usedAt: string | null;
}
