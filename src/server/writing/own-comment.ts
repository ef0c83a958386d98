// What a writer does with a comment of their own: look, edit, delete.

import type {Comment} from '../../core/comment.js';
import type {OwnComment} from '../../wire/protocol.js';
import {findHoldReason} from '../checks/hold-policy.js';
import {HttpProblem, notFound} from '../http/problem.js';
import {rightsOf, toOwn, toPublic} from '../threads/public-comment.js';
import {RENDERER_VERSION} from './render-markdown.js';
import {matchesHash} from '../http/secrets.js';
import type {Services} from '../threads/services.js';
import type {CommentChange, StoredComment} from '../storage/comment-store.js';
import {renderWritten} from './written-html.js';

/** The writer's own view of a comment, held or not. Turned down, foreign and unknown are one answer. */
export async function showOwnComment(id: string, secret: string, services: Services): Promise<OwnComment> {
  return viewOwn(await findOwn(id, secret, services.store), services);
}

/** What a writer sees of a comment that is known to be theirs; nothing, if it was turned down. */
export async function viewOwn(comment: StoredComment, services: Services): Promise<OwnComment> {
  if (comment.status === 'rejected') throw notFound();
  return toOwn(comment, await countReplies(comment, services), services.now());
}

/** Gives a comment another text, for as long as its writer may. */
export async function editOwnComment(
  id: string,
  secret: string,
  source: string,
  services: Services,
): Promise<OwnComment> {
  const comment = await findOwn(id, secret, services.store);
  if (comment.status === 'rejected' || comment.status === 'deleted') throw notFound();
  if (rightsOf(comment, services.now()).edit === 0) throw tooLate('changed');
  if (comment.source === source) return viewOwn(comment, services);
  const html = renderWritten(source);
  // An edit passes the same judgement as a new comment: links that wait must not come in by the back door.
  const suspect = {html, email: comment.author.email, trap: ''};
  const heldBecause = comment.heldBecause || (await findHoldReason(suspect, services.moderation, services.store));
  const status = heldBecause === '' || comment.status === 'held' ? comment.status : 'held';
  const change = {source, html, renderer: RENDERER_VERSION, editedAt: services.now(), heldBecause, status};
  return viewOwn(await changeComment(comment, change, services), services);
}

/** Takes a comment away, name and text with it; again is the same as once. */
export async function deleteOwnComment(id: string, secret: string, services: Services): Promise<Comment> {
  const comment = await findOwn(id, secret, services.store);
  if (comment.status === 'rejected') throw notFound();
  const isNew = comment.status !== 'deleted';
  if (isNew && rightsOf(comment, services.now()).delete === 0) throw tooLate('deleted');
  const buried = isNew ? await buryComment(comment, services) : comment;
  return toPublic(buried, await countReplies(buried, services));
}

/** Leaves of a comment nothing but its place. */
export function buryComment(comment: StoredComment, services: Services): Promise<StoredComment> {
  const author = {name: '', email: null, url: null, badges: []};
  const change: CommentChange = {status: 'deleted', author, source: '', html: '', editNote: null, heldBecause: ''};
  return changeComment(comment, change, services);
}

/** Changes a comment that is known to be there. */
export async function changeComment(
  {id}: StoredComment,
  change: CommentChange,
  {store}: Services,
): Promise<StoredComment> {
  const changed = await store.changeComment(id, change);
  if (!changed) throw notFound();
  return changed;
}

async function countReplies({thread, id}: StoredComment, {discussions}: Services): Promise<number> {
  return (await discussions.get(thread)).repliesTo(id);
}

async function findOwn(id: string, secret: string, store: Services['store']): Promise<StoredComment> {
  const comment = await store.findComment(id);
  if (!comment || !matchesHash(secret, comment.secretHash)) throw notFound();
  return comment;
}

const tooLate = (what: string): HttpProblem =>
  new HttpProblem(403, 'Too late', `This comment can no longer be ${what}.`, {type: 'window'});
