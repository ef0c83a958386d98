// Where reading goes on, as clients send it back: opaque to them, and anything else is none.

import type {CommentId} from '../core/comment.js';
import type {Moment} from './change-log.js';

const encode = (text: string): string => Buffer.from(text).toString('base64url');
const decode = (cursor: string): string => Buffer.from(cursor, 'base64url').toString();

/** Goes on behind the last comment that was sent: what was added before it meanwhile is not sent twice. */
export const nameComment = (id: CommentId): string => encode(id);

/** The comment that a cursor names, if it is one. */
export const readComment = (cursor: string): CommentId => decode(cursor);

/** Goes on behind a change that was sent. */
export const nameMoment = ({revision, sequence}: Moment): string => encode(`${revision} ${sequence}`);

/** The change that a cursor names; null if it names none. */
export function readMoment(cursor: string): Moment | null {
  const [, revision, sequence] = /^(\d{1,15}) (\d{1,15})$/.exec(decode(cursor)) ?? [];
  return revision && sequence ? {revision: Number(revision), sequence: Number(sequence)} : null;
}
