// Describes the routes of moderators in OpenAPI 3.1.

import {
  EmptyBody,
  GrantBody,
  InvitationBody,
  NewModeratorBody,
  NewPasskeyBody,
  RoleBody,
  SignInBody,
} from '../moderators/moderator-bodies.js';
import {body, responses} from './openapi-parts.js';
import {
  EmptyAnswer,
  GrantAnswer,
  InvitationAnswer,
  LinkAnswer,
  ModeratorAnswer,
  ModeratorsAnswer,
  OptionsAnswer,
  PasskeysAnswer,
  PendingAnswer,
  SessionAnswer,
  SessionsAnswer,
} from './moderator-answers.js';

type Schema = Parameters<typeof body>[0];

/** A summary, the schema of the response, and that of the request. */
type Operation = readonly [summary: string, answer: Schema, request?: Schema, status?: number];

const SESSION = [{session: []}];
const PAGE = [{session: []}, {page: []}];

/** Returns the paths of the routes of moderators. */
export const describeModerators = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries({...describeSignIn(), ...describeSessions(), ...describePeople()}).map(([path, operations]) => [
      `/api/v1/moderation/${path}`,
      operations,
    ]),
  );

const describeSignIn = () => ({
  'invitations/options': {post: open(['Begins to make a passkey with a link', OptionsAnswer, InvitationBody])},
  passkeys: {
    post: open(['Stores a passkey; sets the cookie of a session', SessionAnswer, NewPasskeyBody]),
    get: own(['Lists own passkeys', PasskeysAnswer]),
  },
  'sign-in/options': {post: open(['Begins to sign in', OptionsAnswer, EmptyBody])},
  'sign-in': {post: open(['Signs in with a passkey; sets the cookie of a session', SessionAnswer, SignInBody])},
});

const describeSessions = () => ({
  session: {get: {...own(['Returns who is signed in', SessionAnswer]), security: PAGE}},
  'sign-out': {post: own(['Ends this session', EmptyAnswer, EmptyBody])},
  sessions: {get: own(['Lists own sessions', SessionsAnswer])},
  'sessions/{id}': {parameters: ID, delete: own(['Ends one of the own sessions', EmptyAnswer])},
  devices: {post: own(['Makes a link for another device', LinkAnswer, EmptyBody, 201])},
  'passkeys/{id}': {parameters: ID, delete: own(['Removes one of the own passkeys, but not the last', EmptyAnswer])},
  grants: {post: own(['Makes a token for the pages of an origin', GrantAnswer, GrantBody, 201])},
  grant: {delete: {...own(['Ends the token that the request has', EmptyAnswer]), security: [{page: []}]}},
});

const describePeople = () => ({
  moderators: {
    get: own(['Lists moderators', ModeratorsAnswer]),
    post: own(['Makes a link for a new moderator (owners)', InvitationAnswer, NewModeratorBody, 201]),
  },
  invitations: {get: own(['Lists links that nobody has used yet', PendingAnswer])},
  'invitations/{id}': {
    parameters: ID,
    delete: own(['Withdraws a link (owners, and everybody their own)', EmptyAnswer]),
  },
  'moderators/{id}': {
    parameters: ID,
    patch: own(['Changes a role (owners); 409 for the last owner', ModeratorAnswer, RoleBody]),
    delete: own(['Removes a moderator (owners); 409 for the last owner', EmptyAnswer]),
  },
});

const ID = [{name: 'id', in: 'path', required: true, schema: {type: 'string'}}];

const open = ([summary, answer, request, status = 200]: Operation) => ({
  summary,
  ...(request && {requestBody: body(request)}),
  responses: responses({[status]: answer}),
});

const own = (operation: Operation) => ({...open(operation), security: SESSION});
