// A thread as it is at one revision, cut into pages that are ready to be sent.

import type {Comment, Order, Page, ThreadInfo} from '../core/comment.js';
import {isEcho} from '../core/comment.js';
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
  readonly #published: readonly StoredComment[];
  readonly #walks = new Map<Order, readonly Comment[]>();
  readonly #pages = new Map<string, PreparedPage>();

  constructor(thread: StoredThread, comments: readonly StoredComment[]) {
    this.#published = withoutLonelyTombstones(comments);
    const visible = this.#published.filter(({status}) => status === 'published');
    const echoes = visible.filter(isEchoRow).length;
    const {key, title, url, closed, revision} = thread;
    this.#info = {key, title, url, count: visible.length - echoes, echoes, closed, revision: String(revision)};
  }

  /** The page that a cursor asks for, or the first one. A cursor that is none asks for the first one too. */
  page(order: Order, cursor: string | null): PreparedPage {
    const walk = this.#walk(order);
    const start = cursor === null ? 0 : findStart(walk, cursor);
    const key = `${order}:${start}`;
    const page = this.#pages.get(key) ?? this.#makePage(walk, start);
    this.#pages.set(key, page);
    return page;
  }

  #walk(order: Order): readonly Comment[] {
    const known = this.#walks.get(order);
    if (known) return known;
    const replies = countReplies(this.#published);
    const thread = new Thread(order);
    thread.add(this.#published.map((comment) => toPublic(comment, replies.get(comment.id) ?? 0)));
    const walk = [...thread.walk()].map(({comment}) => comment);
    this.#walks.set(order, walk);
    return walk;
  }

  #makePage(walk: readonly Comment[], start: number): PreparedPage {
    const most = start === 0 ? FIRST : LATER;
    let bytes = 0;
    let end = start;
    while (end < walk.length && end - start < most.comments && bytes < most.bytes) {
      bytes += Buffer.byteLength(JSON.stringify(walk[end++]));
    }
    const last = walk[end - 1];
    const next = end < walk.length && last ? makeCursor(end, last) : null;
    const page: Page = {thread: this.#info, comments: walk.slice(start, end), next};
    return {json: JSON.stringify(page)};
  }
}

const isEchoRow = ({kind}: StoredComment): boolean => isEcho({kind} as Comment);

// A cursor names the last comment that was sent: what was added before it meanwhile is not sent twice.
const makeCursor = (position: number, {id}: Comment): string => Buffer.from(`${position} ${id}`).toString('base64url');

function findStart(walk: readonly Comment[], cursor: string): number {
  const [position = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const after = Number(position);
  if (!Number.isSafeInteger(after) || after < 0) return 0;
  const found = walk[after - 1]?.id === id ? after : walk.findIndex((comment) => comment.id === id) + 1;
  return found || Math.min(after, walk.length);
}

// Tombstones stand for the replies below them; one that nobody has answered is gone.
function withoutLonelyTombstones(comments: readonly StoredComment[]): readonly StoredComment[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const kept = new Set<string>();
  for (const comment of comments) {
    if (comment.status !== 'published') continue;
    for (
      let each: StoredComment | undefined = comment;
      each && !kept.has(each.id);
      each = byId.get(each.parent ?? '')
    ) {
      if (each.status === 'published' || each.status === 'deleted') kept.add(each.id);
      else break;
    }
  }
  return comments.filter(({id}) => kept.has(id));
}

/** Published descendants of every comment. Replies come after what they answer: one pass from the end is enough. */
function countReplies(comments: readonly StoredComment[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const {id, parent, status} of comments.toReversed()) {
    if (parent === null) continue;
    const own = (counts.get(id) ?? 0) + (status === 'published' ? 1 : 0);
    counts.set(parent, (counts.get(parent) ?? 0) + own);
  }
  return counts;
}
