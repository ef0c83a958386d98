// How a reader looks at a thread: in which order, as a tree or flat, all of it or one conversation. Changes of the state.

import type {CommentId, Order} from '../comment.js';
import {ancestorsOf} from './reveal.js';
import {layOut, type Walk} from './rows.js';
import {withLayout, type ThreadState} from './state.js';
import {Thread, walkFrom, type Step} from './tree.js';

/** Everything as it came, one after the other; answers stand apart from what they answer. */
export const walkFlat: Walk = (thread) =>
  [...thread.walk()]
    .sort((a, b) => a.node.time - b.node.time || a.node.sequence - b.node.sequence)
    .map((step) => ({...step, depth: 0, replies: 0}));

/** One conversation: what leads to a comment, the comment itself, and the answers to it. */
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
 * Puts the top level into another order. What has been read stays; where there is more to come, it is asked for from
 * the start, since what comes next differs between orders.
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

/** Folds or opens every branch that starts at a level or below it; 0 is the top level. */
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

/** The comments whose replies are folded away. */
export const foldedIn = ({touches}: ThreadState): readonly CommentId[] =>
  [...touches].filter(([, {folded}]) => folded).map(([id]) => id);
