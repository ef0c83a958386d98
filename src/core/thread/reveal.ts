// What it takes to show one comment of a thread: changes of the state.

import type {CommentId} from '../comment.js';
import type {Touch, Walk} from './rows.js';
import {withLayout, type ThreadState} from './state.js';
import type {ThreadNode} from './tree.js';

/** The comments above one, the outermost first. */
export function ancestorsOf(node: ThreadNode): readonly ThreadNode[] {
  const path: ThreadNode[] = [];
  for (let above = node.parent; above; above = above.parent) path.push(above);
  return path.reverse();
}

/** Shows other comments, or the same ones in another way. */
export const setWalk = (state: ThreadState, walk: Walk): ThreadState => withLayout({...state, walk});

/** Opens every branch that a comment is folded away in. */
export function reveal(state: ThreadState, id: CommentId): ThreadState {
  const node = state.thread.get(id);
  const folded = node ? ancestorsOf(node).filter(({comment}) => state.touches.get(comment.id)?.folded) : [];
  if (folded.length === 0) return state;
  return touchAll(
    state,
    folded.map(({comment}) => [comment.id, {folded: false}]),
  );
}

/** Notes something about several comments at once, whether or not they have arrived yet. */
export function touchAll(state: ThreadState, patches: Iterable<readonly [CommentId, Touch]>): ThreadState {
  const touches = new Map(state.touches);
  for (const [id, patch] of patches) touches.set(id, {...touches.get(id), ...patch});
  return withLayout({...state, touches});
}
