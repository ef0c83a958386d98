// What happens to comments that are written on this device: changes of the state, apart from those that readers cause.

import type {Can, Comment, CommentId} from '../comment.js';
import type {Failure, FailureKind} from '../failure/failure.js';
import type {Mark} from './rows.js';
import {addComments, withLayout, type Refusal, type ThreadState} from './state.js';
import {touch} from './fold-actions.js';

/** A comment is on its way. @param why Why the last attempt failed; undefined for the first one. */
export const pendingMark = (why?: FailureKind): Mark => ({is: 'pending', ...(why && {why})});

/** A comment is on its way to the server, or waits to be. */
export const addUnsent = (state: ThreadState, comment: Comment, how = pendingMark()): ThreadState =>
  addComments(setMark(state, comment.id, how), [comment]);

/**
 * The server has the comment: it replaces the one that is here.
 *
 * @param wasCounted Whether the count that the server told includes it already.
 */
export function confirmSent(state: ThreadState, comment: Comment, can: Can, wasCounted: boolean): ThreadState {
  const next = addComments(markOwn(state, comment.id, can), [comment]);
  return recount(next, comment.id, Number(comment.status === 'published') - Number(wasCounted));
}

/** A comment turns out to be this reader's. */
export const markOwn = (state: ThreadState, id: CommentId, can: Can): ThreadState =>
  setMark(state, id, {is: 'own', can});

/** A comment is about to be deleted. */
export const markDeleting = (state: ThreadState, id: CommentId): ThreadState => setMark(state, id, {is: 'deleting'});

/** What its writer wanted to change about a comment stays as it was, with the reason. */
export const rejectChange = (state: ThreadState, id: CommentId, can: Can, failure: Failure): ThreadState =>
  setMark(state, id, {is: 'own', can, failure});

/** The server has deleted a comment: it leaves a tombstone where it has replies. */
export function confirmDeleted(state: ThreadState, id: CommentId): ThreadState {
  const node = state.thread.get(id);
  if (!node) return state;
  const isCounted = node.comment.status === 'published';
  const next = isCounted ? recount(state, id, -1) : state;
  const {editedAt: _, editNote: __, ...comment} = node.comment;
  const tombstone: Comment = {...comment, status: 'deleted', author: {name: ''}, html: ''};
  return node.children.length === 0 ? remove(next, id) : removeMark(addComments(next, [tombstone]), id);
}

/** A comment can no longer be changed by its writer. */
export function removeMark(state: ThreadState, id: CommentId): ThreadState {
  const touches = new Map(state.touches);
  const {mark: _, ...touch} = touches.get(id) ?? {};
  return withLayout({...state, touches: touches.set(id, touch)});
}

/** A comment that nobody else has seen is taken back. */
export function remove(state: ThreadState, id: CommentId): ThreadState {
  const touches = new Map(state.touches);
  touches.delete(id);
  state.thread.remove(id);
  return withLayout(removeRefusal({...state, touches}, id));
}

/** A moderator turned a comment down. */
export function addRefusal(state: ThreadState, refusal: Refusal): ThreadState {
  const next = remove(state, refusal.id);
  return {...next, refusals: [...next.refusals, refusal]};
}

/** The reader has seen that a comment was turned down. */
export const removeRefusal = (state: ThreadState, id: CommentId): ThreadState => ({
  ...state,
  refusals: state.refusals.filter((refusal) => refusal.id !== id),
});

const setMark = (state: ThreadState, id: CommentId, mark: Mark): ThreadState => touch(state, id, {mark});

// The thread's count, and that of every branch the comment is in.
function recount(state: ThreadState, id: CommentId, step: number): ThreadState {
  if (step === 0) return state;
  const ancestors: Comment[] = [];
  for (let node = state.thread.get(id)?.parent; node; node = node.parent) {
    ancestors.push({...node.comment, replies: node.comment.replies + step});
  }
  const info = state.info && {...state.info, count: state.info.count + step};
  return addComments({...state, info}, ancestors);
}
