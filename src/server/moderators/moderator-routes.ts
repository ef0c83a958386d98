// The routes of moderators below `/api/v1/moderation`: links, passkeys, sessions, and who may moderate.

import type {Hono} from 'hono';
import type {GenericSchema, InferOutput} from 'valibot';
import {addRoutes, type Route} from '../http/route-table.js';
import {sendPrivateJson} from '../http/send-json.js';
import {checkRate} from '../limits/check-rate.js';
import type {Actor, ModerationEnv} from './actor.js';
import {checkDeskOrigin, createIdentify} from './authenticate.js';
import {describeDevice} from './device-words.js';
import {findLink, inviteModerator, listPending, withdrawInvitation} from './invitations.js';
import {EmptyBody, InvitationBody, NewModeratorBody, NewPasskeyBody, RoleBody, SignInBody} from './moderator-bodies.js';
import {clearCookie, ownRoutes, readJson, type ModerationContext, type RouteServices} from './own-routes.js';
import {createRegistrationOptions, createSignInOptions} from '../passkeys/passkeys.js';
import {changeRole, checkOwner, listModerators, removeModerator} from './people.js';
import type {ModeratorServices} from './services.js';
import {addCookie} from './session-cookie.js';
import {signIn, signUp, type BegunSession} from './signing-in.js';

/**
 * Adds the routes of moderators. They check the credentials themselves, so add them before a middleware that does.
 *
 * @returns The paths of the routes, for metrics and logs.
 */
export function addModeratorRoutes(app: Hono<ModerationEnv>, services: ModeratorServices): readonly string[] {
  const parts = {...services, identify: createIdentify(services)};
  const routes = [...signInRoutes(services), ...ownRoutes(parts), ...peopleRoutes(parts)];
  addRoutes(app, routes);
  return [...new Set(routes.map(([, path]) => path))];
}

// For somebody who is not signed in.
const signInRoutes = (services: ModeratorServices): readonly Route<ModerationEnv>[] => [
  ['POST', '/invitations/options', (context) => startPasskey(context, services)],
  ['POST', '/passkeys', (context) => addPasskey(context, services)],
  ['POST', '/sign-in/options', (context) => startSignIn(context, services)],
  ['POST', '/sign-in', (context) => finishSignIn(context, services)],
];

const peopleRoutes = (services: RouteServices): readonly Route<ModerationEnv>[] => [
  ['GET', '/moderators', (context) => showModerators(context, services)],
  ['POST', '/moderators', (context) => addModerator(context, services)],
  ['PATCH', '/moderators/:id', (context) => setRole(context, services)],
  ['DELETE', '/moderators/:id', (context) => deleteModerator(context, services)],
  ['GET', '/invitations', (context) => showInvitations(context, services)],
  ['DELETE', '/invitations/:id', (context) => deleteInvitation(context, services)],
];

async function startPasskey(context: ModerationContext, services: ModeratorServices): Promise<Response> {
  const {invite} = await readFromDesk(InvitationBody, context, services);
  return sendPrivateJson(await createRegistrationOptions(await findLink(invite, services), services));
}

async function addPasskey(context: ModerationContext, services: ModeratorServices): Promise<Response> {
  const device = describeDevice(context.req.raw);
  const {invite, response, label = device, stays} = await readFromDesk(NewPasskeyBody, context, services);
  return begin(await signUp({invite, response, label}, {device, stays}, services), services);
}

async function startSignIn(context: ModerationContext, services: ModeratorServices): Promise<Response> {
  await readFromDesk(EmptyBody, context, services);
  return sendPrivateJson(await createSignInOptions(services));
}

async function finishSignIn(context: ModerationContext, services: ModeratorServices): Promise<Response> {
  const {response, stays} = await readFromDesk(SignInBody, context, services);
  return begin(await signIn(response, {device: describeDevice(context.req.raw), stays}, services), services);
}

// Another page could sign a moderator in as somebody else.
async function readFromDesk<S extends GenericSchema>(
  schema: S,
  context: ModerationContext,
  {party, signInLimit}: ModeratorServices,
): Promise<InferOutput<S>> {
  checkDeskOrigin(context.req.raw, party);
  const body = await readJson(schema, context);
  await checkRate(signInLimit, context.env.network);
  return body;
}

const begin = ({secret, session, view}: BegunSession, {party}: ModeratorServices): Response =>
  addCookie(sendPrivateJson(view), party, secret, Math.round((session.endsAt - session.createdAt) / 1000));

async function showModerators(context: ModerationContext, services: RouteServices): Promise<Response> {
  await services.identify(context);
  return sendPrivateJson(await listModerators(services));
}

async function addModerator(context: ModerationContext, services: RouteServices): Promise<Response> {
  const actor = await identifyOwner(context, services);
  return sendPrivateJson(await inviteModerator(await readJson(NewModeratorBody, context), actor, services), 201);
}

async function setRole(context: ModerationContext, services: RouteServices): Promise<Response> {
  const actor = await identifyOwner(context, services);
  const {role} = await readJson(RoleBody, context);
  return sendPrivateJson(await changeRole(context.req.param('id') ?? '', role, actor, services));
}

async function deleteModerator(context: ModerationContext, services: RouteServices): Promise<Response> {
  const actor = await identifyOwner(context, services);
  const id = context.req.param('id') ?? '';
  await removeModerator(id, actor, services);
  return id === actor.id ? clearCookie(services) : sendPrivateJson({});
}

async function showInvitations(context: ModerationContext, services: RouteServices): Promise<Response> {
  await services.identify(context);
  return sendPrivateJson(await listPending(services));
}

async function deleteInvitation(context: ModerationContext, services: RouteServices): Promise<Response> {
  const {actor} = await services.identify(context);
  await withdrawInvitation(context.req.param('id') ?? '', actor, services);
  return sendPrivateJson({});
}

async function identifyOwner(context: ModerationContext, {identify}: RouteServices): Promise<Actor> {
  const {actor} = await identify(context);
  checkOwner(actor);
  return actor;
}
