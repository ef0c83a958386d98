// The part of a thread that is sent as one page, and the size limits of pages.

import type {CachedComment} from './cached-comment.js';
import {JsonPrefix} from '../http/prepared-json.js';
import {runToEnd, type Steps} from '../scheduling/work-steps.js';

/** The size limits of a page. The page ends with the comment that reaches either limit. */
export interface PageLimits {
  readonly comments: number;
  readonly bytes: number;
}

/** A thread within these limits is one page, so that readers need no second request. */
const WHOLE_THREAD: PageLimits = {comments: 120, bytes: 64 * 1024};
/** The first page of a longer thread is small, so that it can be displayed early. */
export const FIRST_PAGE: PageLimits = {comments: 30, bytes: 20 * 1024};
export const LATER_PAGE: PageLimits = {comments: 500, bytes: 512 * 1024};

/** Fill level of a page after it became too long and was split. */
export const SPLIT_FILL = 2 / 3;
/** Fill level below which a page is too short. */
export const MIN_FILL = 1 / 4;

/** Ratio of the compressed to the original size of prose. */
const COMPRESSION_RATIO = 0.35;

/** Consecutive comments with their JSON, which is cached until one of them changes. */
export class PageSegment {
  readonly entries: CachedComment[];
  #json: JsonPrefix | null = null;
  #bytes: number | null = null;

  constructor(entries: CachedComment[]) {
    this.entries = entries;
  }

  get json(): JsonPrefix {
    return (this.#json ??= toPageJson(this.entries));
  }

  /** Estimated bytes of its cached JSON, even if it is not cached yet. */
  get cachedBytes(): number {
    return Math.max(this.#json?.cachedBytes ?? 0, COMPRESSION_RATIO * this.#sum());
  }

  // Cached: it is needed for all segments after each new comment.
  #sum(): number {
    return (this.#bytes ??= this.entries.reduce((sum, entry) => sum + entry.bytes, 0));
  }

  /** Drops the cached JSON and its size. Call this after comments of the segment were changed, added or removed. */
  forgetJson(): void {
    this.#json = null;
    this.#bytes = null;
  }

  /** Returns whether the comments need more than one page with these limits. */
  exceeds(limits: PageLimits): boolean {
    return findPageEnd(this.entries, 0, limits) < this.entries.length;
  }

  /** Returns whether both the number of comments and their bytes are below these limits. */
  isBelow({comments, bytes}: PageLimits): boolean {
    return this.entries.length < comments && this.#sum() < bytes;
  }
}

/** Returns the beginning of a page's JSON: its comments and removed ids. */
export const toPageJson = (entries: readonly CachedComment[], removed?: readonly string[]): JsonPrefix =>
  new JsonPrefix(() => {
    const comments = JSON.stringify(entries.map(({comment}) => comment));
    return `{"comments":${comments}${removed ? `,"removed":${JSON.stringify(removed)}` : ''}`;
  });

/** Returns the beginning of a page of changed comments. Those that readers cannot see are named as removed. */
export function toChangesJson(changed: readonly CachedComment[]): JsonPrefix {
  const visible = changed.filter(({isVisible}) => isVisible);
  const removed = changed.filter(({isVisible}) => !isVisible);
  return toPageJson(
    visible,
    removed.map(({id}) => id),
  );
}

/** Returns the first comments of a walk. */
export function take(entries: Iterable<CachedComment>, limit: number): readonly CachedComment[] {
  const taken: CachedComment[] = [];
  for (const entry of entries) {
    if (taken.push(entry) >= limit) break;
  }
  return taken;
}

/** Returns the index after the last comment of a page that begins at `start`. A page has at least one comment. */
export function findPageEnd(entries: readonly CachedComment[], start: number, limits: PageLimits): number {
  let bytes = 0;
  let end = start;
  while (end < entries.length && end - start < limits.comments && bytes < limits.bytes)
    bytes += entries[end++]?.bytes ?? 0;
  return end;
}

/** Returns the limits of the first page of a thread. */
export const firstPageOf = (entries: readonly CachedComment[]): PageLimits =>
  findPageEnd(entries, 0, WHOLE_THREAD) === entries.length ? WHOLE_THREAD : FIRST_PAGE;

/** Splits comments into pages. The first page has its own limits. */
export function splitPages(entries: readonly CachedComment[], first: PageLimits, later: PageLimits): PageSegment[] {
  return runToEnd(splitInSteps(entries, first, later));
}

/** Like `splitPages`, in steps of one page. */
export function* splitInSteps(
  entries: readonly CachedComment[],
  first: PageLimits,
  later: PageLimits,
): Steps<PageSegment[]> {
  const segments: PageSegment[] = [];
  for (let start = 0, limits = first; start < entries.length; limits = later) {
    const end = findPageEnd(entries, start, limits);
    segments.push(new PageSegment(entries.slice(start, end)));
    start = end;
    yield;
  }
  return segments;
}

/** Multiplies page limits by a factor. */
export const scale = ({comments, bytes}: PageLimits, factor: number): PageLimits => ({
  comments: Math.ceil(comments * factor),
  bytes: bytes * factor,
});
