// State change for a server that gives a sent comment another id or parent.

import type {Comment, CommentId} from '../comment.js';
import type {Touch} from './rows.js';
import {addComments, type ThreadState} from './state.js';
import {walkFrom} from './tree.js';

/**
 * Replaces the comment with the id `from` by the server's version. Moves replies, folds, open forms and marks to it.
 * Merges the two if the server's version is already in the thread. Takes linear time in the size of the branch.
 */
export function renameComment(state: ThreadState, from: CommentId, comment: Comment): ThreadState {
  const {thread} = state;
  const node = thread.get(from);
  const below = node ? [...walkFrom(node.children, 1)].map((step) => step.comment) : [];
  // Leaves first, because a comment with replies cannot be removed.
  for (const {id} of [...below].reverse()) thread.remove(id);
  thread.remove(from);
  const touches = new Map(state.touches);
  const [old, known] = [touches.get(from), touches.get(comment.id)];
  touches.delete(from);
  if (old) touches.set(comment.id, merge(old, known ?? {}));
  const replies = below.map((each) => (each.parent === from ? {...each, parent: comment.id} : each));
  return addComments({...state, touches}, [comment, ...replies]);
}

// The local state of the sent comment wins. Own comments are never new.
function merge(old: Touch, known: Touch): Touch {
  const place = old.place ?? known.place;
  return {...known, ...old, ...(place && {place}), ...(known.isTarget && {isTarget: true}), isNew: false};
}
