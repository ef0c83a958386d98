// Every word that the widget shows or speaks.

import type {Badge} from '../core/comment.js';
import type {Diagnosis} from '../core/failure/diagnosis.js';
import type {FailureKind} from '../core/failure/failure.js';
import type {Markup} from '../core/markdown/markdown-edit.js';

/** The words of reading, in one language. */
export interface Strings {
  /** A BCP 47 language tag: dates and numbers follow it. */
  readonly lang: string;
  readonly comments: (count: number) => string;
  readonly anonymous: string;
  readonly badges: Readonly<Record<Badge, string>>;
  /** The spoken half of a comment's heading, after its author and date. */
  readonly place: (level: number, parent: string | null, replies: number) => string;
  /** The link to what a comment answers. */
  readonly inReplyTo: (name: string) => string;
  readonly permalink: string;
  readonly edited: (date: string) => string;
  readonly editNote: (reason: string, by: string) => string;
  readonly deleted: string;
  /** In place of a body without words. */
  readonly noText: string;
  readonly reply: string;
  readonly replyTo: (name: string) => string;
  readonly hideReplies: (count: number, name: string) => string;
  readonly showReplies: (count: number, name: string) => string;
  readonly hidden: (count: number) => string;
  readonly loading: string;
  readonly empty: string;
  readonly closed: string;
  readonly failed: string;
  readonly retry: string;
  readonly write: string;
  /** The words that can wait for the first paint; English ones do. */
  readonly later?: LaterStrings;
}

/** The words of what comes after the first paint. */
export interface LaterStrings {
  readonly echoes: (count: number) => string;
  readonly more: string;
  readonly loadingMore: string;
  /** How many entries of a page were no comments at all. */
  readonly unreadable: (count: number) => string;
  /** The button that shows the rest of a body that is cut. */
  readonly showAll: string;
  /** After eight seconds without a first page. */
  readonly slow: string;
  readonly failures: Readonly<Record<FailureKind, string>>;
}

/** The words of the form: they come with the code for it. */
export interface WritingStrings {
  readonly writeReply: (name: string) => string;
  readonly writeEdit: string;
  readonly name: string;
  readonly email: string;
  readonly website: string;
  readonly comment: string;
  readonly optional: string;
  readonly emailHint: string;
  readonly markdownHint: string;
  /** What the row of Markdown buttons is called. */
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

/** The words of what was sent from this device: they come with the code for it. */
export interface SendingStrings {
  readonly held: string;
  readonly pending: string;
  /** `why` is a sentence. */
  readonly waiting: (why: string) => string;
  readonly deviceOffline: string;
  /** `time` is a time of day, or a date with one. */
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
  /** `time` is a length of time in words. */
  readonly timeLeft: (time: string) => string;
  readonly deleting: string;
  readonly undo: string;
  readonly unchanged: string;
  readonly editedNow: string;
  readonly deletedNow: string;
  readonly drafts: (count: number) => string;
  readonly draftOfReply: (name: string) => string;
  readonly draftOfComment: string;
  readonly draftOfEdit: string;
  /** What is answered or changed by it is not here any more. */
  readonly draftOfNothing: string;
  readonly discard: string;
  readonly discarded: string;
}

/** The words of finding one's way in a long thread: they come with the code for it. */
export interface FindingStrings {
  readonly order: string;
  readonly oldest: string;
  readonly newest: string;
  readonly mostReplies: string;
  readonly folding: string;
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

/** The words of quotations and where they come from: they come with the code for it. */
export interface QuotesStrings {
  /** The button that quotes what is selected. */
  readonly quote: string;
  /** Before a quotation, as a link to what it quotes. */
  readonly wrote: (name: string) => string;
  readonly fromArticle: string;
  /** Spoken for a link to what is quoted. */
  readonly quotes: (name: string) => string;
  readonly quotesArticle: string;
  readonly quotedBy: (count: number) => string;
  /** Where a comment answers another one by quoting it. */
  readonly repliesTo: (name: string) => string;
  readonly back: (name: string) => string;
  readonly showMarks: string;
  readonly hideMarks: string;
}

/** What a site owner is told about a failure: the words come with it. */
export interface DetailsStrings {
  /** The button that opens them. */
  readonly details: string;
  /** `time` is a time of day, or a date with one. */
  readonly triesAgainAt: (time: string) => string;
  readonly triesAgainOnline: string;
  /** What happened, and what to do about it; what is `rejected` is explained by its status. */
  readonly diagnoses: Readonly<Record<Exclude<Diagnosis['is'], 'rejected'>, (facts: DiagnosisFacts) => string>>;
  readonly rejections: Readonly<Record<Rejection, (facts: DiagnosisFacts) => string>>;
  /** Before what `foreign`, `shapeless` and `absent` answers say. */
  readonly pointsElsewhere: string;
  readonly address: (address: string) => string;
  readonly answer: (status: number, type: string) => string;
  readonly begins: (text: string) => string;
  readonly says: (sentence: string) => string;
  readonly requestId: (id: string) => string;
}

/** What a status says: 401 · 403 · 404 and 410 · 429 · 503 · other 5xx · anything else. */
export type Rejection = 'signIn' | 'forbidden' | 'absent' | 'limited' | 'busy' | 'broken' | 'other';

/** What the sentences about a failure are made from; what does not apply is empty. */
export interface DiagnosisFacts {
  /** The host of the address that was asked. */
  readonly host: string;
  /** The origin of the address that was asked. */
  readonly origin: string;
  /** The origin of the page. */
  readonly page: string;
  readonly directive: string;
  /** Where a redirect leads. */
  readonly to: string;
  readonly megabytes: number;
}

/** Every word there is; a page may replace any of them. */
export type AllStrings = Strings & DetailsStrings & WritingStrings & SendingStrings & FindingStrings & QuotesStrings;
