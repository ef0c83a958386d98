// The port to what this device remembers. Every method may be called at any time; none throws.

import type {CommentId} from '../core/comment.js';

/** Strings by key, kept on this device, or for as long as the page lives where nothing may be kept. */
export interface DeviceStorage {
  get(key: string): string | null;
  /** Whether it was kept: storage may be full, forbidden or absent. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
  /** Every key that starts so. */
  keys(prefix: string): readonly string[];
  /** Forgets everything whose key starts so. */
  clear(prefix: string): void;
}

/** The key of everything that this device keeps starts so. The README lists them. */
export const PREFIX = 'colloquy:';

/** What a writer leaves on a device: what was sent, words for an answer, words for a comment of their own. */
export type Kind = 'outbox' | 'draft' | 'edit';

/** The key of each thing of a kind that belongs to a thread starts so: no thread's start is that of another. */
export const keysOf = (kind: Kind, thread: string): string =>
  `${PREFIX}${kind}:${JSON.stringify([thread]).slice(0, -1)},`;

/** Where a comment is written down that this device has to see through. One key each: tabs do not overwrite each other. */
export const outboxKey = (thread: string, id: CommentId): string => `${keysOf('outbox', thread)}${JSON.stringify(id)}]`;

/**
 * Where words are kept until they are sent.
 *
 * @param place The comment that is answered or given other words; null for the page itself.
 * @param tab Who keeps them, since two tabs may be about to answer the same comment.
 */
export const wordsKey = (kind: 'draft' | 'edit', thread: string, place: CommentId | null, tab: string): string =>
  `${keysOf(kind, thread)}${JSON.stringify(place)},${JSON.stringify(tab)}]`;

/** What a key names after its kind: thread, place, tab; empty for a key that is not ours. */
export function readKey(key: string): readonly unknown[] {
  try {
    const names: unknown = JSON.parse(key.slice(key.indexOf('[')));
    return Array.isArray(names) ? names : [];
  } catch {
    return [];
  }
}

/** Whether something was written on this device that belongs to a thread. */
export const holdsWords = (storage: DeviceStorage, thread: string): boolean =>
  KINDS.some((kind) => storage.keys(keysOf(kind, thread)).length > 0);

/** Whether words were typed on this device, for a thread, and not sent. */
export const holdsTypedWords = (storage: DeviceStorage, thread: string): boolean =>
  (['draft', 'edit'] as const).some((kind) => storage.keys(keysOf(kind, thread)).length > 0);

const KINDS: readonly Kind[] = ['outbox', 'draft', 'edit'];

/** Until when a reader has seen a thread. */
export const seenKey = (thread: string): string => `${PREFIX}seen:${thread}`;

/** Which branches of a thread a reader has folded. */
export const foldsKey = (thread: string): string => `${PREFIX}folds:${thread}`;
