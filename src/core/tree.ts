// Threads comments that arrive in any order, page by page.

import type {Comment, CommentId, Order} from './comment.js';
import {compareReplies, compareRoots, type Comparator, type Placed} from './order.js';

/** One comment in its place. Changed by `Thread` alone. */
export interface ThreadNode extends Placed {
  readonly comment: Comment;
  readonly parent: ThreadNode | null;
  /** In the order of display. */
  readonly children: readonly ThreadNode[];
}

/** What an addition did to a thread, for whoever keeps a list of it. */
export interface Change {
  /** New nodes, parents before their children. */
  readonly added: readonly ThreadNode[];
  /** Nodes that stand where they stood and say something else. */
  readonly updated: ReadonlySet<ThreadNode>;
  /** Whether a node that was there already has another place now. */
  readonly moved: boolean;
}

type Node = {-readonly [K in keyof ThreadNode]: ThreadNode[K]} & {
  parent: Node | null;
  children: Node[];
  loaded: number;
};

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
  #compareRoots: Comparator;
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
  add(comments: Iterable<Comment>): Change {
    const added: Node[] = [];
    const updated = new Set<Node>();
    let moved = false;
    for (const comment of comments) {
      const known = this.#nodes.get(comment.id);
      if (known) {
        moved = this.#update(known, comment) || moved;
        updated.add(known);
      } else {
        const node = this.#insert(comment);
        moved = this.#adopt(node) || moved;
        added.push(node);
      }
    }
    this.#recount(added, updated);
    return {added, updated, moved};
  }

  /** Takes a comment out. One with replies has to stay as a tombstone: `add` it as such instead. */
  remove(id: CommentId): boolean {
    const node = this.#nodes.get(id);
    if (!node || node.children.length > 0) return false;
    this.#detach(node);
    this.#nodes.delete(id);
    if (node.parent) this.#recount([], new Set(), true);
    return true;
  }

  /** Puts the top-level comments in another order. */
  sort(order: Order): void {
    this.#compareRoots = compareRoots(order);
    this.#roots.sort(this.#compareRoots);
  }

  /** All comments in the order of display: every comment before its replies. */
  *walk(): Generator<{readonly comment: Comment; readonly depth: number; readonly node: ThreadNode}> {
    const open = this.#roots.toReversed().map((node) => ({node, depth: 0}));
    for (let next = open.pop(); next; next = open.pop()) {
      const {node, depth} = next;
      yield {comment: node.comment, depth, node};
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child) open.push({node: child, depth: depth + 1});
      }
    }
  }

  #insert(comment: Comment): Node {
    const wanted = comment.parent === null || comment.parent === comment.id ? null : comment.parent;
    const parent = wanted === null ? null : (this.#nodes.get(wanted) ?? null);
    const node: Node = {
      comment,
      parent,
      children: [],
      time: this.#timeOf(comment),
      sequence: this.#nodes.size,
      replies: comment.replies,
      pinned: comment.pinned ?? false,
      loaded: 0,
    };
    this.#nodes.set(comment.id, node);
    this.#attach(node);
    if (wanted !== null && !parent) pushTo(this.#orphans, wanted, node);
    return node;
  }

  #timeOf(comment: Comment): number {
    const time = comment.createdAt === null ? Number.NaN : Date.parse(comment.createdAt);
    if (!Number.isNaN(time)) this.#lastTime = time;
    return this.#lastTime;
  }

  // Moves orphans under the parent they waited for, unless it stands in their own branch: that would close a loop.
  #adopt(parent: Node): boolean {
    const orphans = this.#orphans.get(parent.comment.id);
    if (!orphans) return false;
    this.#orphans.delete(parent.comment.id);
    const root = rootOf(parent);
    for (const orphan of orphans) {
      if (orphan === root) continue;
      this.#detach(orphan);
      orphan.parent = parent;
      this.#attach(orphan);
    }
    return true;
  }

  // Whether the comment stands elsewhere now: a new date or a pin may have moved it among its siblings.
  #update(node: Node, comment: Comment): boolean {
    node.comment = {...comment, parent: node.comment.parent};
    node.replies = comment.replies || node.loaded;
    const place = {time: node.time, pinned: node.pinned};
    const time = comment.createdAt === null ? Number.NaN : Date.parse(comment.createdAt);
    const next = {time: Number.isNaN(time) ? node.time : time, pinned: comment.pinned ?? false};
    if (place.time === next.time && place.pinned === next.pinned) return false;
    const before = this.#siblings(node).indexOf(node);
    this.#detach(node);
    Object.assign(node, next);
    this.#attach(node);
    return this.#siblings(node).indexOf(node) !== before;
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

  // A backend says how many replies a branch has. Where it does not, what has loaded is counted, in one pass over
  // the thread: that is linear however deep it is, and never needed with a server that keeps to the protocol.
  #recount(added: readonly Node[], updated: Set<Node>, always = false): void {
    if (!always && !added.some(({parent}) => parent && parent.comment.replies === 0)) return;
    const fresh = new Set(added);
    const nodes = [...this.#nodes.values()];
    const order = [...this.walk()].map(({comment}) => this.#nodes.get(comment.id));
    const before = new Map(nodes.map((node) => [node, node.replies]));
    for (const node of nodes) node.loaded = 0;
    for (const node of order.reverse()) if (node?.parent) node.parent.loaded += node.loaded + 1;
    for (const node of nodes) {
      node.replies = node.comment.replies || node.loaded;
      if (node.replies !== before.get(node) && !fresh.has(node)) updated.add(node);
    }
  }
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
