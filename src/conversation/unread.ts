// What has come since a reader was here last.

import {isEcho, type Comment, type CommentId} from '../core/comment.js';
import {touchAll} from '../core/thread/reveal.js';
import type {Conversation} from './conversation.js';
import {seenKey, type DeviceStorage} from './device-storage.js';
import type {Session} from './session.js';

/** Unread new comments. On a first visit nothing is new. */
export class Unread {
  readonly #conversation: Conversation;
  readonly #storage: DeviceStorage;
  readonly #key: string;
  /** The newest comment of the last visit, in milliseconds since 1970; 0 on the first one. */
  readonly #seen: number;
  readonly #new = new Set<CommentId>();

  constructor(conversation: Conversation, {source}: Session, storage: DeviceStorage) {
    this.#conversation = conversation;
    this.#storage = storage;
    this.#key = seenKey(source.key);
    this.#seen = Number(storage.get(this.#key)) || 0;
  }

  /** The new comments that are here. */
  get newComments(): ReadonlySet<CommentId> {
    const {touches} = this.#conversation.state;
    return new Set([...this.#new].filter((id) => touches.get(id)?.isNew));
  }

  /** Looks for those that have come since the last visit. */
  markSince(comments: readonly Comment[]): void {
    if (this.#seen > 0) this.mark(comments.filter((comment) => timeOf(comment) > this.#seen));
  }

  /** Unread comments as new; one's own never are. */
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

  /** Notes, on this device, that everything up to now has been seen. */
  remember(): void {
    let newest = this.#seen;
    for (const {comment} of this.#conversation.state.thread.walk()) newest = Math.max(newest, timeOf(comment));
    if (newest > 0) this.#storage.set(this.#key, String(newest));
  }
}

const timeOf = ({createdAt}: Comment): number => (createdAt === null ? 0 : Date.parse(createdAt));
