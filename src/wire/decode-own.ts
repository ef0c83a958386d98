// What a server tells the writer of a comment.

import type {Can, Comment} from '../core/comment.js';
import {decodeComment, DecodeError, fieldsOf, toCount, toText} from './decode.js';
import {fieldOf, isObject} from './fields.js';
import type {OwnComment} from './protocol.js';

/**
 * The writer's own view of a comment.
 *
 * @param known The comment as this device knows it: what the server leaves out, or says in no way that can be read, is
 * as in it.
 * @throws {DecodeError} without a comment.
 */
export function decodeOwnComment(value: unknown, known?: Comment): OwnComment {
  const told = fieldOf(value, 'comment');
  const comment = known && isObject(told) ? complete(told, known) : decodeComment(told, 'comment');
  return {comment, source: toText(fieldOf(value, 'source')), can: decodeCan(fieldOf(value, 'can'))};
}

/**
 * What a server says of a comment that it has just been sent, or sent other words for. The comment may stand by itself,
 * without the rights to it, and the answer may be empty: a server that takes something need not repeat it.
 *
 * @param status Any success but a plain 200 says that the comment was taken, whatever the answer holds.
 * @param comment The comment as this device knows it; `source` are the words that were sent.
 * @throws {DecodeError} for an answer that says neither.
 */
export function decodePosted(value: unknown, status: number, comment: Comment | undefined, source: string): OwnComment {
  if (!comment) return decodeOwnComment(value);
  const inside = fieldOf(value, 'comment');
  const told = isObject(inside) ? inside : value;
  const isNamed = isId(fieldOf(told, 'id'));
  if ((status === 200 || Array.isArray(value)) && !isNamed) throw new DecodeError('comment.id is missing');
  return {
    comment: complete(told, status === 202 ? {...comment, status: 'held'} : comment),
    source: toText(fieldOf(value, 'source')) || source,
    can: decodeCan(fieldOf(value, 'can')),
    ...((!isNamed || fieldOf(value, 'isUnnamed') === true) && {isUnnamed: true}),
  };
}

const STATUSES: ReadonlySet<unknown> = new Set(['published', 'held', 'deleted']);

const isId = (id: unknown): boolean => typeof id === 'number' || (typeof id === 'string' && id !== '');

// The fields of a comment that have to be there, or that an answer may leave out.
const FIELDS = ['id', 'parent', 'kind', 'status', 'replies', 'author', 'createdAt', 'editedAt', 'editNote', 'html', 'lang', 'pinned'] as const; // prettier-ignore

const READABLE: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: isId,
  status: (status) => STATUSES.has(status),
  html: (html) => typeof html === 'string',
};

function complete(told: unknown, known: Comment): Comment {
  const field = (name: string): unknown => {
    const value = fieldOf(told, name);
    return (READABLE[name]?.(value) ?? true) ? (value ?? fieldOf(known, name)) : fieldOf(known, name);
  };
  const fields = new Map(FIELDS.map((name) => [name, field(name)]));
  const author = fieldOf(told, 'author');
  const {name, ...rest} = known.author;
  if (isObject(author)) fields.set('author', {...rest, ...present(author), name: fieldOf(author, 'name') ?? name});
  const comment = decodeComment(Object.fromEntries(fields), 'comment');
  return {...comment, createdAt: comment.createdAt ?? known.createdAt};
}

const present = (value: object): object =>
  Object.fromEntries([...fieldsOf(value)].filter(([, field]) => field !== null && field !== undefined));

/** The HTML of a preview, as hostile as any other. */
export const decodePreview = (value: unknown): string => toText(fieldsOf(value).get('html'));

function decodeCan(can: unknown): Can {
  return {edit: toCount(fieldOf(can, 'edit')), delete: toCount(fieldOf(can, 'delete'))};
}
