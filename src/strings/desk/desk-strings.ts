// The type of the words of the desk: its shell, the sign-in and the queue.

import type {Action, DecisionEntry, FlagReason, ModeratedStatus, Tab} from '../../wire/moderation/moderation.js';

/** The views, in the order of the navigation. */
export const VIEW_NAMES = ['queue', 'comments', 'threads', 'record', 'rules', 'people', 'site'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** The keys of the queue. */
export type DeskKey =
  | 'next'
  | 'previous'
  | 'approve'
  | 'reject'
  | 'spam'
  | 'delete'
  | 'edit'
  | 'reply'
  | 'pin'
  | 'select'
  | 'more'
  | 'undo'
  | 'help';

/** The words of the desk in one language, with the sentences of the server. */
export interface DeskStrings extends DeskWords {
  /** Returns why a comment waits, given the sentence of the server. */
  readonly heldBecause: (sentence: string) => string;
}

/** The words of the desk in one language. */
export interface DeskWords {
  /** A BCP 47 language tag; also selects the format of dates and numbers. */
  readonly lang: string;
  /** Formats a count. */
  readonly number: (count: number) => string;
  readonly desk: string;
  readonly views: Readonly<Record<ViewName, string>>;
  readonly skip: string;
  readonly loading: string;
  readonly retry: string;
  readonly close: string;
  readonly cancel: string;
  readonly signOut: string;
  readonly undo: string;
  /** After something was taken back. `done` is what had been done. */
  readonly undone: (done: string) => string;
  readonly nothingToUndo: string;
  readonly viewFailed: string;
  /** Sentences for types of problems, for example `limit`. For others, and in English, that of the server is shown. */
  readonly problems: ReadonlyMap<string, string>;
  /** Sentences for failures, shown before the sentence of the server. */
  readonly failures: Readonly<Record<'offline' | 'refused' | 'changed' | 'broken' | 'signed-out', string>>;
  readonly signIn: SignInStrings;
  readonly queue: QueueStrings;
}

export interface SignInStrings {
  readonly title: string;
  readonly hint: string;
  readonly button: string;
  readonly stays: string;
  readonly inviteTitle: string;
  readonly inviteHint: string;
  readonly makePasskey: string;
  readonly deviceLabel: string;
  /** Shown while the browser asks for the passkey. */
  readonly waiting: string;
  readonly ended: string;
  readonly unsupported: string;
  readonly cancelled: string;
  readonly exists: string;
  /** The address of the page is not one that passkeys work on. */
  readonly wrongAddress: string;
}

export interface QueueStrings {
  readonly tabs: Readonly<Record<Tab, string>>;
  readonly empty: Readonly<Record<Tab, string>>;
  readonly nothingMatches: string;
  readonly end: string;
  readonly more: string;
  readonly earlier: string;
  readonly words: string;
  readonly author: string;
  readonly thread: string;
  readonly filters: string;
  readonly search: string;
  readonly clear: string;
  readonly order: string;
  readonly newest: string;
  readonly oldest: string;
  readonly arrived: (count: number) => string;
  readonly anonymous: string;
  readonly inReplyTo: (name: string) => string;
  readonly firstHere: string;
  /** What else the author wrote, by status. */
  readonly others: {
    readonly published: (count: number) => string;
    readonly waiting: (count: number) => string;
    readonly rejected: (count: number) => string;
  };
  /** The accessible name of the link to what else the author wrote. */
  readonly othersOf: (name: string) => string;
  readonly status: Readonly<Record<ModeratedStatus, string>>;
  readonly pinned: string;
  readonly threadClosed: string;
  readonly noText: string;
  readonly showAll: string;
  readonly reported: (count: number) => string;
  readonly reasons: Readonly<Record<FlagReason, string>>;
  /** “Approved by Wilma Oost, 2 hours ago”. */
  readonly decided: (past: string, by: string, when: string) => string;
  /** What was done, as past participles at the beginning of a sentence. */
  readonly past: Readonly<Record<DecisionEntry['action'], string>>;
  /** “Approved: “Nineteen was bread…””. */
  readonly did: (past: string, excerpt: string) => string;
  readonly didMany: (past: string, count: number) => string;
  /** Somebody else was first. */
  readonly stale: (past: string, by: string, when: string) => string;
  readonly gone: string;
  readonly notDone: (excerpt: string) => string;
  /** The buttons. */
  readonly actions: Readonly<Record<Action, string>> & {
    readonly reply: string;
    readonly more: string;
    readonly block: string;
    readonly closeThread: string;
    readonly openThread: string;
  };
  readonly actionsOf: (name: string) => string;
  readonly select: (name: string) => string;
  readonly selectAll: string;
  readonly selected: (count: number) => string;
  readonly source: string;
  readonly editNote: string;
  readonly save: string;
  readonly replyLabel: (name: string) => string;
  readonly send: string;
  /** The same for a comment that waits: it is approved first. */
  readonly approveAndSend: string;
  readonly replied: string;
  readonly block: BlockStrings;
  readonly keysTitle: string;
  readonly keysHint: string;
  readonly keys: Readonly<Record<DeskKey, string>>;
  readonly firstRow: string;
  readonly lastRow: string;
}

export interface BlockStrings {
  readonly title: (name: string) => string;
  readonly hint: string;
  readonly kinds: Readonly<Record<'name' | 'email' | 'domain' | 'network' | 'account', string>>;
  /** Stands for a network. */
  readonly hidden: string;
  readonly until: string;
  readonly ends: Readonly<Record<'day' | 'week' | 'month' | 'never', string>>;
  readonly note: string;
  readonly done: (value: string) => string;
}
