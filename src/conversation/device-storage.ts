// The port to what this device remembers. Every method may be called at any time; none throws.

import type {CommentId} from '../core/comment.js';

/** Strings by key, kept on this device, or for as long as the page lives where nothing may be kept. */
export interface DeviceStorage {
  get(key: string): string | null;
  /** Whether it was kept: storage may be full, forbidden or absent. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
  /** Forgets everything whose key starts so. */
  clear(prefix: string): void;
}

/** The key of everything that this device keeps starts so. The README lists them. */
export const PREFIX = 'colloquy:';

/** Where the comments of a thread that this device has to see through are written down. */
export const outboxKey = (thread: string): string => `${PREFIX}outbox:${thread}`;

/** Where the words for an answer, or for the page itself (`null`), are kept until they are sent. */
export const draftKey = (thread: string, parent: CommentId | null): string =>
  `${PREFIX}draft:${thread}${parent === null ? '' : `:${parent}`}`;

/** Until when a reader has seen a thread. */
export const seenKey = (thread: string): string => `${PREFIX}seen:${thread}`;

/** Which branches of a thread a reader has folded. */
export const foldsKey = (thread: string): string => `${PREFIX}folds:${thread}`;

/** Where the words are kept that are to replace those of a comment. */
export const editKey = (thread: string, id: CommentId): string => `${PREFIX}edit:${thread}:${id}`;
