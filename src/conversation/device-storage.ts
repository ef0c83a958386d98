// The port to the storage of this device, and the keys used in it. No method throws.

import type {CommentId} from '../core/comment.js';

/** Strings by key, stored on this device, or in memory where storing is not possible or not allowed. */
export interface DeviceStorage {
  get(key: string): string | null;
  /** Returns whether the value was stored: storage may be full, forbidden or missing. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
  /** Returns all keys with a prefix. */
  keys(prefix: string): readonly string[];
  /** Deletes all keys with a prefix. */
  clear(prefix: string): void;
}

/** The prefix of all our keys. docs/readers/stored-data.md lists the keys. */
export const PREFIX = 'colloquy:';

/** The kinds of stored text: sent comments, drafts of new comments, edits of own comments. */
export type Kind = 'outbox' | 'draft' | 'edit';

/** Returns the key prefix of a kind in a thread. It never matches the keys of another thread. */
export const prefixOf = (kind: Kind, thread: string): string =>
  `${PREFIX}${kind}:${JSON.stringify([thread]).slice(0, -1)},`;

/** Returns the key of a comment in the outbox. One key per comment, so that tabs do not overwrite each other. */
export const outboxKey = (thread: string, id: CommentId): string =>
  `${prefixOf('outbox', thread)}${JSON.stringify(id)}]`;

/**
 * Returns the key of a text that is not sent yet.
 *
 * @param place The comment that is replied to or edited; null for a top-level comment.
 * @param tab The id of the tab, because two tabs may write a reply to the same comment.
 */
export const textKey = (kind: 'draft' | 'edit', thread: string, place: CommentId | null, tab: string): string =>
  `${prefixOf(kind, thread)}${JSON.stringify(place)},${JSON.stringify(tab)}]`;

/** Returns the thread, place and tab in a key; an empty array if the key is invalid. */
export function parseKey(key: string): readonly unknown[] {
  try {
    const names: unknown = JSON.parse(key.slice(key.indexOf('[')));
    return Array.isArray(names) ? names : [];
  } catch {
    return [];
  }
}

/** Whether this device stores sent comments, drafts or edits of a thread. */
export const hasOwnData = (storage: DeviceStorage, thread: string): boolean =>
  KINDS.some((kind) => storage.keys(prefixOf(kind, thread)).length > 0);

/** Whether this device stores drafts or edits of a thread that were not sent. */
export const hasDrafts = (storage: DeviceStorage, thread: string): boolean =>
  (['draft', 'edit'] as const).some((kind) => storage.keys(prefixOf(kind, thread)).length > 0);

const KINDS: readonly Kind[] = ['outbox', 'draft', 'edit'];

/** Returns the key of the time of the newest comment that the reader has seen in a thread. */
export const seenKey = (thread: string): string => `${PREFIX}seen:${thread}`;

/** Returns the key of the folded branches of a thread. */
export const foldsKey = (thread: string): string => `${PREFIX}folds:${thread}`;

/** The key of the reader's choice to switch the keyboard shortcuts off. */
export const KEYS_KEY = `${PREFIX}keys`;
