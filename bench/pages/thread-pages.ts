// Cuts a thread into the pages that the server would send.

import type {Comment} from '../../src/core/comment.js';
import {walkFrom} from '../../src/core/thread/tree.js';
import {CachedComment} from '../../src/server/threads/cached-comment.js';
import {firstPageOf, LATER_PAGE, splitPages} from '../../src/server/threads/page-segment.js';
import type {SyntheticThread} from '../thread/synthetic-thread.js';

/** Returns the comments of each page. */
export function cutPages({roots}: SyntheticThread): readonly (readonly Comment[])[] {
  const entries = Array.from(walkFrom(roots, 0), ({node, replies}) =>
    Object.assign(new CachedComment(node, null, true, 0), {replies}),
  );
  return splitPages(entries, firstPageOf(entries), LATER_PAGE).map((page) => page.entries.map(({comment}) => comment));
}
