// Imports comments exported by Colloquy or by another system. Existing comments are never changed.

import * as v from 'valibot';
import {isBlank} from '../../core/text/blank.js';
import {LIMITS} from '../../core/limits.js';
import {threadKey, toWebUrl} from '../../core/url.js';
import {DecodeError, decodePage, fieldsOf} from '../../wire/decode.js';
import {countGraphemes, normaliseName} from '../writing/author-name.js';
import {badRequest} from '../http/problem.js';
import {renderMarkdown, RENDERER_VERSION} from '../writing/render-markdown.js';
import {hash} from '../http/secrets.js';
import {kindOf, readImported, type ImportedComment} from './imported-comment.js';
import {
  MAX_KEY_BYTES,
  type CommentStore,
  type ExistingComment,
  type NewStoredComment,
} from '../storage/comment-store.js';

/** Exports of other systems are JSON too. */
const NO_KEY =
  'It has no thread with a key. Files of colloquy export, and static threads in the same format, can be imported.';

/** The result of an import: the numbers of new and of existing comments, and a reason for each skipped comment. */
export const ImportResult = v.object({
  thread: v.string(),
  added: v.number(),
  known: v.number(),
  refused: v.array(v.string()),
});
export type ImportResult = v.InferOutput<typeof ImportResult>;

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
  if (key === '') throw badRequest(NO_KEY);
  if (isTooLong) throw badRequest('The thread key is too long.');
  const comments = page.get('comments');
  if (!Array.isArray(comments)) throw badRequest('This is not a page of comments: comments must be an array.');
  const refused: string[] = [];
  const read = comments.flatMap((value: unknown, index) => {
    const place = `comments[${first + index}]`;
    const imported = tryRead(value, place, refused);
    return imported ? [{place, imported}] : [];
  });
  const known = new Map(await store.findExisting(read.map(({imported}) => imported.comment.id)));
  const added: NewStoredComment[] = [];
  for (const {place, imported} of read) {
    const {id} = imported.comment;
    const existing = known.get(id);
    if (existing && isOther(identityOf(imported), existing))
      refused.push(`${place} differs from the comment with its id, which stays.`);
    if (existing) continue;
    known.set(id, identityOf(imported));
    added.push(toStored(imported, key));
  }
  const isNew = !(await store.findThread(key));
  if (added.length > 0 || (isNew && refused.length === 0)) {
    await store.addComments({key, title: thread.title, url: toWebUrl(thread.url) ?? ''}, added);
    if (isNew && thread.closed) await store.setClosed(key, true);
  }
  return {thread: key, added: added.length, known: comments.length - added.length - refused.length, refused};
}

const decodeInfo = (thread: unknown): ReturnType<typeof decodePage> => decodePage({thread, comments: []});

/** Reads a comment. For a malformed comment, adds the reason to `refused` and returns null. */
function tryRead(value: unknown, place: string, refused: string[]): ImportedComment | null {
  try {
    return readImported(value, place);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    refused.push(`${error.message}.`);
    return null;
  }
}

const identityOf = ({comment: {parent, status, editedAt}, source}: ImportedComment): ExistingComment => ({
  parent,
  status,
  source,
  editedAt: toTime(editedAt ?? null),
});

// A comment that was edited or deleted, here or in the file, has other words than before.
const isOther = (one: ExistingComment, other: ExistingComment): boolean =>
  [one, other].every(({status, editedAt}) => status !== 'deleted' && editedAt === null) &&
  (one.parent !== other.parent || one.source !== other.source);

function toStored({comment, source}: ImportedComment, thread: string): NewStoredComment {
  const {id, parent, status, author, createdAt, editedAt, editNote, pinned} = comment;
  const isDeleted = status === 'deleted';
  const {url = '', badges = []} = author;
  return {
    id,
    thread,
    parent,
    kind: kindOf(comment),
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

/** Cuts names that are longer than the limit for posts. */
function toName(text: string): string {
  const name = normaliseName(text);
  if (isBlank(name)) return '';
  if (name.length <= LIMITS.name || countGraphemes(name) <= LIMITS.name) return name;
  return Array.from(name).slice(0, LIMITS.name).join('').trim();
}

const toTime = (date: string | null): number | null => (date === null ? null : Date.parse(date));
