// Links to comments of the page they stand on.

import type {CommentId} from '../core/comment.js';
import {parse, threadKey} from '../core/url.js';
import {pageUrl} from './page.js';

/** The address of a comment, to be given to others. */
export const permalinkOf = (id: CommentId): string =>
  `${pageUrl().replace(/#.*/, '')}#comment-${encodeURIComponent(id.toWellFormed())}`;

/** The last part of an address that leads to somewhere on this page; null for any other. */
export function ownHash(address: string): string | null {
  const url = parse(address);
  return url && url.hash !== '' && threadKey(url.href) === threadKey(pageUrl()) ? url.hash : null;
}
