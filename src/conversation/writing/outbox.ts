// What this device has sent and still has to see through: written down before the first request.

import type {Can, CommentId, Draft} from '../../core/comment.js';
import type {FailureKind} from '../../core/failure/failure.js';
import type {Outgoing} from '../../sources/source.js';
import {keysOf, outboxKey, type DeviceStorage} from '../device-storage.js';

/**
 * `sending` no answer yet that counts · `withdrawn` its writer took the words back, but the server may have it: it is to
 * be deleted there · `held` waits for a moderator · `refused` a moderator turned it down · `published` kept for as long
 * as its writer may change it · `deleting` is to be deleted, and the server does not know.
 */
export type EntryState = 'sending' | 'withdrawn' | 'held' | 'refused' | 'published' | 'deleting';

export interface Entry extends Outgoing {
  readonly state: EntryState;
  /** When its writer last sent it, or when the server last spoke of it: milliseconds since 1970. */
  readonly sentAt: number;
  /** What its writer may still do, counted from `sentAt`; once the server has it. */
  readonly can?: Can;
  /** How often it was sent. */
  readonly attempts?: number;
  /** When what is to be done may be done by itself: milliseconds since 1970. At once if absent. */
  readonly dueAt?: number;
  /** Whether it was the server that asked to wait until then. */
  readonly isAsked?: boolean;
  /** Why the last attempt was in vain. */
  readonly why?: FailureKind;
  /** Whether the server may have it, though nobody has heard it say so; or has it under an id that nobody has heard. */
  readonly isUncertain?: boolean;
  /** When the first and the last attempt began that may have reached the server: milliseconds since 1970. */
  readonly firstAt?: number;
  readonly lastAt?: number;
  /** The id under which it was sent, where the server gave it another. */
  readonly sentAs?: CommentId;
  /** Comments that said the same before it was sent: none of them is it. */
  readonly others?: readonly CommentId[];
}

/** The comments of one thread that were written on this device. */
export class Outbox {
  readonly #storage: DeviceStorage;
  readonly #thread: string;
  readonly #unkept = new Set<CommentId>();

  constructor(storage: DeviceStorage, thread: string) {
    this.#storage = storage;
    this.#thread = thread;
  }

  /** All entries, oldest first. What cannot be read any more is left out. */
  entries(): readonly Entry[] {
    return this.#storage
      .keys(keysOf('outbox', this.#thread))
      .flatMap((key) => this.#read(key) ?? [])
      .sort((a, b) => a.sentAt - b.sentAt || (a.id < b.id ? -1 : 1));
  }

  get(id: CommentId): Entry | null {
    return this.#read(outboxKey(this.#thread, id));
  }

  /** Writes an entry down, in place of an older one of the same id. False when this device cannot keep it. */
  put(entry: Entry): boolean {
    const isKept = this.#storage.set(outboxKey(this.#thread, entry.id), JSON.stringify(entry));
    if (isKept) this.#unkept.delete(entry.id);
    else this.#unkept.add(entry.id);
    return isKept;
  }

  /** Whether what was written down last of an entry outlives the page. */
  isKept(id: CommentId): boolean {
    return !this.#unkept.has(id);
  }

  remove(id: CommentId): void {
    this.#storage.remove(outboxKey(this.#thread, id));
  }

  /** The entry that was sent under an id, whatever the server calls it; null if there is none. */
  find(id: CommentId): Entry | null {
    return this.get(id) ?? this.entries().find(({sentAs}) => sentAs === id) ?? null;
  }

  /** Follows a comment, and the answers to it, to the id that the server gave it. Again is the same as once. */
  rename(from: CommentId, to: CommentId): void {
    const entry = this.get(from);
    // First the new one: what is written down twice for a moment cannot get lost.
    if (entry && !this.get(to)) this.put({...entry, id: to, sentAs: from});
    for (const each of this.entries()) {
      if (each.draft.parent === from) this.put({...each, draft: {...each.draft, parent: to}});
    }
    this.remove(from);
  }

  /** Whether a key of the device's storage is that of an entry. */
  holds(key: string): boolean {
    return key.startsWith(keysOf('outbox', this.#thread));
  }

  // The page shares this storage with its other scripts: what is in it is checked like anything from outside.
  #read(key: string): Entry | null {
    try {
      const value: unknown = JSON.parse(this.#storage.get(key) ?? 'null');
      return isEntry(value) && outboxKey(this.#thread, value.id) === key ? value : null;
    } catch {
      return null;
    }
  }
}

const STATES: readonly unknown[] = [
  'sending',
  'withdrawn',
  'held',
  'refused',
  'published',
  'deleting',
] satisfies EntryState[];

/** No date is later, in milliseconds since 1970. */
const LAST = 8.64e15;

function isEntry(value: unknown): value is Entry {
  if (!isRecord(value) || !isDraft(value['draft'])) return false;
  const {id, secret, sentAt, state, attempts = 0, dueAt = 0, firstAt = 0, lastAt = 0, sentAs = '', others = []} = value;
  const areNumbers = [sentAt, attempts, dueAt, firstAt, lastAt].every(
    (each) => typeof each === 'number' && Math.abs(each) <= LAST,
  );
  const areTexts = areAllTexts([id, secret, sentAs]) && areAllTexts(others);
  return areTexts && areNumbers && STATES.includes(state);
}

const areAllTexts = (values: unknown): boolean =>
  Array.isArray(values) && values.every((each) => typeof each === 'string');

function isDraft(value: unknown): value is Draft {
  if (!isRecord(value) || !isRecord(value['author'])) return false;
  const {parent, source, author} = value;
  return (
    (parent === null || typeof parent === 'string') && typeof source === 'string' && typeof author['name'] === 'string'
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
