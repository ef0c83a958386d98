// Decodes and repairs pages of comments from any backend. Lazy chunk, loaded when `plain-page` rejects a page.

import type {Author, Comment, CommentId, CommentStatus, EditNote, Page, ThreadInfo} from '../core/comment.js';
import {isEcho, isPlaceholderId} from '../core/comment.js';
import {toWebUrl} from '../core/url.js';
import {DecodeError} from './decode-error.js';
import {fieldOf, isObject} from './fields.js';
import {cleanName, isBadge, isCount, toDate} from './plain-page.js';
import {PageIds} from './page-ids.js';

export {DecodeError};
export {fieldsOf, toFields, type Fields} from './fields.js';

/**
 * Called for each flaw of a page, with the index of the entry (-1 for the page itself) and the name of the field that
 * was repaired or dropped. Flaws of whole entries: `entry`: not an object, dropped · `again`: a duplicate, dropped ·
 * `other`: has the id of another comment, given a placeholder id.
 */
export type Note = (index: number, flaw: string) => void;

/** Options of `decodePage`. */
export interface PageOptions {
  /** The ids of earlier pages of the same thread. */
  readonly walk?: PageIds;
  readonly note?: Note;
}

/**
 * Decodes a page of comments. Decodes each entry separately, so that an invalid entry never hides the others. Accepts a
 * plain array if one of its entries has a body.
 *
 * `null` and an empty string count as an absent field. A number as an id becomes its decimal text; a number as a date
 * is a Unix time in seconds or milliseconds. Unreadable fields are dropped and noted. An entry without a valid id gets
 * a placeholder id (see `isPlaceholderId`). Entries that are not objects are dropped and counted in `unreadable`.
 *
 * @throws {DecodeError} If there is no array of comments.
 */
export function decodePage(value: unknown, {walk = new PageIds(), note = () => undefined}: PageOptions = {}): Page {
  const list = Array.isArray(value) && value.some(hasWords) ? value : take(value, 'comments', toList);
  if (!list) throw new DecodeError(isObject(value) ? 'comments is not a list' : 'the response is not an object');
  const notePage = (flaw: string): void => note(-1, flaw);
  const comments: Comment[] = [];
  const here = new Set<string>();
  let unreadable = take(value, 'unreadable', toNumber) ?? 0;
  for (const [index, item] of list.entries()) {
    const noteEntry = (flaw: string): void => note(index, flaw);
    if (isObject(item)) {
      const comment = walk.assign(toComment(item, noteEntry), here, noteEntry);
      if (comment) comments.push(comment);
    } else {
      noteEntry('entry');
      unreadable++;
    }
  }
  const removed = take(value, 'removed', toList, notePage);
  return {
    thread: decodeThread(take(value, 'thread', toObject, notePage), walk.comments),
    comments,
    next: take(value, 'next', toId, notePage) ?? null,
    ...(removed && {removed: removed.map(toId).filter((id) => id !== undefined)}),
    ...(unreadable > 0 && {unreadable}),
  };
}

const hasWords = (entry: unknown): boolean => typeof fieldOf(entry, 'html') === 'string';

/** Decodes a comment. @param place Its place, for the error message. @throws {DecodeError} If it has no valid id. */
export function decodeComment(value: unknown, place: string): Comment {
  if (!isObject(value)) throw new DecodeError(`${place} is not an object`);
  const comment = toComment(value, () => undefined);
  if (comment.id === '') throw new DecodeError(`${place}.id is missing`);
  return comment;
}

type FieldNote = (field: string) => void;

// Returns an empty id for an invalid id.
function toComment(value: object, note: FieldNote): Comment {
  const status = take(value, 'status', toStatus, note) ?? 'published';
  // A placeholder id is from a page that has been decoded before, so it is not a flaw.
  const id = take(value, 'id', toId) ?? '';
  if (id === '' && !isPlaceholderId(toText(fieldOf(value, 'id')))) note('id');
  const editedAt = take(value, 'editedAt', toMoment, note);
  const editNote = take(value, 'editNote', toEditNote, note);
  const lang = take(value, 'lang', toString, note);
  const votes = take(value, 'votes', toNumber, note);
  // Only a deleted comment may lack these fields.
  const needed = <T>(field: string, read: (value: unknown) => T | undefined): T | undefined => {
    const found = take(value, field, read);
    if (found === undefined && status !== 'deleted') note(field);
    return found;
  };
  return {
    id,
    parent: take(value, 'parent', toId, note) ?? null,
    kind: take(value, 'kind', toString, note) ?? 'comment',
    status,
    replies: take(value, 'replies', toNumber, note) ?? 0,
    author: needed('author', (author) => toAuthor(author, note)) ?? {name: ''},
    createdAt: take(value, 'createdAt', toMoment, note) ?? null,
    html: needed('html', toString) ?? '',
    ...(editedAt && {editedAt}),
    ...(editNote && {editNote}),
    ...(lang && {lang}),
    ...(take(value, 'pinned', toBoolean) && {pinned: true}),
    ...(votes !== undefined && {votes}),
  };
}

function decodeThread(thread: object | undefined, comments: readonly Comment[]): ThreadInfo {
  const published = comments.filter(({status}) => status === 'published');
  const echoes = published.filter(isEcho).length;
  return {
    key: take(thread, 'key', toString) ?? '',
    title: take(thread, 'title', toString) ?? '',
    url: take(thread, 'url', toString) ?? '',
    count: take(thread, 'count', toNumber) ?? published.length - echoes,
    echoes: take(thread, 'echoes', toNumber) ?? echoes,
    closed: take(thread, 'closed', toBoolean) ?? false,
    revision: take(thread, 'revision', toId) ?? '',
  };
}

// Accepts a plain name as an author.
function toAuthor(value: unknown, note: FieldNote): Author | undefined {
  if (!isObject(value)) return toName(value) === undefined ? undefined : {name: toName(value) ?? ''};
  const url = take(value, 'url', toAddress, note);
  const avatar = take(value, 'avatar', toAddress, note);
  const badges = take(value, 'badges', toList, note);
  return {
    name: take(value, 'name', toName, note) ?? '',
    ...(url && {url}),
    ...(avatar && {avatar}),
    ...(badges && {badges: badges.filter(isBadge)}),
    ...(take(value, 'verified', toBoolean) && {verified: true}),
  };
}

// An edit note without a reason is dropped.
function toEditNote(value: unknown): EditNote | undefined {
  const reason = take(value, 'reason', toString);
  return reason === undefined ? undefined : {by: take(value, 'by', toName) ?? '', reason};
}

/**
 * Reads a field. Returns undefined for `null`, for an empty string, and for an unreadable value, which is also noted.
 * Objects from a custom source may have getters that throw.
 */
function take<T>(
  owner: unknown,
  field: string,
  read: (value: unknown) => T | undefined,
  note?: FieldNote,
): T | undefined {
  try {
    const value: unknown = isObject(owner) ? Reflect.get(owner, field) : null;
    // Ignores properties that the page has added to `Object.prototype`.
    if (value === null || value === '' || value === Reflect.get({}, field)) return undefined;
    const found = read(value);
    if (found !== undefined) return found;
  } catch {
    // The field is unreadable.
  }
  note?.(field);
  return undefined;
}

const toObject = (value: unknown): object | undefined => (isObject(value) ? value : undefined);

const toList = (value: unknown): readonly unknown[] | undefined => (Array.isArray(value) ? value : undefined);

const toString = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const toBoolean = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

/** Returns a string, or an empty string for any other value. */
export const toText = (value: unknown): string => toString(value) ?? '';

function toName(value: unknown): string | undefined {
  return typeof value === 'string' ? cleanName(value) : undefined;
}

const toAddress = (value: unknown): string | undefined => toWebUrl(toText(value)) ?? undefined;

function toId(value: unknown): CommentId | undefined {
  const id =
    typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value)) ? toDecimal(value) : value;
  return typeof id === 'string' && id !== '' && !isPlaceholderId(id) ? id : undefined;
}

// `String` writes very large and very small numbers with an exponent.
function toDecimal(value: number | bigint): string {
  const text = String(value);
  return text.includes('e') ? value.toLocaleString('en', {useGrouping: false, maximumSignificantDigits: 21}) : text;
}

const toStatus = (value: unknown): CommentStatus | undefined =>
  value === 'held' || value === 'deleted' || value === 'published' ? value : undefined;

const toNumber = (value: unknown): number | undefined => (isCount(value) ? value : undefined);

/** Returns a count, or 0 for any other value. */
export const toCount = (value: unknown): number => toNumber(value) ?? 0;

/** The smallest number accepted as a time: 1973-03-03 in seconds. From 1,000 times this, numbers are milliseconds. */
const FIRST_TIME = 1e8;

function toMoment(value: unknown): string | undefined {
  if (typeof value === 'string') return toDate(value);
  if (value instanceof Date) return toDate(value.toISOString());
  if (typeof value !== 'number' || value < FIRST_TIME) return undefined;
  return toDate(new Date(value < FIRST_TIME * 1000 ? value * 1000 : value).toISOString());
}
