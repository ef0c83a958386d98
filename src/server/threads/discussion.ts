// A thread in memory: made from what is stored when it is first read, and kept up to date change by change.

import {isEcho, type CommentId, type Order, type ThreadInfo} from '../../core/comment.js';
import {ChangeLog} from './change-log.js';
import {CommentTree} from './comment-tree.js';
import {
  encodeCursor,
  encodeLogPosition,
  decodeCursor,
  decodeLogPosition,
  type LogPosition,
  type PageCursor,
} from './cursor.js';
import type {CachedComment} from './cached-comment.js';
import {startMoved, readMovedPage} from './moved-branches.js';
import {PreparedJson, type JsonPrefix} from '../http/prepared-json.js';
import {formatRevision, parseRevision} from './revision.js';
import {toPageJson, FIRST_PAGE, LATER_PAGE, findPageEnd, type PageSegment} from './page-segment.js';
import {runToEnd, type Steps} from './work-steps.js';
import type {StoredComment, StoredThread} from '../storage/comment-store.js';
import {PageIndex} from './page-index.js';

/** So much of what stands above a comment is told with it, in bytes; an answer has at most 4 MB. */
const ANCESTORS = 3 * 1024 * 1024;

/** So many answers that are no pages are kept for those who ask the same, none of more characters than this. */
const MOST_ANSWERS = 16;
const LONGEST_ANSWER = 64 * 1024;

/**
 * How much larger than the objects in use the heap is: 30 % of growth before V8 collects it (`serve-command.ts`), and
 * fragmentation. Measured by heapUsed after a collection, a thread of 1,000 comments takes 1.1 MB; it is counted as 1.8 MB.
 */
const SLACK = 1.4;

/** Everything that readers may see of a thread, ready to be sent. */
export class Discussion {
  readonly #tree = new CommentTree();
  #log = new ChangeLog();
  readonly #indexes = new Map<Order, PageIndex>();
  readonly #pages = new WeakMap<PageSegment, PreparedJson>();
  readonly #responses = new Map<string, PreparedJson>();
  #thread: StoredThread;
  #count = 0;
  #echoes = 0;
  #memory = 0;
  #info = '';

  /** Makes it at once. A long thread is made empty, then with `load` and `finishLoading`. */
  constructor(thread: StoredThread, stored: readonly StoredComment[] = []) {
    this.#thread = thread;
    runToEnd(this.load(stored));
    runToEnd(this.finishLoading(thread));
  }

  /** Adds comments in the order in which they came, or newer states of them. Nothing can be read before `finishLoading`. */
  load(stored: readonly StoredComment[]): Steps<void> {
    return this.#tree.load(stored);
  }

  /** Makes readable what was loaded. @param thread As it was when the last of it was read. */
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

  /** Puts everything in an order: the first page of it needs that. Until it is done, no change may be applied. */
  *buildIndex(order: Order): Steps<void> {
    if (!this.#indexes.has(order)) this.#indexes.set(order, yield* PageIndex.build(this.#tree, order));
  }

  /** Whether a page in this order needs no preparation. */
  isIndexed(order: Order): boolean {
    return this.#tree.size === 0 || this.#indexes.has(order);
  }

  /**
   * About how much memory it takes, in bytes: what it is made of, its orders, and what is kept compressed. The part of it
   * that V8 has not collected yet is counted as well.
   */
  get bytes(): number {
    let sum = this.#memory;
    for (const index of this.#indexes.values()) sum += index.keptBytes;
    return 4096 + SLACK * sum;
  }

  /** Published descendants of a comment. */
  repliesTo(id: CommentId): number {
    return this.#tree.get(id)?.replies ?? 0;
  }

  /** The page that a cursor asks for, or the first one. A cursor that is none asks for the first one too. */
  page(order: Order, cursor: string | null): PreparedJson {
    const index = this.#indexFor(order);
    const from = cursor === null ? null : decodeCursor(cursor);
    if (from?.is === 'moved') {
      const {entries, next} = readMovedPage(this.#tree, index.roots, order, from);
      return new PreparedJson(toPageJson(entries), this.#describeEnd(next && encodeCursor(next)));
    }
    const after = from && this.#tree.get(from.id);
    const since = after ? from.since : this.#thread.revision;
    const {entries, segment, isLast} = index.after(after, from ?? {replies: 0, pinned: false});
    const last = entries.at(-1);
    const next = last && !isLast ? describePlace(last, since) : startMoved(index.roots, order, since);
    const end = this.#describeEnd(next && encodeCursor(next));
    // Only whole pages are kept: anybody can write a cursor for any place.
    if (!segment) return new PreparedJson(toPageJson(entries), end);
    const known = this.#pages.get(segment);
    if (known?.isOf(segment.json, end)) return known;
    const page = new PreparedJson(segment.json, end);
    this.#pages.set(segment, page);
    return page;
  }

  /**
   * A comment, what it answers up to the top, and its first replies. Of 10,000 ancestors, those that are nearest. Null if
   * readers see no such comment.
   */
  around(id: CommentId): PreparedJson | null {
    const entry = this.#tree.get(id);
    if (!entry?.isVisible) return null;
    return this.#cached(`around ${id}`, () => {
      const {ancestors} = entry;
      const above = ancestors.slice(0, findPageEnd(ancestors, 0, {comments: Infinity, bytes: ANCESTORS}));
      const replies = take(this.#tree.branch(entry), FIRST_PAGE.comments + 1).slice(1);
      const first = replies.slice(0, findPageEnd(replies, 0, FIRST_PAGE));
      return new PreparedJson(toPageJson([...above.toReversed(), entry, ...first]), this.#describeEnd(null));
    });
  }

  /** What was created, changed or removed since a revision. Null if the thread never had it. */
  since(text: string, cursor: string | null): PreparedJson | null {
    const revision = parseRevision(text, this.#thread);
    if (revision === null) return null;
    const begin: LogPosition = {revision, sequence: Infinity};
    const moment = (cursor === null ? null : decodeLogPosition(cursor)) ?? begin;
    return this.#cached(`since ${moment.revision} ${moment.sequence}`, () => {
      const changed = take(this.#log.after(moment), LATER_PAGE.comments + 1);
      const end = findPageEnd(changed, 0, LATER_PAGE);
      const sent = changed.slice(0, end);
      const last = sent.at(-1);
      const next =
        last && end < changed.length ? encodeLogPosition({revision: last.lastChange, sequence: last.sequence}) : null;
      return new PreparedJson(describeChanges(sent), this.#describeEnd(next));
    });
  }

  /** Takes in a change of the thread. False if another one is missing before it: then all is to be made anew. */
  apply(thread: StoredThread, comments: readonly StoredComment[]): boolean {
    if (thread.revision <= this.#thread.revision) return true;
    if (thread.revision > this.#thread.revision + 1) return false;
    this.#thread = thread;
    const news = new Set<CachedComment>();
    const isTaken = comments.every((stored) => this.#applyComment(stored, news));
    this.#log.note([...news]);
    this.#info = '';
    this.#responses.clear();
    return isTaken;
  }

  #applyComment(stored: StoredComment, news: Set<CachedComment>): boolean {
    const known = this.#tree.get(stored.id);
    const [size, pinned] = [known?.memory ?? 0, known?.pinned];
    const entry = this.#tree.put(stored);
    if (!entry) return false;
    this.#memory += entry.memory - size;
    if (pinned !== entry.pinned) entry.lastPinChange = stored.changed;
    const path = [entry, ...entry.ancestors];
    const seen = new Set(path.filter(({isVisible}) => isVisible));
    const step = Number(stored.status === 'published') - Number(entry.isPublished);
    entry.isPublished = stored.status === 'published';
    for (const above of entry.ancestors) above.replies += step;
    this.#addToCounts(entry, step);
    // Readers see nothing of what is held, and learn nothing of it.
    if (stored.changed !== this.#thread.revision) return true;
    // Those above change by the number of their replies alone.
    for (const each of step === 0 ? [entry] : path) {
      if (each.lastChange !== stored.changed) news.add(each);
      each.lastChange = stored.changed;
    }
    const effect = {
      hidden: path.filter((each) => seen.has(each) && !each.isVisible),
      updated: path.filter((each) => seen.has(each) && each.isVisible && (each === entry || step !== 0)),
      shown: path.filter((each) => !seen.has(each) && each.isVisible).toReversed(),
    };
    for (const index of this.#indexes.values()) index.apply(effect);
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

  #cached(name: string, make: () => PreparedJson): PreparedJson {
    const known = this.#responses.get(name);
    if (known) return known;
    const answer = make();
    if (answer.length > LONGEST_ANSWER) return answer;
    const [oldest] = this.#responses.keys();
    if (this.#responses.size >= MOST_ANSWERS && oldest !== undefined) this.#responses.delete(oldest);
    this.#responses.set(name, answer);
    return answer;
  }

  #describeEnd(next: string | null): string {
    this.#info ||= JSON.stringify(this.#toPageJson());
    return `,"next":${JSON.stringify(next)},"thread":${this.#info}}`;
  }

  #toPageJson(): ThreadInfo {
    const {key, title, url, closed} = this.#thread;
    const revision = formatRevision(this.#thread);
    return {key, title, url, count: this.#count, echoes: this.#echoes, closed, revision};
  }
}

function describePlace(entry: CachedComment, since: number): PageCursor {
  const {replies, pinned} = entry.ancestors.at(-1) ?? entry;
  return {is: 'page', since, replies, pinned, id: entry.id};
}

function describeChanges(changed: readonly CachedComment[]): JsonPrefix {
  const visible = changed.filter(({isVisible}) => isVisible);
  const removed = changed.filter(({isVisible}) => !isVisible);
  return toPageJson(
    visible,
    removed.map(({id}) => id),
  );
}

function take(entries: Iterable<CachedComment>, most: number): readonly CachedComment[] {
  const taken: CachedComment[] = [];
  for (const entry of entries) {
    if (taken.push(entry) >= most) break;
  }
  return taken;
}
