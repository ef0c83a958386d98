// Imports comments exported by Colloquy or by another system. Existing comments are never changed.

import * as v from 'valibot';
import {isBlank} from '../../core/text/blank.js';
import type {Comment} from '../../core/comment.js';
import {htmlToText} from '../../core/text/html-to-text.js';
import {LIMITS} from '../../core/limits.js';
import {threadKey, toWebUrl} from '../../core/url.js';
import {DecodeError, decodeComment, decodePage, fieldsOf, toText} from '../../wire/decode.js';
import {countGraphemes, normaliseName} from '../writing/author-name.js';
import {badRequest, HttpProblem} from '../http/problem.js';
import {renderMarkdown, RENDERER_VERSION} from '../writing/render-markdown.js';
import {hash} from '../http/secrets.js';
import {MAX_KEY_BYTES, type CommentStore, type NewStoredComment} from '../storage/comment-store.js';

/** The result of an import: the numbers of new and of existing comments, and a reason for each skipped comment. */
export const ImportResult = v.object({
  thread: v.string(),
  added: v.number(),
  known: v.number(),
  refused: v.array(v.string()),
});
export type ImportResult = v.InferOutput<typeof ImportResult>;

/** In characters. Higher than the limit for posts, because other systems allow longer comments. */
const MAX_SOURCE = 64 * 1024;

/**
 * Adds the new comments of a page in one transaction, with their ids, dates and parents. Renders HTML from the
 * Markdown source, or from the text of the HTML if there is no source. Imported comments have no secret, so nobody can
 * edit them. Skips and reports malformed comments.
 *
 * @param first Index of the first comment in its file, for error messages.
 * @throws {HttpProblem} 400 for JSON that is not a page; nothing is imported.
 */
export async function importThread(json: unknown, store: CommentStore, first = 0): Promise<ImportResult> {
  const page = fieldsOf(json);
  const {thread} = decodeInfo(page.get('thread'));
  const key = threadKey(thread.key);
  const isTooLong = key.length > LIMITS.thread || Buffer.byteLength(key) > MAX_KEY_BYTES;
  if (key === '' || isTooLong) throw badRequest('The thread key is missing or too long.');
  const comments = page.get('comments');
  if (!Array.isArray(comments)) throw badRequest('This is not a page of comments: comments must be an array.');
  const refused: string[] = [];
  const byId = new Map<string, {readonly comment: Comment; readonly source: string}>();
  for (const [index, value] of comments.entries()) {
    const decoded = tryDecode(value, `comments[${first + index}]`, refused);
    const earlier = decoded && byId.get(decoded.comment.id);
    if (earlier && JSON.stringify(earlier) !== JSON.stringify(decoded))
      refused.push(`comments[${first + index}].id belongs to another comment.`);
    if (decoded && !earlier) byId.set(decoded.comment.id, decoded);
  }
  const existing = await store.findExisting([...byId.keys()]);
  const added = [...byId.values()]
    .filter(({comment}) => !existing.has(comment.id))
    .map(({comment, source}) => toStored(comment, key, source));
  const isNew = !(await store.findThread(key));
  if (added.length > 0 || (isNew && refused.length === 0)) {
    await store.addComments({key, title: thread.title, url: toWebUrl(thread.url) ?? ''}, added);
    if (isNew && thread.closed) await store.setClosed(key, true);
  }
  return {thread: key, added: added.length, known: comments.length - added.length - refused.length, refused};
}

const decodeInfo = (thread: unknown): ReturnType<typeof decodePage> => decodePage({thread, comments: []});

/** Decodes a comment and its source. For a malformed comment, adds the reason to `refused` and returns null. */
function tryDecode(value: unknown, place: string, refused: string[]) {
  try {
    const comment = decodeComment(value, place);
    const known = toText(fieldsOf(value).get('source'));
    const source = comment.status === 'deleted' ? '' : known || toMarkdown(comment.html);
    for (const text of [comment.id, comment.parent ?? '', source]) checkText(comment.id, text);
    return {comment, source};
  } catch (error) {
    if (error instanceof DecodeError) refused.push(`${error.message}.`);
    else if (error instanceof HttpProblem) refused.push(`${place}: ${error.detail}`);
    else throw error;
    return null;
  }
}

function toStored(comment: Comment, thread: string, source: string): NewStoredComment {
  const {id, parent, kind, status, author, createdAt, editedAt, editNote, pinned} = comment;
  const isDeleted = status === 'deleted';
  const {url = '', badges = []} = author;
  return {
    id,
    thread,
    parent,
    kind: /^[a-z][a-z-]{0,30}$/.test(kind) ? kind : 'comment',
    status,
    author: isDeleted
      ? {name: '', email: null, url: null, badges: []}
      : {name: toName(author.name), email: null, url: toWebUrl(url), badges},
    source,
    html: renderMarkdown(source),
    renderer: RENDERER_VERSION,
    createdAt: toTime(createdAt),
    editedAt: toTime(editedAt ?? null),
    editNote: editNote ?? null,
    pinned: pinned ?? false,
    storedAt: toTime(createdAt) ?? 0,
    secretHash: null,
    fingerprint: hash(JSON.stringify([thread, parent, source])),
    heldBecause: status === 'held' ? 'imported as held' : '',
  };
}

function checkText(id: string, text: string): void {
  if (id.length <= 200 && text.length <= MAX_SOURCE && text.isWellFormed() && !text.includes('\0')) return;
  throw badRequest(`The comment ${id.slice(0, 200)} is too long or contains invalid characters.`);
}

/** Cuts names that are longer than the limit for posts. */
function toName(text: string): string {
  const name = normaliseName(text);
  if (isBlank(name)) return '';
  if (name.length <= LIMITS.name || countGraphemes(name) <= LIMITS.name) return name;
  return Array.from(name).slice(0, LIMITS.name).join('').trim();
}

/** Converts HTML to Markdown that renders as the HTML's text: every punctuation character is escaped. */
function toMarkdown(html: string): string {
  const lines = htmlToText(html).split(/\n+/);
  return lines.map((line) => line.trim().replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`)).join('\n\n');
}

const toTime = (date: string | null): number | null => (date === null ? null : Date.parse(date));
