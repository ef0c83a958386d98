// Reports of readers. Nobody is ever told who reported a comment.

import {randomUUID} from 'node:crypto';
import type {Context} from 'hono';
import type {ClientEnv} from '../http/client-address.js';
import {checkJson, checkOrigin, readBody, type OriginCheck} from '../http/guards.js';
import {notFound} from '../http/problem.js';
import {hash} from '../http/secrets.js';
import type {CountRequest} from '../limits/check-rate.js';
import type {LoadShedder} from '../limits/load-shedding.js';
import {NOTES} from '../record-notes/notes.js';
import {parseBody} from '../writing/request-bodies.js';
import {FlagBody} from './deciding/moderation-bodies.js';
import {BY_RULES, type ModerationServices} from './deciding/moderation-services.js';

export interface FlaggingOptions {
  readonly services: ModerationServices;
  readonly allowsOrigin: OriginCheck;
  /** Applies the rate limits. */
  readonly count: CountRequest;
  readonly gate: LoadShedder;
}

/** Creates the handler of `POST comments/ID/flags`. A repeated report has the same answer as the first. */
export function createFlagging({services, allowsOrigin, count, gate}: FlaggingOptions) {
  return async ({req, env}: Context<ClientEnv>): Promise<Response> => {
    checkOrigin(req.raw, allowsOrigin);
    checkJson(req.raw);
    const {reason, words, secret} = parseBody(FlagBody, await readBody(req.raw));
    const comment = req.param('id') ?? '';
    await gate.pass(async () => {
      await count('flag', env);
      const at = services.now();
      const {flagsToHide} = await services.flagThresholds();
      // The same secret on another comment has another hash, so reports of one device cannot be linked.
      const device = hash(JSON.stringify([comment, secret]));
      const sentence = NOTES.hold.reported(flagsToHide);
      const hold = {id: randomUUID(), action: 'hold', by: BY_RULES, at, note: sentence, heldBecause: sentence};
      const result = await services.decisions.flag({comment, device, reason, words, at}, flagsToHide, hold);
      if (result === 'missing') throw notFound('There is no such comment.');
    });
    return new Response(null, {status: 204, headers: {'Cache-Control': 'no-store'}});
  };
}
