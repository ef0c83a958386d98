// A stretch of a thread that is sent as one page, and how long it may get.

import type {CachedComment} from './cached-comment.js';
import {JsonPart} from '../http/prepared-json.js';
import {finish, type Steps} from './work-steps.js';

/** How much a page holds: it ends with the comment that reaches either. */
export interface Measure {
  readonly comments: number;
  readonly bytes: number;
}

/** The first page is small, so that it can be shown soon. */
export const FIRST: Measure = {comments: 30, bytes: 20 * 1024};
export const LATER: Measure = {comments: 500, bytes: 512 * 1024};

/** What compression leaves of prose, as a share. */
const COMPRESSED = 0.35;

/** Comments that follow one another, and their JSON, which is kept for as long as they stay the same. */
export class PageSegment {
  readonly entries: CachedComment[];
  #part: JsonPart | null = null;

  constructor(entries: CachedComment[]) {
    this.entries = entries;
  }

  get part(): JsonPart {
    return (this.#part ??= describe(this.entries));
  }

  /** About how many bytes are kept of its JSON, or will be when it has been read. */
  get kept(): number {
    const bytes = this.entries.reduce((sum, entry) => sum + entry.bytes, 0);
    return Math.max(this.#part?.kept ?? 0, COMPRESSED * bytes);
  }

  /** Has to be called when a comment in it, or which ones are in it, has changed. */
  forgetPart(): void {
    this.#part = null;
  }

  /** Whether it holds more than a page of this measure. */
  exceeds(most: Measure): boolean {
    return measure(this.entries, 0, most) < this.entries.length;
  }

  /** Whether it holds less, in number and in bytes. */
  isBelow({comments, bytes}: Measure): boolean {
    return this.entries.length < comments && this.entries.reduce((sum, entry) => sum + entry.bytes, 0) < bytes;
  }
}

/** The beginning of a page of these comments: all but its other members. */
export const describe = (entries: readonly CachedComment[], removed?: readonly string[]): JsonPart =>
  new JsonPart(() => {
    const comments = JSON.stringify(entries.map(({comment}) => comment));
    return `{"comments":${comments}${removed ? `,"removed":${JSON.stringify(removed)}` : ''}`;
  });

/** Where a page ends that starts here: behind one comment at least. */
export function measure(entries: readonly CachedComment[], start: number, most: Measure): number {
  let bytes = 0;
  let end = start;
  while (end < entries.length && end - start < most.comments && bytes < most.bytes) bytes += entries[end++]?.bytes ?? 0;
  return end;
}

/** Cuts comments into pages: the first of one measure, the others of another. */
export function cut(entries: readonly CachedComment[], first: Measure, later: Measure): PageSegment[] {
  return finish(cutInSteps(entries, first, later));
}

/** The same, with a pause behind every page. */
export function* cutInSteps(entries: readonly CachedComment[], first: Measure, later: Measure): Steps<PageSegment[]> {
  const segments: PageSegment[] = [];
  for (let start = 0, most = first; start < entries.length; most = later) {
    const end = measure(entries, start, most);
    segments.push(new PageSegment(entries.slice(start, end)));
    start = end;
    yield;
  }
  return segments;
}

/** A part of a measure. */
export const scale = ({comments, bytes}: Measure, factor: number): Measure => ({
  comments: Math.ceil(comments * factor),
  bytes: bytes * factor,
});
