// Stores on this device which branches of a thread the reader has folded.

import type {CommentId} from '../core/comment.js';
import {foldsKey, type DeviceStorage} from './device-storage.js';

/** The stored folds of a thread. An unreadable value counts as no folds. */
export class FoldMemory {
  readonly #storage: DeviceStorage;
  readonly #key: string;

  constructor(storage: DeviceStorage, thread: string) {
    this.#storage = storage;
    this.#key = foldsKey(thread);
  }

  read(): readonly CommentId[] {
    try {
      return decodeIds(JSON.parse(this.#storage.get(this.#key) ?? '[]'));
    } catch {
      return [];
    }
  }

  write(ids: readonly CommentId[]): void {
    if (ids.length === 0) this.#storage.remove(this.#key);
    else this.#storage.set(this.#key, JSON.stringify(ids));
  }
}

/** Decodes a list of ids. Drops all other values. */
export const decodeIds = (value: unknown): readonly CommentId[] =>
  Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
