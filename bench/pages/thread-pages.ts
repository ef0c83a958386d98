// Cuts a thread into the pages that the server would send.

import type {Comment} from '../../src/core/comment.js';
import {walkFrom} from '../../src/core/thread/tree.js';
import {CachedComment} from '../../src/server/threads/cached-comment.js';
import {
  FIRST_PAGE,
  LATER_PAGE,
  type PageLimits,
  PageSegment,
  splitPages,
} from '../../src/server/threads/page-segment.js';
import type {SyntheticThread} from '../thread/synthetic-thread.js';

/** A thread within these limits is sent as one page. */
const WHOLE: PageLimits = {comments: 120, bytes: 64 * 1024};

/** Returns the comments of each page. */
export function cutPages({roots}: SyntheticThread): readonly (readonly Comment[])[] {
  const entries = Array.from(walkFrom(roots, 0), ({node, replies}) =>
    Object.assign(new CachedComment(node, null, true, 0), {replies}),
  );
  const first = new PageSegment(entries).exceeds(WHOLE) ? FIRST_PAGE : WHOLE;
  return splitPages(entries, first, LATER_PAGE).map((page) => page.entries.map(({comment}) => comment));
}
