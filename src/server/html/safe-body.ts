// Checks stored bodies again before they become part of a page of the site: a database may have been changed by others.

import {COMMENT_TAGS, LINK_PROTOCOLS, LINK_REL} from '../../core/html-policy.js';
import {decodeEntities, htmlToText} from '../../core/text/html-to-text.js';
import {textToHtml} from '../../core/text/text-to-html.js';
import {parseUrl} from '../../core/url.js';

const TAGS: ReadonlySet<string> = new Set(COMMENT_TAGS);

/** Elements without an end tag. */
const VOID: ReadonlySet<string> = new Set(['br', 'hr']);

/** A tag as `renderMarkdown` writes it. */
const TAG = /<(\/?)([a-z]+)((?: (?:href|title|start|rel)="[^"<>]*")*)>/g;

/**
 * Returns the HTML of a body if it is what `renderMarkdown` writes: known elements that are closed in order, and links of
 * allowed schemes. Returns anything else as text.
 */
export const safeBody = (html: string): string => (isRendered(html) ? html : textToHtml(htmlToText(html)));

function isRendered(html: string): boolean {
  const open: string[] = [];
  let end = 0;
  for (const {0: tag, 1: slash, 2: name = '', 3: attributes = '', index} of html.matchAll(TAG)) {
    if (html.slice(end, index).includes('<') || !TAGS.has(name)) return false;
    end = index + tag.length;
    if (slash !== '') {
      if (attributes !== '' || open.pop() !== name) return false;
    } else if (!hasSafeLink(attributes)) return false;
    else if (!VOID.has(name)) open.push(name);
  }
  return open.length === 0 && !html.slice(end).includes('<');
}

function hasSafeLink(attributes: string): boolean {
  const href = / href="([^"]*)"/.exec(attributes)?.[1];
  if (href === undefined) return true;
  const scheme = parseUrl(decodeEntities(href))?.protocol ?? '';
  return LINK_PROTOCOLS.has(scheme) && attributes.includes(` rel="${LINK_REL}"`);
}
