// The types of all texts that the widget shows or announces.

import type {Badge} from '../core/comment.js';
import type {HeldReason} from '../core/held-reason.js';
import type {Diagnosis} from '../core/failure/diagnosis.js';
import type {FailureKind} from '../core/failure/failure.js';
import type {Markup} from '../core/markdown/markdown-edit.js';
import type {ModerationStrings} from './moderating-strings.js';
import type {DiagnosisFacts, Rejection} from './diagnosis-facts.js';

/** The strings of a thread in one language. */
export interface Strings {
  /** A BCP 47 language tag; also selects the format of dates and numbers. */
  readonly lang: string;
  readonly comments: (count: number) => string;
  readonly anonymous: string;
  readonly badges: Readonly<Record<Badge, string>>;
  /** The visually hidden part of a comment's heading, after author and date and a comma. */
  readonly place: (level: number, parent: string | null, replies: number) => string;
  /** The link to the parent comment. */
  readonly inReplyTo: (name: string) => string;
  readonly permalink: string;
  readonly edited: (date: string) => string;
  readonly editNote: (reason: string, by: string) => string;
  readonly deleted: string;
  /** Shown if a comment has no text. */
  readonly noText: string;
  readonly reply: string;
  readonly replyTo: (name: string) => string;
  readonly hideReplies: (count: number, name: string) => string;
  readonly showReplies: (count: number, name: string) => string;
  readonly loading: string;
  readonly empty: string;
  readonly closed: string;
  readonly failed: string;
  readonly retry: string;
  readonly write: string;
  /** The orders of the comments. */
  readonly oldest: string;
  readonly newest: string;
  readonly mostReplies: string;
  readonly votes: string;
  /** The button of the menu of how comments are shown. */
  readonly view: string;
  /** Strings that are not needed for the first paint. English loads them later; other languages include them. */
  readonly later?: LaterStrings;
}

/** Strings that are not needed for the first paint. */
export interface LaterStrings {
  /** The number of folded replies. */
  readonly folded: (count: number) => string;
  readonly echoes: (count: number) => string;
  readonly more: string;
  readonly loadingMore: string;
  /** The number of entries of a page that could not be read as comments. */
  readonly unreadable: (count: number) => string;
  /** The button that shows the rest of a truncated body. */
  readonly showAll: string;
  /** Shown after eight seconds without a first page. */
  readonly slow: string;
  /** The link to the place where people can write, for a system that they cannot write to from here. */
  readonly answerAt: (name: string) => string;
  readonly failures: Readonly<Record<FailureKind, string>>;
}

/** The strings of the form. They load with its code. */
export interface WritingStrings {
  readonly writeReply: (name: string) => string;
  readonly writeEdit: string;
  readonly name: string;
  readonly email: string;
  readonly website: string;
  readonly comment: string;
  /** Follows the label of a field, in brackets. */
  readonly optional: string;
  readonly emailHint: string;
  readonly markdownHint: string;
  /** The accessible name of the toolbar of Markdown buttons. */
  readonly formatting: string;
  readonly tools: Readonly<Record<Markup, string>>;
  readonly send: string;
  readonly save: string;
  readonly preview: string;
  readonly previewing: string;
  readonly nothingToPreview: string;
  readonly cancel: string;
  readonly left: (count: number) => string;
  readonly over: (count: number) => string;
  readonly needed: string;
  readonly notAnAddress: string;
  readonly notAnEmail: string;
  readonly notKept: string;
  readonly forget: string;
  readonly forgetAll: string;
  readonly leaveEmpty: string;
}

/** The strings of the reader's own comments. They load with their code. */
export interface SendingStrings {
  readonly held: string;
  /** By the reason that the server has told. */
  readonly heldFor: Readonly<Record<HeldReason, string>>;
  readonly pending: string;
  readonly checking: string;
  readonly waiting: (sentence: string) => string;
  readonly deviceOffline: string;
  /** `time` is a time of day, or a date and time. */
  readonly askedToWait: (time: string) => string;
  readonly keepOpen: string;
  readonly stale: string;
  readonly sendNow: string;
  readonly takeBack: string;
  readonly notSentYet: string;
  readonly refused: string;
  readonly dismiss: string;
  readonly posted: string;
  readonly postedHeld: string;
  readonly edit: string;
  readonly delete: string;
  readonly timeLeft: (duration: string) => string;
  readonly deleting: string;
  readonly undo: string;
  readonly unchanged: string;
  readonly editedNow: string;
  readonly deletedNow: string;
  readonly drafts: (count: number) => string;
  readonly draftOfReply: (name: string) => string;
  readonly draftOfComment: string;
  readonly draftOfEdit: string;
  /** For a draft whose parent or edited comment no longer exists. */
  readonly draftOfNothing: string;
  readonly discard: string;
  readonly discarded: string;
}

/** The strings of the reading tools. They load with their code. */
export interface FindingStrings {
  readonly openAll: string;
  readonly foldAll: string;
  readonly foldBelow: (level: number) => string;
  readonly flat: string;
  readonly tree: string;
  readonly refresh: string;
  readonly loadedSoFar: (count: string) => string;
  readonly unseen: (count: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly arrived: (count: number) => string;
  readonly changed: string;
  readonly show: string;
  readonly onlyThis: string;
  readonly all: string;
  readonly oneShown: string;
  readonly back: (name: string) => string;
  readonly unknown: string;
  readonly unavailable: string;
  readonly nothingNew: string;
}

/** The strings of quotations. They load with their code. */
export interface QuotesStrings {
  /** The button that quotes the selected text. */
  readonly quote: string;
  /** The link to the source, before a quotation. */
  readonly wrote: (name: string) => string;
  readonly fromArticle: string;
  /** The accessible name of a link to the quoted passage. */
  readonly quotes: (name: string) => string;
  readonly quotesArticle: string;
  readonly quotedBy: (count: number) => string;
  /** Shown at a top-level comment that replies to another one by quoting it. */
  readonly repliesTo: (name: string) => string;
  readonly back: (name: string) => string;
  /** The switch that shows quotations without their links. */
  readonly asWritten: string;
  /** The switch that marks all quoted passages. */
  readonly markQuoted: string;
}

/** What a keyboard shortcut does. */
export type KeyCommand = 'next' | 'previous' | 'parent' | 'nextNew' | 'fold' | 'reply' | 'quote' | 'help';

/** The strings of the keyboard shortcuts. They load with their code. */
export interface KeysStrings {
  /** The link that leads past the comments. */
  readonly skipComments: (count: number) => string;
  /** Has the focus after that link was followed. */
  readonly endOfComments: string;
  /** The title of the list of keys. */
  readonly keysTitle: string;
  /** Says when the keys work. */
  readonly keysHint: string;
  readonly keys: Readonly<Record<KeyCommand, string>>;
  /** The check box that switches the keys on and off. */
  readonly useKeys: string;
  readonly closeKeys: string;
  /** Announced when a key cannot go further. */
  readonly firstComment: string;
  readonly lastComment: string;
  readonly noParent: string;
  /** Announced while the next page loads. */
  readonly loadingNext: string;
  /** Announced after a key has folded or opened replies. */
  readonly repliesFolded: (count: number) => string;
  readonly repliesShown: (count: number) => string;
}

/** The strings of failure details for site owners. They load at the first failure. */
export interface DetailsStrings {
  /** The button that opens the details. */
  readonly details: string;
  /** `time` is a time of day, or a date and time. */
  readonly triesAgainAt: (time: string) => string;
  readonly triesAgainOnline: string;
  /** What happened and what to do, by diagnosis. `rejections` has the texts for `rejected`. */
  readonly diagnoses: Readonly<Record<Exclude<Diagnosis['is'], 'rejected'>, (facts: DiagnosisFacts) => string>>;
  readonly rejections: Readonly<Record<Rejection, (facts: DiagnosisFacts) => string>>;
  /** Added to `foreign`, `shapeless` and `absent`. */
  readonly pointsElsewhere: string;
  readonly address: (address: string) => string;
  readonly answer: (status: number, type: string) => string;
  readonly begins: (text: string) => string;
  readonly says: (sentence: string) => string;
  readonly requestId: (id: string) => string;
  /** For a comment system of others: the setting to change, in its own words. */
  readonly setting: (setting: string) => string;
}

export type {DiagnosisFacts, Rejection};

/** All strings. A page may replace any of them. */
export type AllStrings = Strings &
  DetailsStrings &
  WritingStrings &
  SendingStrings &
  FindingStrings &
  QuotesStrings &
  KeysStrings &
  ModerationStrings;
