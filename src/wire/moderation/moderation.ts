// The request and response bodies of the moderation routes below `api/v1/moderation/`, for the desk, the tools in a page
// and `colloquy moderate`.

import type {Comment, CommentId} from '../../core/comment.js';

/** The lists of comments. A comment is in one of them; `flagged` ones are also in `published` or `waiting`. */
export const TABS = ['waiting', 'flagged', 'published', 'rejected', 'deleted'] as const;
export type Tab = (typeof TABS)[number];

/** `rejected`: turned down. `spam`: turned down as spam. */
export type ModeratedStatus = 'published' | 'held' | 'rejected' | 'spam' | 'deleted';

/** Reasons that readers may choose from when they report a comment. */
export const FLAG_REASONS = ['spam', 'abuse', 'harm', 'privacy', 'off-topic', 'other'] as const;
export type FlagReason = (typeof FLAG_REASONS)[number];

/** Who reported a comment is never told. */
export interface Flag {
  readonly reason: FlagReason;
  readonly words: string;
  readonly at: string;
}

/** `POST api/v1/comments/ID/flags` of a reader. */
export interface NewFlag {
  readonly reason: FlagReason;
  /** At most 500 characters. */
  readonly words: string;
  /** 32 random bytes of this device and comment, base64url: the same report again counts once. The server stores a hash. */
  readonly secret: string;
}

/** A comment as moderators see it. */
export interface ModeratedComment {
  readonly id: CommentId;
  /** As readers would see it if it were published, but `replies` is always 0; `html` is what guests wrote and has to be sanitised. */
  readonly comment: Comment;
  readonly status: ModeratedStatus;
  readonly source: string;
  readonly email: string | null;
  readonly thread: {readonly key: string; readonly title: string; readonly url: string; readonly closed: boolean};
  /** The comment that it replies to, with sanitisable HTML; null at the top, or if it is gone. */
  readonly parent: Pick<Comment, 'id' | 'author' | 'html'> | null;
  /** Why it waits, as a sentence; empty if no check had a reason. */
  readonly heldBecause: string;
  readonly flags: readonly Flag[];
  /** What else this author wrote on the site, by the same e-mail address or name. */
  readonly others: {readonly published: number; readonly waiting: number; readonly rejected: number};
  readonly storedAt: string;
  /** Increases with every decision and edit. A decision names the version that it was made on. */
  readonly version: number;
  /** The last decision; null before the first. */
  readonly decided: DecisionEntry | null;
  /** Whether the network that it came from can be blocked. Nobody is shown the network. */
  readonly hasNetwork: boolean;
}

/** `GET comments?tab=&thread=&author=&words=&order=newest|oldest&cursor=`. Without `tab`: all comments. */
export interface ModeratedPage {
  readonly comments: readonly ModeratedComment[];
  readonly counts: TabCounts;
  readonly next: string | null;
}

export type TabCounts = Readonly<Record<Tab, number>>;

/** What can be decided about a comment. */
export const ACTIONS = ['approve', 'reject', 'spam', 'delete', 'edit', 'pin', 'unpin', 'dismiss'] as const;
export type Action = (typeof ACTIONS)[number];

/** `POST decisions`: decides about up to 100 comments. Sending the same id again has no effect and the same answer. */
export interface NewDecision {
  /** A UUIDv7. */
  readonly id: string;
  readonly action: Action;
  readonly comments: readonly {readonly id: CommentId; readonly version: number}[];
  /** For `edit`: the new Markdown. */
  readonly source?: string;
  /** Why: kept in the record. For `edit`, readers see it. At most 300 characters. */
  readonly note?: string;
  /** For `edit` by a command: the name that readers see beside the note. Ignored from others. */
  readonly by?: string;
}

/**
 * What became of one comment of a decision. `POST decisions/ID/undo` takes the id of an entry, or of a decision with all
 * its comments, and returns `DecisionResults` too; without results for a thread.
 */
export interface DecisionResult {
  readonly id: CommentId;
  /** `stale`: somebody else decided first, see `comment.decided`. `gone`: there is no such comment. */
  readonly outcome: 'done' | 'stale' | 'gone';
  readonly comment: ModeratedComment | null;
  /** The entry in the record; null unless done. */
  readonly entry: DecisionEntry | null;
}

export interface DecisionResults {
  readonly results: readonly DecisionResult[];
  readonly counts: TabCounts;
}

/** What the record has. `undo`: took another decision back. */
export const RECORDED_ACTIONS = [
  ...ACTIONS,
  'undo',
  'reply',
  'add',
  'close',
  'open',
  'rename',
  'merge',
  'adopt',
  'rules',
  'block',
  'unblock',
  'invite',
  'uninvite',
  'remove-moderator',
  'role',
  'hold',
] as const;

/** One line of the record. */
export interface DecisionEntry {
  readonly id: string;
  readonly action: (typeof RECORDED_ACTIONS)[number];
  /** The moderator's name; `command line` for commands; empty for the server's own rules. */
  readonly by: string;
  readonly at: string;
  readonly comment: CommentId | null;
  readonly thread: string | null;
  /** Why, or what was changed, as a sentence. */
  readonly note: string;
  /** The first words of the comment, at most 80 characters. */
  readonly excerpt: string;
  /** Whether it can be undone: nothing later has changed the same thing. */
  readonly canUndo: boolean;
}

/** `GET record?by=&action=&comment=&thread=&cursor=`. */
export interface RecordPage {
  readonly entries: readonly DecisionEntry[];
  readonly next: string | null;
}

/** What requests said of the page of a thread that the thread does not say: anybody can begin a thread. */
export interface PageClaim {
  readonly title: string;
  /** Empty if the requests gave none. */
  readonly url: string;
  /** Number of requests. */
  readonly requests: number;
}

/** `GET threads?words=&only=foreign|claimed&cursor=`. */
export interface ModeratedThread {
  readonly key: string;
  readonly title: string;
  readonly url: string;
  readonly closed: boolean;
  readonly counts: {readonly published: number; readonly waiting: number; readonly rejected: number};
  /** When the last comment was stored; null if there is none. */
  readonly lastAt: string | null;
  /** Whether its key or address is of no allowed origin. `only=foreign` lists those. */
  readonly isForeign: boolean;
  /** The most frequent first. `only=claimed` lists threads that have any. */
  readonly claims: readonly PageClaim[];
}

export interface ThreadsPage {
  readonly threads: readonly ModeratedThread[];
  readonly next: string | null;
}

/**
 * `POST threads`, which returns the `DecisionEntry`: adds a thread without comments, closes, opens, renames a thread with
 * all its comments, merges it into another one, or gives it the title and the address of its page that a claim has. An
 * empty title or address keeps that of the thread.
 */
export type ThreadChange =
  | {readonly action: 'add'; readonly key: string; readonly title: string}
  | {readonly action: 'close' | 'open'; readonly key: string}
  | {readonly action: 'rename' | 'merge'; readonly key: string; readonly to: string; readonly url?: string}
  | {readonly action: 'adopt'; readonly key: string; readonly title: string; readonly url: string};

/** `GET events`: server-sent events of this type, with `{}`, after each change of a comment or thread on any server. */
export const QUEUE_EVENT = 'queue';

/** `POST comments/ID/reply` publishes a reply of the moderator and returns it as a `ModeratedComment`, 201. */
export interface NewReply {
  /** A UUIDv7. The same id again returns the stored reply. */
  readonly id: CommentId;
  readonly source: string;
}
