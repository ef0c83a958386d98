// State changes of comments written on this device: sending, editing, deleting and moderation.

import type {Can, Comment, CommentId} from '../comment.js';
import type {HeldReason} from '../held-reason.js';
import type {Failure, FailureKind} from '../failure/failure.js';
import type {Mark} from './rows.js';
import {addComments, withLayout, type Refusal, type ThreadState} from './state.js';
import {touch} from './fold-actions.js';

/** Returns the mark of a comment that is being sent. @param why The failure of the last attempt; undefined at first. */
export const pendingMark = (why?: FailureKind): Mark => ({is: 'pending', ...(why && {why})});

/** Adds a comment that is being sent or waits to be sent. */
export const addUnsent = (state: ThreadState, comment: Comment, how = pendingMark()): ThreadState =>
  addComments(setMark(state, comment.id, how), [comment]);

/**
 * Replaces a sent comment by the server's version and updates the counts.
 *
 * @param wasCounted Whether the server's count already includes the comment.
 */
export function confirmSent(
  state: ThreadState,
  comment: Comment,
  can: Can,
  wasCounted: boolean,
  reason?: HeldReason,
): ThreadState {
  const next = addComments(markOwn(state, comment.id, can, reason), [comment]);
  return recount(next, comment.id, Number(comment.status === 'published') - Number(wasCounted));
}

/** Marks a comment as written by this reader. @param reason Why it is held, if the server has told. */
export const markOwn = (state: ThreadState, id: CommentId, can: Can, reason?: HeldReason): ThreadState =>
  setMark(state, id, {is: 'own', can, ...(reason && {reason})});

/** Marks a comment that is about to be deleted. */
export const markDeleting = (state: ThreadState, id: CommentId): ThreadState => setMark(state, id, {is: 'deleting'});

/** Shows why a comment could not be changed. The comment stays as it was. */
export const rejectChange = (state: ThreadState, id: CommentId, can: Can, failure: Failure): ThreadState =>
  setMark(state, id, {is: 'own', can, failure});

/** Removes a comment that the server has deleted. Leaves a tombstone if it has replies. */
export function confirmDeleted(state: ThreadState, id: CommentId): ThreadState {
  const node = state.thread.get(id);
  if (!node) return state;
  const isCounted = node.comment.status === 'published';
  const next = isCounted ? recount(state, id, -1) : state;
  const {editedAt: _, editNote: __, ...comment} = node.comment;
  const tombstone: Comment = {...comment, status: 'deleted', author: {name: ''}, html: ''};
  return node.children.length === 0 ? remove(next, id) : removeMark(addComments(next, [tombstone]), id);
}

/** Removes the mark of a comment that its writer can no longer change. */
export function removeMark(state: ThreadState, id: CommentId): ThreadState {
  const touches = new Map(state.touches);
  const {mark: _, ...touch} = touches.get(id) ?? {};
  return withLayout({...state, touches: touches.set(id, touch)});
}

/** Removes a comment and its local state. Comments with replies stay. */
export function remove(state: ThreadState, id: CommentId): ThreadState {
  const touches = new Map(state.touches);
  touches.delete(id);
  state.thread.remove(id);
  return withLayout(removeRefusal({...state, touches}, id));
}

/** Removes a comment that a moderator rejected, and offers its text back. */
export function addRefusal(state: ThreadState, refusal: Refusal): ThreadState {
  const next = remove(state, refusal.id);
  return {...next, refusals: [...next.refusals, refusal]};
}

/** Removes a rejection that the writer has seen. */
export const removeRefusal = (state: ThreadState, id: CommentId): ThreadState => ({
  ...state,
  refusals: state.refusals.filter((refusal) => refusal.id !== id),
});

const setMark = (state: ThreadState, id: CommentId, mark: Mark): ThreadState => touch(state, id, {mark});

/** Changes the count of the thread and the reply counts of all ancestors. */
export function recount(state: ThreadState, id: CommentId, step: number): ThreadState {
  if (step === 0) return state;
  const ancestors: Comment[] = [];
  for (let node = state.thread.get(id)?.parent; node; node = node.parent) {
    ancestors.push({...node.comment, replies: node.comment.replies + step});
  }
  const info = state.info && {...state.info, count: state.info.count + step};
  return addComments({...state, info}, ancestors);
}
