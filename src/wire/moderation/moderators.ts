// The bodies of the routes of moderators: sessions, passkeys, links, people.

/** `owner`: may also change rules, invite and remove moderators. */
export type ModeratorRole = 'owner' | 'moderator';

/** A moderator, as other moderators see them. */
export interface Moderator {
  readonly id: string;
  readonly name: string;
  readonly role: ModeratorRole;
  /** RFC 3339. */
  readonly createdAt: string;
  /** When one of their devices last signed in or acted; null before. RFC 3339. */
  readonly seenAt: string | null;
  readonly passkeys: number;
}

/** `GET session`: who is signed in, and which site this is. */
export interface ModerationSession {
  readonly moderator: Pick<Moderator, 'id' | 'name' | 'role'>;
  /** The name of the site: its first allowed origin's host, or the server's. */
  readonly site: string;
  /** The version of the server. */
  readonly version: string;
  /** When this session ends. RFC 3339. */
  readonly endsAt: string;
}

/** One of a moderator's own sessions. */
export interface SessionEntry {
  readonly id: string;
  readonly isCurrent: boolean;
  /** The browser and system, as short words made from the User-Agent header. */
  readonly device: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly endsAt: string;
}

/** A link that makes a passkey. Good once. */
export interface Invitation {
  readonly link: string;
  readonly endsAt: string;
}

/** A token for moderation from one page. */
export interface PageGrant {
  readonly token: string;
  readonly origin: string;
  readonly endsAt: string;
  readonly moderator: Pick<Moderator, 'id' | 'name' | 'role'>;
}

/** `POST moderators`: the link for a moderator. */
export interface ModeratorInvitation extends Invitation {
  readonly name: string;
  readonly role: ModeratorRole;
  /** Whether it is for a new moderator, not for a further device. */
  readonly isNew: boolean;
}

/** `GET invitations`: a link that nobody has used yet. `DELETE invitations/ID` makes it worthless. */
export interface PendingInvitation {
  /** The id of the moderator, or the id that a new one will have. */
  readonly id: string;
  readonly name: string;
  readonly role: ModeratorRole;
  /** Whether it is for a new moderator, not for a further device. */
  readonly isNew: boolean;
  readonly createdAt: string;
  readonly endsAt: string;
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
