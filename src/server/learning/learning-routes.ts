// The route of what was learned, below `/api/v1/moderation`.

import type {Hono} from 'hono';
import {checkJson, readBody} from '../http/guards.js';
import {HttpProblem} from '../http/problem.js';
import {sendPrivateJson} from '../http/send-json.js';
import type {ModerationEnv} from '../moderators/actor.js';
import type {LearningStore} from '../storage/learning/learning-store.js';
import {parseBody} from '../writing/request-bodies.js';
import {changeLearning, describeLearning} from './learning.js';
import {LearningBody} from './learning-bodies.js';

/** Adds the routes. `authenticate` has found the actor of every request. */
export function addLearningRoutes(app: Hono<ModerationEnv>, store: LearningStore, now: () => number): void {
  app.get('/learning', async (context) => {
    if (context.get('actor').by === 'page') throw forbidden('Open the desk to see what was learned.');
    return sendPrivateJson(await describeLearning(store));
  });
  app.put('/learning', async (context) => {
    const actor = context.get('actor');
    if (actor.by === 'page' || actor.role !== 'owner') throw forbidden('Only owners may change this, in the desk.');
    checkJson(context.req.raw);
    const change = parseBody(LearningBody, await readBody(context.req.raw));
    return sendPrivateJson(await changeLearning(change, actor, store, now));
  });
}

const forbidden = (detail: string): HttpProblem => new HttpProblem(403, 'Not allowed', detail);
