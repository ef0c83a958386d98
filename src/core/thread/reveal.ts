// State changes that make a comment visible: unfolding, and the choice of shown comments.

import type {CommentId} from '../comment.js';
import type {Touch, Walk} from './rows.js';
import {withLayout, type ThreadState} from './state.js';
import type {ThreadNode} from './tree.js';

/** Returns the ancestors of a comment, outermost first. */
export function ancestorsOf(node: ThreadNode): readonly ThreadNode[] {
  const path: ThreadNode[] = [];
  for (let above = node.parent; above; above = above.parent) path.push(above);
  return path.reverse();
}

/** Sets which comments are shown, in which order and how deep. */
export const setWalk = (state: ThreadState, walk: Walk): ThreadState => withLayout({...state, walk});

/** Unfolds all ancestors of a comment. */
export function reveal(state: ThreadState, id: CommentId): ThreadState {
  const node = state.thread.get(id);
  const folded = node ? ancestorsOf(node).filter(({comment}) => state.touches.get(comment.id)?.folded) : [];
  if (folded.length === 0) return state;
  return touchAll(
    state,
    folded.map(({comment}) => [comment.id, {folded: false}]),
  );
}

/** Merges patches into the local states of several comments, whether or not they have been loaded yet. */
export function touchAll(state: ThreadState, patches: Iterable<readonly [CommentId, Touch]>): ThreadState {
  const touches = new Map(state.touches);
  for (const [id, patch] of patches) touches.set(id, {...touches.get(id), ...patch});
  return withLayout({...state, touches});
}
