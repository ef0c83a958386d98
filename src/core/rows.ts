// A conversation as groups of flat rows: what the page is made of.

import type {Can, Comment, CommentId} from './comment.js';
import type {Failure} from './failure.js';
import type {Change, Thread, ThreadNode} from './tree.js';

/** What is known of a comment that was written on this device. */
export type Mark =
  | {readonly is: 'pending'}
  | {readonly is: 'failed'; readonly failure: Failure}
  | {readonly is: 'own'; readonly can: Can};

/** What a reader does to a row, as opposed to what it says. */
export interface RowState {
  /** Whether its replies are folded away. */
  readonly folded: boolean;
  /** Whether an answer to it is being written. */
  readonly replying: boolean;
  readonly mark: Mark | null;
}

/** One comment as it stands in the list. A row that changes is a new object; one that does not keeps its identity. */
export interface Row extends RowState {
  readonly comment: Comment;
  /** 0 at the top level. Unlimited: whoever indents has to stop somewhere. */
  readonly depth: number;
  /** Whom it answers, when that comment is here. */
  readonly parent: Comment | null;
  /** Replies of every depth, loaded or not. */
  readonly replies: number;
  /** Whether it is folded away, with a branch above it. */
  readonly hidden: boolean;
}

/** About fifty rows in a box of their own, which a browser can skip as one while it is off screen. */
export interface Group {
  /** Stable for the life of the list. */
  readonly id: number;
  readonly rows: readonly Row[];
}

/** How many rows a group is filled with, and the number at which it is split; boxes of about 50 measured best. */
const GROUP_FILL = 50;
const GROUP_SPLIT = 100;

const UNTOUCHED: RowState = {folded: false, replying: false, mark: null};

interface Box {
  readonly id: number;
  rows: Row[];
  group: Group | null;
}

/** The rows of a thread, depth first, kept up to date in proportion to what changes. */
export class Rows {
  readonly #thread: Thread;
  readonly #states = new Map<CommentId, RowState>();
  #boxes: Box[] = [];
  #boxOf = new Map<CommentId, Box>();
  #nextId = 0;

  constructor(thread: Thread) {
    this.#thread = thread;
    this.rebuild();
  }

  /** The groups as they are now. A group in which nothing changed is the object that it was. */
  get groups(): readonly Group[] {
    return this.#boxes.map((box) => (box.group ??= {id: box.id, rows: [...box.rows]}));
  }

  get(id: CommentId): Row | null {
    return this.#boxOf.get(id)?.rows.find((row) => row.comment.id === id) ?? null;
  }

  /** Follows a change of the thread. */
  follow(change: Change): void {
    // A page out of order is rare (a server sends branches depth first): it costs one pass over the whole list.
    if (change.moved || !change.added.every((node) => this.#insert(node))) this.rebuild();
    for (const node of change.updated) this.#replace(node.comment.id, {comment: node.comment, replies: node.replies});
  }

  /** Makes the list anew, for another order or after a move. Rows that say the same keep their identity. */
  rebuild(): void {
    const before = new Map(this.#boxes.flatMap((box) => box.rows.map((row) => [row.comment.id, row])));
    this.#boxes = [];
    this.#boxOf = new Map();
    let foldedBelow = Infinity;
    for (const {comment, depth, node} of this.#thread.walk()) {
      if (depth <= foldedBelow) foldedBelow = Infinity;
      const row = this.#makeRow(node, depth, depth > foldedBelow);
      if (row.folded && foldedBelow === Infinity) foldedBelow = depth;
      this.#append(keepIfSame(before.get(comment.id), row));
    }
  }

  /** Notes what a reader did to a comment, also to one that has not arrived yet. */
  touch(id: CommentId, patch: Partial<RowState>): void {
    this.#states.set(id, {...(this.#states.get(id) ?? UNTOUCHED), ...patch});
    const row = this.get(id);
    if (!row) return;
    this.#replace(id, patch);
    if (patch.folded !== undefined && patch.folded !== row.folded) this.#hideBelow(row, patch.folded || row.hidden);
  }

  /** Forgets what was noted about a comment. */
  forget(id: CommentId): void {
    this.touch(id, UNTOUCHED);
    this.#states.delete(id);
  }

  // Walks the rows below a comment until its branch ends. Branches that are folded inside it stay folded.
  #hideBelow(top: Row, hidden: boolean): void {
    let foldedBelow = hidden ? top.depth : Infinity;
    for (const {box, index, row} of this.#after(top.comment.id)) {
      if (row.depth <= top.depth) return;
      if (row.depth <= foldedBelow) foldedBelow = Infinity;
      const hide = row.depth > foldedBelow;
      if (hide !== row.hidden) this.#put(box, index, {...row, hidden: hide});
      if (row.folded && foldedBelow === Infinity) foldedBelow = row.depth;
    }
  }

  *#after(id: CommentId): Generator<{box: Box; index: number; row: Row}> {
    const first = this.#boxOf.get(id);
    if (!first) return;
    const start = first.rows.findIndex((row) => row.comment.id === id) + 1;
    for (let at = this.#boxes.indexOf(first); at < this.#boxes.length; at++) {
      const box = this.#boxes[at];
      for (let index = box === first ? start : 0; box && index < box.rows.length; index++) {
        const row = box.rows[index];
        if (row) yield {box, index, row};
      }
    }
  }

  #makeRow(node: ThreadNode, depth: number, hidden: boolean): Row {
    const {comment, replies} = node;
    const state = this.#states.get(comment.id) ?? UNTOUCHED;
    return {comment, depth, parent: node.parent?.comment ?? null, replies, hidden, ...state};
  }

  // Whether there was a place for it: not while the comment before it is still to be inserted.
  #insert(node: ThreadNode): boolean {
    const parent = node.parent && this.get(node.parent.comment.id);
    const row = this.#makeRow(node, parent ? parent.depth + 1 : 0, parent ? parent.hidden || parent.folded : false);
    const before = this.#predecessor(node);
    const box = before === null ? this.#boxes[0] : this.#boxOf.get(before);
    if (before !== null && !box) return false;
    const index = box ? box.rows.findIndex(({comment}) => comment.id === before) + 1 : 0;
    if (!box || (box === this.#boxes.at(-1) && index === box.rows.length)) this.#append(row);
    else this.#insertAt(box, index, row);
    return true;
  }

  // The comment that stands directly before a new one: the end of its elder sibling's branch, or its parent.
  #predecessor(node: ThreadNode): CommentId | null {
    const siblings = node.parent?.children ?? this.#thread.roots;
    let before = siblings[siblings.lastIndexOf(node) - 1];
    if (!before) return node.parent?.comment.id ?? null;
    for (let last = before.children.at(-1); last; last = before.children.at(-1)) before = last;
    return before.comment.id;
  }

  #append(row: Row): void {
    let box = this.#boxes.at(-1);
    if (!box || box.rows.length >= GROUP_FILL) this.#boxes.push((box = this.#newBox([])));
    this.#put(box, box.rows.length, row);
  }

  #insertAt(box: Box, index: number, row: Row): void {
    box.rows.splice(index, 0, row);
    box.group = null;
    this.#boxOf.set(row.comment.id, box);
    if (box.rows.length < GROUP_SPLIT) return;
    const second = this.#newBox(box.rows.splice(GROUP_FILL));
    this.#boxes.splice(this.#boxes.indexOf(box) + 1, 0, second);
  }

  #newBox(rows: Row[]): Box {
    const box = {id: this.#nextId++, rows, group: null};
    for (const {comment} of rows) this.#boxOf.set(comment.id, box);
    return box;
  }

  #replace(id: CommentId, patch: Partial<Row>): void {
    const box = this.#boxOf.get(id);
    const index = box ? box.rows.findIndex((row) => row.comment.id === id) : -1;
    const row = box?.rows[index];
    if (box && row) this.#put(box, index, keepIfSame(row, {...row, ...patch}));
  }

  #put(box: Box, index: number, row: Row): void {
    if (box.rows[index] === row) return;
    box.rows[index] = row;
    box.group = null;
    this.#boxOf.set(row.comment.id, box);
  }
}

function keepIfSame(before: Row | undefined, row: Row): Row {
  if (!before) return row;
  const keys = Object.keys(row) as (keyof Row)[];
  return keys.every((key) => before[key] === row[key]) ? before : row;
}
