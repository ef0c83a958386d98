// One comment of a thread that is kept in memory: its place, and what readers may know of it.

import type {Comment, CommentId} from '../../core/comment.js';
import type {Placed} from '../../core/thread/order.js';
import type {ThreadNode} from '../../core/thread/tree.js';

/** One comment in memory. Changed by its `Discussion` alone. */
export class CachedComment implements Placed {
  readonly node: ThreadNode;
  readonly parent: CachedComment | null;
  isPublished: boolean;
  /** Published descendants. */
  replies = 0;
  /** The last revision that changed what readers see of it or of what is below it; 0 for none that is known. */
  lastChange: number;
  /** The last revision that may have pinned it or let it go. */
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

  /** Whatever a comment was, its place stays as long as anybody has answered it. */
  get isVisible(): boolean {
    return this.isPublished || this.replies > 0;
  }

  get id(): CommentId {
    return this.node.comment.id;
  }

  /** What readers are told. */
  get comment(): Comment {
    return {...this.node.comment, replies: this.replies};
  }

  /** About how many bytes of JSON it is. */
  get bytes(): number {
    if (this.#bytes === 0) this.#measure();
    return this.#bytes;
  }

  /** About how many bytes of memory it takes. */
  get memory(): number {
    if (this.#bytes === 0) this.#measure();
    return this.#memory;
  }

  #measure(): void {
    const {comment} = this.node;
    const json = JSON.stringify(comment);
    this.#bytes = Buffer.byteLength(json);
    this.#memory = OBJECTS + json.length - comment.html.length + sizeOf(comment.html);
  }

  /** Has to be called when the comment itself has become another. */
  forgetSize(): void {
    this.#bytes = 0;
  }

  get time(): number {
    return this.node.time;
  }

  get sequence(): number {
    return this.node.sequence;
  }

  get pinned(): boolean {
    return this.node.pinned;
  }

  /** What it answers, what that answers, and so on: the nearest first. */
  get ancestors(): readonly CachedComment[] {
    const ancestors: CachedComment[] = [];
    for (let above = this.parent; above; above = above.parent) ancestors.push(above);
    return ancestors;
  }
}

/** Bytes of the objects that a comment is made of, measured. */
const OBJECTS = 600;

// V8 takes a byte for each character if none is beyond Latin 1, otherwise two.
const sizeOf = (text: string): number => (/[^\0-\u00ff]/.test(text) ? 2 * text.length : text.length);
