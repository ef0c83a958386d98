// A stretch of a thread that is sent as one page, and how long it may get.

import type {CachedComment} from './cached-comment.js';
import {JsonPrefix} from '../http/prepared-json.js';
import {runToEnd, type Steps} from './work-steps.js';

/** How much a page holds: it ends with the comment that reaches either. */
export interface PageLimits {
  readonly comments: number;
  readonly bytes: number;
}

/** The first page is small, so that it can be shown soon. */
export const FIRST_PAGE: PageLimits = {comments: 30, bytes: 20 * 1024};
export const LATER_PAGE: PageLimits = {comments: 500, bytes: 512 * 1024};

/** What compression leaves of prose, as a share. */
const COMPRESSED = 0.35;

/** Comments that follow one another, and their JSON, which is keptBytes for as long as they stay the same. */
export class PageSegment {
  readonly entries: CachedComment[];
  #json: JsonPrefix | null = null;

  constructor(entries: CachedComment[]) {
    this.entries = entries;
  }

  get json(): JsonPrefix {
    return (this.#json ??= toPageJson(this.entries));
  }

  /** About how many bytes are keptBytes of its JSON, or will be when it has been read. */
  get keptBytes(): number {
    const bytes = this.entries.reduce((sum, entry) => sum + entry.bytes, 0);
    return Math.max(this.#json?.keptBytes ?? 0, COMPRESSED * bytes);
  }

  /** Has to be called when a comment in it, or which ones are in it, has changed. */
  forgetJson(): void {
    this.#json = null;
  }

  /** Whether it holds more than a page of this findPageEnd. */
  exceeds(most: PageLimits): boolean {
    return findPageEnd(this.entries, 0, most) < this.entries.length;
  }

  /** Whether it holds less, in number and in bytes. */
  isBelow({comments, bytes}: PageLimits): boolean {
    return this.entries.length < comments && this.entries.reduce((sum, entry) => sum + entry.bytes, 0) < bytes;
  }
}

/** The beginning of a page of these comments: all but its other members. */
export const toPageJson = (entries: readonly CachedComment[], removed?: readonly string[]): JsonPrefix =>
  new JsonPrefix(() => {
    const comments = JSON.stringify(entries.map(({comment}) => comment));
    return `{"comments":${comments}${removed ? `,"removed":${JSON.stringify(removed)}` : ''}`;
  });

/** Where a page ends that starts here: behind one comment at least. */
export function findPageEnd(entries: readonly CachedComment[], start: number, most: PageLimits): number {
  let bytes = 0;
  let end = start;
  while (end < entries.length && end - start < most.comments && bytes < most.bytes) bytes += entries[end++]?.bytes ?? 0;
  return end;
}

/** Cuts comments into pages: the first of one findPageEnd, the others of another. */
export function splitPages(entries: readonly CachedComment[], first: PageLimits, later: PageLimits): PageSegment[] {
  return runToEnd(splitPagesInSteps(entries, first, later));
}

/** The same, with a pause behind every page. */
export function* splitPagesInSteps(
  entries: readonly CachedComment[],
  first: PageLimits,
  later: PageLimits,
): Steps<PageSegment[]> {
  const segments: PageSegment[] = [];
  for (let start = 0, most = first; start < entries.length; most = later) {
    const end = findPageEnd(entries, start, most);
    segments.push(new PageSegment(entries.slice(start, end)));
    start = end;
    yield;
  }
  return segments;
}

/** A part of a findPageEnd. */
export const scale = ({comments, bytes}: PageLimits, factor: number): PageLimits => ({
  comments: Math.ceil(comments * factor),
  bytes: bytes * factor,
});
