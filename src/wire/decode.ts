// Turns what a backend sent into what the rest of the code believes, whatever it is. Lazy chunk: a page without flaws is
// read by `plain-page`.

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
 * Called for each flaw of a page: the index of the entry (-1 for the page itself), and the name of the field that was
 * repaired or left out. Other flaws: `entry` is not an object and was left out, `again` repeats an entry and was left
 * out, `other` has the id of another comment and was given an id of the widget's.
 */
export type Note = (index: number, flaw: string) => void;

export interface PageOptions {
  /** What earlier pages of the same walk through the thread held. */
  readonly walk?: PageIds;
  readonly note?: Note;
}

/**
 * Decodes a page of comments, each entry on its own: one odd entry never hides the others. A list without anything
 * around it is a page too, if one of its entries has a body.
 *
 * `null` and an empty string are the same as an absent field, a number as an id is its decimal text, and a number as a
 * date is a Unix time, in seconds or in milliseconds. What cannot be read is left out, and noted. An entry without a usable id is given one of the widget's (see `isPlaceholderId`). Only what is
 * no object is left out as a whole; `unreadable` counts these.
 *
 * @throws {DecodeError} where there is no list of comments.
 */
export function decodePage(value: unknown, {walk = new PageIds(), note = () => undefined}: PageOptions = {}): Page {
  const list = Array.isArray(value) && value.some(hasWords) ? value : take(value, 'comments', toList);
  if (!list) throw new DecodeError(isObject(value) ? 'comments is not a list' : 'the answer is not an object');
  const ofPage = (flaw: string): void => note(-1, flaw);
  const comments: Comment[] = [];
  const here = new Set<string>();
  let unreadable = take(value, 'unreadable', toNumber) ?? 0;
  for (const [index, item] of list.entries()) {
    const ofEntry = (flaw: string): void => note(index, flaw);
    if (isObject(item)) {
      const comment = walk.assign(toComment(item, ofEntry), here, ofEntry);
      if (comment) comments.push(comment);
    } else {
      ofEntry('entry');
      unreadable++;
    }
  }
  const removed = take(value, 'removed', toList, ofPage);
  return {
    thread: decodeThread(take(value, 'thread', toObject, ofPage), comments),
    comments,
    next: take(value, 'next', toId, ofPage) ?? null,
    ...(removed && {removed: removed.map(toId).filter((id) => id !== undefined)}),
    ...(unreadable > 0 && {unreadable}),
  };
}

const hasWords = (entry: unknown): boolean => typeof fieldOf(entry, 'html') === 'string';

/** One comment; `place` names where it stands, for an error. @throws {DecodeError} for one without a usable id. */
export function decodeComment(value: unknown, place: string): Comment {
  if (!isObject(value)) throw new DecodeError(`${place} is not an object`);
  const comment = toComment(value, () => undefined);
  if (comment.id === '') throw new DecodeError(`${place}.id is missing`);
  return comment;
}

type FieldNote = (field: string) => void;

// An id that cannot be used is an empty one here.
function toComment(value: object, note: FieldNote): Comment {
  const status = take(value, 'status', toStatus, note) ?? 'published';
  // An id of the widget's is that of a page which was decoded before.
  const id = take(value, 'id', toId) ?? '';
  if (id === '' && !isPlaceholderId(toText(fieldOf(value, 'id')))) note('id');
  const editedAt = take(value, 'editedAt', toMoment, note);
  const editNote = take(value, 'editNote', toEditNote, note);
  const lang = take(value, 'lang', toString, note);
  // What every comment has but a deleted one.
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

// A name alone does for an author.
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
  };
}

// Without a reason it says nothing.
function toEditNote(value: unknown): EditNote | undefined {
  const reason = take(value, 'reason', toString);
  return reason === undefined ? undefined : {by: take(value, 'by', toName) ?? '', reason};
}

/**
 * Reads a field. `null`, an empty string and what cannot be read are undefined; the last one is noted. A source of the
 * page's own may give objects whose getters throw.
 */
function take<T>(
  owner: unknown,
  field: string,
  read: (value: unknown) => T | undefined,
  note?: FieldNote,
): T | undefined {
  try {
    const value: unknown = isObject(owner) ? Reflect.get(owner, field) : null;
    // What a page has added to the prototype of every object is nobody's field.
    if (value === null || value === '' || value === Reflect.get({}, field)) return undefined;
    const found = read(value);
    if (found !== undefined) return found;
  } catch {
    // As unreadable as anything else.
  }
  note?.(field);
  return undefined;
}

const toObject = (value: unknown): object | undefined => (isObject(value) ? value : undefined);

const toList = (value: unknown): readonly unknown[] | undefined => (Array.isArray(value) ? value : undefined);

const toString = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const toBoolean = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

/** A string; anything else is an empty one. */
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

// Numbers of more than 21 digits would have an exponent.
function toDecimal(value: number | bigint): string {
  const text = String(value);
  return text.includes('e') ? value.toLocaleString('en', {useGrouping: false, maximumSignificantDigits: 21}) : text;
}

const toStatus = (value: unknown): CommentStatus | undefined =>
  value === 'held' || value === 'deleted' || value === 'published' ? value : undefined;

const toNumber = (value: unknown): number | undefined => (isCount(value) ? value : undefined);

/** A whole number above 0; anything else is 0. */
export const toCount = (value: unknown): number => toNumber(value) ?? 0;

/** The first number that is taken for a time: 1973-03-03 in seconds, and a thousand times that in milliseconds. */
const FIRST_TIME = 1e8;

function toMoment(value: unknown): string | undefined {
  if (typeof value === 'string') return toDate(value);
  if (value instanceof Date) return toDate(value.toISOString());
  if (typeof value !== 'number' || value < FIRST_TIME) return undefined;
  return toDate(new Date(value < FIRST_TIME * 1000 ? value * 1000 : value).toISOString());
}
