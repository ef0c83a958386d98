// Threads comments that arrive in any order, page by page.

import type {Comment, CommentId, Order} from '../comment.js';
import {compareReplies, compareRoots, type Comparator, type Placed} from './order.js';

/** One comment in its place. Changed by `Thread` alone. */
export interface ThreadNode extends Placed {
  readonly comment: Comment;
  readonly parent: ThreadNode | null;
  /** In the order of display. */
  readonly children: readonly ThreadNode[];
}

/** A comment on the way through a thread; `depth` is 0 at the top level. */
export interface Step {
  readonly comment: Comment;
  /** Those that stand below it. */
  readonly replies: number;
  readonly node: ThreadNode;
  readonly depth: number;
}

/** Branches in the order of display, every comment before its replies; the first ones are `depth` levels deep. */
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
  pinned: boolean;
  /** Descendants that have been counted here. */
  loaded: number;
}

/**
 * Comments in their places.
 *
 * Whatever a backend sent is in it exactly once: a reply whose parent is missing stands at the top level until the
 * parent arrives, a loop is opened at the comment that would close it, a repeated id updates the comment it names.
 * The work is in proportion to what is added. Nothing here recurses: a chain of 10,000 replies is data like any other.
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

  /** Top-level comments in the order of display. */
  get roots(): readonly ThreadNode[] {
    return this.#roots;
  }

  get(id: CommentId): ThreadNode | null {
    return this.#nodes.get(id) ?? null;
  }

  /** Adds comments, or updates those that are known by their id. A known comment keeps its parent. */
  add(comments: Iterable<Comment>): void {
    for (const comment of comments) {
      const known = this.#nodes.get(comment.id);
      if (known) this.#update(known, comment);
      else this.#insert(comment);
    }
  }

  /** Takes a comment out, unless it has replies: such a one has to stay, as a tombstone. */
  remove(id: CommentId): void {
    const node = this.#nodes.get(id);
    if (!node || node.children.length > 0) return;
    count(node, -1);
    this.#detach(node);
    this.#nodes.delete(id);
  }

  /** All comments in the order of display: every comment before its replies. */
  walk(): Generator<Step> {
    return walkFrom(this.#roots, 0);
  }
  #insert(comment: Comment): void {
    const wanted = comment.parent === null || comment.parent === comment.id ? null : comment.parent;
    const parent = wanted === null ? null : (this.#nodes.get(wanted) ?? null);
    const node: Node = {
      comment,
      parent,
      children: [],
      time: (this.#lastTime = toTime(comment) ?? this.#lastTime),
      sequence: this.#nodes.size,
      replies: comment.replies,
      pinned: comment.pinned ?? false,
      loaded: 0,
    };
    this.#nodes.set(comment.id, node);
    this.#attach(node);
    count(node, 1);
    if (wanted !== null && !parent) pushTo(this.#orphans, wanted, node);
    this.#adopt(node);
  }

  // Moves orphans under the parent they waited for, unless it stands in their own branch: that would close a loop.
  #adopt(parent: Node): void {
    const orphans = this.#orphans.get(parent.comment.id);
    if (!orphans) return;
    this.#orphans.delete(parent.comment.id);
    const root = rootOf(parent);
    for (const orphan of orphans) {
      // One that was taken out meanwhile stays out.
      if (orphan === root || this.#nodes.get(orphan.comment.id) !== orphan) continue;
      this.#detach(orphan);
      orphan.parent = parent;
      this.#attach(orphan);
      count(orphan, orphan.loaded + 1);
    }
  }

  // A new date or a pin may move the comment among its siblings.
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
    let index = siblings.length;
    const last = siblings[index - 1];
    if (last && compare(last, node) > 0) index = firstAfter(siblings, node, compare);
    siblings.splice(index, 0, node);
  }

  #detach(node: Node): void {
    const siblings = this.#siblings(node);
    siblings.splice(siblings.indexOf(node), 1);
  }
}

// A backend says how many replies a branch has. Where one does not, those that have loaded are counted.
function count(node: Node, step: number): void {
  for (let above = node.parent; above && above.comment.replies === 0; above = above.parent) {
    above.loaded += step;
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
