// Remembers on this device which comments of a thread it has reported.

import {toBase64Url} from '../../core/comment-id.js';
import type {CommentId} from '../../core/comment.js';
import {PREFIX, type DeviceStorage} from '../../conversation/device-storage.js';

/** Follows the secret of a report that the server has accepted. */
const SENT = '+';

export class Reports {
  readonly #storage: DeviceStorage;
  readonly #thread: string;

  constructor(storage: DeviceStorage, thread: string) {
    this.#storage = storage;
    this.#thread = thread;
  }

  isReported(id: CommentId): boolean {
    return this.#storage.get(this.#keyOf(id))?.endsWith(SENT) ?? false;
  }

  /**
   * Returns the secret of this device for a comment. It is stored before the first attempt: if the response is lost,
   * the next attempt is the same report.
   */
  secretOf(id: CommentId): string {
    const known = this.#storage.get(this.#keyOf(id))?.replace(SENT, '');
    const secret = known || toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
    if (!known) this.#storage.set(this.#keyOf(id), secret);
    return secret;
  }

  /** Remembers that the server has accepted the report. */
  markReported(id: CommentId): void {
    this.#storage.set(this.#keyOf(id), `${this.secretOf(id)}${SENT}`);
  }

  #keyOf(id: CommentId): string {
    return `${PREFIX}report:${JSON.stringify([this.#thread, id])}`;
  }
}
