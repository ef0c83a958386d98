// Where reading goes on, as clients send it back: opaque to them, and anything else is none.

import type {CommentId} from '../../core/comment.js';

/** A place among all changes: those of one revision stand in the order in which the comments came. */
export interface LogPosition {
  readonly revision: number;
  readonly sequence: number;
}

export const compareLogPositions = (a: LogPosition, b: LogPosition): number =>
  a.revision - b.revision || a.sequence - b.sequence;

/** Goes on behind the last comment that was sent: what was added before it meanwhile is not sent twice. */
export interface PageCursor {
  readonly is: 'page';
  /** The revision of which the first page was. */
  readonly since: number;
  /** What decided about the place of the comment's root when it was sent. */
  readonly replies: number;
  readonly pinned: boolean;
  readonly id: CommentId;
}

/** Goes on with the branches that were moved while the pages were read, behind a comment of one of them. */
export interface MovedCursor extends LogPosition {
  readonly is: 'moved';
  /** Empty before the first of them. */
  readonly id: CommentId;
}

const encode = (...words: readonly (string | number)[]): string => Buffer.from(words.join(' ')).toString('base64url');
const decode = (cursor: string): string => Buffer.from(cursor, 'base64url').toString();

/** A cursor as it is sent. */
export function encodeCursor(cursor: PageCursor | MovedCursor): string {
  return cursor.is === 'page'
    ? encode('page', cursor.since, cursor.replies, Number(cursor.pinned), cursor.id)
    : encode('moved', cursor.revision, cursor.sequence, cursor.id);
}

/** The cursor that was sent; null if it was none. */
export function decodeCursor(text: string): PageCursor | MovedCursor | null {
  const [, is, first = '', second = '', pinned, id = ''] =
    /^(page|moved) (\d{1,15}) (-?\d{1,15})(?: ([01]))? (.*)$/s.exec(decode(text)) ?? [];
  const [one, two] = [Number(first), Number(second)];
  if (is === 'page') return {is, since: one, replies: two, pinned: pinned === '1', id};
  return is === 'moved' ? {is, revision: one, sequence: two, id} : null;
}

/** Goes on behind a change that was sent. */
export const encodeLogPosition = ({revision, sequence}: LogPosition): string => encode(revision, sequence);

/** The change that a cursor names; null if it names none. */
export function decodeLogPosition(cursor: string): LogPosition | null {
  const [, revision, sequence] = /^(\d{1,15}) (\d{1,15})$/.exec(decode(cursor)) ?? [];
  return revision && sequence ? {revision: Number(revision), sequence: Number(sequence)} : null;
}
