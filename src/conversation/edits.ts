// Words that are to replace those of a comment, until the server has them.

import type {CommentId} from '../core/comment.js';
import {editKey, type DeviceStorage} from './device-storage.js';
import type {Outbox} from './outbox.js';

/** The edits of one thread that are under way; what nobody has touched yet starts as it was sent. */
export class Edits {
  readonly author = {name: ''};
  readonly #storage: DeviceStorage;
  readonly #thread: string;
  readonly #outbox: Outbox;

  constructor(storage: DeviceStorage, thread: string, outbox: Outbox) {
    this.#storage = storage;
    this.#thread = thread;
    this.#outbox = outbox;
  }

  get(id: CommentId | null): string {
    if (id === null) return '';
    return this.#storage.get(editKey(this.#thread, id)) ?? this.#outbox.get(id)?.draft.source ?? '';
  }

  /** Keeps the words. False when this device cannot keep them. */
  set(id: CommentId | null, source: string): boolean {
    return id === null || this.#storage.set(editKey(this.#thread, id), source);
  }

  /** The server has them, or they are not wanted any more. */
  forget(id: CommentId): void {
    this.#storage.remove(editKey(this.#thread, id));
  }
}
