// Turns what a backend sent into what the rest of the code believes. Everything from outside passes here, once.

import type {Author, Badge, Comment, CommentStatus, EditNote, Page, ThreadInfo} from '../core/comment.js';
import {isEcho} from '../core/comment.js';
import {webAddress} from '../core/url.js';

/** An answer that is JSON and not what it should be; the message names the place. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
}

/** What an object holds, by key. */
export type Fields = ReadonlyMap<string, unknown>;

/**
 * A page of comments. Lenient where a reader loses nothing (a missing author, an impossible date, an unknown key),
 * strict where threading depends on it: a comment without an id is an error.
 */
export function decodePage(value: unknown): Page {
  const page = toFields(value, 'the answer');
  const list = page.get('comments');
  if (!Array.isArray(list)) throw new DecodeError('comments is not a list');
  const comments = list.map((item, index) => decodeComment(item, `comments[${index}]`));
  const next = page.get('next');
  const removed = page.get('removed');
  return {
    thread: decodeThread(page.get('thread'), comments),
    comments,
    next: typeof next === 'string' && next !== '' ? next : null,
    ...(Array.isArray(removed) && {removed: removed.map(String)}),
  };
}

/** One comment; `place` names where it stands, for an error. */
export function decodeComment(value: unknown, place: string): Comment {
  const comment = toFields(value, place);
  const id = toId(comment.get('id'));
  if (id === null) throw new DecodeError(`${place}.id is missing`);
  const editedAt = toDate(comment.get('editedAt'));
  const editNote = decodeEditNote(comment.get('editNote'));
  const lang = toText(comment.get('lang'));
  return {
    id,
    parent: toId(comment.get('parent')),
    kind: toText(comment.get('kind')) || 'comment',
    status: toStatus(comment.get('status')),
    replies: toCount(comment.get('replies')),
    author: decodeAuthor(comment.get('author')),
    createdAt: toDate(comment.get('createdAt')),
    html: toText(comment.get('html')),
    ...(editedAt !== null && {editedAt}),
    ...(editNote && {editNote}),
    ...(lang && {lang}),
    ...(comment.get('pinned') === true && {pinned: true}),
  };
}

function decodeThread(value: unknown, comments: readonly Comment[]): ThreadInfo {
  const thread = fieldsOf(value);
  const published = comments.filter(({status}) => status === 'published');
  const echoes = published.filter(isEcho).length;
  return {
    key: toText(thread.get('key')),
    title: toText(thread.get('title')),
    url: toText(thread.get('url')),
    count: thread.has('count') ? toCount(thread.get('count')) : published.length - echoes,
    echoes: thread.has('echoes') ? toCount(thread.get('echoes')) : echoes,
    closed: thread.get('closed') === true,
    revision: toId(thread.get('revision')) ?? '',
  };
}

function decodeAuthor(value: unknown): Author {
  const author = fieldsOf(value);
  const url = webAddress(toText(author.get('url')));
  const avatar = webAddress(toText(author.get('avatar')));
  const badges = author.get('badges');
  return {
    name: toName(author.get('name')),
    ...(url && {url}),
    ...(avatar && {avatar}),
    ...(Array.isArray(badges) && {badges: badges.filter(isBadge)}),
  };
}

function decodeEditNote(value: unknown): EditNote | null {
  if (!isObject(value)) return null;
  const note = fieldsOf(value);
  return {by: toName(note.get('by')), reason: toText(note.get('reason'))};
}

/** Own properties only, in a Map: a key such as `__proto__` is a key like any other. What is no object has none. */
export const fieldsOf = (value: unknown): Fields => new Map(isObject(value) ? Object.entries(value) : []);

/** The own properties of an object. @throws {DecodeError} for anything else; the message names the place. */
export function toFields(value: unknown, place: string): Fields {
  if (!isObject(value)) throw new DecodeError(`${place} is not an object`);
  return fieldsOf(value);
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isBadge = (value: unknown): value is Badge => value === 'author' || value === 'moderator';

/** A string; anything else is an empty one. */
export const toText = (value: unknown): string => (typeof value === 'string' ? value : '');

// Control characters and direction overrides in a name would rearrange what stands beside it.
const toName = (value: unknown): string =>
  toText(value)
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();

function toId(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

function toStatus(value: unknown): CommentStatus {
  return value === 'held' || value === 'deleted' ? value : 'published';
}

/** A whole number above 0; anything else is 0. */
export function toCount(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

// What no calendar has is no date. The range is that of four-digit years, which every Intl formatter can show.
function toDate(value: unknown): string | null {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) || time < 0 || time >= 253_402_300_800_000 ? null : new Date(time).toISOString();
}
