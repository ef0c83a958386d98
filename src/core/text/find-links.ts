// Finds the links of a comment in its HTML, which the server has rendered.

import {htmlToText} from './html-to-text.js';

/** Returns the URLs of the links. */
export const findLinks = (html: string): readonly string[] =>
  [...html.matchAll(/<a href="([^"<>]*)"/g)].map(([, url = '']) => htmlToText(url));
