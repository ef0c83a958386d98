// What a moderator does. The command and the running server call the same functions.

import * as v from 'valibot';
import type {Badge} from '../../core/comment.js';
import {threadKey} from '../../core/url.js';
import type {ModeratorEditBody} from '../writing/request-bodies.js';
import {buryComment, changeComment} from '../writing/own-comment.js';
import {notFound} from '../http/problem.js';
import {RENDERER_VERSION} from '../writing/render-markdown.js';
import type {Services} from '../threads/services.js';
import type {StoredComment, StoredStatus} from '../storage/comment-store.js';
import {renderWritten} from '../writing/written-html.js';

/** A comment as a moderator sees it: with why it waits, and the address of who wrote it. */
export const ModeratedComment = v.object({
  id: v.string(),
  thread: v.string(),
  status: v.string(),
  name: v.string(),
  email: v.nullable(v.string()),
  source: v.string(),
  heldBecause: v.string(),
});
export type ModeratedComment = v.InferOutput<typeof ModeratedComment>;

/** Another text, why, and who says so. */
export type ModeratorEdit = v.InferOutput<typeof ModeratorEditBody>;

const toModerated = ({id, thread, status, author, source, heldBecause}: StoredComment): ModeratedComment => ({
  id,
  thread,
  status,
  name: author.name,
  email: author.email,
  source,
  heldBecause,
});

/** What waits for a moderator, oldest first; at most 200. */
export async function listHeld({store}: Services): Promise<readonly ModeratedComment[]> {
  return (await store.listHeld(200)).map(toModerated);
}

/** Shows a comment to everybody. */
export const approve = (id: string, services: Services): Promise<ModeratedComment> => judge(id, 'published', services);

/** Shows a comment to nobody; its writer learns of it. */
export const reject = (id: string, services: Services): Promise<ModeratedComment> => judge(id, 'rejected', services);

/** Leaves of a comment nothing but its place. */
export const remove = (id: string, services: Services): Promise<ModeratedComment> =>
  change(id, services, (comment) => buryComment(comment, services));

/** Gives a comment another text. With a note, readers see who changed it and why. */
export const edit = (id: string, {source, note, by}: ModeratorEdit, services: Services): Promise<ModeratedComment> =>
  change(id, services, (comment) => {
    const editNote = note === undefined ? comment.editNote : {reason: note, by: by ?? ''};
    const text = {source, html: renderWritten(source), renderer: RENDERER_VERSION};
    return changeComment(comment, {...text, editedAt: services.now(), editNote}, services);
  });

/** Puts a comment before all others, or back in its place. */
export const pin = (id: string, pinned: boolean, services: Services): Promise<ModeratedComment> =>
  change(id, services, (comment) => changeComment(comment, {pinned}, services));

/** Vouches for the author of a comment, or no longer does. */
export const badge = (id: string, name: Badge, given: boolean, services: Services): Promise<ModeratedComment> =>
  change(id, services, (comment) => {
    const others = comment.author.badges.filter((each) => each !== name);
    const author = {...comment.author, badges: given ? [...others, name] : others};
    return changeComment(comment, {author}, services);
  });

/** Ends a discussion, or lets it go on. */
export async function setClosed(thread: string, closed: boolean, {store}: Services): Promise<void> {
  const key = threadKey(thread);
  if (!(await store.setClosed(key, closed))) throw notFound(`Nobody has written in a thread ${key}.`);
}

const judge = (id: string, status: StoredStatus, services: Services): Promise<ModeratedComment> =>
  change(id, services, (comment) => changeComment(comment, {status, heldBecause: ''}, services));

async function change(
  id: string,
  {store}: Services,
  apply: (comment: StoredComment) => Promise<StoredComment>,
): Promise<ModeratedComment> {
  const comment = await store.findComment(id);
  if (!comment) throw notFound('There is no comment with this id.');
  if (comment.status === 'deleted') throw notFound('This comment is deleted: nothing of it is left.');
  return toModerated(await apply(comment));
}
