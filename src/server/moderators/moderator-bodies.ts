// Schemas of the request bodies of moderators' routes. openapi.json is generated from them.

import * as v from 'valibot';
import {AuthorName} from '../writing/request-bodies.js';

const base64url = (maxLength: number) =>
  v.pipe(v.string(), v.regex(/^[\w-]+$/, 'This is not base64url.'), v.maxLength(maxLength, 'This is too long.'));

/** The longest id of a credential has 1,023 bytes (w3.org/TR/webauthn-3/#credential-id). */
const credentialId = base64url(1364);

/** Many times the largest answer of an authenticator. */
const bytes = base64url(32_768);

// Browsers add more fields, which are not needed and left out.
const credential = {
  id: credentialId,
  rawId: credentialId,
  type: v.literal('public-key'),
  clientExtensionResults: v.optional(
    v.pipe(
      v.looseObject({}),
      v.transform(() => ({})),
    ),
    {},
  ),
};

const registration = v.object({
  ...credential,
  response: v.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: v.optional(
      v.pipe(
        v.array(v.pipe(v.string(), v.regex(/^[a-z-]{1,20}$/, 'This is not a transport.'))),
        v.maxLength(10, 'There are too many transports.'),
      ),
      [],
    ),
  }),
});

const authentication = v.object({
  ...credential,
  response: v.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: v.exactOptional(base64url(128)),
  }),
});

const invite = v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'This is not a link of an invitation.'));
const stays = v.optional(v.boolean(), false);
const role = v.picklist(['owner', 'moderator'], 'The role is owner or moderator.');

/** The body of `POST invitations/options`. */
export const InvitationBody = v.strictObject({invite});

/** The body of `POST passkeys`. */
export const NewPasskeyBody = v.strictObject({
  invite,
  response: registration,
  /** The device, in the moderator's words. */
  label: v.optional(AuthorName),
  stays,
});

/** The body of `POST sign-in`. */
export const SignInBody = v.strictObject({response: authentication, stays});

/** The body of requests that need no data. It has to be JSON even so, which forms cannot send. */
export const EmptyBody = v.strictObject({});

/** The body of `POST moderators`. Without a role, the first moderator is an owner. */
export const NewModeratorBody = v.strictObject({name: AuthorName, role: v.optional(role)});

/** The body of `PATCH moderators/ID`. */
export const RoleBody = v.strictObject({role});

/** The body of `POST grants`. */
export const GrantBody = v.strictObject({
  origin: v.pipe(v.string(), v.maxLength(300, 'The origin is too long.')),
});
