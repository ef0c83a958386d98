// The routes of comments, decisions, the record and threads.

import type {Context, Hono} from 'hono';
import type {GenericSchema, InferOutput} from 'valibot';
import {checkJson, readBody} from '../http/guards.js';
import {notFound} from '../http/problem.js';
import {sendPrivateJson} from '../http/send-json.js';
import type {ModerationEnv} from '../moderators/actor.js';
import {parseBody} from '../writing/request-bodies.js';
import {changeThread} from './deciding/change-thread.js';
import {decideComments} from './deciding/decide-comments.js';
import {giveBadge} from './deciding/give-badge.js';
import {toModerated} from './deciding/moderated-comment.js';
import {BadgeBody, DecisionBody, ReplyBody, ThreadChangeBody} from './deciding/moderation-bodies.js';
import type {ModerationServices} from './deciding/moderation-services.js';
import {replyAsModerator} from './deciding/reply-as-moderator.js';
import {undoDecision} from './deciding/undo-decision.js';
import {listQueue, listRecord, listThreads} from './listing.js';
import type {AddModerationRoutes} from './moderation-app.js';
import {readSiteFigures, type SiteFacts} from './site-figures.js';

type ModerationContext = Context<ModerationEnv>;

async function read<S extends GenericSchema>(schema: S, {req}: ModerationContext): Promise<InferOutput<S>> {
  checkJson(req.raw);
  return parseBody(schema, await readBody(req.raw));
}

const idOf = ({req}: ModerationContext): string => req.param('id') ?? '';

/** Returns what adds the routes. */
export const createModerationRoutes =
  (services: ModerationServices, facts: SiteFacts): AddModerationRoutes =>
  (app) => {
    addCommentRoutes(app, services);
    app.post('/decisions', async (context) =>
      sendPrivateJson(await decideComments(await read(DecisionBody, context), context.get('actor'), services)),
    );
    app.post('/decisions/:id/undo', async (context) =>
      sendPrivateJson(await undoDecision(idOf(context), context.get('actor'), services)),
    );
    app.get('/record', async ({req}) => sendPrivateJson(await listRecord(req.url, services)));
    app.get('/threads', async ({req}) => sendPrivateJson(await listThreads(req.url, services)));
    app.post('/threads', async (context) =>
      sendPrivateJson(await changeThread(await read(ThreadChangeBody, context), context.get('actor'), services)),
    );
    app.get('/site', async () => sendPrivateJson(await readSiteFigures(facts, services)));
  };

function addCommentRoutes(app: Hono<ModerationEnv>, services: ModerationServices): void {
  app.get('/comments', async ({req}) => sendPrivateJson(await listQueue(req.url, services)));
  app.get('/comments/:id', async (context) => {
    const queued = (await services.queue.find([idOf(context)])).get(idOf(context));
    if (!queued) throw notFound('There is no comment with this id.');
    return sendPrivateJson(toModerated(queued));
  });
  app.post('/comments/:id/reply', async (context) => {
    const body = await read(ReplyBody, context);
    return sendPrivateJson(await replyAsModerator(idOf(context), body, context.get('actor'), services), 201);
  });
  app.post('/comments/:id/badge', async (context) => {
    const body = await read(BadgeBody, context);
    return sendPrivateJson(await giveBadge(idOf(context), body, context.get('actor'), services));
  });
}
