// Schemas of the responses of moderators' routes, for openapi.json and for tests.

import * as v from 'valibot';
import type {
  Invitation,
  ModerationSession,
  Moderator,
  PageGrant,
  PendingInvitation,
  SessionEntry,
} from '../../wire/moderation/moderators.js';
import type {ModeratorInvitation, PasskeyEntry} from '../../wire/moderation/moderators.js';

type Answer<T> = v.GenericSchema<unknown, T>;

const date = v.pipe(v.string(), v.isoTimestamp());
const role = v.picklist(['owner', 'moderator']);
const who = v.strictObject({id: v.string(), name: v.string(), role});

/** Response to `GET session`, `POST passkeys` and `POST sign-in`. */
export const SessionAnswer = v.strictObject({
  moderator: who,
  site: v.string(),
  version: v.string(),
  endsAt: date,
}) satisfies Answer<ModerationSession>;

/** Response to `GET sessions`. */
export const SessionsAnswer = v.array(
  v.strictObject({
    id: v.string(),
    isCurrent: v.boolean(),
    device: v.string(),
    createdAt: date,
    seenAt: date,
    endsAt: date,
  }),
) satisfies Answer<readonly SessionEntry[]>;

/** Response to `GET passkeys`. */
export const PasskeysAnswer = v.array(
  v.strictObject({id: v.string(), label: v.string(), createdAt: date, usedAt: v.nullable(date)}),
) satisfies Answer<readonly PasskeyEntry[]>;

/** Response to `POST devices`. */
export const LinkAnswer = v.strictObject({link: v.string(), endsAt: date}) satisfies Answer<Invitation>;

/** Response to `POST moderators`. */
export const InvitationAnswer = v.strictObject({
  ...LinkAnswer.entries,
  name: v.string(),
  role,
  isNew: v.boolean(),
}) satisfies Answer<ModeratorInvitation>;

/** Response to `GET invitations`. */
export const PendingAnswer = v.array(
  v.strictObject({...who.entries, isNew: v.boolean(), createdAt: date, endsAt: date}),
) satisfies Answer<readonly PendingInvitation[]>;

/** Response to `PATCH moderators/ID`. */
export const ModeratorAnswer = v.strictObject({
  ...who.entries,
  createdAt: date,
  seenAt: v.nullable(date),
  passkeys: v.number(),
}) satisfies Answer<Moderator>;

/** Response to `GET moderators`. */
export const ModeratorsAnswer = v.array(ModeratorAnswer);

/** Response to `POST grants`. */
export const GrantAnswer = v.strictObject({
  token: v.string(),
  origin: v.string(),
  endsAt: date,
  moderator: who,
}) satisfies Answer<PageGrant>;

/** What `navigator.credentials` needs, as JSON (w3.org/TR/webauthn-3/#sctn-parseCreationOptionsFromJSON). */
export const OptionsAnswer = v.looseObject({challenge: v.string()});

/** A response without content. */
export const EmptyAnswer = v.strictObject({});
