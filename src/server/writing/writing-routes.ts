// Handlers of the writers' routes: guards first, then the use case. Responses are private and never cached.

import type {Context} from 'hono';
import type {GenericSchema, InferOutput} from 'valibot';
import {EditedCommentBody, NewCommentBody, parseBody, PreviewBody} from './request-bodies.js';
import {checkJson, checkOrigin, readBody, type OriginCheck} from '../http/guards.js';
import type {LoadShedder} from '../limits/load-shedding.js';
import {checkRate} from '../limits/check-rate.js';
import type {Limits} from '../limits/limits.js';
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
  /** Null disables rate limits. */
  readonly limits: Limits | null;
  readonly gate: LoadShedder;
}

type Handler = (context: Context<ClientEnv>) => Promise<Response>;
type WritingHandlers = Readonly<Record<'post' | 'show' | 'edit' | 'remove' | 'preview', Handler>>;

export function createWriting({services, allowsOrigin, limits, gate}: WritingOptions): WritingHandlers {
  const checkLimit = (name: keyof Limits, {env}: Context<ClientEnv>) => checkRate(limits?.[name] ?? null, env.network);
  const read = async <S extends GenericSchema>(schema: S, {req}: Context<ClientEnv>): Promise<InferOutput<S>> => {
    checkOrigin(req.raw, allowsOrigin);
    checkJson(req.raw);
    return parseBody(schema, await readBody(req.raw));
  };
  // Enters the gate only with a complete request: a slow client must not occupy a slot while it sends.
  const run = <T>(name: keyof Limits, context: Context<ClientEnv>, work: () => T | Promise<T>): Promise<T> =>
    gate.pass(async () => {
      await checkLimit(name, context);
      return work();
    });

  return {
    post: async (context) => {
      const body = await read(NewCommentBody, context);
      const limit = (): Promise<void> => checkLimit('post', context);
      const {status, own} = await gate.pass(() => postComment(body, services, limit, context.env.address));
      return sendPrivateJson(own, status);
    },
    show: async (context) => sendPrivateJson(await gate.pass(() => showOwnComment(...ownOf(context), services))),
    edit: async (context) => {
      const {source} = await read(EditedCommentBody, context);
      return sendPrivateJson(
        await run('change', context, () => editOwnComment(...ownOf(context), source, services, context.env.address)),
      );
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
