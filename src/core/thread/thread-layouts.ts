// Views of a thread that readers choose: order, flat list, a single conversation, folds of a whole level.

import type {CommentId, Order} from '../comment.js';
import {ancestorsOf} from './reveal.js';
import {layOut, type Walk} from './rows.js';
import {withLayout, type ThreadState} from './state.js';
import {Thread, walkFrom, type Step} from './tree.js';

/** Lists all comments by time at depth 0, without nesting replies below their parents. */
export const walkFlat: Walk = (thread) =>
  [...thread.walk()]
    .sort((a, b) => a.node.time - b.node.time || a.node.sequence - b.node.sequence)
    .map((step) => ({...step, depth: 0, replies: 0}));

/** Returns a walk of one conversation: the ancestors of a comment, the comment, and its replies. */
export function walkConversation(id: CommentId): Walk {
  return function* (thread): Generator<Step> {
    const node = thread.get(id);
    if (!node) return;
    const path = ancestorsOf(node);
    for (const [depth, each] of path.entries()) yield {comment: each.comment, replies: each.replies, node: each, depth};
    yield* walkFrom([node], path.length);
  };
}

/**
 * Changes the order of top-level comments. Loaded comments stay. If there are more pages, loading restarts at the first
 * page, because the following pages depend on the order.
 */
export function reorder(state: ThreadState, order: Order): ThreadState {
  const thread = new Thread(order);
  thread.add([...state.thread.walk()].sort((a, b) => a.node.sequence - b.node.sequence).map(({comment}) => comment));
  const {reading} = state;
  const isComplete = reading.is !== 'ready' || reading.more.is === 'none';
  const more = isComplete ? reading : {is: 'ready' as const, more: {is: 'waiting' as const, cursor: ''}};
  const unreadable = isComplete ? state.unreadable : 0;
  return {...state, order, thread, unreadable, reading: more, groups: layOut(thread, state.touches, [], state.walk)};
}

/** Folds or unfolds all branches from a level downwards; 0 is the top level. Unfolds branches above the level. */
export function foldFrom(state: ThreadState, level: number, folded: boolean): ThreadState {
  const touches = new Map(state.touches);
  for (const {comment, depth, node} of state.thread.walk()) {
    if (node.replies === 0) continue;
    const isFolded = folded && depth >= level;
    const touch = touches.get(comment.id);
    if ((touch?.folded ?? false) !== isFolded) touches.set(comment.id, {...touch, folded: isFolded});
  }
  return withLayout({...state, touches});
}

/** Returns the comments whose replies are folded. */
export const foldedIn = ({touches}: ThreadState): readonly CommentId[] =>
  [...touches].filter(([, {folded}]) => folded).map(([id]) => id);
