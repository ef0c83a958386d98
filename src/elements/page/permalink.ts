// Addresses of comments.

import {isPlaceholderId, type CommentId} from '../../core/comment.js';
import {encodeText} from '../../core/text/encode-text.js';
import {parseUrl, threadKey} from '../../core/url.js';
import {pageUrl} from '../base/page.js';

const PREFIX = '#comment-';

/** The comment that an address names in its last part; null when it names none. */
export function commentIn(address: string): CommentId | null {
  const hash = parseUrl(address)?.hash ?? '';
  if (!hash.startsWith(PREFIX) || hash === PREFIX) return null;
  const id = decode(hash.slice(PREFIX.length));
  return isPlaceholderId(id) ? null : id;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a comment, to be given to others. */
export const permalinkOf = (id: CommentId): string => pageUrl().replace(/#.*/, '') + permalinkHash(id);

/** The last part of it. */
export const permalinkHash = (id: CommentId): string => PREFIX + encodeText(id);

/** The last part of a link that leads to somewhere on this page; null for any other. */
export function ownHash(link: HTMLAnchorElement): string | null {
  const written = link.getAttribute('href') ?? '';
  if (/^#./.test(written)) return written;
  const url = parseUrl(link.href);
  const names = [pageUrl(), location.href].map(threadKey);
  return url && url.hash !== '' && names.includes(threadKey(url.href)) ? url.hash : null;
}
