// Holds comments with a word of the list: in the text, in a link, in the author's name or website.

import {htmlToText} from '../../core/text/html-to-text.js';
import type {Check} from '../policy/check.js';
import {findLinks} from '../../core/text/find-links.js';

export const checkWords: Check = ({html, name, url}, {policy}) => {
  const places = [
    ['It', htmlToText(html)],
    ['A link', findLinks(html).map(decode).join('\n')],
    ['The name', name],
    ['The website', url ?? ''],
  ] as const;
  for (const [subject, text] of places) {
    const word = policy.words.find(text);
    if (word !== null)
      return {is: 'hold', because: `${subject} contains ${/^["“”„«]/.test(word) ? word : `“${word}”`}.`};
  }
  return null;
};

/** Decodes the escapes of a URL, which may hide words. */
function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
