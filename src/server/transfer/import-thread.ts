// Imports comments that were exported, here or elsewhere: whatever is there already stays as it is.

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
import type {CommentStore, NewStoredComment} from '../storage/comment-store.js';

/** What came of an import: how many comments are new, how many were there, and why others were not taken. */
export const Imported = v.object({
  thread: v.string(),
  added: v.number(),
  known: v.number(),
  refused: v.array(v.string()),
});
export type Imported = v.InferOutput<typeof Imported>;

/** More than anybody can post here, since other systems let people write longer. In characters. */
const LONGEST_SOURCE = 64 * 1024;

/**
 * Adds the comments of a page that are not there yet, with their ids, dates and places, in one transaction. HTML is made
 * anew from the Markdown; where nobody knows that, from the words of the HTML. Nobody can edit what was imported.
 * Comments that are malformed are named, and the others are taken.
 *
 * @param first Where the first comment stands in its file, for the names of malformed ones.
 * @throws {HttpProblem} 400 for what is no page; nothing of it is taken.
 */
export async function importThread(json: unknown, store: CommentStore, first = 0): Promise<Imported> {
  const page = fieldsOf(json);
  const {thread} = decodeInfo(page.get('thread'));
  const key = threadKey(thread.key);
  if (key === '' || key.length > LIMITS.thread) throw badRequest('The thread has no key, or one that is too long.');
  const comments = page.get('comments');
  if (!Array.isArray(comments)) throw badRequest('This is no page of comments: comments is not a list.');
  const refused: string[] = [];
  const byId = new Map<string, {readonly comment: Comment; readonly source: string}>();
  for (const [index, value] of comments.entries()) {
    const found = attempt(value, `comments[${first + index}]`, refused);
    const same = found && byId.get(found.comment.id);
    if (same && JSON.stringify(same) !== JSON.stringify(found))
      refused.push(`comments[${first + index}].id is that of another comment.`);
    if (found && !same) byId.set(found.comment.id, found);
  }
  const taken = await store.findTaken([...byId.keys()]);
  const added = [...byId.values()]
    .filter(({comment}) => !taken.has(comment.id))
    .map(({comment, source}) => toStored(comment, key, source));
  const isNew = !(await store.findThread(key));
  if (added.length > 0 || (isNew && refused.length === 0)) {
    await store.addComments({key, title: thread.title, url: toWebUrl(thread.url) ?? ''}, added);
    if (isNew && thread.closed) await store.setClosed(key, true);
  }
  return {thread: key, added: added.length, known: comments.length - added.length - refused.length, refused};
}

const decodeInfo = (thread: unknown): ReturnType<typeof decodePage> => decodePage({thread, comments: []});

/** The comment that a value stands for, and its Markdown; null if it stands for none, and why. */
function attempt(value: unknown, place: string, refused: string[]) {
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
    heldBecause: status === 'held' ? 'held when it was imported' : '',
  };
}

function checkText(id: string, text: string): void {
  if (id.length <= 200 && text.length <= LONGEST_SOURCE && text.isWellFormed() && !text.includes('\0')) return;
  throw badRequest(`The comment ${id.slice(0, 200)} is too long, or contains characters that are none.`);
}

/** Longer names than may be posted lose their end. */
function toName(text: string): string {
  const name = normaliseName(text);
  if (isBlank(name)) return '';
  if (name.length <= LIMITS.name || countGraphemes(name) <= LIMITS.name) return name;
  return Array.from(name).slice(0, LIMITS.name).join('').trim();
}

/** Markdown that shows the words of HTML as they are. */
function toMarkdown(html: string): string {
  const lines = htmlToText(html).split(/\n+/);
  return lines.map((line) => line.trim().replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`)).join('\n\n');
}

const toTime = (date: string | null): number | null => (date === null ? null : Date.parse(date));
