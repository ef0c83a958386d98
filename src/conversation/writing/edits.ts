// Words that are to replace those of a comment, until the server has them.

import type {CommentId} from '../../core/comment.js';
import type {DeviceStorage} from '../device-storage.js';
import type {Outbox} from './outbox.js';
import {DraftAutosave, type Pen} from './draft-autosave.js';

/** The edits of one thread that are under way; what nobody has touched yet starts as it was sent. */
export class Edits {
  readonly author = {name: ''};
  /** The words, for all that is not done by a composer. */
  readonly words: DraftAutosave;
  readonly #outbox: Outbox;

  constructor(storage: DeviceStorage, thread: string, pen: Pen, outbox: Outbox) {
    this.words = new DraftAutosave('edit', storage, thread, pen);
    this.#outbox = outbox;
  }

  get(id: CommentId | null): string {
    if (id === null) return '';
    return this.words.get(id) ?? this.#outbox.get(id)?.draft.source ?? '';
  }

  /** Keeps the words. False when this device cannot keep them. */
  set(id: CommentId | null, source: string): boolean {
    return id === null || this.words.set(id, source);
  }
}
