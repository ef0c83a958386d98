// What this device has sent and still has to see through: written down before the first request.

import type {Can, CommentId, Draft} from '../core/comment.js';
import type {Outgoing} from '../sources/source.js';
import {outboxKey, type DeviceStorage} from './device-storage.js';

/**
 * `sending` no answer yet · `failed` the server or the network said no · `held` waits for a moderator ·
 * `published` kept for as long as its writer may change it · `deleting` is to be deleted, and the server does not know.
 */
export type EntryState = 'sending' | 'failed' | 'held' | 'published' | 'deleting';

export interface Entry extends Outgoing {
  readonly state: EntryState;
  /** When it was sent, or when the server last spoke of it: milliseconds since 1970. */
  readonly sentAt: number;
  /** What its writer may still do, counted from `sentAt`; once the server has it. */
  readonly can?: Can;
}

/** The comments of one thread that were written on this device. */
export class Outbox {
  readonly #storage: DeviceStorage;
  readonly #key: string;

  constructor(storage: DeviceStorage, thread: string) {
    this.#storage = storage;
    this.#key = outboxKey(thread);
  }

  /** All entries, oldest first. What cannot be read any more is left out. */
  entries(): readonly Entry[] {
    try {
      const list: unknown = JSON.parse(this.#storage.get(this.#key) ?? '[]');
      return Array.isArray(list) ? list.filter(isEntry) : [];
    } catch {
      return [];
    }
  }

  get(id: CommentId): Entry | null {
    return this.entries().find((entry) => entry.id === id) ?? null;
  }

  /** Writes an entry down, in place of an older one of the same id. */
  put(entry: Entry): void {
    this.#write([...this.entries().filter(({id}) => id !== entry.id), entry]);
  }

  remove(id: CommentId): void {
    this.#write(this.entries().filter((entry) => entry.id !== id));
  }

  #write(entries: readonly Entry[]): void {
    if (entries.length === 0) this.#storage.remove(this.#key);
    else this.#storage.set(this.#key, JSON.stringify(entries));
  }
}

const STATES: readonly unknown[] = ['sending', 'failed', 'held', 'published', 'deleting'] satisfies EntryState[];

// The page shares this storage with its other scripts: what is in it is checked like anything from outside.
function isEntry(value: unknown): value is Entry {
  if (!isRecord(value) || !isDraft(value['draft'])) return false;
  const {id, secret, sentAt, state} = value;
  return typeof id === 'string' && typeof secret === 'string' && typeof sentAt === 'number' && STATES.includes(state);
}

function isDraft(value: unknown): value is Draft {
  if (!isRecord(value) || !isRecord(value['author'])) return false;
  const {parent, source, author} = value;
  return (
    (parent === null || typeof parent === 'string') && typeof source === 'string' && typeof author['name'] === 'string'
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
