// Lays a thread out as groups of flat rows, the data that views render.

import type {Can, Comment, CommentId} from '../comment.js';
import type {HeldReason} from '../held-reason.js';
import type {Failure, FailureKind} from '../failure/failure.js';
import type {Step, Thread} from './tree.js';

/** The mark of a comment that will be resent automatically. */
export interface Waiting {
  readonly is: 'waiting';
  readonly why: FailureKind | null;
  /** The earliest time that the server allows for the next attempt, in milliseconds since 1970. */
  readonly until: number | null;
  /** Whether the comment is stored on this device and survives leaving the page. */
  readonly isKept: boolean;
}

/** The sending state of a comment written on this device. */
export type Mark =
  /** Being sent. `why` is the failure of the last attempt, if any. */
  | {
      readonly is: 'pending';
      readonly why?: FailureKind;
      /** Whether the server checks that a person's browser sends it. */
      readonly isChecked?: true;
    }
  | Waiting
  /** No longer resent automatically: the writer decides whether to send it. */
  | {readonly is: 'failed'; readonly why: FailureKind | null}
  /** Sent. `failure` is the failure of the last change. `reason` is why it is held, if the server has told. */
  | {readonly is: 'own'; readonly can: Can; readonly failure?: Failure; readonly reason?: HeldReason}
  /** About to be deleted; the writer can still undo this. */
  | {readonly is: 'deleting'};

/** An open form, and the failure that returned its text to the form. */
export interface Place {
  /** Whether the form edits the comment above it; otherwise it replies to the comment. */
  readonly edits: boolean;
  readonly failure: Failure | null;
}

/** The local state of a comment on this page, in contrast to the data from the backend. */
export interface Touch {
  /** Whether its replies are folded. */
  readonly folded?: boolean;
  /** The open form below it. */
  readonly place?: Place | null;
  readonly mark?: Mark;
  /** Whether a long body is shown whole. */
  readonly isWhole?: boolean;
  /** Whether it was added since the reader's last visit. */
  readonly isNew?: boolean;
  /** Whether the URL fragment of the page names it. */
  readonly isTarget?: boolean;
}

export type Touches = ReadonlyMap<CommentId, Touch>;

/** Lists the shown comments of a thread, with their order and depth. */
export type Walk = (thread: Thread) => Iterable<Step>;

/** Lists all comments, each below its parent. */
export const walkAll: Walk = (thread) => thread.walk();

/** A comment in the flat list. Immutable: a changed row is a new object, an unchanged row keeps its identity. */
export interface Row {
  readonly comment: Comment;
  /** 0 at the top level. Unlimited, so views must cap the indentation. */
  readonly depth: number;
  /** The parent, if it is loaded. */
  readonly parent: Comment | null;
  /** The number of replies at every depth, loaded or not. */
  readonly replies: number;
  /** Whether it is in a folded branch. */
  readonly hidden: boolean;
  readonly touch: Touch;
}

/** About ten rows in one element, which the browser can skip as a whole while it is off screen. */
export interface Group {
  readonly rows: readonly Row[];
  /** Stays the same when the rows change. */
  readonly key: object;
}

/**
 * The numbers of rows at which a new group starts and a growing group is split. Ten rows fill a small window: in groups
 * of fifty, a jump to an unseen part of a thread takes three times as long. A split moves rows, and with them an open
 * form, which loses its caret in browsers without `moveBefore`: so it is rare.
 */
const FILL = 10;
const SPLIT = 50;

const UNTOUCHED: Touch = {};

/**
 * Lays a thread out, depth first. Unchanged rows and groups keep their identity, and a new row joins the group of the
 * row before it, so that views do not render existing rows again.
 *
 * Takes linear time: 10,000 comments take a few milliseconds. Folding lays the thread out again.
 */
export function layOut(
  thread: Thread,
  touches: Touches,
  previous: readonly Group[],
  walk: Walk = walkAll,
): readonly Group[] {
  const known = new Map<CommentId, {readonly row: Row; readonly group: Group}>();
  for (const group of previous) for (const row of group.rows) known.set(row.comment.id, {row, group});
  const groups = new Grouping();
  let remaining = known.size;
  let foldedBelow = Infinity;
  for (const {comment, node, depth, replies} of walk(thread)) {
    if (depth <= foldedBelow) foldedBelow = Infinity;
    const touch = touches.get(comment.id) ?? UNTOUCHED;
    const row = {comment, depth, parent: node.parent?.comment ?? null, replies, hidden: depth > foldedBelow, touch};
    if (touch.folded && foldedBelow === Infinity) foldedBelow = depth;
    const before = known.get(comment.id);
    if (before) remaining--;
    groups.add(before && isSame(before.row, row) ? before.row : row, before?.group ?? null, remaining === 0);
  }
  return groups.finish();
}

/** Collects rows into groups, reusing the previous groups. */
class Grouping {
  readonly #groups: Group[] = [];
  readonly #begun = new Set<Group | null>();
  #rows: Row[] = [];
  #from: Group | null = null;

  // Rows of one group stay together. New rows at the end of the list start new groups.
  add(row: Row, from: Group | null, isAtEnd: boolean): void {
    if (from !== null && from !== this.#from && !this.#begun.has(from)) this.#begin(from);
    else if (this.#rows.length >= (isAtEnd && from === null ? FILL : SPLIT)) this.#begin(null);
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
    if (rows.length > 0) this.#groups.push(isKept && this.#from ? this.#from : {rows, key: this.#from?.key ?? {}});
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
