// Lets writers view, edit and delete their own comments.

import type {Comment} from '../../core/comment.js';
import type {OwnComment} from '../../wire/protocol.js';
import {HttpProblem, notFound} from '../http/problem.js';
import {checkAccount} from './blocked-account.js';
import {judgeComment} from './judge-comment.js';
import {rightsOf, toOwn, toPublic} from '../threads/public-comment.js';
import {RENDERER_VERSION} from './render-markdown.js';
import {matchesHash} from '../http/secrets.js';
import type {Services} from '../threads/services.js';
import {isTurnedDown, type CommentChange, type StoredComment} from '../storage/comment-store.js';
import {renderNonBlank} from './written-html.js';

/**
 * Returns the writer's own view of a comment, published or held.
 *
 * @param credential The secret of the comment, or the token of its writer's identity. The same below.
 * @throws {HttpProblem} 404, the same for a rejected comment, a wrong secret and an unknown id; 401 for an identity that
 * is not valid. The same below.
 */
export async function showOwnComment(id: string, credential: string, services: Services): Promise<OwnComment> {
  return viewOwn(await findOwn(id, credential, services), services);
}

/**
 * Returns the writer's own view of a comment whose secret was already checked.
 *
 * @throws {HttpProblem} 404 for a rejected comment.
 */
export async function viewOwn(comment: StoredComment, services: Services): Promise<OwnComment> {
  if (isTurnedDown(comment.status)) throw notFound();
  return toOwn(comment, await countReplies(comment, services), services.now());
}

/**
 * Replaces the source of a comment.
 *
 * @param address The client's address, which blocked networks are compared with. Not stored.
 * @throws {HttpProblem} 403 after the time limit for edits and for a blocked account, 404 for a rejected, deleted or unknown comment or a wrong
 * secret, 422 for a source that shows nothing.
 */
export async function editOwnComment(
  id: string,
  credential: string,
  source: string,
  services: Services,
  address = '',
): Promise<OwnComment> {
  const comment = await findOwn(id, credential, services);
  if (isTurnedDown(comment.status) || comment.status === 'deleted') throw notFound();
  if (rightsOf(comment, services.now()).edit === 0) throw tooLate('changed');
  if (comment.source === source) return viewOwn(comment, services);
  const html = renderNonBlank(source);
  // Applies the hold policy to edits too: otherwise an edit could publish links that a new comment is held for.
  const isModerator = comment.author.badges.includes('moderator');
  const {identity = null} = comment.author;
  const policy = await services.findPolicy();
  checkAccount(identity, policy);
  const judged = await judgeComment(
    id,
    {...comment.author, html, trap: '', address, isModerator, isVerified: identity !== null},
    {identity, device: comment.device ?? null},
    policy,
    services,
  );
  const held = comment.heldBecause === '' && comment.status === 'published' ? judged : {};
  const change = {source, html, renderer: RENDERER_VERSION, editedAt: services.now(), ...held};
  const changed = await changeComment(comment, change, services);
  return changed ? viewOwn(changed, services) : editOwnComment(id, credential, source, services, address);
}

/**
 * Deletes a comment, including its author's name and its source. Deleting it again returns the same response.
 *
 * @throws {HttpProblem} 403 after the time limit for deletion, 404 for a rejected or unknown comment or a wrong secret.
 */
export async function deleteOwnComment(id: string, credential: string, services: Services): Promise<Comment> {
  const comment = await findOwn(id, credential, services);
  if (isTurnedDown(comment.status)) throw notFound();
  const isNew = comment.status !== 'deleted';
  if (isNew && rightsOf(comment, services.now()).delete === 0) throw tooLate('deleted');
  // A moderator's deletion could be undone, the writer's must not be.
  if (!isNew) await services.store.eraseKeptWords(id);
  const tombstone = isNew ? await changeComment(comment, TOMBSTONE, services) : comment;
  if (!tombstone) return deleteOwnComment(id, credential, services);
  // Who deletes a comment may send its words again.
  await services.recent.forget(id);
  return toPublic(tombstone, await countReplies(tombstone, services));
}

/** What replaces a comment by a tombstone: its position in the thread is kept, its author and content are erased. */
export const TOMBSTONE: CommentChange = {
  status: 'deleted',
  author: {name: '', email: null, url: null, badges: []},
  source: '',
  html: '',
  editNote: null,
  heldBecause: '',
  device: null,
};

// Returns null if a moderator decided about the comment in the meantime.
const changeComment = (
  {id, status}: StoredComment,
  change: CommentChange,
  {store}: Services,
): Promise<StoredComment | null> => store.changeComment(id, change, status);

async function countReplies({thread, id, changed}: StoredComment, {discussions}: Services): Promise<number> {
  return (await discussions.get(thread, null, changed)).repliesTo(id);
}

async function findOwn(id: string, credential: string, {store, writers}: Services): Promise<StoredComment> {
  // A secret has no dots, and tokens have.
  const identity = credential.includes('.') ? await writers.identify(credential) : null;
  const comment = await store.findComment(id);
  const isOwn = identity
    ? comment?.author.identity === identity.id
    : matchesHash(credential, comment?.secretHash ?? null);
  if (!comment || !isOwn) throw notFound();
  return comment;
}

const tooLate = (action: 'changed' | 'deleted'): HttpProblem =>
  new HttpProblem(403, 'Too late', `The time limit is over: this comment can no longer be ${action}.`, {
    type: 'window',
  });
