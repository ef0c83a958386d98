// Decodes pages that conform to the protocol, for the first paint. For other pages, `decode` is loaded as a lazy chunk.

import {
  isEcho,
  isPlaceholderId,
  type Author,
  type Badge,
  type Comment,
  type CommentId,
  type Page,
} from '../core/comment.js';
import {toWebUrl} from '../core/url.js';

/**
 * Decodes a page without flaws. Returns the same as `decodePage`.
 *
 * @param known The comments of earlier pages. The comments of this page are added.
 * @throws For any flaw, including a repeated id.
 */
export function readPlainPage(value: unknown, known: Map<CommentId, Comment>): Page {
  const {comments: list, thread, next, removed, unreadable} = own(value);
  if (unreadable) fail();
  const comments = toList(list).map(toComment);
  for (const comment of comments) {
    if (known.has(comment.id)) fail();
    known.set(comment.id, comment);
  }
  const ids = maybe(removed, toList);
  const {key, title, url, count, echoes, closed, revision} = own(thread);
  // A page without a count is counted with the pages before it.
  const published = [...known.values()].filter(({status}) => status === 'published');
  const mentions = published.filter(isEcho).length;
  return {
    thread: {
      key: toText(key ?? ''),
      title: toText(title ?? ''),
      url: toText(url ?? ''),
      count: toCount(count ?? published.length - mentions),
      echoes: toCount(echoes ?? mentions),
      closed: closed === true,
      revision: toText(revision ?? ''),
    },
    comments,
    next: maybe(next, toText) ?? null,
    ...(ids && {removed: ids.map(toId)}),
  };
}

function toComment(value: unknown): Comment {
  const comment = own(value);
  const {status = 'published'} = comment;
  const editedAt = maybe(comment.editedAt, date);
  const editNote = maybe(comment.editNote, own);
  const lang = maybe(comment.lang, toText);
  const votes = maybe(comment.votes, toCount);
  if (status !== 'published' && status !== 'held' && status !== 'deleted') fail();
  return {
    id: toId(comment.id),
    parent: maybe(comment.parent, toId) ?? null,
    kind: maybe(comment.kind, toText) ?? 'comment',
    status,
    replies: toCount(comment.replies ?? 0),
    author: toAuthor(own(comment.author)),
    createdAt: maybe(comment.createdAt, date) ?? null,
    html: toText(comment.html),
    ...(editedAt && {editedAt}),
    ...(editNote && {editNote: {by: cleanName(toText(editNote.by)), reason: toText(editNote.reason) || fail()}}),
    ...(lang && {lang}),
    ...(comment.pinned === true && {pinned: true}),
    ...(votes !== undefined && {votes}),
  };
}

function toAuthor(author: Own): Author {
  const url = maybe(author.url, address);
  const avatar = maybe(author.avatar, address);
  const badges = maybe(author.badges, toList);
  return {
    name: cleanName(toText(author.name)),
    ...(url && {url}),
    ...(avatar && {avatar}),
    ...(badges && {badges: badges.filter(isBadge)}),
    ...(author.verified === true && {verified: true}),
  };
}

type Own = Readonly<Record<string, unknown>>;

// Returns a copy without a prototype, to ignore properties that the page has added to `Object.prototype`.
const own = (value: unknown): Own => (typeof value === 'object' ? {__proto__: null, ...value} : {});

function fail(): never {
  throw new Error();
}

const maybe = <T>(value: unknown, read: (value: unknown) => T): T | undefined =>
  value === undefined || value === null || value === '' ? undefined : read(value);

const toText = (value: unknown): string => (typeof value === 'string' ? value : fail());
const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : fail());
const toCount = (value: unknown): number => (isCount(value) ? value : fail());
const toId = (value: unknown): CommentId => (value === '' || isPlaceholderId(toText(value)) ? fail() : toText(value));
const date = (value: unknown): string => toDate(toText(value)) ?? fail();
const address = (value: unknown): string => toWebUrl(toText(value)) ?? fail();

/** Returns whether a value is a known badge. */
export const isBadge = (value: unknown): value is Badge => value === 'author' || value === 'moderator';

/** Returns whether a value is a whole number from 0. */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Removes control characters and direction overrides, which would rearrange the text beside a name. */
export const cleanName = (name: string): string => name.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '').trim();

/**
 * Converts a date to RFC 3339. Returns undefined for an invalid date, and for a text without a four-digit year, because
 * engines parse "7" as a date in 2001. Accepts the years 1970 to 9999, which every Intl formatter can show.
 */
export function toDate(value: string): string | undefined {
  const time = /\d{4}/.test(value) ? new Date(value).getTime() : -1;
  return time >= 0 && time < 253_402_300_800_000 ? new Date(time).toISOString() : undefined;
}
