// The tree of all comments of a thread, including those that readers do not see: a held comment may be approved later.

import type {Comment, CommentId} from '../../core/comment.js';
import {Thread, type ThreadNode} from '../../core/thread/tree.js';
import {CachedComment} from './cached-comment.js';
import {toPublic} from './public-comment.js';
import type {Steps} from '../scheduling/work-steps.js';
import type {StoredComment} from '../storage/comment-store.js';

/** Entries count published replies. A count other than 0 keeps `Thread` from counting replies of every status. */
const ANY_COUNT = 1;

type State = Pick<StoredComment, 'status' | 'changed'>;

/** The state of a comment that readers have not seen yet. */
const UNSEEN: State = {status: 'held', changed: 0};

/** The comments of one thread, linked to their parents and replies. */
export class CommentTree {
  readonly #thread = new Thread();
  readonly #entries = new Map<CommentId, CachedComment>();
  readonly #loaded = new Map<CommentId, State>();
  readonly #showsVotes: boolean;

  /** @param showsVotes Whether readers see the number of votes. */
  constructor(showsVotes = false) {
    this.#showsVotes = showsVotes;
  }

  /** Adds comments in order of arrival, or their newer states. Call `link` before reading anything. */
  *load(stored: readonly StoredComment[]): Steps<void> {
    for (const comment of stored) {
      this.#thread.add([this.#toPublic(comment)]);
      this.#loaded.set(comment.id, {status: comment.status, changed: comment.changed});
      yield;
    }
  }

  /** Links the loaded comments and counts their replies. */
  *link(): Steps<void> {
    for (const {node} of this.#thread.walk()) {
      const state = this.#loaded.get(node.comment.id);
      if (state) this.#addEntry(node, state);
      yield;
    }
    this.#loaded.clear();
    // Parents come before their replies. In reverse order, each comment is complete before it is added to its parent.
    for (const {parent, replies, lastChange, isPublished} of [...this.#entries.values()].toReversed()) {
      if (parent) {
        parent.replies += replies + Number(isPublished);
        parent.lastChange = Math.max(parent.lastChange, lastChange);
      }
      yield;
    }
  }

  /** All entries; parents come before their replies. */
  get entries(): Iterable<CachedComment> {
    return this.#entries.values();
  }

  get size(): number {
    return this.#entries.size;
  }

  get(id: CommentId): CachedComment | null {
    return this.#entries.get(id) ?? null;
  }

  /**
   * Adds a hidden comment, or updates the content of an existing one. The `Discussion` sets its visibility. Returns null
   * if the comment is the missing parent of loaded replies, which moved below it: then load the thread again.
   */
  put(stored: StoredComment): CachedComment | null {
    const known = this.get(stored.id);
    this.#thread.add([this.#toPublic(stored)]);
    known?.forgetSize();
    const node = this.#thread.get(stored.id);
    return known ?? (node && node.children.length === 0 ? this.#addEntry(node, UNSEEN) : null);
  }

  #toPublic(stored: StoredComment): Comment {
    const comment = toPublic(stored, ANY_COUNT);
    return this.#showsVotes && comment.status === 'published' ? {...comment, votes: stored.votes ?? 0} : comment;
  }

  /** Yields the visible comments of a branch, in display order. */
  *branch(root: CachedComment): Generator<CachedComment> {
    const open = [root];
    for (let next = open.pop(); next; next = open.pop()) {
      yield next;
      for (const child of next.node.children.toReversed()) {
        const entry = this.get(child.comment.id);
        if (entry?.isVisible) open.push(entry);
      }
    }
  }

  /** Returns the visible comment right before the position of a comment below its parent. */
  before(entry: CachedComment, parent: CachedComment): CachedComment {
    const {children} = parent.node;
    const previous = this.#lastVisible(children, children.lastIndexOf(entry.node));
    return previous ? this.lastOf(previous) : parent;
  }

  /** Returns the last visible comment of a branch. */
  lastOf(root: CachedComment): CachedComment {
    let last = root;
    for (let next: CachedComment | null = root; next; next = this.#lastVisible(next.node.children)) last = next;
    return last;
  }

  #lastVisible(nodes: readonly ThreadNode[], end = nodes.length): CachedComment | null {
    for (let index = end - 1; index >= 0; index--) {
      const entry = this.get(nodes[index]?.comment.id ?? '');
      if (entry?.isVisible) return entry;
    }
    return null;
  }

  #addEntry(node: ThreadNode, {status, changed}: State): CachedComment {
    const parent = node.parent ? this.get(node.parent.comment.id) : null;
    const entry = new CachedComment(node, parent, status === 'published', changed);
    this.#entries.set(entry.id, entry);
    return entry;
  }
}
