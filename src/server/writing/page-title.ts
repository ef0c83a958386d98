// The title that a request gives for its page.

import {LIMITS} from '../../core/limits.js';
import {countCodePoints} from '../../core/text/text-to-html.js';
import {threadKey} from '../../core/url.js';
import {normaliseName} from './author-name.js';

/** A letter with more marks than any language has. */
const STACKED = /(\p{M}{4})\p{M}+/gu;

const graphemes = new Intl.Segmenter('und', {granularity: 'grapheme'});

/**
 * Returns a title as plain text: without control characters, direction overrides and zero-width characters, with single
 * spaces, and cut to 200 characters. Markup is text.
 */
export function normaliseTitle(title: string): string {
  const text = normaliseName(title).replace(STACKED, '$1');
  if (countCodePoints(text) <= LIMITS.title) return text;
  let kept = '';
  let length = 1;
  for (const {segment} of graphemes.segment(text)) {
    length += countCodePoints(segment);
    if (length > LIMITS.title) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** A title and an address of a page. */
export interface PageDetails {
  readonly title: string;
  readonly url: string;
}

/** A number of unread messages that pages put before their title. */
const UNREAD = /^\(\d+\+?\) /;

/** Returns whether a title or an address contradicts that of a thread. An empty one says nothing. */
export function contradicts(thread: PageDetails, page: PageDetails): boolean {
  const [known = '', said = ''] = [thread, page].map(({title}) => normaliseTitle(title).replace(UNREAD, ''));
  const isOtherTitle = known !== '' && said !== '' && known !== said;
  return isOtherTitle || (thread.url !== '' && page.url !== '' && threadKey(thread.url) !== threadKey(page.url));
}
