// Use cases of moderators. `colloquy moderate` calls them through the admin routes, with or without a running server.

import * as v from 'valibot';
import type {Badge} from '../../core/comment.js';
import {threadKey} from '../../core/url.js';
import type {ModeratorEditBody} from '../writing/request-bodies.js';
import {changeComment, leaveTombstone} from '../writing/own-comment.js';
import {notFound} from '../http/problem.js';
import {RENDERER_VERSION} from '../writing/render-markdown.js';
import type {Services} from '../threads/services.js';
import type {StoredComment, StoredStatus} from '../storage/comment-store.js';
import {renderNonBlank} from '../writing/written-html.js';

/** A comment as a moderator sees it: includes the writer's e-mail address and the reason why it is held. */
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

/** The new source, the reason and the moderator's name. */
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

/** Returns held comments, oldest first; at most 200. */
export async function listHeld({store}: Services): Promise<readonly ModeratedComment[]> {
  return (await store.listHeld(200)).map(toModerated);
}

/** Publishes a comment. */
export const approve = (id: string, services: Services): Promise<ModeratedComment> =>
  setStatus(id, 'published', services);

/** Hides a comment from everybody. Its writer is told. */
export const reject = (id: string, services: Services): Promise<ModeratedComment> =>
  setStatus(id, 'rejected', services);

/** Replaces a comment by a tombstone. */
export const remove = (id: string, services: Services): Promise<ModeratedComment> =>
  update(id, services, (comment) => leaveTombstone(comment, services));

/** Replaces the source of a comment. With a note, readers see who changed the comment and why. */
export const edit = (id: string, {source, note, by}: ModeratorEdit, services: Services): Promise<ModeratedComment> =>
  update(id, services, (comment) => {
    const editNote = note === undefined ? comment.editNote : {reason: note, by: by ?? ''};
    const content = {source, html: renderNonBlank(source), renderer: RENDERER_VERSION};
    return changeComment(comment, {...content, editedAt: services.now(), editNote}, services);
  });

/** Pins a comment above all others, or unpins it. */
export const pin = (id: string, pinned: boolean, services: Services): Promise<ModeratedComment> =>
  update(id, services, (comment) => changeComment(comment, {pinned}, services));

/** Gives the author of a comment a badge, or removes it. */
export const badge = (id: string, name: Badge, given: boolean, services: Services): Promise<ModeratedComment> =>
  update(id, services, (comment) => {
    const others = comment.author.badges.filter((each) => each !== name);
    const author = {...comment.author, badges: given ? [...others, name] : others};
    return changeComment(comment, {author}, services);
  });

/**
 * Closes a thread to new comments, or opens it again.
 *
 * @throws {HttpProblem} 404 for an unknown thread.
 */
export async function setClosed(thread: string, closed: boolean, {store}: Services): Promise<void> {
  const key = threadKey(thread);
  if (!(await store.setClosed(key, closed))) throw notFound(`There is no thread ${key}.`);
}

const setStatus = (id: string, status: StoredStatus, services: Services): Promise<ModeratedComment> =>
  update(id, services, (comment) => changeComment(comment, {status, heldBecause: ''}, services));

async function update(
  id: string,
  {store}: Services,
  apply: (comment: StoredComment) => Promise<StoredComment>,
): Promise<ModeratedComment> {
  const comment = await store.findComment(id);
  if (!comment) throw notFound('There is no comment with this id.');
  if (comment.status === 'deleted') throw notFound('This comment is deleted and cannot be changed.');
  return toModerated(await apply(comment));
}
