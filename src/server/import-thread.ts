// Takes in a thread that was exported, here or elsewhere: whatever is there already stays as it is.

import {isBlank} from '../core/blank.js';
import type {Comment} from '../core/comment.js';
import {htmlToText} from '../core/html-to-text.js';
import {LIMITS} from '../core/limits.js';
import {threadKey, webAddress} from '../core/url.js';
import {DecodeError, decodePage, fieldsOf, toText} from '../wire/decode.js';
import {countGraphemes, normaliseName} from './author-name.js';
import {badRequest} from './problem.js';
import {renderMarkdown, RENDERER_VERSION} from './render.js';
import {hash} from './secrets.js';
import type {CommentStore, NewStoredComment} from './store.js';

/** What came of an import: how many comments are new, and how many were there. */
export interface Imported {
  readonly thread: string;
  readonly added: number;
  readonly known: number;
}

/** More than anybody can post here, since other systems let people write longer. In characters. */
const LONGEST_SOURCE = 64 * 1024;

/**
 * Adds the comments of a page that are not there yet, with their ids, dates and places, in one transaction. HTML is made
 * anew from the Markdown; where nobody knows that, from the words of the HTML. Nobody can edit what was imported.
 *
 * @throws {HttpProblem} 400 for what is no page; nothing of it is taken.
 */
export async function importThread(json: unknown, store: CommentStore): Promise<Imported> {
  const {thread, comments} = decode(json);
  const key = threadKey(thread.key);
  if (key === '' || key.length > LIMITS.thread) throw badRequest('The thread has no key, or one that is too long.');
  const sources = readSources(json);
  const byId = new Map(comments.map((comment) => [comment.id, toStored(comment, key, sources.get(comment.id) ?? '')]));
  const made = [...byId.values()];
  const added: NewStoredComment[] = [];
  for (const comment of inOrderOfArrival(made)) if (!(await store.findComment(comment.id))) added.push(comment);
  const isNew = !(await store.findThread(key));
  if (isNew || added.length > 0) {
    await store.addComments({key, title: thread.title, url: webAddress(thread.url) ?? ''}, added);
  }
  if (isNew && thread.closed) await store.setClosed(key, true);
  return {thread: key, added: added.length, known: made.length - added.length};
}

function decode(json: unknown): ReturnType<typeof decodePage> {
  try {
    return decodePage(json, {note: refuseNameless});
  } catch (error) {
    throw error instanceof DecodeError ? badRequest(`This is no page of comments: ${error.message}.`) : error;
  }
}

// What is imported keeps its id: a comment without one, or with another's, cannot be taken in.
function refuseNameless(index: number, flaw: string): void {
  if (flaw === 'entry') throw new DecodeError(`comments[${index}] is not an object`);
  if (flaw === 'id') throw new DecodeError(`comments[${index}].id is missing`);
  if (flaw === 'other') throw new DecodeError(`comments[${index}].id is that of another comment`);
}

function readSources(json: unknown): ReadonlyMap<string, string> {
  const comments = fieldsOf(json).get('comments');
  const fields = Array.isArray(comments) ? comments.map(fieldsOf) : [];
  return new Map(fields.map((comment) => [String(comment.get('id')), toText(comment.get('source'))]));
}

/** A page stands in the order in which it is read. What nobody knows the date of comes when what stands before it did. */
function inOrderOfArrival(comments: readonly NewStoredComment[]): readonly NewStoredComment[] {
  let last = 0;
  const timed = comments.map((comment) => ({comment, time: (last = comment.createdAt ?? last)}));
  return timed.toSorted((a, b) => a.time - b.time).map(({comment}) => comment);
}

function toStored(comment: Comment, thread: string, known: string): NewStoredComment {
  const {id, parent, kind, status, author, createdAt, editedAt, editNote, pinned} = comment;
  const isDeleted = status === 'deleted';
  const source = isDeleted ? '' : known || toMarkdown(comment.html);
  for (const text of [id, parent ?? '', source]) checkText(id, text);
  const {url = '', badges = []} = author;
  return {
    id,
    thread,
    parent,
    kind: /^[a-z][a-z-]{0,30}$/.test(kind) ? kind : 'comment',
    status,
    author: isDeleted
      ? {name: '', email: null, url: null, badges: []}
      : {name: toName(author.name), email: null, url: webAddress(url), badges},
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
  if (countGraphemes(name) <= LIMITS.name) return name;
  return Array.from(name).slice(0, LIMITS.name).join('').trim();
}

/** Markdown that shows the words of HTML as they are. */
function toMarkdown(html: string): string {
  const lines = htmlToText(html).split(/\n+/);
  return lines.map((line) => line.trim().replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`)).join('\n\n');
}

const toTime = (date: string | null): number | null => (date === null ? null : Date.parse(date));
