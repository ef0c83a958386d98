// A body as readers see it. What is added here is what the element adds: see `dom/sanitizing/link-pass`.

import {hiddenHost} from '../../core/hidden-host.js';
import {decodeEntities, htmlToText} from '../../core/text/html-to-text.js';
import {parseUrl} from '../../core/url.js';
import {safeBody} from './safe-body.js';

/** A link, as `safeBody` returns it: links are not nested. */
const LINK = /<a href="([^"]*)"[^>]*>(.*?)(?=<\/a>)/gs;

/**
 * Returns the HTML of a body. Each quote, item and block of code has its direction: it decides the side of their border or
 * marker. Paragraphs get theirs from the style sheet. A link whose text looks like the URL of another host shows its own.
 */
export const shownBody = (html: string): string =>
  safeBody(html)
    .replaceAll(/<(blockquote|li)>/g, '<$1 dir="auto">')
    .replaceAll('<pre>', '<pre dir="ltr">')
    .replaceAll(
      LINK,
      (link, href: string, content: string) => link + hostNote(decodeEntities(href), htmlToText(content)),
    );

// In an element that no body has, so that the take-over leaves it out.
function hostNote(href: string, text: string): string {
  const url = parseUrl(href);
  const host = url && hiddenHost(url, text);
  return host ? `<bdi> [${host.replaceAll('&', '&amp;')}]</bdi>` : '';
}
