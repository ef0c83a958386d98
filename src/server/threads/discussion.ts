// A thread in memory: made from what is stored when it is first read, and kept up to date change by change.

import {isEcho, type CommentId, type Order, type ThreadInfo} from '../../core/comment.js';
import {ChangeLog} from './change-log.js';
import {CommentTree} from './comment-tree.js';
import {nameCursor, nameMoment, readCursor, readMoment, type Moment, type PageCursor} from './cursor.js';
import type {CachedComment} from './cached-comment.js';
import {beginMoved, readMoved} from './moved-branches.js';
import {PreparedJson, type JsonPart} from '../http/prepared-json.js';
import {nameRevision, readRevision} from './revision.js';
import {describe, FIRST, LATER, measure, type PageSegment} from './page-segment.js';
import {finish, type Steps} from './work-steps.js';
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
  readonly #walks = new Map<Order, PageIndex>();
  readonly #pages = new WeakMap<PageSegment, PreparedJson>();
  readonly #answers = new Map<string, PreparedJson>();
  #thread: StoredThread;
  #count = 0;
  #echoes = 0;
  #memory = 0;
  #info = '';

  /** Makes it at once. A long thread is made empty, then with `load` and `settle`. */
  constructor(thread: StoredThread, stored: readonly StoredComment[] = []) {
    this.#thread = thread;
    finish(this.load(stored));
    finish(this.settle(thread));
  }

  /** Adds comments in the order in which they came, or newer states of them. Nothing can be read before `settle`. */
  load(stored: readonly StoredComment[]): Steps<void> {
    return this.#tree.load(stored);
  }

  /** Makes readable what was loaded. @param thread As it was when the last of it was read. */
  *settle(thread: StoredThread): Steps<void> {
    this.#thread = thread;
    yield* this.#tree.settle();
    this.#log = yield* ChangeLog.of(this.#tree.entries);
    for (const entry of this.#tree.entries) {
      this.#memory += entry.memory;
      if (entry.isPublished) this.#tally(entry, 1);
      yield;
    }
  }

  /** Puts everything in an order: the first page of it needs that. Until it is done, no change may be applied. */
  *arrange(order: Order): Steps<void> {
    if (!this.#walks.has(order)) this.#walks.set(order, yield* PageIndex.of(this.#tree, order));
  }

  /** Whether a page in this order needs no preparation. */
  isArranged(order: Order): boolean {
    return this.#tree.size === 0 || this.#walks.has(order);
  }

  /**
   * About how much memory it takes, in bytes: what it is made of, its orders, and what is kept compressed. The part of it
   * that V8 has not collected yet is counted as well.
   */
  get bytes(): number {
    let sum = this.#memory;
    for (const walk of this.#walks.values()) sum += walk.kept;
    return 4096 + SLACK * sum;
  }

  /** Published descendants of a comment. */
  repliesTo(id: CommentId): number {
    return this.#tree.get(id)?.replies ?? 0;
  }

  /** The page that a cursor asks for, or the first one. A cursor that is none asks for the first one too. */
  page(order: Order, cursor: string | null): PreparedJson {
    const walk = this.#walk(order);
    const from = cursor === null ? null : readCursor(cursor);
    if (from?.is === 'moved') {
      const {entries, next} = readMoved(this.#tree, walk.roots, order, from);
      return new PreparedJson(describe(entries), this.#describeEnd(next && nameCursor(next)));
    }
    const after = from && this.#tree.get(from.id);
    const since = after ? from.since : this.#thread.revision;
    const {entries, segment, isLast} = walk.after(after, from ?? {replies: 0, pinned: false});
    const last = entries.at(-1);
    const next = last && !isLast ? describePlace(last, since) : beginMoved(walk.roots, order, since);
    const end = this.#describeEnd(next && nameCursor(next));
    // Only whole pages are kept: anybody can write a cursor for any place.
    if (!segment) return new PreparedJson(describe(entries), end);
    const known = this.#pages.get(segment);
    if (known?.isOf(segment.part, end)) return known;
    const page = new PreparedJson(segment.part, end);
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
    return this.#keep(`around ${id}`, () => {
      const {ancestors} = entry;
      const above = ancestors.slice(0, measure(ancestors, 0, {comments: Infinity, bytes: ANCESTORS}));
      const replies = take(this.#tree.branch(entry), FIRST.comments + 1).slice(1);
      const first = replies.slice(0, measure(replies, 0, FIRST));
      return new PreparedJson(describe([...above.toReversed(), entry, ...first]), this.#describeEnd(null));
    });
  }

  /** What was created, changed or removed since a revision. Null if the thread never had it. */
  since(text: string, cursor: string | null): PreparedJson | null {
    const revision = readRevision(text, this.#thread);
    if (revision === null) return null;
    const begin: Moment = {revision, sequence: Infinity};
    const moment = (cursor === null ? null : readMoment(cursor)) ?? begin;
    return this.#keep(`since ${moment.revision} ${moment.sequence}`, () => {
      const changed = take(this.#log.after(moment), LATER.comments + 1);
      const end = measure(changed, 0, LATER);
      const sent = changed.slice(0, end);
      const last = sent.at(-1);
      const next = last && end < changed.length ? nameMoment({revision: last.latest, sequence: last.sequence}) : null;
      return new PreparedJson(describeChanges(sent), this.#describeEnd(next));
    });
  }

  /** Takes in a change of the thread. False if another one is missing before it: then all is to be made anew. */
  apply(thread: StoredThread, comments: readonly StoredComment[]): boolean {
    if (thread.revision <= this.#thread.revision) return true;
    if (thread.revision > this.#thread.revision + 1) return false;
    this.#thread = thread;
    const news = new Set<CachedComment>();
    const isTaken = comments.every((stored) => this.#take(stored, news));
    this.#log.note([...news]);
    this.#info = '';
    this.#answers.clear();
    return isTaken;
  }

  #take(stored: StoredComment, news: Set<CachedComment>): boolean {
    const known = this.#tree.get(stored.id);
    const [size, pinned] = [known?.memory ?? 0, known?.pinned];
    const entry = this.#tree.put(stored);
    if (!entry) return false;
    this.#memory += entry.memory - size;
    if (pinned !== entry.pinned) entry.placed = stored.changed;
    const path = [entry, ...entry.ancestors];
    const seen = new Set(path.filter(({isVisible}) => isVisible));
    const step = Number(stored.status === 'published') - Number(entry.isPublished);
    entry.isPublished = stored.status === 'published';
    for (const above of entry.ancestors) above.replies += step;
    this.#tally(entry, step);
    // Readers see nothing of what is held, and learn nothing of it.
    if (stored.changed !== this.#thread.revision) return true;
    // Those above change by the number of their replies alone.
    for (const each of step === 0 ? [entry] : path) {
      if (each.latest !== stored.changed) news.add(each);
      each.latest = stored.changed;
    }
    const effect = {
      vanished: path.filter((each) => seen.has(each) && !each.isVisible),
      altered: path.filter((each) => seen.has(each) && each.isVisible && (each === entry || step !== 0)),
      appeared: path.filter((each) => !seen.has(each) && each.isVisible).toReversed(),
    };
    for (const walk of this.#walks.values()) walk.apply(effect);
    return true;
  }

  #tally({node}: CachedComment, step: number): void {
    if (isEcho(node.comment)) this.#echoes += step;
    else this.#count += step;
  }

  #walk(order: Order): PageIndex {
    const walk = this.#walks.get(order) ?? finish(PageIndex.of(this.#tree, order));
    this.#walks.set(order, walk);
    return walk;
  }

  #keep(name: string, make: () => PreparedJson): PreparedJson {
    const known = this.#answers.get(name);
    if (known) return known;
    const answer = make();
    if (answer.length > LONGEST_ANSWER) return answer;
    const [oldest] = this.#answers.keys();
    if (this.#answers.size >= MOST_ANSWERS && oldest !== undefined) this.#answers.delete(oldest);
    this.#answers.set(name, answer);
    return answer;
  }

  #describeEnd(next: string | null): string {
    this.#info ||= JSON.stringify(this.#describe());
    return `,"next":${JSON.stringify(next)},"thread":${this.#info}}`;
  }

  #describe(): ThreadInfo {
    const {key, title, url, closed} = this.#thread;
    const revision = nameRevision(this.#thread);
    return {key, title, url, count: this.#count, echoes: this.#echoes, closed, revision};
  }
}

function describePlace(entry: CachedComment, since: number): PageCursor {
  const {replies, pinned} = entry.ancestors.at(-1) ?? entry;
  return {is: 'page', since, replies, pinned, id: entry.id};
}

function describeChanges(changed: readonly CachedComment[]): JsonPart {
  const visible = changed.filter(({isVisible}) => isVisible);
  const removed = changed.filter(({isVisible}) => !isVisible);
  return describe(
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
