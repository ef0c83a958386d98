// A comment turns out to have another id, or another parent, than this device gave it: changes of the state.

import type {Comment, CommentId} from '../comment.js';
import type {Touch} from './rows.js';
import {addComments, type ThreadState} from './state.js';
import {walkFrom} from './tree.js';

/**
 * Puts the server's comment in place of one that has the id `from` here. Replies, folds, open places and marks go with
 * it; if the server's comment is here already, the two become one. The time is linear in the branch.
 */
export function renameComment(state: ThreadState, from: CommentId, comment: Comment): ThreadState {
  const {thread} = state;
  const node = thread.get(from);
  const below = node ? [...walkFrom(node.children, 1)].map((step) => step.comment) : [];
  // Leaves first: a comment with replies cannot be taken out.
  for (const {id} of [...below].reverse()) thread.remove(id);
  thread.remove(from);
  const touches = new Map(state.touches);
  const [old, known] = [touches.get(from), touches.get(comment.id)];
  touches.delete(from);
  if (old) touches.set(comment.id, merge(old, known ?? {}));
  const replies = below.map((each) => (each.parent === from ? {...each, parent: comment.id} : each));
  return addComments({...state, touches}, [comment, ...replies]);
}

// What its writer did to the comment that was on its way counts. Nobody's own comment is new to them.
function merge(old: Touch, known: Touch): Touch {
  const place = old.place ?? known.place;
  return {...known, ...old, ...(place && {place}), ...(known.isTarget && {isTarget: true}), isNew: false};
}
