// Threads top-level comments below what they answer by quoting it.

import type {CommentId} from '../comment.js';
import type {Walk} from './rows.js';
import type {Step, Thread, ThreadNode} from './tree.js';

/**
 * All comments, each exactly once; those at the top level that `answers` names stand after the replies to what they
 * answer. One that would come to stand below itself stays where it is.
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
  for (const nodes of below.values()) nodes.sort((a, b) => a.time - b.time || a.sequence - b.sequence);
  return below;
}
