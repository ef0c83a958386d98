// Shows comment bodies as plain text if no sanitiser is available.

import {htmlToText} from '../core/text/html-to-text.js';
import type {Sanitize} from './sanitize.js';

/** Creates a replacement for the sanitiser that drops all elements. Each line of the text becomes a paragraph. */
export const createPlainText = (): Sanitize => (html) => {
  const fragment = document.createDocumentFragment();
  for (const line of htmlToText(html).split(/\n+/)) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    fragment.append(paragraph);
  }
  return fragment;
};
