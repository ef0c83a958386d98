// The port to a comment system of others: what one file in `sources/systems` supplies. `foreign-source` turns it into a
// `CommentSource`.

import type {Author, Comment, CommentId, Draft} from '../../core/comment.js';
import type {AnswerPlace, GuestField} from '../source.js';

/**
 * What the attributes of an element say, as the site owner wrote them: an empty text means that there is none. Each
 * system reads them as its own users know them.
 */
export interface SystemOptions {
  /** Absolute if it is a URL. */
  readonly endpoint: string;
  readonly thread: string;
  /** The URL of the page, without a fragment, and its title. */
  readonly page: {readonly url: string; readonly title: string};
}

/** The fields of the form that a system has, and whether it needs them. */
export type GuestFields = Readonly<Partial<Record<GuestField, 'needed' | 'optional'>>>;

/** A comment as a system lists it. Absent fields have their defaults. `html` is untrusted. */
export interface Row extends Partial<Omit<Comment, 'id' | 'parent' | 'author' | 'html'>> {
  readonly id: string;
  /** Null at the top level. May name a comment that never comes, or close a loop. */
  readonly parent: string | null;
  readonly author: Author;
  readonly html: string;
  /** The top-level comment that the system shows a reply below, also if its parent is missing. */
  readonly root?: string | null;
}

/** A part of the list, in the order in which the system shows its comments. */
export interface Rows {
  readonly rows: readonly Row[];
  /** Where the list goes on; null at the end. */
  readonly next: string | null;
  /** How many comments the system says there are, at every depth; absent if it does not say that. */
  readonly count?: number | undefined;
  /** Whether nobody can write to the thread. */
  readonly closed?: boolean;
  /** Whether people can write to the thread, but not from here: see `answerAt`. */
  readonly readOnly?: boolean;
  /** What the form needs, if the system says so with its comments. */
  readonly fields?: GuestFields;
  readonly title?: string;
  readonly url?: string;
}

export interface System {
  /** Identifies the thread among those of all systems: the name of the system, its address, the thread. */
  readonly key: string;
  /** The fields of the form; absent if the system takes what the element's `fields` says. */
  readonly fields?: GuestFields;
  /** Where people can write if they cannot write here. */
  readonly answerAt?: AnswerPlace;
  /**
   * Reads the part of the list after `next` of another part, or the first.
   *
   * @throws {SourceError}
   */
  read(next: string | null, signal: AbortSignal): Promise<Rows>;
  /** Reads the newest comments, to find one whose answer was lost. Needed for `post`. */
  recent?(signal: AbortSignal): Promise<readonly Row[]>;
  /** Sends a comment, and returns it as the system stored it. */
  post?(draft: Draft, signal: AbortSignal): Promise<Row>;
  /** How writers change their comments; absent if they cannot from here. */
  readonly changes?: Changes;
}

/** Changes of a comment by its writer, who is recognised by a cookie of the system. */
export interface Changes {
  /** For how long after a comment was sent or edited, in seconds. */
  readonly seconds: number;
  /** Sends a new text, and returns the comment as the system stored it. */
  edit(id: CommentId, source: string, signal: AbortSignal): Promise<Row>;
  delete(id: CommentId, signal: AbortSignal): Promise<void>;
}

/** What a file in `sources/systems` exports as `createSystem`. Rejects with `unset` if the attributes do not suffice. */
export type CreateSystem = (options: SystemOptions) => System;
