// Requests of writers: first the guards, then the use case. Their answers are for one person and kept by nobody.

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
  /** Null for as often as anybody likes. */
  readonly limits: Limits | null;
  readonly gate: LoadShedder;
}

type Handler = (context: Context<ClientEnv>) => Promise<Response>;
type Writing = Readonly<Record<'post' | 'show' | 'edit' | 'remove' | 'preview', Handler>>;

export function createWriting({services, allowsOrigin, limits, gate}: WritingOptions): Writing {
  const admit = (what: keyof Limits, {env}: Context<ClientEnv>): void => checkRate(limits?.[what] ?? null, env.network);
  const read = async <S extends GenericSchema>(schema: S, {req}: Context<ClientEnv>): Promise<InferOutput<S>> => {
    checkOrigin(req.raw, allowsOrigin);
    checkJson(req.raw);
    return parseBody(schema, await readBody(req.raw));
  };
  // Behind the gate there is a whole request: nobody can hold a place there by sending slowly.
  const work = <T>(what: keyof Limits, context: Context<ClientEnv>, act: () => T | Promise<T>): Promise<T> =>
    gate.pass(() => {
      admit(what, context);
      return act();
    });

  return {
    post: async (context) => {
      const body = await read(NewCommentBody, context);
      const {status, own} = await gate.pass(() => postComment(body, services, () => admit('post', context)));
      return sendPrivateJson(own, status);
    },
    show: async (context) => sendPrivateJson(await gate.pass(() => showOwnComment(...ownOf(context), services))),
    edit: async (context) => {
      const {source} = await read(EditedCommentBody, context);
      return sendPrivateJson(await work('change', context, () => editOwnComment(...ownOf(context), source, services)));
    },
    remove: async (context) => {
      checkOrigin(context.req.raw, allowsOrigin);
      const comment = await work('change', context, () => deleteOwnComment(...ownOf(context), services));
      return sendPrivateJson({comment});
    },
    preview: async (context) => {
      const {source} = await read(PreviewBody, context);
      return sendPrivateJson({html: await work('preview', context, () => renderMarkdown(source))});
    },
  };
}

// Which comment, and the proof that it is the writer's own.
const ownOf = ({req}: Context<ClientEnv>): readonly [string, string] => [
  req.param('id') ?? '',
  readBearerToken(req.raw),
];
