// Handlers of the writers' routes: guards first, then the use case. Responses are private and never cached.

import type {Context} from 'hono';
import type {GenericSchema, InferOutput} from 'valibot';
import {EditedCommentBody, NewCommentBody, parseBody, PreviewBody} from './request-bodies.js';
import {checkJson, checkOrigin, readBody, type OriginCheck} from '../http/guards.js';
import type {LoadShedder} from '../limits/load-shedding.js';
import type {CountRequest} from '../limits/check-rate.js';
import type {KeptNetworks} from '../limits/kept-networks.js';
import type {Action} from '../limits/limits.js';
import {deleteOwnComment, editOwnComment, showOwnComment} from './own-comment.js';
import type {ClientEnv} from '../http/client-address.js';
import {postComment} from './post-comment.js';
import {renderMarkdown} from './render-markdown.js';
import {readBearerToken} from '../http/secrets.js';
import {sendPrivateJson} from '../http/send-json.js';
import type {Services} from '../threads/services.js';

export interface WritingOptions {
  readonly services: Services;
  readonly allowsOrigin: OriginCheck;
  /** Applies the rate limits. */
  readonly count: CountRequest;
  readonly gate: LoadShedder;
  /** Keeps the networks of new comments; absent: none are kept. */
  readonly networks?: KeptNetworks | undefined;
}

type Handler = (context: Context<ClientEnv>) => Promise<Response>;
type WritingHandlers = Readonly<Record<'post' | 'show' | 'edit' | 'remove' | 'preview', Handler>>;

export function createWriting({services, allowsOrigin, count, gate, networks}: WritingOptions): WritingHandlers {
  const read = async <S extends GenericSchema>(schema: S, {req}: Context<ClientEnv>): Promise<InferOutput<S>> => {
    checkOrigin(req.raw, allowsOrigin);
    checkJson(req.raw);
    return parseBody(schema, await readBody(req.raw));
  };
  // Enters the gate only with a complete request: a slow client must not occupy a slot while it sends.
  const run = <T>(name: Action, context: Context<ClientEnv>, work: () => T | Promise<T>): Promise<T> =>
    gate.pass(async () => {
      await count(name, context.env);
      return work();
    });

  return {
    post: async (context) => {
      const body = await read(NewCommentBody, context);
      const sender = {address: context.env.address, origin: context.req.header('Origin') ?? ''};
      const {status, own} = await gate.pass(() =>
        postComment(body, services, (action, writer) => count(action, context.env, writer), sender),
      );
      if (status !== 200) networks?.add(body.id, context.env.network);
      return sendPrivateJson(own, status);
    },
    show: async (context) => sendPrivateJson(await gate.pass(() => showOwnComment(...ownOf(context), services))),
    edit: async (context) => {
      const {source} = await read(EditedCommentBody, context);
      const change = () => editOwnComment(...ownOf(context), source, services, context.env.address);
      return sendPrivateJson(await run('change', context, change));
    },
    remove: async (context) => {
      checkOrigin(context.req.raw, allowsOrigin);
      const comment = await run('change', context, () => deleteOwnComment(...ownOf(context), services));
      return sendPrivateJson({comment});
    },
    preview: async (context) => {
      const {source} = await read(PreviewBody, context);
      return sendPrivateJson({html: await run('preview', context, () => renderMarkdown(source))});
    },
  };
}

// The comment's id, and the secret or the identity that proves ownership.
const ownOf = ({req}: Context<ClientEnv>): readonly [string, string] => [
  req.param('id') ?? '',
  readBearerToken(req.raw),
];
