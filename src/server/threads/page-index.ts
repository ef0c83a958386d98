// A thread in one order, cut into pages. What is written later changes the page it stands in and leaves the others, with
// their compressed bytes, alone: they are cut anew only when one has become too long or too short.

import type {Order} from '../../core/comment.js';
import {compareRoots, type Comparator, type Placed} from '../../core/thread/order.js';
import type {CommentTree} from './comment-tree.js';
import type {CachedComment} from './cached-comment.js';
import {
  splitPagesInSteps,
  splitPages,
  FIRST_PAGE,
  LATER_PAGE,
  findPageEnd,
  scale,
  PageSegment,
} from './page-segment.js';
import {sortInSteps, type Steps} from './work-steps.js';

/** What one change does to what readers see. */
export interface DisplayChange {
  /** No longer seen: replies before what they answer. */
  readonly hidden: readonly CachedComment[];
  /** Seen before and after, and not the same. */
  readonly updated: readonly CachedComment[];
  /** Seen from now on: replies after what they answer. */
  readonly shown: readonly CachedComment[];
}

/** Comments from somewhere on. */
export interface PageSlice {
  readonly entries: readonly CachedComment[];
  /** The page that they are, unless they begin within one. */
  readonly segment: PageSegment | null;
  readonly isLast: boolean;
}

/** Everything that readers see of a thread, in the order of display. */
export class PageIndex {
  readonly #tree: CommentTree;
  readonly #compare: Comparator;
  #roots: CachedComment[] = [];
  #segments: PageSegment[] = [];
  readonly #places = new Map<CachedComment, PageSegment>();

  /** Puts all of a tree in order, with pauses. The tree must not change before it is done. */
  static *build(tree: CommentTree, order: Order): Steps<PageIndex> {
    const index = new PageIndex(tree, order);
    const roots: CachedComment[] = [];
    for (const entry of tree.entries) {
      if (!entry.parent && entry.isVisible) roots.push(entry);
      yield;
    }
    index.#roots = yield* sortInSteps(roots, index.#compare);
    const entries: CachedComment[] = [];
    for (const root of index.#roots) {
      for (const entry of tree.branch(root)) {
        entries.push(entry);
        yield;
      }
    }
    index.#segments = yield* splitPagesInSteps(entries, FIRST_PAGE, LATER_PAGE);
    for (const segment of index.#segments) {
      index.#register(segment);
      yield;
    }
    return index;
  }

  private constructor(tree: CommentTree, order: Order) {
    this.#tree = tree;
    this.#compare = compareRoots(order);
  }

  /** About how many bytes it keeps. */
  get keptBytes(): number {
    return PLACE * this.#places.size + this.#segments.reduce((sum, segment) => sum + segment.keptBytes, 0);
  }

  /** Top-level comments in the order of display. */
  get roots(): readonly CachedComment[] {
    return this.#roots;
  }

  /**
   * What follows a comment, up to the end of a page. Of one that has hidden, or that its root has taken with it, what
   * follows the place that it had.
   *
   * @param ranked What decided about the place of its root.
   */
  after(entry: CachedComment | null, ranked: Pick<Placed, 'replies' | 'pinned'>): PageSlice {
    const last = entry && this.#lastSeen(entry, ranked);
    const segment = (last ? this.#places.get(last) : null) ?? this.#segments[0];
    if (!segment) return {entries: [], segment: null, isLast: true};
    const start = last ? segment.entries.indexOf(last) + 1 : 0;
    const index = this.#segments.indexOf(segment);
    if (start === segment.entries.length) return this.#whole(index + 1);
    if (start === 0) return this.#whole(index);
    return {entries: segment.entries.slice(start), segment: null, isLast: index === this.#segments.length - 1};
  }

  /** Takes in a change of the tree. */
  apply({hidden, updated, shown}: DisplayChange): void {
    for (const entry of hidden) {
      this.#remove([entry]);
      if (!entry.parent) this.#roots.splice(this.#roots.indexOf(entry), 1);
    }
    for (const entry of updated) {
      this.#places.get(entry)?.forgetJson();
      if (!entry.parent && this.#isMisplaced(entry)) this.#move(entry);
    }
    for (const entry of shown) {
      if (entry.parent) this.#insert([entry], this.#tree.before(entry, entry.parent));
      else this.#insert([entry], this.#enter(entry));
    }
  }

  #whole(index: number): PageSlice {
    const segment = this.#segments[index] ?? null;
    return {entries: segment?.entries ?? [], segment, isLast: index >= this.#segments.length - 1};
  }

  // The comment itself, or the last one before the place that it had.
  #lastSeen(entry: CachedComment, ranked: Pick<Placed, 'replies' | 'pinned'>): CachedComment | null {
    const root = entry.ancestors.at(-1) ?? entry;
    const past = {time: root.time, sequence: root.sequence, ...ranked};
    if (!root.isVisible || this.#compare(root, past) !== 0) {
      return this.#lastBefore(findPlace(this.#roots, past, this.#compare));
    }
    let seen = entry;
    while (!seen.isVisible && seen.parent) seen = this.#tree.before(seen, seen.parent);
    return seen;
  }

  #lastBefore(index: number): CachedComment | null {
    const root = this.#roots[index - 1];
    return root ? this.#tree.lastOf(root) : null;
  }

  #isMisplaced(root: CachedComment): boolean {
    const index = this.#roots.indexOf(root);
    const [before, after] = [this.#roots[index - 1], this.#roots[index + 1]];
    return (before && this.#compare(before, root) > 0) || (after && this.#compare(root, after) > 0) || false;
  }

  // A pin, or a reply where replies decide: the root takes its branch with it. What hidden is gone already, what
  // appears is not there yet.
  #move(root: CachedComment): void {
    this.#roots.splice(this.#roots.indexOf(root), 1);
    const branch = [...this.#tree.branch(root)].filter((entry) => this.#places.has(entry));
    this.#remove(branch);
    this.#insert(branch, this.#enter(root));
  }

  // Puts a root among the others, and tells what it has to stand behind.
  #enter(root: CachedComment): CachedComment | null {
    const place = findPlace(this.#roots, root, this.#compare);
    this.#roots.splice(place, 0, root);
    return this.#lastBefore(place);
  }

  #insert(entries: readonly CachedComment[], after: CachedComment | null): void {
    const segment = (after ? this.#places.get(after) : this.#segments[0]) ?? this.#begin();
    segment.entries.splice(after ? segment.entries.indexOf(after) + 1 : 0, 0, ...entries);
    this.#register(segment);
    this.#balance(segment);
  }

  #begin(): PageSegment {
    const segment = new PageSegment([]);
    this.#segments.push(segment);
    return segment;
  }

  #remove(entries: readonly CachedComment[]): void {
    const touched = new Set<PageSegment>();
    for (const entry of entries) {
      const segment = this.#places.get(entry);
      if (!segment) continue;
      segment.entries.splice(segment.entries.indexOf(entry), 1);
      this.#places.delete(entry);
      touched.add(segment);
    }
    for (const segment of touched) {
      segment.forgetJson();
      this.#balance(segment);
    }
  }

  #register(segment: PageSegment): void {
    segment.forgetJson();
    for (const entry of segment.entries) this.#places.set(entry, segment);
  }

  #balance(segment: PageSegment): void {
    const index = this.#segments.indexOf(segment);
    // It may have been joined with the one before it a moment ago.
    if (index < 0) return;
    const next = this.#segments[index + 1];
    const most = index === 0 ? FIRST_PAGE : LATER_PAGE;
    if (segment.exceeds(most)) this.#shorten(segment, index, next);
    else if (next && segment.isBelow(scale(most, LITTLE))) this.#join(segment, index, next);
    else if (segment.entries.length === 0) this.#segments.splice(index, 1);
  }

  // What grows at the end of a thread leaves full pages behind. Anywhere else, room is left for what comes next.
  #shorten(segment: PageSegment, index: number, next: PageSegment | undefined): void {
    if (!next) this.#replace(index, 1, splitPages(segment.entries, index === 0 ? FIRST_PAGE : LATER_PAGE, LATER_PAGE));
    else if (index > 0)
      this.#replace(index, 1, splitPages(segment.entries, scale(LATER_PAGE, ROOM), scale(LATER_PAGE, ROOM)));
    else {
      const end = findPageEnd(segment.entries, 0, scale(FIRST_PAGE, ROOM));
      next.entries.unshift(...segment.entries.splice(end));
      this.#register(segment);
      this.#register(next);
      this.#balance(next);
    }
  }

  #join(segment: PageSegment, index: number, next: PageSegment): void {
    const entries = [...segment.entries, ...next.entries];
    if (index === 0) this.#replace(0, 2, splitPages(entries, FIRST_PAGE, LATER_PAGE));
    else if (findPageEnd(entries, 0, LATER_PAGE) === entries.length)
      this.#replace(index, 2, splitPages(entries, LATER_PAGE, LATER_PAGE));
    else this.#replace(index, 2, splitPages(entries, scale(LATER_PAGE, ROOM), scale(LATER_PAGE, ROOM)));
  }

  #replace(index: number, count: number, segments: readonly PageSegment[]): void {
    this.#segments.splice(index, count, ...segments);
    for (const segment of segments) this.#register(segment);
  }
}

/** Bytes of memory that one comment takes in one order, measured. */
const PLACE = 110;

/** How full a page is made that had become too long, and below which share one is too short. */
const ROOM = 2 / 3;
const LITTLE = 1 / 4;

/** Where something belongs among what is sorted: behind what is equal. */
function findPlace(sorted: readonly CachedComment[], entry: Placed, compare: Comparator): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other && compare(other, entry) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
