// All comments of a thread in their places, also those that readers do not see: approved, one of them appears.

import type {CommentId} from '../../core/comment.js';
import {Thread, type ThreadNode} from '../../core/thread/tree.js';
import {CachedComment} from './cached-comment.js';
import {toPublic} from './public-comment.js';
import type {Steps} from './work-steps.js';
import type {StoredComment} from '../storage/comment-store.js';

/** Replies are counted by entries. A figure that is not 0 keeps `Thread` from counting them too, of every status. */
const COUNTED = 1;

type State = Pick<StoredComment, 'status' | 'changed'>;

/** Of a comment that nobody has seen yet. */
const UNSEEN: State = {status: 'held', changed: 0};

/** The comments of one thread, with links in every direction. */
export class CommentTree {
  readonly #thread = new Thread();
  readonly #entries = new Map<CommentId, CachedComment>();
  readonly #loaded = new Map<CommentId, State>();

  /** Adds comments in the order in which they came, or newer states of them. Nothing can be read before `link`. */
  *load(stored: readonly StoredComment[]): Steps<void> {
    for (const comment of stored) {
      this.#thread.add([toPublic(comment, COUNTED)]);
      this.#loaded.set(comment.id, {status: comment.status, changed: comment.changed});
      yield;
    }
  }

  /** Links what was loaded. */
  *link(): Steps<void> {
    for (const {node} of this.#thread.walk()) {
      const state = this.#loaded.get(node.comment.id);
      if (state) this.#enter(node, state);
      yield;
    }
    this.#loaded.clear();
    // Every comment stands before its replies, so from the end each is complete when it is added to what it answers.
    for (const {parent, replies, lastChange, isPublished} of [...this.#entries.values()].toReversed()) {
      if (parent) {
        parent.replies += replies + Number(isPublished);
        parent.lastChange = Math.max(parent.lastChange, lastChange);
      }
      yield;
    }
  }

  /** In the order in which parents come first. */
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
   * Adds a comment that nobody sees yet, or gives one that is here its new words, and leaves to its `Discussion` who sees
   * it. Null if replies waited for it that have moved below it: then all is to be made anew.
   */
  put(stored: StoredComment): CachedComment | null {
    const known = this.get(stored.id);
    this.#thread.add([toPublic(stored, COUNTED)]);
    known?.forgetSize();
    const node = this.#thread.get(stored.id);
    return known ?? (node && node.children.length === 0 ? this.#enter(node, UNSEEN) : null);
  }

  /** Everything that readers see of a branch, in the order of display. */
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

  /** What readers see right before a comment's place, which is below a parent. */
  before(entry: CachedComment, parent: CachedComment): CachedComment {
    const {children} = parent.node;
    const previous = this.#lastVisible(children, children.lastIndexOf(entry.node));
    return previous ? this.lastOf(previous) : parent;
  }

  /** The last that readers see of a branch. */
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

  #enter(node: ThreadNode, {status, changed}: State): CachedComment {
    const parent = node.parent ? this.get(node.parent.comment.id) : null;
    const entry = new CachedComment(node, parent, status === 'published', changed);
    this.#entries.set(entry.id, entry);
    return entry;
  }
}
