// The routes of rules and blocks below `/api/v1/moderation`.

import type {Context, Hono} from 'hono';
import type {GenericSchema, InferOutput} from 'valibot';
import {checkJson, readBody} from '../http/guards.js';
import {HttpProblem} from '../http/problem.js';
import {sendPrivateJson} from '../http/send-json.js';
import type {Actor, ModerationEnv} from '../moderators/actor.js';
import {parseBody} from '../writing/request-bodies.js';
import {addBlock, changeRules, listBlocks, removeBlock} from './change-rules.js';
import {BlockBody, RulesBody, TrialBody} from './rule-bodies.js';
import type {SiteRules} from './site-rules.js';
import {tryRules} from './try-rules.js';

export interface RuleRoutesOptions {
  readonly site: SiteRules;
  /** Called after the rules have changed. */
  readonly onChange?: () => void;
}

/** Maximum size of rules in bytes: two long lists in any script. */
const MAX_RULES_SIZE = 2 * 1024 * 1024;

/** Adds the routes. `authenticate` has found the actor of every request. */
export function addRuleRoutes(app: Hono<ModerationEnv>, {site, onChange}: RuleRoutesOptions): void {
  app.get('/rules', async (context) => {
    checkPlace(context);
    return sendPrivateJson(await site.readState());
  });
  app.put('/rules', async (context) => {
    checkOwner(context);
    const {rules, version} = await read(RulesBody, context);
    const state = await changeRules(rules, version, context.get('actor'), site);
    onChange?.();
    return sendPrivateJson(state);
  });
  app.post('/rules/try', async (context) => {
    checkOwner(context);
    const {rules} = await read(TrialBody, context);
    return sendPrivateJson(await tryRules(await site.preparePolicy(rules), site.store));
  });
  app.get('/blocks', async (context) => {
    checkPlace(context);
    return sendPrivateJson({blocks: await listBlocks(site)});
  });
  app.post('/blocks', async (context) => {
    checkPlace(context);
    const {endsAt, ...block} = await read(BlockBody, context);
    const end = endsAt === null ? null : Date.parse(endsAt);
    return sendPrivateJson(await addBlock({...block, endsAt: end}, context.get('actor'), site), 201);
  });
  app.delete('/blocks/:id', async (context) => {
    checkPlace(context);
    await removeBlock(context.req.param('id'), context.get('actor'), site);
    return sendPrivateJson({});
  });
}

async function read<S extends GenericSchema>(schema: S, {req}: Context<ModerationEnv>): Promise<InferOutput<S>> {
  checkJson(req.raw);
  return parseBody(schema, await readBody(req.raw, MAX_RULES_SIZE));
}

/** Rejects a token of a page, which allows decisions about comments only. */
function checkPlace(context: Context<ModerationEnv>): Actor {
  const actor = context.get('actor');
  if (actor.by === 'page') throw forbidden('Open the desk to see or change rules and blocks.');
  return actor;
}

function checkOwner(context: Context<ModerationEnv>): void {
  if (checkPlace(context).role !== 'owner') throw forbidden('Only owners may change the rules.');
}

const forbidden = (detail: string): HttpProblem => new HttpProblem(403, 'Not allowed', detail);
