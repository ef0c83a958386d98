// Bodies without a sanitiser: their words, as text.

import {htmlToText} from '../core/text/html-to-text.js';
import type {Sanitize} from './sanitize.js';

/** A stand-in for the sanitiser that lets no element through: each line of the words is a paragraph. */
export const createPlainText = (): Sanitize => (html) => {
  const fragment = document.createDocumentFragment();
  for (const line of htmlToText(html).split(/\n+/)) {
    const paragraph = document.createElement('p');
    paragraph.dir = 'auto';
    paragraph.textContent = line;
    fragment.append(paragraph);
  }
  return fragment;
};
