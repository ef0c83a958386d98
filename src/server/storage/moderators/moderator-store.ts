// The port to moderators, their passkeys, invitations and sessions. `test/contracts/moderator-store.ts` tests every
// implementation. Times are milliseconds since 1970. Secrets are known as hashes only.

import type {ModeratorRole} from '../../../wire/moderation/moderators.js';

export interface StoredModerator {
  readonly id: string;
  readonly name: string;
  readonly role: ModeratorRole;
  readonly createdAt: number;
  /** When a session of theirs last sent a request; null before the first. */
  readonly seenAt: number | null;
  /** The number of their passkeys. */
  readonly passkeys: number;
}

/** A link that makes a passkey: for a new moderator, or for a further device of one. */
export interface StoredInvitation {
  readonly hash: string;
  /** The id of the moderator, or the id that a new one will have. */
  readonly moderator: string;
  readonly name: string;
  readonly role: ModeratorRole;
  readonly isNew: boolean;
  /** The id of the moderator who made it; null for the command line. */
  readonly invitedBy: string | null;
  readonly createdAt: number;
  readonly endsAt: number;
  readonly usedAt: number | null;
}

export interface StoredPasskey {
  /** The credential's id in base64url. */
  readonly id: string;
  readonly moderator: string;
  /** COSE, in base64url. */
  readonly publicKey: string;
  /** The last signature counter of the authenticator; always 0 if it has none. */
  readonly counter: number;
  readonly transports: readonly string[];
  /** The device, in its moderator's words. */
  readonly label: string;
  readonly createdAt: number;
  readonly usedAt: number | null;
}

/** `desk`: the cookie of the desk. `page`: a token for the pages of one origin. */
export type SessionKind = 'desk' | 'page';

export interface StoredSession {
  readonly id: string;
  readonly hash: string;
  readonly kind: SessionKind;
  readonly moderator: string;
  /** The session that a page's token was made with: it ends with it. */
  readonly parent: string | null;
  /** The passkey that it began with: it ends with it. */
  readonly passkey: string;
  /** The origin of the pages; null for the desk. */
  readonly origin: string | null;
  readonly device: string;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly endsAt: number;
}

/** A session, and whose it is. */
export interface FoundSession extends StoredSession {
  readonly name: string;
  readonly role: ModeratorRole;
  /** Whether the moderator has been removed since. */
  readonly isRemoved: boolean;
}

/** A change that belongs into the record of the site. It is written in the same transaction. */
export interface ModeratorChange {
  readonly action: 'invite' | 'uninvite' | 'remove-moderator' | 'role';
  /** The moderator's name, or `command line`. */
  readonly by: string;
  readonly at: number;
  /** What changed, as a sentence. */
  readonly note: string;
}

/** `last-owner`: nothing was changed, because the site would have no owner. */
export type OwnerOutcome = 'done' | 'gone' | 'last-owner';

/** `used`, `late`, `gone`: the link. `taken`: another moderator has the name now. `known`: the passkey is stored already. */
export type RedeemOutcome = 'done' | 'used' | 'late' | 'gone' | 'taken' | 'known';

/** `back`: the counter is not higher than the stored one. `removed`: its moderator was removed. */
export type UseOutcome = 'done' | 'back' | 'removed' | 'gone';

/** Stores who may moderate. When the promise of a write is fulfilled, the data is on disk. */
export interface ModeratorStore {
  /** Returns all moderators, oldest first. Removed ones are in no list. */
  listModerators(): Promise<readonly StoredModerator[]>;
  /** Returns the names of all moderators and of those who are invited until `now`, which guests must not use. */
  listNames(now: number): Promise<readonly string[]>;
  findModerator(id: string): Promise<StoredModerator | null>;
  /** Finds a moderator by name, regardless of case and width. */
  findByName(name: string): Promise<StoredModerator | null>;
  /**
   * Changes a role and, for a former owner, deletes the links that they made for others.
   *
   * @param keepsOwner Whether to refuse the change if no owner would be left.
   */
  changeRole(id: string, role: ModeratorRole, keepsOwner: boolean, change: ModeratorChange): Promise<OwnerOutcome>;
  /** Removes a moderator with all their links and those they made. Their passkeys and sessions are known as removed. */
  removeModerator(id: string, keepsOwner: boolean, change: ModeratorChange): Promise<OwnerOutcome>;

  /** Adds a link. Replaces the unused ones for the same name. Deletes those that ended a month ago. */
  addInvitation(invitation: StoredInvitation, change: ModeratorChange): Promise<void>;
  findInvitation(hash: string): Promise<StoredInvitation | null>;
  /** Returns the links that can be used until `now`, the latest first. There is one for a moderator at most. */
  listInvitations(now: number): Promise<readonly StoredInvitation[]>;
  /** Deletes the unused link for a moderator. Returns whether it was there. */
  removeInvitation(moderator: string, change: ModeratorChange): Promise<boolean>;
  /** Returns whether there is an owner, or a link for one that can be used until `now`. */
  hasOwner(now: number): Promise<boolean>;
  /** Uses a link: adds its moderator, if new, the passkey, and a session, in one transaction. */
  redeemInvitation(hash: string, passkey: StoredPasskey, session: StoredSession): Promise<RedeemOutcome>;

  listPasskeys(moderator: string): Promise<readonly StoredPasskey[]>;
  findPasskey(id: string): Promise<StoredPasskey | null>;
  /** Notes that a passkey was used with this counter, and adds a session, in one transaction. */
  usePasskey(id: string, counter: number, session: StoredSession): Promise<UseOutcome>;
  /** Removes one of a moderator's passkeys and ends the sessions that began with it. Keeps the last passkey. */
  removePasskey(id: string, moderator: string): Promise<'done' | 'gone' | 'last'>;

  /** Adds a challenge for one purpose. Deletes those that have ended by `now`. */
  addChallenge(challenge: string, purpose: string, endsAt: number, now: number): Promise<void>;
  /** Deletes a challenge. Returns whether it was there for this purpose and has not ended by `now`: once, on any server. */
  takeChallenge(challenge: string, purpose: string, now: number): Promise<boolean>;

  /** Finds a session that has not ended by `now`. */
  findSession(hash: string, now: number): Promise<FoundSession | null>;
  /** Notes that a session and its moderator were seen. */
  seeSession(id: string, now: number): Promise<void>;
  /** Adds the token of a page, unless the session that it was made with has been ended. */
  addPageSession(session: StoredSession): Promise<boolean>;
  /** Returns the sessions of a moderator that have not ended by `now`, the latest first. */
  listSessions(moderator: string, now: number): Promise<readonly StoredSession[]>;
  /** Ends one session of a moderator and the page tokens made with it. Returns whether it was there. */
  endSession(id: string, moderator: string): Promise<boolean>;
}

/** Returns a name as it is compared with others: regardless of case, width and compatibility characters. */
export const foldName = (name: string): string => name.normalize('NFKC').toLowerCase().normalize('NFKC');
