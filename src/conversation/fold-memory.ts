// Which branches of a thread a reader has folded, on this device.

import type {CommentId} from '../core/comment.js';
import {foldsKey, type DeviceStorage} from './device-storage.js';

/** The folds of one thread. What cannot be read any more is none. */
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

/** A list of ids; anything else is an empty one. */
export const decodeIds = (value: unknown): readonly CommentId[] =>
  Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
