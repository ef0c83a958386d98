// Moves top-level comments below the comments that they quote. The backend's tree stays unchanged.

import type {CommentId} from '../comment.js';
import type {Walk} from './rows.js';
import type {Step, Thread, ThreadNode} from './tree.js';

/**
 * Returns a walk of all comments that lists each top-level comment in `answers` after the replies to the comment that
 * it quotes. A comment that would be moved below itself stays where it is.
 *
 * @param answers The quoted comment by quoting comment.
 */
export function walkQuotes(answers: ReadonlyMap<CommentId, CommentId>): Walk {
  return function* (thread): Generator<Step> {
    const below = attach(thread, answers);
    const moved = new Set([...below.values()].flat());
    const open = thread.roots
      .filter((root) => !moved.has(root))
      .reverse()
      .map((node) => ({node, depth: 0}));
    for (let next = open.pop(); next; next = open.pop()) {
      const {node, depth} = next;
      yield {node, depth, comment: node.comment, replies: node.replies};
      const children = [...node.children, ...(below.get(node) ?? [])];
      open.push(...children.reverse().map((child) => ({node: child, depth: depth + 1})));
    }
  };
}

function attach(thread: Thread, answers: ReadonlyMap<CommentId, CommentId>): ReadonlyMap<ThreadNode, ThreadNode[]> {
  const below = new Map<ThreadNode, ThreadNode[]>();
  const above = new Map<ThreadNode, ThreadNode>();
  const topOf = (node: ThreadNode): ThreadNode => {
    let top = node;
    for (let next: ThreadNode | undefined = node; next; next = next.parent ?? above.get(next)) top = next;
    return top;
  };
  for (const root of thread.roots) {
    const target = thread.get(answers.get(root.comment.id) ?? '');
    if (!target || topOf(target) === root) continue;
    above.set(root, target);
    below.set(target, [...(below.get(target) ?? []), root]);
  }
  // As in `compareReplies`: importing it into this lazy chunk would add an export to the reading entry.
  for (const nodes of below.values()) nodes.sort((a, b) => a.time - b.time || a.sequence - b.sequence);
  return below;
}
