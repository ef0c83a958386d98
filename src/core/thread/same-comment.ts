// Whether a comment on a server is one that this device has sent, for servers that do not keep the ids they are sent.

import type {Comment, Draft} from '../comment.js';
import {htmlToText} from '../text/html-to-text.js';

/** How far the dates of the same comment may be apart, in milliseconds. */
export const MAX_TIME_DIFFERENCE = 600_000;

/**
 * Whether a comment says what a draft says, in the same place and under the same name. A server makes HTML of Markdown,
 * so white space, marks and the forms of quotes and dashes are left out of it; every letter, digit and other sign counts.
 */
export function hasSameContent({parent, author, source}: Draft, comment: Comment): boolean {
  if (comment.parent !== parent || fold(comment.author.name) !== fold(author.name)) return false;
  const text = htmlToText(comment.html);
  return fold(text) === fold(source) || withoutMarks(text) === withoutMarks(plain(source));
}

/** Whether a comment was made in a period, or close enough to it. Without a date it was made when it was seen. */
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

// What a renderer leaves out: where links lead to, what lists count with, the languages of code.
function plain(source: string): string {
  return source
    .replace(/\]\([^()\s]*(?:\s+"[^"]*")?\)/g, ']')
    .replace(/^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+/gm, '')
    .replace(/^[ \t>]*(?:```|~~~)[^\n]*$/gm, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => htmlToText(entity));
}
