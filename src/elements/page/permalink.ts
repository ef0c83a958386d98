// URLs of comments.

import {isStandIn, type CommentId} from '../../core/comment.js';
import {encodeText} from '../../core/text/encode-text.js';
import {parse, threadKey} from '../../core/url.js';
import {pageUrl} from '../base/page.js';

const PREFIX = '#comment-';

/** Returns the comment id in the fragment of a URL, or null. */
export function commentIn(address: string): CommentId | null {
  const hash = parse(address)?.hash ?? '';
  if (!hash.startsWith(PREFIX) || hash === PREFIX) return null;
  const id = decode(hash.slice(PREFIX.length));
  return isStandIn(id) ? null : id;
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
  const url = parse(link.href);
  const pageKeys = [pageUrl(), location.href].map(threadKey);
  return url && url.hash !== '' && pageKeys.includes(threadKey(url.href)) ? url.hash : null;
}
