// Encodes and decodes cursors: the position at which a client continues reading. Opaque to clients.

import type {CommentId, Order} from '../../core/comment.js';
import type {CachedComment} from './cached-comment.js';

/** A position in the change log. Changes of the same revision are in order of the comments' arrival. */
export interface LogPosition {
  readonly revision: number;
  readonly sequence: number;
}

export const compareLogPositions = (a: LogPosition, b: LogPosition): number =>
  a.revision - b.revision || a.sequence - b.sequence;

/** Continues after the last comment that was sent. Comments inserted before it later do not shift the next page. */
export interface PageCursor {
  readonly is: 'page';
  /** The revision of the first page. */
  readonly since: number;
  /** Replies or votes of the comment's root when it was sent; with `pinned`, they determined the place of the root. */
  readonly rank: number;
  readonly pinned: boolean;
  readonly id: CommentId;
}

/** Continues with the branches that moved while the pages were read, after a comment of such a branch. */
export interface MovedCursor extends LogPosition {
  readonly is: 'moved';
  /** Empty before the first comment. */
  readonly id: CommentId;
}

const encode = (...words: readonly (string | number)[]): string => Buffer.from(words.join(' ')).toString('base64url');
const decode = (cursor: string): string => Buffer.from(cursor.replace(/\..*/s, ''), 'base64url').toString();

/** Encodes a cursor as a base64url string. */
export function encodeCursor(cursor: PageCursor | MovedCursor): string {
  return cursor.is === 'page'
    ? encode('page', cursor.since, cursor.rank, Number(cursor.pinned), cursor.id)
    : encode('moved', cursor.revision, cursor.sequence, cursor.id);
}

/** Decodes a cursor; returns null if it is invalid. */
export function decodeCursor(text: string): PageCursor | MovedCursor | null {
  const [, is, first = '', second = '', pinned, id = ''] =
    /^(page|moved) (\d{1,15}) (-?\d{1,15})(?: ([01]))? (.*)$/s.exec(decode(text)) ?? [];
  const [one, two] = [Number(first), Number(second)];
  if (is === 'page') return {is, since: one, rank: two, pinned: pinned === '1', id};
  return is === 'moved' ? {is, revision: one, sequence: two, id} : null;
}

/** Encodes the cursor of a change log page, which continues after the last change that was sent. */
export const encodeLogPosition = ({revision, sequence}: LogPosition): string => encode(revision, sequence);

/** Decodes the cursor of a change log page; returns null if it is invalid. */
export function decodeLogPosition(cursor: string): LogPosition | null {
  const [, revision, sequence] = /^(\d{1,15}) (\d{1,15})$/.exec(decode(cursor)) ?? [];
  return revision && sequence ? {revision: Number(revision), sequence: Number(sequence)} : null;
}

/** Adds the revision of the page that a client got a cursor with, so that no server continues with an older state. */
export const addRevision = (cursor: string, revision: number): string => `${cursor}.${revision}`;

/** Returns the revision that a client knows by a cursor of either kind; 0 if the cursor has none. */
export const revisionOfCursor = (cursor: string): number => Number(/\.(\d{1,15})$/.exec(cursor)?.[1] ?? 0);

/** Returns the cursor of the page after a comment. @param since The revision of the first page. */
export function cursorAfter(entry: CachedComment, since: number, order: Order): PageCursor {
  const {replies, votes, pinned} = entry.ancestors.at(-1) ?? entry;
  return {is: 'page', since, rank: order === 'votes' ? votes : replies, pinned, id: entry.id};
}
