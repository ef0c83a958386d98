// URLs of comments.

import {isPlaceholderId, type CommentId} from '../../core/comment.js';
import {encodeText} from '../../core/text/encode-text.js';
import {parseUrl, threadKey} from '../../core/url.js';
import {pageUrl} from '../base/page.js';

const PREFIX = '#comment-';

/** Returns the comment id in the fragment of a URL, or null. */
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

/** Returns the permalink of a comment, for sharing. */
export const permalinkOf = (id: CommentId): string => pageUrl().replace(/#.*/, '') + permalinkHash(id);

/** Returns the fragment of a permalink: `#comment-ID`. */
export const permalinkHash = (id: CommentId): string => PREFIX + encodeText(id);

/** Returns the fragment of a link within this page; null for other links. */
export function samePageHash(link: HTMLAnchorElement): string | null {
  const written = link.getAttribute('href') ?? '';
  if (/^#./.test(written)) return written;
  const url = parseUrl(link.href);
  const names = [pageUrl(), location.href].map(threadKey);
  return url && url.hash !== '' && names.includes(threadKey(url.href)) ? url.hash : null;
}
