// A comment of a cached thread: its place, its visibility and its content for readers.

import type {Comment, CommentId} from '../../core/comment.js';
import type {Placed} from '../../core/thread/order.js';
import type {ThreadNode} from '../../core/thread/tree.js';

/** A comment in memory. Only its `Discussion` changes it. */
export class CachedComment implements Placed {
  readonly node: ThreadNode;
  readonly parent: CachedComment | null;
  isPublished: boolean;
  /** Number of published descendants. */
  replies = 0;
  /** The last revision that changed what readers see of the comment or its descendants; 0 if unknown. */
  lastChange: number;
  /** The last revision that may have pinned or unpinned the comment. */
  lastPinChange: number;
  #bytes = 0;
  #memory = 0;

  constructor(node: ThreadNode, parent: CachedComment | null, isPublished: boolean, changed: number) {
    this.node = node;
    this.parent = parent;
    this.isPublished = isPublished;
    this.lastChange = changed;
    this.lastPinChange = changed;
  }

  /** Whether readers see the comment. If it is not published but has published replies, they see a tombstone. */
  get isVisible(): boolean {
    return this.isPublished || this.replies > 0;
  }

  get id(): CommentId {
    return this.node.comment.id;
  }

  /** The comment as sent to readers. */
  get comment(): Comment {
    return {...this.node.comment, replies: this.replies};
  }

  /** Estimated size of its JSON in bytes. */
  get bytes(): number {
    if (this.#bytes === 0) this.#measure();
    return this.#bytes;
  }

  /** Estimated memory use in bytes. */
  get memory(): number {
    if (this.#bytes === 0) this.#measure();
    return this.#memory;
  }

  #measure(): void {
    const {comment} = this.node;
    const json = JSON.stringify(comment);
    this.#bytes = Buffer.byteLength(json);
    this.#memory = OBJECT_BYTES + json.length - comment.html.length + sizeOf(comment.html);
  }

  /** Drops the cached sizes. Call this after the content of the comment changed. */
  forgetSize(): void {
    this.#bytes = 0;
  }

  get time(): number {
    return this.node.time;
  }

  get sequence(): number {
    return this.node.sequence;
  }

  get votes(): number {
    return this.node.comment.votes ?? 0;
  }

  get pinned(): boolean {
    return this.node.pinned;
  }

  /** The parent, its parent and so on, nearest first. */
  get ancestors(): readonly CachedComment[] {
    const ancestors: CachedComment[] = [];
    for (let above = this.parent; above; above = above.parent) ancestors.push(above);
    return ancestors;
  }
}

/** Measured size of the objects of one comment, in bytes. */
const OBJECT_BYTES = 600;

// V8 stores one byte per character if all characters are Latin 1, otherwise two.
const sizeOf = (text: string): number => (/[^\0-\u00ff]/.test(text) ? 2 * text.length : text.length);
