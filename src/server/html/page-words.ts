// The words of a page, by language.

import {en as identity} from '../../strings/identity/en.js';
import type {IdentityStrings} from '../../strings/identity-strings.js';
import {enLater} from '../../strings/en-later.js';
import {en as thread} from '../../strings/en.js';
import {en as page} from '../../strings/page/en.js';
import type {PageStrings} from '../../strings/page/page-strings.js';
import {en as quotes} from '../../strings/quotes/en.js';
import {en as sending} from '../../strings/sending/en.js';
import type {LaterStrings, QuotesStrings, SendingStrings, Strings, WritingStrings} from '../../strings/strings.js';
import {en as writing} from '../../strings/writing/en.js';

/** The words of a page in one language. */
export interface PageWords {
  readonly thread: Strings;
  readonly later: LaterStrings;
  readonly writing: WritingStrings;
  readonly sending: SendingStrings;
  readonly quotes: QuotesStrings;
  readonly identity: IdentityStrings;
  readonly page: PageStrings;
}

const ENGLISH: PageWords = {thread, later: enLater, writing, sending, quotes, identity, page};

/** Returns the words for a language tag. An unknown language is English. */
export const pageWords = (_lang: string): PageWords => ENGLISH;

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

/** Returns the value of `dir` for the text of a language. */
export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr';
