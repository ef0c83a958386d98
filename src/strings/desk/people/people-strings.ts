import type {ModeratorRole} from '../../../wire/moderation/moderators.js';

/** The strings of the desk's list of moderators. They load with its code. */
export interface PeopleStrings {
  readonly moderators: string;
  readonly you: string;
  readonly roles: Readonly<Record<ModeratorRole, string>>;
  readonly rolesHint: Readonly<Record<ModeratorRole, string>>;
  readonly seen: (age: string) => string;
  readonly neverSeen: string;
  readonly passkeys: (count: number) => string;
  readonly role: (name: string) => string;
  readonly roleChanged: (name: string, role: string) => string;
  readonly remove: string;
  readonly removeOf: (name: string) => string;
  readonly removeQuestion: (name: string) => string;
  readonly removeHint: string;
  readonly removed: (name: string) => string;
  readonly lastOwner: string;
  readonly onlyOwners: string;
  readonly invite: string;
  readonly inviteHint: string;
  readonly name: string;
  readonly roleLabel: string;
  readonly nameNeeded: string;
  readonly makeLink: string;
  readonly linkFor: (name: string) => string;
  /** `time` is a date and time. */
  readonly linkHint: (time: string) => string;
  readonly link: string;
  readonly copy: string;
  readonly copied: string;
  readonly cannotCopy: string;
  /** The heading of the links that nobody has used yet. */
  readonly pending: string;
  readonly pendingUntil: (time: string) => string;
  readonly forDevice: string;
  readonly withdraw: string;
  readonly withdrawOf: (name: string) => string;
  readonly withdrawn: (name: string) => string;
  readonly devices: string;
  readonly devicesHint: string;
  readonly added: (age: string) => string;
  readonly used: (age: string) => string;
  readonly neverUsed: string;
  readonly removePasskeyHint: string;
  readonly lastPasskey: string;
  readonly furtherDevice: string;
  readonly deviceLink: string;
  readonly sessions: string;
  readonly thisSession: string;
  readonly since: (date: string) => string;
  readonly endsAt: (date: string) => string;
  readonly end: string;
  readonly endOf: (device: string) => string;
  readonly endThisQuestion: string;
  readonly endThisHint: string;
  readonly ended: (device: string) => string;
}
