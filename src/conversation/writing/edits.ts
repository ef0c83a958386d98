// Stores edited texts of comments until the server has them.

import type {CommentId} from '../../core/comment.js';
import type {DeviceStorage} from '../device-storage.js';
import type {Outbox} from './outbox.js';
import {DraftAutosave, type TabPlatform} from './draft-autosave.js';

/** The edits of a thread. An edit starts with the source of the comment. */
export class Edits {
  readonly author = {name: ''};
  /** The stored texts. Composers use `get` and `set` instead. */
  readonly texts: DraftAutosave;
  readonly #outbox: Outbox;

  constructor(storage: DeviceStorage, thread: string, platform: TabPlatform, outbox: Outbox) {
    this.texts = new DraftAutosave('edit', storage, thread, platform);
    this.#outbox = outbox;
  }

  get(id: CommentId | null): string {
    if (id === null) return '';
    return this.texts.get(id) ?? this.#outbox.get(id)?.draft.source ?? '';
  }

  /** Stores a text. Returns false if the storage rejects it. */
  set(id: CommentId | null, source: string): boolean {
    return id === null || this.texts.set(id, source);
  }
}
