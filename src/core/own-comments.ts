// What happens to comments that are written on this device: changes of the state, apart from those that readers cause.

import type {Can, Comment, CommentId} from './comment.js';
import type {Failure} from './failure.js';
import type {Mark} from './rows.js';
import {addComments, withLayout, type Refusal, type ThreadState} from './state.js';
import {touch} from './touching.js';

/** A comment is on its way to the server. */
export const sending = (state: ThreadState, comment: Comment): ThreadState =>
  addComments(mark(state, comment.id, {is: 'pending'}), [comment]);

/**
 * The server has the comment: it replaces the pending one.
 *
 * @param isNew Whether the count that the server told does not include it yet.
 */
export function sent(state: ThreadState, comment: Comment, can: Can, isNew: boolean): ThreadState {
  const next = addComments(recognised(state, comment.id, can), [comment]);
  return isNew && comment.status === 'published' ? recount(next, comment.id, 1) : next;
}

/** A comment turns out to be this reader's. */
export const recognised = (state: ThreadState, id: CommentId, can: Can): ThreadState =>
  mark(state, id, {is: 'own', can});

/** A comment stays here, with the reason. */
export const unsent = (state: ThreadState, id: CommentId, failure: Failure): ThreadState =>
  mark(state, id, {is: 'failed', failure});

/** A comment that nobody else has seen is taken back. */
export function withdrawn(state: ThreadState, id: CommentId): ThreadState {
  const touches = new Map(state.touches);
  touches.delete(id);
  state.thread.remove(id);
  return withLayout(dismissed({...state, touches}, id));
}

/** A moderator turned a comment down. */
export function refused(state: ThreadState, refusal: Refusal): ThreadState {
  const next = withdrawn(state, refusal.id);
  return {...next, refusals: [...next.refusals, refusal]};
}

/** The reader has seen that a comment was turned down. */
export const dismissed = (state: ThreadState, id: CommentId): ThreadState => ({
  ...state,
  refusals: state.refusals.filter((refusal) => refusal.id !== id),
});

const mark = (state: ThreadState, id: CommentId, mark: Mark): ThreadState => touch(state, id, {mark});

// The thread's count, and that of every branch the comment is in.
function recount(state: ThreadState, id: CommentId, step: number): ThreadState {
  const ancestors: Comment[] = [];
  for (let node = state.thread.get(id)?.parent; node; node = node.parent) {
    ancestors.push({...node.comment, replies: node.comment.replies + step});
  }
  const info = state.info && {...state.info, count: state.info.count + step};
  return addComments({...state, info}, ancestors);
}
