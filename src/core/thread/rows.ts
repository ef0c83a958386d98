// A conversation as groups of flat rows: what the page is made of.

import type {Can, Comment, CommentId} from '../comment.js';
import type {Failure, FailureKind} from '../failure/failure.js';
import {lastOf} from '../last-of.js';
import type {Step, Thread} from './tree.js';

/** A comment that will be sent again by itself. */
export interface Waiting {
  readonly is: 'waiting';
  readonly why: FailureKind | null;
  /** When the server asked for it to be sent again, in milliseconds since 1970. */
  readonly until: number | null;
  /** Whether it will still be known to this device when the page has been left. */
  readonly isKept: boolean;
}

/** What is known of a comment that was written on this device. */
export type Mark =
  /** On its way. `why` is why the last attempt failed, if there was one. */
  | {readonly is: 'pending'; readonly why?: FailureKind}
  | Waiting
  /** Has waited for so long that its writer has to say whether it is still to be sent. */
  | {readonly is: 'failed'; readonly why: FailureKind | null}
  /** `failure` is why the last change did not go through. */
  | {readonly is: 'own'; readonly can: Can; readonly failure?: Failure}
  /** About to be deleted: its writer can still undo it. */
  | {readonly is: 'deleting'};

/** An open place to write in, and why what was sent from it came back. */
export interface Place {
  /** Whether the comment that it stands by is written anew there; otherwise it is answered. */
  readonly edits: boolean;
  readonly failure: Failure | null;
}

/** What was done to a comment on this page, as opposed to what it says. */
export interface Touch {
  /** Whether its replies are folded away. */
  readonly folded?: boolean;
  /** The place where an answer to it is being written, while it is open. */
  readonly place?: Place | null;
  readonly mark?: Mark;
  /** Whether a long body is shown to its end. */
  readonly isWhole?: boolean;
  /** Whether it has come since this reader was here last. */
  readonly isNew?: boolean;
  /** Whether it is the one that the page's address names. */
  readonly isTarget?: boolean;
}

export type Touches = ReadonlyMap<CommentId, Touch>;

/** Which comments of a thread are shown, in which order and how deep. */
export type Walk = (thread: Thread) => Iterable<Step>;

/** All of them, each below what it answers. */
export const walkAll: Walk = (thread) => thread.walk();

/** One comment as it stands in the list. A row that changes is a new object; one that does not keeps its identity. */
export interface Row {
  readonly comment: Comment;
  /** 0 at the top level. Unlimited: whoever indents has to stop somewhere. */
  readonly depth: number;
  /** Whom it answers, when that comment is here. */
  readonly parent: Comment | null;
  /** Replies of every depth, loaded or not. */
  readonly replies: number;
  /** Whether it is folded away, with a branch above it. */
  readonly hidden: boolean;
  readonly touch: Touch;
}

/** About fifty rows in a box of their own, which a browser can skip as one while it is off screen. */
export interface Group {
  readonly rows: readonly Row[];
}

/** How many rows a group is filled with, and at how many it is split; performance.md found boxes of 50 best. */
const FILL = 50;
const SPLIT = 100;

const UNTOUCHED: Touch = {};

/**
 * Lays a thread out, depth first. Rows and groups that say the same as before are the objects that they were, and a
 * new row joins the group of the one before it: so what is on the page already is left alone.
 *
 * Linear in the thread: 10,000 comments take a few milliseconds, and a fold is nothing but another layout.
 */
export function layOut(
  thread: Thread,
  touches: Touches,
  previous: readonly Group[],
  walk: Walk = walkAll,
): readonly Group[] {
  const known = new Map<CommentId, {readonly row: Row; readonly group: Group}>();
  for (const group of previous) for (const row of group.rows) known.set(row.comment.id, {row, group});
  const groups = new Grouping(previous);
  let foldedBelow = Infinity;
  for (const {comment, node, depth, replies} of walk(thread)) {
    if (depth <= foldedBelow) foldedBelow = Infinity;
    const touch = touches.get(comment.id) ?? UNTOUCHED;
    const row = {comment, depth, parent: node.parent?.comment ?? null, replies, hidden: depth > foldedBelow, touch};
    if (touch.folded && foldedBelow === Infinity) foldedBelow = depth;
    const before = known.get(comment.id);
    groups.add(before && isSame(before.row, row) ? before.row : row, before?.group ?? null);
  }
  return groups.finish();
}

class Grouping {
  readonly #last: Group | undefined;
  readonly #groups: Group[] = [];
  readonly #begun = new Set<Group | null>();
  #rows: Row[] = [];
  #from: Group | null = null;

  constructor(previous: readonly Group[]) {
    this.#last = lastOf(previous);
  }

  // Rows that were together stay together; new ones at the end of the list start groups of their own.
  add(row: Row, from: Group | null): void {
    const isAtEnd = from === null && (this.#from === null || this.#from === this.#last);
    if (from !== null && from !== this.#from && !this.#begun.has(from)) this.#begin(from);
    else if (this.#rows.length >= (isAtEnd ? FILL : SPLIT)) this.#begin(null);
    this.#rows.push(row);
  }

  finish(): readonly Group[] {
    this.#begin(null);
    return this.#groups;
  }

  #begin(from: Group | null): void {
    const rows = this.#rows;
    const before = this.#from?.rows;
    const isKept = before?.length === rows.length && rows.every((row, index) => row === before[index]);
    if (rows.length > 0) this.#groups.push(isKept && this.#from ? this.#from : {rows});
    this.#begun.add(from);
    this.#rows = [];
    this.#from = from;
  }
}

const isSame = (a: Row, b: Row): boolean =>
  a.comment === b.comment &&
  a.depth === b.depth &&
  a.parent === b.parent &&
  a.replies === b.replies &&
  a.hidden === b.hidden &&
  a.touch === b.touch;
