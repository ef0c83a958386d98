// What a server tells the writer of a comment.

import type {Can} from '../core/comment.js';
import {decodeComment, DecodeError, fieldsOf, toCount, toText} from './decode.js';
import type {OwnComment} from './protocol.js';

/** The writer's own view of a comment. @throws {DecodeError} without a comment. */
export function decodeOwnComment(value: unknown): OwnComment {
  const own = fieldsOf(value);
  return {
    comment: decodeComment(own.get('comment'), 'comment'),
    source: toText(own.get('source')),
    can: decodeCan(own.get('can')),
  };
}

/**
 * What a server says of a comment that it has just been sent. Its word counts; what it leaves out, or says in no way that
 * can be read, is as it was sent. The comment may stand by itself, without the rights to it.
 *
 * @param status Any success but a plain 200 says that the comment was taken, whatever the answer holds.
 * @param sent The comment as this device knows it.
 * @throws {DecodeError} for an answer that says neither.
 */
export function decodePosted(value: unknown, status: number, {comment, source}: Omit<OwnComment, 'can'>): OwnComment {
  const own = fieldsOf(value);
  const told = fieldsOf(own.has('comment') ? own.get('comment') : value);
  const isTaken = status !== 200 && !Array.isArray(value);
  if (!isTaken && !isNamed(told.get('id'))) throw new DecodeError('comment.id is missing');
  const known = present(comment);
  const fields = new Map([...known, ...present(told)]);
  if (!STATUSES.has(told.get('status'))) fields.set('status', status === 202 ? 'held' : 'published');
  if (!isNamed(fields.get('id'))) fields.set('id', comment.id);
  if (typeof fields.get('html') !== 'string') fields.set('html', comment.html);
  const author = new Map([...present(comment.author), ...present(told.get('author'))]);
  const answer = decodeComment({...Object.fromEntries(fields), author: Object.fromEntries(author)}, 'comment');
  return {
    comment: {...answer, createdAt: answer.createdAt ?? comment.createdAt},
    source: toText(own.get('source')) || source,
    can: decodeCan(own.get('can')),
  };
}

const STATUSES: ReadonlySet<unknown> = new Set(['published', 'held', 'deleted']);

const isNamed = (id: unknown): boolean => typeof id === 'number' || (typeof id === 'string' && id !== '');

const present = (value: unknown): [string, unknown][] =>
  [...(value instanceof Map ? value : fieldsOf(value))].filter(([, field]) => field !== null && field !== undefined);

/** The HTML of a preview, as hostile as any other. */
export const decodePreview = (value: unknown): string => toText(fieldsOf(value).get('html'));

function decodeCan(value: unknown): Can {
  const can = fieldsOf(value);
  return {edit: toCount(can.get('edit')), delete: toCount(can.get('delete'))};
}
