// Builds the tree of a thread from comments that arrive in any order, page by page.

import type {Comment, CommentId, Order} from '../comment.js';
import {compareReplies, compareRoots, type Comparator, type Placed} from './order.js';

/** A comment in the tree. Only `Thread` may change it. */
export interface ThreadNode extends Placed {
  readonly comment: Comment;
  readonly parent: ThreadNode | null;
  /** In display order. */
  readonly children: readonly ThreadNode[];
}

/** A step of a walk through a thread. `depth` is 0 at the top level. */
export interface Step {
  readonly comment: Comment;
  /** The number of replies below it. */
  readonly replies: number;
  readonly node: ThreadNode;
  readonly depth: number;
}

/** Walks branches in display order, every comment before its replies. @param depth The depth of `nodes`. */
export function* walkFrom(nodes: readonly ThreadNode[], depth: number): Generator<Step> {
  const open = [...nodes].reverse().map((node) => ({node, depth}));
  for (let next = open.pop(); next; next = open.pop()) {
    const {comment, children, replies} = next.node;
    yield {...next, comment, replies};
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child) open.push({node: child, depth: next.depth + 1});
    }
  }
}

interface Node extends ThreadNode {
  comment: Comment;
  parent: Node | null;
  children: Node[];
  time: number;
  replies: number;
  /** As they were when the comment was added: in their order, no vote moves a comment that somebody reads. */
  votes: number;
  pinned: boolean;
  /** The number of counted descendants. */
  loaded: number;
}

/**
 * A tree of comments that contains every comment from a backend exactly once.
 *
 * A reply without a loaded parent is at the top level until the parent arrives. A cycle is broken at the comment that
 * would close it. A repeated id updates the existing comment. The cost is proportional to the added comments. Nothing
 * recurses, so a chain of 10,000 replies does not overflow the stack.
 *
 * ```ts
 * const thread = new Thread('oldest');
 * thread.add(page.comments);
 * for (const {comment, depth} of thread.walk()) print(depth, comment.author.name);
 * ```
 */
export class Thread {
  readonly #nodes = new Map<CommentId, Node>();
  readonly #orphans = new Map<CommentId, Node[]>();
  readonly #roots: Node[] = [];
  readonly #compareRoots: Comparator;
  #lastTime = -Infinity;

  constructor(order: Order = 'oldest') {
    this.#compareRoots = compareRoots(order);
  }

  get size(): number {
    return this.#nodes.size;
  }

  /** The top-level comments in display order. */
  get roots(): readonly ThreadNode[] {
    return this.#roots;
  }

  get(id: CommentId): ThreadNode | null {
    return this.#nodes.get(id) ?? null;
  }

  /** Adds comments, or updates comments whose id is known. A known comment keeps its parent. */
  add(comments: Iterable<Comment>): void {
    for (const comment of comments) {
      const known = this.#nodes.get(comment.id);
      if (known) this.#update(known, comment);
      else this.#insert(comment);
    }
  }

  /** Removes a comment without replies. A comment with replies stays and has to become a tombstone. */
  remove(id: CommentId): void {
    const node = this.#nodes.get(id);
    if (!node || node.children.length > 0) return;
    count(node, -1);
    this.#detach(node);
    this.#nodes.delete(id);
  }

  /** Walks all comments in display order, every comment before its replies. */
  walk(): Generator<Step> {
    return walkFrom(this.#roots, 0);
  }

  #insert(comment: Comment): void {
    // A comment that names itself is an orphan of its own branch, which `#adopt` skips.
    const {parent: wanted} = comment;
    const parent = wanted === null ? null : (this.#nodes.get(wanted) ?? null);
    const node: Node = {
      comment,
      parent,
      children: [],
      time: (this.#lastTime = toTime(comment) ?? this.#lastTime),
      sequence: this.#nodes.size,
      replies: comment.replies,
      votes: comment.votes ?? 0,
      pinned: comment.pinned ?? false,
      loaded: 0,
    };
    this.#nodes.set(comment.id, node);
    this.#attach(node);
    count(node, 1);
    if (wanted !== null && !parent) pushTo(this.#orphans, wanted, node);
    this.#adopt(node);
  }

  // Moves orphans below their parent, unless the parent is in the orphan's own branch: that would close a cycle.
  #adopt(parent: Node): void {
    const orphans = this.#orphans.get(parent.comment.id);
    if (!orphans) return;
    this.#orphans.delete(parent.comment.id);
    const root = rootOf(parent);
    for (const orphan of orphans) {
      // Skips orphans that have been removed meanwhile.
      if (orphan === root || this.#nodes.get(orphan.comment.id) !== orphan) continue;
      this.#detach(orphan);
      orphan.parent = parent;
      this.#attach(orphan);
      count(orphan, orphan.loaded + 1);
    }
  }

  // Attaches the comment again, because a new date or a pin may move it among its siblings.
  #update(node: Node, comment: Comment): void {
    this.#detach(node);
    node.comment = {...comment, parent: node.comment.parent};
    node.replies = comment.replies || node.loaded;
    node.time = toTime(comment) ?? node.time;
    node.pinned = comment.pinned ?? false;
    this.#attach(node);
  }

  #siblings(node: Node): Node[] {
    return node.parent ? node.parent.children : this.#roots;
  }

  #attach(node: Node): void {
    const siblings = this.#siblings(node);
    const compare = node.parent ? compareReplies : this.#compareRoots;
    siblings.splice(firstAfter(siblings, node, compare), 0, node);
  }

  #detach(node: Node): void {
    const siblings = this.#siblings(node);
    siblings.splice(siblings.indexOf(node), 1);
  }
}

// Updates the reply counts of ancestors for which the backend sent no count: counts the loaded replies. Replies that
// arrived while there was a count are not in `loaded`, so removing them must not make it negative.
function count(node: Node, step: number): void {
  for (let above = node.parent; above && above.comment.replies === 0; above = above.parent) {
    above.loaded = Math.max(0, above.loaded + step);
    above.replies = above.loaded;
  }
}

function toTime({createdAt}: Comment): number | null {
  const time = createdAt === null ? Number.NaN : Date.parse(createdAt);
  return Number.isNaN(time) ? null : time;
}

function rootOf(node: Node): Node {
  let root = node;
  while (root.parent) root = root.parent;
  return root;
}

function firstAfter(siblings: readonly Node[], node: Node, compare: Comparator): number {
  let low = 0;
  let high = siblings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const sibling = siblings[middle];
    if (sibling && compare(sibling, node) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
