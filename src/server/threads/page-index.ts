// A thread in one order, split into pages. A new comment changes only its own page; the others keep their compressed
// bytes. Pages are split or joined only when one becomes too long or too short.

import type {Order} from '../../core/comment.js';
import {compareRoots, findInsertIndex, type Comparator} from '../../core/thread/order.js';
import type {CommentTree} from './comment-tree.js';
import type {PageCursor} from './cursor.js';
import type {CachedComment} from './cached-comment.js';
import {
  findPageEnd,
  FIRST_PAGE,
  firstPageOf,
  LATER_PAGE,
  MIN_FILL,
  PageSegment,
  scale,
  SPLIT_FILL,
  splitInSteps,
  splitPages,
} from './page-segment.js';
import {sortInSteps, type Steps} from '../scheduling/work-steps.js';

/** The effect of one change on what readers see. */
export interface DisplayChange {
  /** No longer visible. Replies come before their parents. */
  readonly hidden: readonly CachedComment[];
  /** Visible before and after, with different content. */
  readonly updated: readonly CachedComment[];
  /** Now visible. Replies come after their parents. */
  readonly shown: readonly CachedComment[];
}

/** What determined the place of a root besides its time: whether it is pinned, and its replies or votes. */
type RootRank = Pick<PageCursor, 'rank' | 'pinned'>;

/** Comments from a position to the end of its page. */
export interface PageSlice {
  readonly entries: readonly CachedComment[];
  /** The page, if the slice is a whole page. */
  readonly segment: PageSegment | null;
  readonly isLast: boolean;
}

/** All visible comments of a thread, in display order. */
export class PageIndex {
  readonly #tree: CommentTree;
  readonly #compare: Comparator;
  #roots: CachedComment[] = [];
  #segments: PageSegment[] = [];
  readonly #segmentOf = new Map<CachedComment, PageSegment>();

  /** Builds the index of a tree, in steps. The tree must not change until it is done. */
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
    index.#segments = yield* splitInSteps(entries, firstPageOf(entries), LATER_PAGE);
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

  /** Estimated memory use in bytes. */
  get cachedBytes(): number {
    return ENTRY_BYTES * this.#segmentOf.size + this.#segments.reduce((sum, segment) => sum + segment.cachedBytes, 0);
  }

  /** Top-level comments in display order. */
  get roots(): readonly CachedComment[] {
    return this.#roots;
  }

  /** All pages, in display order. */
  get segments(): readonly PageSegment[] {
    return this.#segments;
  }

  /**
   * Returns the comments after a comment, to the end of the page. If the comment was hidden or moved with its root,
   * continues at its former position.
   *
   * @param rank The values that determined the place of the root.
   */
  after(entry: CachedComment | null, rank: RootRank): PageSlice {
    const last = entry && this.#lastVisible(entry, rank);
    const segment = (last ? this.#segmentOf.get(last) : null) ?? this.#segments[0];
    if (!segment) return {entries: [], segment: null, isLast: true};
    const start = last ? segment.entries.indexOf(last) + 1 : 0;
    const index = this.#segments.indexOf(segment);
    if (start === segment.entries.length) return this.#wholePage(index + 1);
    if (start === 0) return this.#wholePage(index);
    return {entries: segment.entries.slice(start), segment: null, isLast: index === this.#segments.length - 1};
  }

  /** Applies a change of the tree. */
  apply({hidden, updated, shown}: DisplayChange): void {
    for (const entry of hidden) {
      this.#remove([entry]);
      if (!entry.parent) this.#roots.splice(this.#roots.indexOf(entry), 1);
    }
    for (const entry of updated) {
      this.#segmentOf.get(entry)?.forgetJson();
      if (!entry.parent && this.#isMisplaced(entry)) this.#move(entry);
    }
    for (const entry of shown) {
      if (entry.parent) this.#insert([entry], this.#tree.before(entry, entry.parent));
      else this.#insert([entry], this.#insertRoot(entry));
    }
  }

  #wholePage(index: number): PageSlice {
    const segment = this.#segments[index] ?? null;
    return {entries: segment?.entries ?? [], segment, isLast: index >= this.#segments.length - 1};
  }

  // Returns the comment, or the last visible comment before its former position.
  #lastVisible(entry: CachedComment, {rank, pinned}: RootRank): CachedComment | null {
    const root = entry.ancestors.at(-1) ?? entry;
    const former = {time: root.time, sequence: root.sequence, replies: rank, votes: rank, pinned};
    if (!root.isVisible || this.#compare(root, former) !== 0) {
      return this.#lastBefore(findInsertIndex(this.#roots, former, this.#compare));
    }
    let last = entry;
    while (!last.isVisible && last.parent) last = this.#tree.before(last, last.parent);
    return last;
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

  // Moves a root and its branch after a pin, a reply in the `replies` order, or a vote in the `votes` order. Hidden comments are already
  // removed and shown comments are not inserted yet.
  #move(root: CachedComment): void {
    this.#roots.splice(this.#roots.indexOf(root), 1);
    const branch = [...this.#tree.branch(root)].filter((entry) => this.#segmentOf.has(entry));
    this.#remove(branch);
    this.#insert(branch, this.#insertRoot(root));
  }

  // Inserts a root in order, and returns the last comment before it.
  #insertRoot(root: CachedComment): CachedComment | null {
    const place = findInsertIndex(this.#roots, root, this.#compare);
    this.#roots.splice(place, 0, root);
    return this.#lastBefore(place);
  }

  #insert(entries: readonly CachedComment[], after: CachedComment | null): void {
    const segment = (after ? this.#segmentOf.get(after) : this.#segments[0]) ?? this.#addSegment();
    segment.entries.splice(after ? segment.entries.indexOf(after) + 1 : 0, 0, ...entries);
    this.#register(segment);
    this.#balance(segment);
  }

  #addSegment(): PageSegment {
    const segment = new PageSegment([]);
    this.#segments.push(segment);
    return segment;
  }

  #remove(entries: readonly CachedComment[]): void {
    const changed = new Set<PageSegment>();
    for (const entry of entries) {
      const segment = this.#segmentOf.get(entry);
      if (!segment) continue;
      segment.entries.splice(segment.entries.indexOf(entry), 1);
      this.#segmentOf.delete(entry);
      changed.add(segment);
    }
    for (const segment of changed) {
      segment.forgetJson();
      this.#balance(segment);
    }
  }

  #register(segment: PageSegment): void {
    segment.forgetJson();
    for (const entry of segment.entries) this.#segmentOf.set(entry, segment);
  }

  #balance(segment: PageSegment): void {
    const index = this.#segments.indexOf(segment);
    // The segment may just have been joined with the previous one.
    if (index < 0) return;
    const next = this.#segments[index + 1];
    const limits = index > 0 ? LATER_PAGE : next ? FIRST_PAGE : firstPageOf(segment.entries);
    if (segment.exceeds(limits)) this.#split(segment, index, next);
    else if (next && segment.isBelow(scale(limits, MIN_FILL))) this.#join(segment, index, next);
    else if (segment.entries.length === 0) this.#segments.splice(index, 1);
  }

  // At the end of a thread, split into full pages. Elsewhere, leave room for later comments.
  #split(segment: PageSegment, index: number, next: PageSegment | undefined): void {
    const limits = scale(LATER_PAGE, SPLIT_FILL);
    const first = index === 0 ? firstPageOf(segment.entries) : LATER_PAGE;
    if (!next) this.#replace(index, 1, splitPages(segment.entries, first, LATER_PAGE));
    else if (index > 0) this.#replace(index, 1, splitPages(segment.entries, limits, limits));
    else {
      const end = findPageEnd(segment.entries, 0, scale(FIRST_PAGE, SPLIT_FILL));
      next.entries.unshift(...segment.entries.splice(end));
      this.#register(segment);
      this.#register(next);
      this.#balance(next);
    }
  }

  #join(segment: PageSegment, index: number, next: PageSegment): void {
    const entries = [...segment.entries, ...next.entries];
    const fits = findPageEnd(entries, 0, LATER_PAGE) === entries.length;
    const limits = fits ? LATER_PAGE : scale(LATER_PAGE, SPLIT_FILL);
    if (index === 0) this.#replace(0, 2, splitPages(entries, firstPageOf(entries), LATER_PAGE));
    else this.#replace(index, 2, splitPages(entries, limits, limits));
  }

  #replace(index: number, count: number, segments: readonly PageSegment[]): void {
    this.#segments.splice(index, count, ...segments);
    for (const segment of segments) this.#register(segment);
  }
}

/** Measured memory use of a comment in one order, in bytes. */
const ENTRY_BYTES = 110;
