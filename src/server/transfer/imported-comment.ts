// Reads one comment of an import, from an export of Colloquy or from another system.

import type {Comment} from '../../core/comment.js';
import {isBlankMarkdown} from '../../core/text/blank.js';
import {htmlToText} from '../../core/text/html-to-text.js';
import {DecodeError, decodeComment, fieldsOf, toText, type Fields} from '../../wire/decode.js';

export interface ImportedComment {
  readonly comment: Comment;
  /** The Markdown; empty for a deleted comment. */
  readonly source: string;
}

/** In characters. Higher than the limit for posts, because other systems allow longer comments. */
const MAX_SOURCE = 64 * 1024;

/**
 * Reads a comment. Repairs flaws that lose no words: a missing author, an unreadable date, website or badge.
 *
 * @param place Its place, for the error message.
 * @throws {DecodeError} If its id, text, name or status cannot be read.
 */
export function readImported(value: unknown, place: string): ImportedComment {
  const decoded = decodeComment(value, place);
  const fields = fieldsOf(value);
  checkStatus(fields.get('status'), place);
  checkName(fields.get('author'), place);
  // A comment that names itself as its parent is a top-level comment.
  const comment = decoded.parent === decoded.id ? {...decoded, parent: null} : decoded;
  const source = comment.status === 'deleted' ? '' : toText(fields.get('source')) || toMarkdown(comment.html);
  for (const text of [comment.id, comment.parent ?? '', source]) checkText(comment.id, text, place);
  if (isEmpty(comment, source)) throw new DecodeError(describeEmpty(fields, place));
  return {comment, source};
}

/** Returns the kind of an imported comment. Unknown kinds are allowed, but not unusual names. */
export const kindOf = ({kind}: Comment): string => (/^[a-z][a-z-]{0,30}$/.test(kind) ? kind : 'comment');

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '';

// Another status, such as spam, must not become a published comment.
function checkStatus(status: unknown, place: string): void {
  if (isMissing(status) || status === 'published' || status === 'held' || status === 'deleted') return;
  throw new DecodeError(`${place}.status must be published, held or deleted`);
}

function checkName(author: unknown, place: string): void {
  if (isMissing(author) || typeof author === 'string') return;
  const name = typeof author === 'object' ? fieldsOf(author).get('name') : author;
  if (!isMissing(name) && typeof name !== 'string') throw new DecodeError(`${place}.author has no readable name`);
}

// A mention or a like has no text of its own.
const isEmpty = (comment: Comment, source: string): boolean =>
  comment.status !== 'deleted' && kindOf(comment) === 'comment' && isBlankMarkdown(source);

function describeEmpty(fields: Fields, place: string): string {
  const field = ['source', 'html'].find((name) => !isMissing(fields.get(name)) && toText(fields.get(name)) === '');
  return field === undefined ? `${place} has no text` : `${place}.${field} is not text`;
}

function checkText(id: string, text: string, place: string): void {
  if (id.length <= 200 && text.length <= MAX_SOURCE && text.isWellFormed() && !text.includes('\0')) return;
  throw new DecodeError(`${place}: The comment ${id.slice(0, 200)} is too long or contains invalid characters`);
}

/** Converts HTML to Markdown that renders as the HTML's text: every punctuation character is escaped. */
function toMarkdown(html: string): string {
  const lines = htmlToText(html).split(/\n+/);
  return lines.map((line) => line.trim().replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`)).join('\n\n');
}
