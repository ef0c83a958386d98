// Handlers for what moderators do with their own sessions, passkeys and devices.

import type {Context} from 'hono';
import type {GenericSchema, InferOutput} from 'valibot';
import type {PasskeyEntry} from '../../wire/moderation/moderators.js';
import {checkJson, readBody} from '../http/guards.js';
import {HttpProblem, notFound} from '../http/problem.js';
import type {Route} from '../http/route-table.js';
import {sendPrivateJson} from '../http/send-json.js';
import type {FoundSession} from '../storage/moderators/moderator-store.js';
import {parseBody} from '../writing/request-bodies.js';
import type {ModerationEnv} from './actor.js';
import type {Identify, Identity} from './authenticate.js';
import {inviteDevice, toLink} from './invitations.js';
import {EmptyBody, GrantBody} from './moderator-bodies.js';
import {grantPage, listSessions, toDate} from './sessions.js';
import type {ModeratorServices} from './services.js';
import {addCookie} from './session-cookie.js';
import {describeSession} from './signing-in.js';

/** What the handlers of moderators need. */
export interface RouteServices extends ModeratorServices {
  readonly identify: Identify;
}

export type ModerationContext = Context<ModerationEnv>;

/** Returns the routes of a moderator's own sessions, passkeys and devices. */
export const ownRoutes = (services: RouteServices): readonly Route<ModerationEnv>[] => [
  ['GET', '/session', (context) => showSession(context, services)],
  ['POST', '/sign-out', (context) => signOut(context, services)],
  ['GET', '/sessions', (context) => showSessions(context, services)],
  ['DELETE', '/sessions/:id', (context) => endSession(context, services)],
  ['POST', '/devices', (context) => addDevice(context, services)],
  ['GET', '/passkeys', (context) => showPasskeys(context, services)],
  ['DELETE', '/passkeys/:id', (context) => removePasskey(context, services)],
  ['POST', '/grants', (context) => addGrant(context, services)],
  ['DELETE', '/grant', (context) => endGrant(context, services)],
];

/** Reads a JSON body that matches a schema. */
export async function readJson<S extends GenericSchema>(
  schema: S,
  {req}: Pick<ModerationContext, 'req'>,
): Promise<InferOutput<S>> {
  checkJson(req.raw);
  return parseBody(schema, await readBody(req.raw));
}

/** Returns an empty response that deletes the session cookie. */
export const clearCookie = ({party}: ModeratorServices): Response => addCookie(sendPrivateJson({}), party, '', 0);

async function showSession(context: ModerationContext, services: RouteServices): Promise<Response> {
  const {session} = await services.identify(context);
  if (!session) throw noSession();
  const {moderator: id, name, role, endsAt} = session;
  return sendPrivateJson(describeSession({id, name, role}, endsAt, services));
}

async function signOut(context: ModerationContext, services: RouteServices): Promise<Response> {
  const {id, moderator} = requireSession(await services.identify(context));
  await services.store.endSession(id, moderator);
  return clearCookie(services);
}

async function showSessions(context: ModerationContext, services: RouteServices): Promise<Response> {
  return sendPrivateJson(await listSessions(requireSession(await services.identify(context)), services));
}

async function endSession(context: ModerationContext, services: RouteServices): Promise<Response> {
  const {id: current, moderator} = requireSession(await services.identify(context));
  const id = context.req.param('id') ?? '';
  if (!(await services.store.endSession(id, moderator))) throw notFound('This session has ended already.');
  return id === current ? clearCookie(services) : sendPrivateJson({});
}

async function addDevice(context: ModerationContext, services: RouteServices): Promise<Response> {
  const identity = await services.identify(context);
  const {moderator: id, name, role} = requireSession(identity);
  await readJson(EmptyBody, context);
  return sendPrivateJson(toLink(await inviteDevice({id, name, role}, identity.actor, services)), 201);
}

async function showPasskeys(context: ModerationContext, services: RouteServices): Promise<Response> {
  const {moderator} = requireSession(await services.identify(context));
  const passkeys = await services.store.listPasskeys(moderator);
  const entries: readonly PasskeyEntry[] = passkeys.map(({id, label, createdAt, usedAt}) => ({
    id,
    label,
    createdAt: toDate(createdAt),
    usedAt: usedAt === null ? null : toDate(usedAt),
  }));
  return sendPrivateJson(entries);
}

async function removePasskey(context: ModerationContext, services: RouteServices): Promise<Response> {
  const {moderator, passkey} = requireSession(await services.identify(context));
  const id = context.req.param('id') ?? '';
  const outcome = await services.store.removePasskey(id, moderator);
  if (outcome === 'gone') throw notFound('This passkey was removed already.');
  if (outcome === 'last') {
    const detail = 'This is your only passkey. Make one on another device first.';
    throw new HttpProblem(409, 'Last passkey', detail, {type: 'conflict'});
  }
  // Its sessions have ended.
  return id === passkey ? clearCookie(services) : sendPrivateJson({});
}

async function addGrant(context: ModerationContext, services: RouteServices): Promise<Response> {
  const session = requireSession(await services.identify(context));
  const {origin} = await readJson(GrantBody, context);
  return sendPrivateJson(await grantPage(origin, session, services), 201);
}

async function endGrant(context: ModerationContext, {store, identify}: RouteServices): Promise<Response> {
  const {actor, session} = await identify(context);
  if (actor.by !== 'page' || !session) throw new HttpProblem(403, 'No token', 'Only a page with a token can end it.');
  await store.endSession(session.id, session.moderator);
  return sendPrivateJson({});
}

function requireSession({actor, session}: Identity): FoundSession {
  if (actor.by === 'session' && session) return session;
  throw noSession();
}

const noSession = (): HttpProblem => new HttpProblem(403, 'No session', 'Only the desk can do this. Sign in there.');
