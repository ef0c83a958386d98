// The client for moderation requests.

import {randomBytes} from 'node:crypto';
import * as v from 'valibot';
import {makeCommentId} from '../../core/comment-id.js';
import type {Action} from '../../wire/moderation/moderation.js';
import {openAdmin} from '../admin/admin-client.js';

/** What a command shows of a comment. */
const Moderated = v.object({
  id: v.string(),
  status: v.string(),
  source: v.string(),
  email: v.nullable(v.string()),
  heldBecause: v.string(),
  version: v.number(),
  thread: v.object({key: v.string()}),
  comment: v.object({author: v.object({name: v.string()})}),
});
export type ModeratedComment = v.InferOutput<typeof Moderated>;

const Page = v.object({comments: v.array(Moderated), next: v.nullable(v.string())});

const Results = v.object({
  results: v.array(
    v.object({
      outcome: v.picklist(['done', 'stale', 'gone']),
      comment: v.nullable(
        v.object({...Moderated.entries, decided: v.nullable(v.object({action: v.string(), by: v.string()}))}),
      ),
    }),
  ),
});

/** The content of an edit. */
export interface ModeratorEdit {
  readonly source: string;
  readonly note?: string;
  readonly by?: string;
}

export interface Moderator {
  /** Yields held comments, oldest first. */
  list(): AsyncIterable<ModeratedComment>;
  /** @throws {Error} if there is no such comment, or if somebody else decided at the same moment. */
  decide(id: string, action: Action, edit?: ModeratorEdit): Promise<ModeratedComment>;
  badge(id: string, badge: string, given: boolean): Promise<ModeratedComment>;
  setClosed(thread: string, closed: boolean): Promise<void>;
  close(): Promise<void>;
}

/**
 * Connects to the server that uses the database, or opens the database if there is no server.
 *
 * @param url A value of `--database`.
 */
export async function openModerator(url: string): Promise<Moderator> {
  const {moderate, close} = await openAdmin(url);
  const post = <S extends v.GenericSchema>(schema: S, path: string, body: unknown): Promise<v.InferOutput<S>> =>
    moderate(schema, path, {method: 'POST', body: JSON.stringify(body)});
  const find = async (id: string): Promise<ModeratedComment> => {
    const comment = await moderate(Moderated, `comments/${encodeURIComponent(id)}`);
    if (comment.status === 'deleted') throw new Error('This comment is deleted and cannot be changed.');
    return comment;
  };
  return {
    list: async function* () {
      for (let next: string | null = ''; next !== null;) {
        const query = new URLSearchParams({tab: 'waiting', order: 'oldest', cursor: next});
        const page: v.InferOutput<typeof Page> = await moderate(Page, `comments?${query.toString()}`);
        yield* page.comments;
        next = page.next;
      }
    },
    decide: async (id, action, edit = {source: ''}) => {
      const {version} = await find(id);
      const decision = {id: makeCommentId(Date.now(), randomBytes(16)), action, comments: [{id, version}]};
      return readResult(await post(Results, 'decisions', {...decision, ...(action === 'edit' && edit)}));
    },
    badge: async (id, badge, given) => {
      await find(id);
      return readResult(await post(Results, `comments/${encodeURIComponent(id)}/badge`, {badge, given}));
    },
    setClosed: async (key, closed) => {
      await post(v.object({}), 'threads', {action: closed ? 'close' : 'open', key});
    },
    close,
  };
}

function readResult({results: [result]}: v.InferOutput<typeof Results>): ModeratedComment {
  if (result?.outcome === 'done' && result.comment) return result.comment;
  const decided = result?.comment?.decided;
  const other = decided ? `${decided.by} decided first: ${decided.action}.` : 'The comment has just changed.';
  throw new Error(`${other} Nothing was changed. Look at the comment and decide again.`);
}
