// Decodes the answers of the moderation routes. Everything in them is untrusted, like any answer of a server.

import {toWebUrl} from '../../core/url.js';
import {decodeComment} from '../decode.js';
import {DecodeError} from '../decode-error.js';
import {fieldOf} from '../fields.js';
import {cleanName} from '../plain-page.js';
import {
  FLAG_REASONS,
  type DecisionEntry,
  type DecisionResult,
  type DecisionResults,
  type Flag,
  type ModeratedComment,
  type ModeratedPage,
  type RecordPage,
  type TabCounts,
} from './moderation.js';
import type {ModerationSession, Moderator} from './moderators.js';
import {isAmount, isFlag, isText, listOf, oneOf, orNull, record, type Shape} from './shapes.js';

/** Decodes the answer of one route. @throws {DecodeError} If it has another shape. */
export type Decode<T> = (value: unknown) => T;

/** Returns a decoder for a shape. @param name What the answer should be, for the error message. */
export const decodeAs =
  <T>(name: string, shape: Shape<T>): Decode<T> =>
  (value) => {
    if (shape(value)) return value;
    throw new DecodeError(`the answer is not ${name}`);
  };

export const isRole = oneOf(['owner', 'moderator']);

/** Who somebody is. */
export const isIdentity = record<Pick<Moderator, 'id' | 'name' | 'role'>>({id: isText, name: isText, role: isRole});

/** Of `GET session`, and of each way to sign in. */
export const decodeSession = decodeAs(
  'a session',
  record<ModerationSession>({moderator: isIdentity, site: isText, version: isText, endsAt: isText}),
);

const isCounts = record<TabCounts>({
  waiting: isAmount,
  flagged: isAmount,
  published: isAmount,
  rejected: isAmount,
  deleted: isAmount,
});

/** A newer server may have more actions: they are shown by their names. */
const isAction = (value: unknown): value is DecisionEntry['action'] => isText(value);

const isEntry = record<DecisionEntry>({
  id: isText,
  action: isAction,
  by: isText,
  at: isText,
  comment: orNull(isText),
  thread: orNull(isText),
  note: isText,
  excerpt: isText,
  canUndo: isFlag,
});

/** Of `POST threads`. */
export const decodeEntry = decodeAs('a line of the record', isEntry);

const isModerated = record<Omit<ModeratedComment, 'comment' | 'parent'>>({
  id: isText,
  status: oneOf(['published', 'held', 'rejected', 'spam', 'deleted']),
  source: isText,
  email: orNull(isText),
  thread: record<ModeratedComment['thread']>({key: isText, title: isText, url: isText, closed: isFlag}),
  heldBecause: isText,
  flags: listOf(record<Flag>({reason: oneOf(FLAG_REASONS), words: isText, at: isText})),
  others: record<ModeratedComment['others']>({published: isAmount, waiting: isAmount, rejected: isAmount}),
  storedAt: isText,
  version: isAmount,
  decided: orNull(isEntry),
  hasNetwork: isFlag,
});

/** Decodes a comment as moderators see it. Drops URLs that are not of the web. @throws {DecodeError} */
export function decodeModeratedComment(value: unknown): ModeratedComment {
  const parent = fieldOf(value, 'parent');
  if (!isModerated(value)) throw new DecodeError('the answer is not a comment');
  const {thread} = value;
  return {
    ...value,
    comment: decodeComment(fieldOf(value, 'comment'), 'comment'),
    thread: {...thread, title: cleanName(thread.title), url: toWebUrl(thread.url) ?? ''},
    parent: parent === null || parent === undefined ? null : decodeComment(parent, 'parent'),
  };
}

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isCommentsFrame = record({comments: isList, counts: isCounts, next: orNull(isText)});

/** Of `GET comments`. */
export function decodeModeratedPage(value: unknown): ModeratedPage {
  const page = decodeAs('a page of comments', isCommentsFrame)(value);
  return {...page, comments: page.comments.map(decodeModeratedComment)};
}

const isResultFrame = record<Omit<DecisionResult, 'comment'>>({
  id: isText,
  outcome: oneOf(['done', 'stale', 'gone']),
  entry: orNull(isEntry),
});

const isResultsFrame = record({results: listOf(isResultFrame), counts: isCounts});

/** Of `POST decisions`, and of taking them back. */
export function decodeResults(value: unknown): DecisionResults {
  const {results, counts} = decodeAs('a decision', isResultsFrame)(value);
  const decodeResult = (result: (typeof results)[number]): DecisionResult => {
    const comment = fieldOf(result, 'comment') ?? null;
    return {...result, comment: comment === null ? null : decodeModeratedComment(comment)};
  };
  return {results: results.map(decodeResult), counts};
}

/** Of `GET record`. */
export const decodeRecord = decodeAs('a record', record<RecordPage>({entries: listOf(isEntry), next: orNull(isText)}));
