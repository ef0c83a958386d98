// The outbox: sent comments that this device still tracks. An entry is stored before the first request.

import type {Can, CommentId, Draft} from '../../core/comment.js';
import type {HeldReason} from '../../core/held-reason.js';
import type {FailureKind} from '../../core/failure/failure.js';
import type {Outgoing} from '../../sources/source.js';
import {prefixOf, outboxKey, type DeviceStorage} from '../device-storage.js';

/**
 * `sending` no final response yet · `withdrawn` the writer undid sending, but the server may have the comment and must
 * delete it · `held` waits for a moderator · `refused` a moderator rejected it · `published` kept while the writer may
 * change it · `deleting` the deletion is not sent yet.
 */
export type EntryState = 'sending' | 'withdrawn' | 'held' | 'refused' | 'published' | 'deleting';

export interface Entry extends Outgoing {
  readonly state: EntryState;
  /** When the writer last sent it, or when the server last responded: milliseconds since 1970. */
  readonly sentAt: number;
  /** The writer's rights in seconds from `sentAt`; set once the server has the comment. */
  readonly can?: Can;
  /** Why it is held, if the server has told. */
  readonly reason?: HeldReason;
  /** The number of attempts to send it. */
  readonly attempts?: number;
  /** When the next automatic attempt may start: milliseconds since 1970. At once if absent. */
  readonly dueAt?: number;
  /** Whether the server asked to wait until `dueAt`. */
  readonly isAsked?: boolean;
  /** Why the last attempt failed. */
  readonly why?: FailureKind;
  /** Whether the server may have the comment without a response, or has it under an unknown id. */
  readonly isUncertain?: boolean;
  /** Start of the first and the last attempt that may have reached the server: milliseconds since 1970. */
  readonly firstAt?: number;
  readonly lastAt?: number;
  /** The id that it was sent with, if the server gave it another. */
  readonly sentAs?: CommentId;
  /** Comments with the same text that existed before it was sent, so that they are not mistaken for it. */
  readonly others?: readonly CommentId[];
}

/** The comments of one thread that were written on this device. */
export class Outbox {
  readonly #storage: DeviceStorage;
  readonly #thread: string;
  readonly #unstored = new Set<CommentId>();

  constructor(storage: DeviceStorage, thread: string) {
    this.#storage = storage;
    this.#thread = thread;
  }

  /** Returns all readable entries, oldest first. */
  entries(): readonly Entry[] {
    return this.#storage
      .keys(prefixOf('outbox', this.#thread))
      .flatMap((key) => this.#read(key) ?? [])
      .sort((a, b) => a.sentAt - b.sentAt || (a.id < b.id ? -1 : 1));
  }

  get(id: CommentId): Entry | null {
    return this.#read(outboxKey(this.#thread, id));
  }

  /** Stores an entry, replacing that of the same id. Returns false if the storage rejects it. */
  put(entry: Entry): boolean {
    const isKept = this.#storage.set(outboxKey(this.#thread, entry.id), JSON.stringify(entry));
    if (isKept) this.#unstored.delete(entry.id);
    else this.#unstored.add(entry.id);
    return isKept;
  }

  /** Whether the last version of an entry is stored, so that it survives a reload. */
  isKept(id: CommentId): boolean {
    return !this.#unstored.has(id);
  }

  remove(id: CommentId): void {
    this.#storage.remove(outboxKey(this.#thread, id));
  }

  /** Returns the entry with an id, or the entry that was sent with that id; null if there is none. */
  find(id: CommentId): Entry | null {
    return this.get(id) ?? this.entries().find(({sentAs}) => sentAs === id) ?? null;
  }

  /** Changes the id of a comment to that of the server, also as the parent of replies. Idempotent. */
  rename(from: CommentId, to: CommentId): void {
    const entry = this.get(from);
    // Stores the new entry before it removes the old one, so that the comment cannot get lost in between.
    if (entry && !this.get(to)) this.put({...entry, id: to, sentAs: from});
    for (const each of this.entries()) {
      if (each.draft.parent === from) this.put({...each, draft: {...each.draft, parent: to}});
    }
    this.remove(from);
  }

  /** Whether a storage key belongs to an entry. */
  owns(key: string): boolean {
    return key.startsWith(prefixOf('outbox', this.#thread));
  }

  // Validates the stored value, because other scripts of the page share this storage.
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

/** The last date that JavaScript supports, in milliseconds since 1970. */
const MAX_DATE = 8.64e15;

function isEntry(value: unknown): value is Entry {
  if (!isRecord(value) || !isDraft(value['draft'])) return false;
  const {id, secret, sentAt, state, attempts = 0, dueAt = 0, firstAt = 0, lastAt = 0, sentAs = '', others = []} = value;
  const {account = ''} = value;
  const hasNumbers = [sentAt, attempts, dueAt, firstAt, lastAt].every(
    (each) => typeof each === 'number' && Math.abs(each) <= MAX_DATE,
  );
  const hasStrings = areStrings([id, secret, sentAs, account]) && areStrings(others);
  return hasStrings && hasNumbers && STATES.includes(state);
}

const areStrings = (values: unknown): boolean =>
  Array.isArray(values) && values.every((each) => typeof each === 'string');

function isDraft(value: unknown): value is Draft {
  if (!isRecord(value) || !isRecord(value['author'])) return false;
  const {parent, source, author} = value;
  return (
    (parent === null || typeof parent === 'string') && typeof source === 'string' && typeof author['name'] === 'string'
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
