// Bodies without a sanitiser: their words, as text.

import {htmlToText} from '../core/text.js';
import type {Sanitize} from './sanitize.js';

/** A stand-in for the sanitiser that lets no element through at all. */
export const createPlainText = (): Sanitize => (html) => {
  const fragment = document.createDocumentFragment();
  fragment.append(htmlToText(html));
  return fragment;
};
