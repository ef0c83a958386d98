// Marks the comments added since the reader's last visit.

import {isEcho, type Comment, type CommentId} from '../core/comment.js';
import {touchAll} from '../core/thread/reveal.js';
import type {Conversation} from './conversation.js';
import {seenKey, type DeviceStorage} from './device-storage.js';
import type {Session} from './session.js';

/** The marks of new comments. On the first visit no comment is new. */
export class Unread {
  readonly #conversation: Conversation;
  readonly #storage: DeviceStorage;
  readonly #key: string;
  /** The time of the newest comment of the last visit, in milliseconds since 1970; 0 on the first visit. */
  readonly #seen: number;
  readonly #new = new Set<CommentId>();

  constructor(conversation: Conversation, {source}: Session, storage: DeviceStorage) {
    this.#conversation = conversation;
    this.#storage = storage;
    this.#key = seenKey(source.key);
    this.#seen = Number(storage.get(this.#key)) || 0;
  }

  /** The ids of the comments that are marked as new. */
  get newComments(): ReadonlySet<CommentId> {
    const {touches} = this.#conversation.state;
    return new Set([...this.#new].filter((id) => touches.get(id)?.isNew));
  }

  /** Marks the comments that are newer than the last visit. */
  markSince(comments: readonly Comment[]): void {
    if (this.#seen > 0) this.mark(comments.filter((comment) => timeOf(comment) > this.#seen));
  }

  /** Marks published comments as new, except echoes and the reader's own. */
  mark(comments: readonly Comment[]): void {
    const {touches} = this.#conversation.state;
    const found = comments.filter(
      (each) => each.status === 'published' && !isEcho(each) && !touches.get(each.id)?.mark,
    );
    if (found.length === 0) return;
    for (const {id} of found) this.#new.add(id);
    this.#conversation.act({
      type: 'apply',
      change: (state) =>
        touchAll(
          state,
          found.map(({id}) => [id, {isNew: true}]),
        ),
    });
  }

  /** Stores on this device that all current comments have been seen. */
  remember(): void {
    let newest = this.#seen;
    for (const {comment} of this.#conversation.state.thread.walk()) newest = Math.max(newest, timeOf(comment));
    if (newest > 0) this.#storage.set(this.#key, String(newest));
  }
}

const timeOf = ({createdAt}: Comment): number => (createdAt === null ? 0 : Date.parse(createdAt));
