// Remembers on this device which comments of a thread it has reported, or voted for.

import {toBase64Url} from '../../core/comment-id.js';
import type {CommentId} from '../../core/comment.js';
import {PREFIX, type DeviceStorage} from '../../conversation/device-storage.js';

/** Follows the secret of a mark that the server has accepted. */
const SENT = '+';

export class DeviceMarks {
  readonly #storage: DeviceStorage;
  readonly #kind: 'report' | 'vote';
  readonly #thread: string;

  constructor(storage: DeviceStorage, kind: 'report' | 'vote', thread: string) {
    this.#storage = storage;
    this.#kind = kind;
    this.#thread = thread;
  }

  isMarked(id: CommentId): boolean {
    return this.#storage.get(this.#keyOf(id))?.endsWith(SENT) ?? false;
  }

  /**
   * Returns the secret of this device for a comment. It is stored before the first attempt: if the response is lost,
   * the next attempt is the same one.
   */
  secretOf(id: CommentId): string {
    const known = this.#storage.get(this.#keyOf(id))?.replace(SENT, '');
    const secret = known || toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
    if (!known) this.#storage.set(this.#keyOf(id), secret);
    return secret;
  }

  /** Remembers that the server has accepted the mark, or has taken it back. */
  mark(id: CommentId, isMarked = true): void {
    this.#storage.set(this.#keyOf(id), `${this.secretOf(id)}${isMarked ? SENT : ''}`);
  }

  #keyOf(id: CommentId): string {
    return `${PREFIX}${this.#kind}:${JSON.stringify([this.#thread, id])}`;
  }
}
