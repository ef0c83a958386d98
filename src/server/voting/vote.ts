// Votes of readers. Nobody is ever told who voted.

import type {Context} from 'hono';
import * as v from 'valibot';
import type {Vote, VoteAnswer} from '../../wire/protocol.js';
import type {ClientEnv} from '../http/client-address.js';
import {checkJson, checkOrigin, readBody, type OriginCheck} from '../http/guards.js';
import {notFound} from '../http/problem.js';
import {hash} from '../http/secrets.js';
import {sendPrivateJson} from '../http/send-json.js';
import type {CountRequest} from '../limits/check-rate.js';
import type {LoadShedder} from '../limits/load-shedding.js';
import type {Services} from '../threads/services.js';
import {writerKey} from '../writers/writer.js';
import {checkAccount} from '../writing/blocked-account.js';
import {IdentityToken, parseBody} from '../writing/request-bodies.js';

/** The body of `POST api/v1/comments/ID/votes`. */
export const VoteBody = v.strictObject({
  up: v.boolean(),
  secret: v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'The secret is not 32 bytes in base64url.')),
  identity: v.optional(IdentityToken),
}) satisfies v.GenericSchema<unknown, Vote>;

export interface VotingOptions {
  readonly services: Pick<Services, 'votes' | 'writers' | 'findPolicy' | 'now'>;
  readonly allowsOrigin: OriginCheck;
  /** Applies the rate limits. */
  readonly count: CountRequest;
  readonly gate: LoadShedder;
}

/** Creates the handler of `POST comments/ID/votes`. A repeated vote has the same answer as the first. */
export function createVoting({services, allowsOrigin, count, gate}: VotingOptions) {
  return async ({req, env}: Context<ClientEnv>): Promise<Response> => {
    const {votes: store, writers} = services;
    if (!store) throw notFound('This server has no votes. Its owner can allow them with --votes up.');
    checkOrigin(req.raw, allowsOrigin);
    checkJson(req.raw);
    const {up: isUp, secret, identity} = parseBody(VoteBody, await readBody(req.raw));
    const comment = req.param('id') ?? '';
    const votes = await gate.pass(async () => {
      const account = identity === undefined ? null : await writers.identify(identity);
      checkAccount(account?.id ?? null, await services.findPolicy());
      const writer = account && writerKey({identity: account, device: null});
      await count('vote', env, writer);
      return store.vote({comment, voter: voterOf(comment, writer ?? `device ${secret}`), isUp, at: services.now()});
    });
    if (votes === null) throw notFound('There is no such comment.');
    return sendPrivateJson({votes} satisfies VoteAnswer);
  };
}

/**
 * Returns the voter of a comment: one for each device or person, and another for each comment, so that the votes of one
 * voter cannot be linked.
 *
 * @param who Says who votes. Begins with the kind and a space, so that no kind can pass for another.
 */
const voterOf = (comment: string, who: string): string => hash(JSON.stringify(['vote', comment, who]));
