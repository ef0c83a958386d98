// A thread as it is at one revision, cut into pages that are ready to be sent.

import {isEcho, type Comment, type CommentId, type Order, type Page, type ThreadInfo} from '../core/comment.js';
import {Thread} from '../core/tree.js';
import {toPublic} from './public-comment.js';
import type {StoredComment, StoredThread} from './store.js';

/** How much a page holds: the first is small, so that it can be shown soon. */
const FIRST = {comments: 30, bytes: 20 * 1024};
const LATER = {comments: 500, bytes: 512 * 1024};

/** One page, as text. */
export interface PreparedPage {
  readonly json: string;
}

/** Everything that readers may see of a thread at one revision. */
export class Snapshot {
  readonly #info: ThreadInfo;
  readonly #visible: readonly Comment[];
  readonly #replies: ReadonlyMap<CommentId, number>;
  readonly #walks = new Map<Order, readonly Comment[]>();
  readonly #pages = new Map<string, PreparedPage>();
  readonly #starts = new Set<string>();

  constructor({key, title, url, closed, revision}: StoredThread, stored: readonly StoredComment[]) {
    const replies = countReplies(stored);
    const count = (comment: StoredComment): number => replies.get(comment.id) ?? 0;
    // Whatever a comment was, its place stays as long as anybody has answered it.
    const kept = stored.filter((comment) => comment.status === 'published' || count(comment) > 0);
    this.#replies = replies;
    this.#visible = kept.map((comment) => toPublic(comment, count(comment)));
    const published = this.#visible.filter(({status}) => status === 'published');
    const echoes = published.filter(isEcho).length;
    this.#info = {key, title, url, count: published.length - echoes, echoes, closed, revision: String(revision)};
  }

  /** Published descendants of a comment. */
  repliesTo(id: CommentId): number {
    return this.#replies.get(id) ?? 0;
  }

  /** The page that a cursor asks for, or the first one. A cursor that is none asks for the first one too. */
  page(order: Order, cursor: string | null): PreparedPage {
    const walk = this.#walk(order);
    const start = cursor === null ? 0 : findStart(walk, cursor);
    const key = `${order}:${start}`;
    const known = this.#pages.get(key);
    if (known) return known;
    const end = findEnd(walk, start);
    const page = this.#makePage(walk, start, end);
    // Only pages that follow one another from the first are kept: anybody can write a cursor for any place.
    if (start === 0 || this.#starts.has(key)) {
      this.#pages.set(key, page);
      this.#starts.add(`${order}:${end}`);
    }
    return page;
  }

  #walk(order: Order): readonly Comment[] {
    const known = this.#walks.get(order);
    if (known) return known;
    const thread = new Thread(order);
    thread.add(this.#visible);
    const walk = [...thread.walk()].map(({comment}) => comment);
    this.#walks.set(order, walk);
    return walk;
  }

  #makePage(walk: readonly Comment[], start: number, end: number): PreparedPage {
    const last = walk[end - 1];
    const next = end < walk.length && last ? makeCursor(end, last) : null;
    const page: Page = {thread: this.#info, comments: walk.slice(start, end), next};
    return {json: JSON.stringify(page)};
  }
}

/** How many published descendants each comment has that has any. */
function countReplies(stored: readonly StoredComment[]): ReadonlyMap<CommentId, number> {
  const thread = new Thread();
  thread.add(stored.map((comment) => toPublic(comment, 0)));
  const counts = new Map<CommentId, number>();
  // Every comment stands before its replies, so from the end each is complete when it is added to what it answers.
  for (const {comment, node} of [...thread.walk()].toReversed()) {
    const {parent} = node;
    const branch = (counts.get(comment.id) ?? 0) + (comment.status === 'published' ? 1 : 0);
    if (parent && branch > 0) counts.set(parent.comment.id, (counts.get(parent.comment.id) ?? 0) + branch);
  }
  return counts;
}

function findEnd(walk: readonly Comment[], start: number): number {
  const most = start === 0 ? FIRST : LATER;
  let bytes = 0;
  let end = start;
  while (end < walk.length && end - start < most.comments && bytes < most.bytes) {
    bytes += Buffer.byteLength(JSON.stringify(walk[end++]));
  }
  return end;
}

// A cursor names the last comment that was sent: what was added before it meanwhile is not sent twice.
const makeCursor = (position: number, {id}: Comment): string => Buffer.from(`${position} ${id}`).toString('base64url');

function findStart(walk: readonly Comment[], cursor: string): number {
  const [position = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const after = Number(position);
  if (!Number.isSafeInteger(after) || after < 0) return 0;
  const found = walk[after - 1]?.id === id ? after : walk.findIndex((comment) => comment.id === id) + 1;
  return found || Math.min(after, walk.length);
}
