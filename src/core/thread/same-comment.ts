// Recognises sent comments by content and date, for servers that do not keep client-made ids.

import type {Comment, Draft} from '../comment.js';
import {htmlToText} from '../text/html-to-text.js';

/** The maximum difference between the dates of the same comment, in milliseconds. */
export const MAX_TIME_DIFFERENCE = 600_000;

/**
 * Returns whether a comment has the same text, parent and author name as a draft. Because the server renders Markdown
 * to HTML, ignores case, white space, marks, and the forms of quotes and dashes; compares all other characters.
 */
export function hasSameContent({parent, author, source}: Draft, comment: Comment): boolean {
  if (comment.parent !== parent || fold(comment.author.name) !== fold(author.name)) return false;
  const text = htmlToText(comment.html);
  return fold(text) === fold(source) || withoutMarks(text) === withoutMarks(plain(source));
}

/** Returns whether a comment was created in or close to a period. An undated comment counts as created now. */
export function isCloseInTime({createdAt}: Comment, from: number, to: number, now: number): boolean {
  const time = createdAt === null ? now : Date.parse(createdAt);
  return time >= from - MAX_TIME_DIFFERENCE && time <= to + MAX_TIME_DIFFERENCE;
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');

const withoutMarks = (text: string): string =>
  fold(text)
    .replace(/[\u2010-\u2015-]+/g, '-')
    .replace(/[*_~`>#[\]()|\\"'\u2018-\u201f\u00ab\u00bb\u2039\u203a]/g, '');

// Removes Markdown that renderers do not show: link URLs, list markers, info strings of code.
function plain(source: string): string {
  return source
    .replace(/\]\([^()\s]*(?:\s+"[^"]*")?\)/g, ']')
    .replace(/^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+/gm, '')
    .replace(/^[ \t>]*(?:```|~~~)[^\n]*$/gm, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => htmlToText(entity));
}
