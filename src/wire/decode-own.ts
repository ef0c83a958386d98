// Decodes responses to the writer of a comment.

import type {Can, Comment} from '../core/comment.js';
import {HELD_REASONS} from '../core/held-reason.js';
import {decodeComment, DecodeError, fieldsOf, toCount, toText} from './decode.js';
import {fieldOf, isObject} from './fields.js';
import type {OwnComment} from './protocol.js';

/** The rights of a writer whom nobody gave any. */
const NO_RIGHTS: Can = {edit: 0, delete: 0};

/**
 * Decodes the writer's own view of a comment.
 *
 * @param known The comment as this device knows it. Replaces missing and unreadable fields of the response.
 * @throws {DecodeError} If the response has no comment.
 */
export function decodeOwnComment(value: unknown, known?: Comment): OwnComment {
  const received = fieldOf(value, 'comment');
  const comment = known && isObject(received) ? complete(received, known) : decodeComment(received, 'comment');
  return {
    comment,
    source: toText(fieldOf(value, 'source')),
    can: decodeCan(fieldOf(value, 'can')),
    ...decodeReason(value),
  };
}

/**
 * Decodes the response to a new or edited comment. Accepts a comment without the object around it and without rights,
 * and an empty response, because a server need not repeat what it accepted.
 *
 * @param status Any success status except 200 means that the comment was accepted, whatever the body contains.
 * @param comment The comment as this device knows it.
 * @param source The Markdown that was sent.
 * @param rights The writer's rights if the response has none.
 * @throws {DecodeError} If neither the status nor the body says that the comment was accepted.
 */
export function decodePosted(
  value: unknown,
  status: number,
  comment: Comment | undefined,
  source: string,
  rights = NO_RIGHTS,
): OwnComment {
  if (!comment) return decodeOwnComment(value);
  const inside = fieldOf(value, 'comment');
  const received = isObject(inside) ? inside : value;
  const hasId = isId(fieldOf(received, 'id'));
  if ((status === 200 || Array.isArray(value)) && !hasId) throw new DecodeError('comment.id is missing');
  return {
    comment: complete(received, status === 202 ? {...comment, status: 'held'} : comment),
    source: toText(fieldOf(value, 'source')) || source,
    can: decodeCan(fieldOf(value, 'can'), rights),
    ...decodeReason(value),
    ...((!hasId || fieldOf(value, 'isUnnamed') === true) && {isUnnamed: true}),
  };
}

/**
 * Decodes the response to a new or edited comment that has all required fields. Takes only what a response may leave
 * out from the known comment: an author or a text that it has changed stays changed.
 *
 * @param known The comment as this device knows it.
 * @param source The Markdown that was sent.
 * @param rights The writer's rights if the response has none.
 */
export function decodeComplete(
  value: unknown,
  known: Comment | undefined,
  source: string,
  rights = NO_RIGHTS,
): OwnComment {
  const {comment, ...rest} = decodeOwnComment(value);
  const has = (field: string): boolean => fieldOf(fieldOf(value, 'comment'), field) !== undefined;
  return {
    ...rest,
    comment: {
      ...comment,
      parent: has('parent') ? comment.parent : (known?.parent ?? null),
      createdAt: has('createdAt') ? comment.createdAt : (known?.createdAt ?? null),
    },
    source: rest.source || source,
    can: decodeCan(fieldOf(value, 'can'), rights),
  };
}

const STATUSES: ReadonlySet<unknown> = new Set(['published', 'held', 'deleted']);

const isId = (id: unknown): boolean => typeof id === 'number' || (typeof id === 'string' && id !== '');

// All fields of a comment, required and optional.
const FIELDS = ['id', 'parent', 'kind', 'status', 'replies', 'author', 'createdAt', 'editedAt', 'editNote', 'html', 'lang', 'pinned', 'votes'] as const; // prettier-ignore

const READABLE: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: isId,
  status: (status) => STATUSES.has(status),
  html: (html) => typeof html === 'string',
};

/** Decodes a received comment, and takes missing and unreadable fields from the known comment. */
function complete(received: unknown, known: Comment): Comment {
  const field = (name: string): unknown => {
    const value = fieldOf(received, name);
    return (READABLE[name]?.(value) ?? true) ? (value ?? fieldOf(known, name)) : fieldOf(known, name);
  };
  const fields = new Map(FIELDS.map((name) => [name, field(name)]));
  const author = fieldOf(received, 'author');
  const {name, ...rest} = known.author;
  if (isObject(author)) fields.set('author', {...rest, ...present(author), name: fieldOf(author, 'name') ?? name});
  const comment = decodeComment(Object.fromEntries(fields), 'comment');
  return {...comment, createdAt: comment.createdAt ?? known.createdAt};
}

const present = (value: object): object =>
  Object.fromEntries([...fieldsOf(value)].filter(([, field]) => field !== null && field !== undefined));

/** Returns the HTML of a preview. Untrusted. */
export const decodePreview = (value: unknown): string => toText(fieldsOf(value).get('html'));

// An unknown reason is left out: the writer is told that the comment is held.
function decodeReason(value: unknown): Pick<OwnComment, 'reason'> {
  const reason = HELD_REASONS.find((each) => each === fieldOf(value, 'reason'));
  return reason ? {reason} : {};
}

function decodeCan(can: unknown, absent = NO_RIGHTS): Can {
  if (can === undefined || can === null) return absent;
  return {edit: toCount(fieldOf(can, 'edit')), delete: toCount(fieldOf(can, 'delete'))};
}
