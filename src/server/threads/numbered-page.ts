// The pages of a thread by number, for links that people and crawlers follow.

import type {Comment, Order, ThreadInfo} from '../../core/comment.js';
import {addRevision, cursorAfter, encodeCursor} from './cursor.js';
import type {CachedComment} from './cached-comment.js';
import {startMoved} from './moved-branches.js';
import type {PageIndex} from './page-index.js';
import type {PageSegment} from './page-segment.js';

/** A comment of a page, and its place in the tree. */
export interface PlacedComment {
  readonly comment: Comment;
  /** 0 for a top-level comment. */
  readonly depth: number;
  readonly parent: {readonly comment: Comment; readonly page: number} | null;
}

export interface NumberedPage {
  readonly thread: ThreadInfo;
  readonly comments: readonly PlacedComment[];
  /** The first is 1. */
  readonly number: number;
  /** How many pages there are; at least 1. */
  readonly pages: number;
  /** The cursor with which the next page is read in the JSON protocol; null for the last page. */
  readonly next: string | null;
}

/** Returns a page of an index; null if there are fewer pages. An empty thread has one page. */
export function readNumberedPage(
  index: PageIndex,
  number: number,
  revision: number,
  order: Order,
): Omit<NumberedPage, 'thread'> | null {
  const {segments, roots} = index;
  const segment = segments[number - 1];
  if (!segment && number !== 1) return null;
  const entries = segment?.entries ?? [];
  const depths = new Map<CachedComment, number>();
  const last = entries.at(-1);
  const next =
    last && number < segments.length ? cursorAfter(last, revision, order) : startMoved(roots, order, revision);
  return {
    comments: entries.map((entry) => place(entry, depthOf(entry, depths), segments, number)),
    number,
    pages: Math.max(1, segments.length),
    next: next && addRevision(encodeCursor(next), revision),
  };
}

/** Returns the number of the page with a comment; 1 if it is on none. */
export const findPageNumber = ({segments}: PageIndex, entry: CachedComment): number =>
  Math.max(1, segments.findIndex(({entries}) => entries.includes(entry)) + 1);

function place(
  {comment, parent}: CachedComment,
  depth: number,
  segments: readonly PageSegment[],
  number: number,
): PlacedComment {
  const above = parent && {comment: parent.comment, page: pageOf(parent, segments, number)};
  return {comment, depth, parent: above};
}

// Parents come before their replies. Ancestors are counted once for a chain that continues on this page.
function depthOf(entry: CachedComment, known: Map<CachedComment, number>): number {
  const above = entry.parent && known.get(entry.parent);
  const depth = above === undefined || above === null ? entry.ancestors.length : above + 1;
  known.set(entry, depth);
  return depth;
}

// A parent is on the page of its reply or on an earlier one, mostly the one before.
function pageOf(entry: CachedComment, segments: readonly PageSegment[], number: number): number {
  let page = number;
  while (page > 1 && !segments[page - 1]?.entries.includes(entry)) page--;
  return page;
}
