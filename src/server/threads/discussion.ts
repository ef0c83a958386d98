// A thread cached in memory: loaded from the store on first use and updated with every change.

import {isEcho, type Comment, type CommentId, type Order, type ThreadInfo} from '../../core/comment.js';
import {ChangeLog, groupByRevision, readChangesPage} from './change-log.js';
import {CommentTree} from './comment-tree.js';
import {addRevision, cursorAfter, encodeCursor, encodeLogPosition, decodeCursor, decodeLogPosition} from './cursor.js';
import type {CachedComment} from './cached-comment.js';
import {startMoved, readMovedPage} from './moved-branches.js';
import {findPageNumber, readNumberedPage, type NumberedPage} from './numbered-page.js';
import {PreparedJson, type JsonPrefix} from '../http/prepared-json.js';
import {formatRevision, parseRevision} from './revision.js';
import {toChangesJson, toPageJson, FIRST_PAGE, findPageEnd, take} from './page-segment.js';
import type {PageSegment} from './page-segment.js';
import {ResponseCache} from './response-cache.js';
import {runToEnd, type Steps} from '../scheduling/work-steps.js';
import type {KnownState, StoredComment, StoredThread, ThreadChanges} from '../storage/comment-store.js';
import {PageIndex} from './page-index.js';

/** Maximum size of the ancestors sent with a comment, in bytes. It keeps a response below 4 MB. */
const ANCESTOR_BYTES = 3 * 1024 * 1024;

/**
 * Ratio of the heap size to the objects in use: V8 lets the heap grow by 30 % (`serve-command.ts`), plus fragmentation.
 * By heapUsed after a collection, 1,000 comments take 1.1 MB; they are counted as 1.8 MB.
 */
const HEAP_RATIO = 1.4;

/** Everything that readers may see of a thread, as prepared JSON. */
export class Discussion {
  readonly #tree: CommentTree;
  #log = new ChangeLog();
  readonly #indexes = new Map<Order, PageIndex>();
  readonly #pages = new WeakMap<PageSegment, PreparedJson>();
  readonly #responses = new ResponseCache();
  #thread: StoredThread;
  #count = 0;
  #echoes = 0;
  #memory = 0;
  #info = '';

  /** Loads the comments synchronously. For a long thread, pass none, then use `load` and `finishLoading`. */
  constructor(thread: StoredThread, stored: readonly StoredComment[] = [], showsVotes = false) {
    this.#thread = thread;
    this.#tree = new CommentTree(showsVotes);
    runToEnd(this.load(stored));
    runToEnd(this.finishLoading(thread));
  }

  /** Adds comments in order of arrival, or their newer states. Call `finishLoading` before reading anything. */
  load(stored: readonly StoredComment[]): Steps<void> {
    return this.#tree.load(stored);
  }

  /** Links and counts the loaded comments. @param thread Its state when the last comments were read. */
  *finishLoading(thread: StoredThread): Steps<void> {
    this.#thread = thread;
    yield* this.#tree.link();
    this.#log = yield* ChangeLog.build(this.#tree.entries);
    for (const entry of this.#tree.entries) {
      this.#memory += entry.memory;
      if (entry.isPublished) this.#addToCounts(entry, 1);
      yield;
    }
  }

  /** Builds the page index of an order, in steps. Do not apply changes until it is done. */
  *buildIndex(order: Order): Steps<void> {
    if (!this.#indexes.has(order)) this.#indexes.set(order, yield* PageIndex.build(this.#tree, order));
  }

  /** Returns whether pages in this order can be read without building an index. */
  isIndexed(order: Order): boolean {
    return this.#tree.size === 0 || this.#indexes.has(order);
  }

  /** Estimated memory use in bytes: comments, page indexes and compressed JSON, with garbage not collected yet. */
  get bytes(): number {
    let sum = this.#memory;
    for (const index of this.#indexes.values()) sum += index.cachedBytes;
    return 4096 + HEAP_RATIO * sum;
  }

  /** Returns the number of published descendants of a comment. */
  repliesTo(id: CommentId): number {
    return this.#tree.get(id)?.replies ?? 0;
  }

  /** Returns the page at a cursor. Returns the first page for null and for an invalid cursor. */
  page(order: Order, cursor: string | null): PreparedJson {
    const index = this.#indexFor(order);
    const from = cursor === null ? null : decodeCursor(cursor);
    if (from?.is === 'moved') {
      const {entries, next} = readMovedPage(this.#tree, index.roots, order, from);
      return this.#prepare(toPageJson(entries), next && encodeCursor(next));
    }
    const after = from && this.#tree.get(from.id);
    const since = after ? from.since : this.#thread.revision;
    const {entries, segment, isLast} = index.after(after, from ?? {rank: 0, pinned: false});
    const last = entries.at(-1);
    const next = last && !isLast ? cursorAfter(last, since, order) : startMoved(index.roots, order, since);
    // Cache only whole pages: clients can invent a cursor for any position.
    if (!segment) return this.#prepare(toPageJson(entries), next && encodeCursor(next));
    const page = this.#prepare(segment.json, next && encodeCursor(next), this.#pages.get(segment));
    this.#pages.set(segment, page);
    return page;
  }

  /**
   * Returns a comment with its ancestors and its first replies; null if readers cannot see the comment. If there are too
   * many ancestors, returns the nearest.
   */
  around(id: CommentId): PreparedJson | null {
    const entry = this.#tree.get(id);
    if (!entry?.isVisible) return null;
    return this.#responses.get(`around ${id}`, () => {
      const {ancestors} = entry;
      const above = ancestors.slice(0, findPageEnd(ancestors, 0, {comments: Infinity, bytes: ANCESTOR_BYTES}));
      const replies = take(this.#tree.branch(entry), FIRST_PAGE.comments + 1).slice(1);
      const first = replies.slice(0, findPageEnd(replies, 0, FIRST_PAGE));
      return this.#prepare(toPageJson([...above.toReversed(), entry, ...first]), null);
    });
  }

  /** Returns what was created, changed or removed since a revision; null if the thread never had that revision. */
  since(text: string, cursor: string | null): PreparedJson | null {
    const revision = parseRevision(text, this.#thread);
    if (revision === null) return null;
    const from = (cursor === null ? null : decodeLogPosition(cursor)) ?? {revision, sequence: Infinity};
    return this.#responses.get(`since ${from.revision} ${from.sequence}`, () => {
      const {sent, next} = readChangesPage(this.#log, from);
      return this.#prepare(toChangesJson(sent), next && encodeLogPosition(next));
    });
  }

  /** Returns a page by its number, the first is 1; null if there are fewer. */
  numbered(order: Order, number: number): NumberedPage | null {
    const page = readNumberedPage(this.#indexFor(order), number, this.#thread.revision, order);
    return page && {...page, thread: this.info()};
  }

  /** Returns a comment that readers see, and the number of its page; null if they do not see it. */
  locate(order: Order, id: CommentId): {readonly comment: Comment; readonly page: number} | null {
    const entry = this.#tree.get(id);
    return entry?.isVisible ? {comment: entry.comment, page: findPageNumber(this.#indexFor(order), entry)} : null;
  }

  /** The state of the thread after the last change that was applied. */
  get thread(): StoredThread {
    return this.#thread;
  }

  /**
   * Applies a change. Returns false if it cannot, for example after a missed change: then load the thread again.
   *
   * @param isLate Whether earlier changes may be missing, because their comments have changed again since.
   */
  apply(thread: StoredThread, comments: readonly StoredComment[], isLate = false): boolean {
    if (thread.revision <= this.#thread.revision) return true;
    if (thread.revision > this.#thread.revision + 1 && !isLate) return false;
    this.#thread = thread;
    const changed = new Set<CachedComment>();
    const isApplied = comments.every((stored) => this.#applyComment(stored, changed, isLate));
    this.#log.append([...changed]);
    this.#info = '';
    this.#responses.clear();
    return isApplied;
  }

  /** What is known of the thread, to ask the store for what is newer. */
  get known(): KnownState {
    return {revision: this.#thread.revision, count: this.#tree.size};
  }

  /** Applies everything that is newer than `known`. Returns false if it cannot: then load the thread again. */
  *catchUp({thread, comments}: ThreadChanges): Steps<boolean> {
    if (thread.epoch !== this.#thread.epoch || thread.revision < this.#thread.revision) return false;
    if (!comments.every((stored) => this.#addInOrder(stored))) return false;
    const {revision} = this.#thread;
    for (const [changed, group] of groupByRevision(comments, revision)) {
      if (!this.apply({...thread, revision: changed}, group, true)) return false;
      yield;
    }
    return this.apply(thread, [], true);
  }

  // The order of arrival must be the same on all servers. It breaks ties, and cursors contain it.
  #addInOrder(stored: StoredComment): boolean {
    if (this.#tree.get(stored.id)) return true;
    const entry = this.#tree.put(stored);
    if (!entry) return false;
    this.#memory += entry.memory;
    entry.lastPinChange = stored.changed;
    return true;
  }

  #applyComment(stored: StoredComment, changed: Set<CachedComment>, isLate: boolean): boolean {
    const known = this.#tree.get(stored.id);
    const [size, pinned] = [known?.memory ?? 0, known?.pinned];
    const entry = this.#tree.put(stored);
    if (!entry) return false;
    this.#memory += entry.memory - size;
    if (pinned !== entry.pinned) entry.lastPinChange = stored.changed;
    const path = [entry, ...entry.ancestors];
    const wasVisible = new Set(path.filter(({isVisible}) => isVisible));
    const step = Number(stored.status === 'published') - Number(entry.isPublished);
    entry.isPublished = stored.status === 'published';
    for (const above of entry.ancestors) above.replies += step;
    this.#addToCounts(entry, step);
    // Readers must not learn of held comments.
    if (stored.changed !== this.#thread.revision) return true;
    // Ancestors change only if the number of their replies does. A missing change may have changed it too.
    for (const each of step === 0 && !isLate ? [entry] : path) {
      if (each.lastChange !== stored.changed) changed.add(each);
      each.lastChange = stored.changed;
    }
    const change = {
      hidden: path.filter((each) => wasVisible.has(each) && !each.isVisible),
      updated: path.filter((each) => wasVisible.has(each) && each.isVisible && (each === entry || step !== 0)),
      shown: path.filter((each) => !wasVisible.has(each) && each.isVisible).toReversed(),
    };
    for (const index of this.#indexes.values()) index.apply(change);
    return true;
  }

  #addToCounts({node}: CachedComment, step: number): void {
    if (isEcho(node.comment)) this.#echoes += step;
    else this.#count += step;
  }

  #indexFor(order: Order): PageIndex {
    const index = this.#indexes.get(order) ?? runToEnd(PageIndex.build(this.#tree, order));
    this.#indexes.set(order, index);
    return index;
  }

  // Completes a page, unless it is the same as a cached one.
  #prepare(prefix: JsonPrefix, next: string | null, cached?: PreparedJson): PreparedJson {
    this.#info ||= JSON.stringify(this.info());
    const {revision} = this.#thread;
    const end = `,"next":${JSON.stringify(next && addRevision(next, revision))},"thread":${this.#info}}`;
    return cached?.isOf(prefix, end) ? cached : new PreparedJson(prefix, end, revision);
  }

  /** What readers see of the thread besides its comments. */
  info(): ThreadInfo {
    const {key, title, url, closed} = this.#thread;
    const revision = formatRevision(this.#thread);
    return {key, title, url, count: this.#count, echoes: this.#echoes, closed, revision};
  }
}
