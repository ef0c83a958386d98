// Addresses of comments.

import type {CommentId} from '../core/comment.js';
import {encodeText} from '../core/encode-text.js';
import {parse, threadKey} from '../core/url.js';
import {pageUrl} from './page.js';

const PREFIX = '#comment-';

/** The comment that an address names in its last part; null when it names none. */
export function commentIn(address: string): CommentId | null {
  const hash = parse(address)?.hash ?? '';
  if (!hash.startsWith(PREFIX) || hash === PREFIX) return null;
  try {
    return decodeURIComponent(hash.slice(PREFIX.length));
  } catch {
    return hash.slice(PREFIX.length);
  }
}

/** The address of a comment, to be given to others. */
export const permalinkOf = (id: CommentId): string => `${pageUrl().replace(/#.*/, '')}${PREFIX}${encodeText(id)}`;

/** The last part of an address that leads to somewhere on this page; null for any other. */
export function ownHash(address: string): string | null {
  const url = parse(address);
  const names = [pageUrl(), location.href].map(threadKey);
  return url && url.hash !== '' && names.includes(threadKey(url.href)) ? url.hash : null;
}
