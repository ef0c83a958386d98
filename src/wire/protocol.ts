// Protocol version 1: what the widget and the server say to each other. README.md shows it as a table of requests.

import type {Can, Comment, CommentId, DraftAuthor} from '../core/comment.js';
import type {FieldError} from '../core/failure/failure.js';

export type {Can, FieldError};

/** Where every request goes, relative to the endpoint. */
export const API = 'api/v1/';

/** The body of `POST comments`. */
export interface NewComment {
  /** A UUIDv7 that the client made before the first attempt, so that a repeated request cannot post twice. */
  readonly id: CommentId;
  /** The thread's key; the server applies `threadKey` to it once more. */
  readonly thread: string;
  readonly page: {readonly url: string; readonly title: string};
  readonly parent: CommentId | null;
  readonly author: DraftAuthor;
  /** Markdown, kept byte for byte. */
  readonly source: string;
  /** 32 random bytes, base64url. Whoever has it may edit and delete the comment; the server keeps only its SHA-256. */
  readonly secret: string;
  readonly guards?: Guards;
}

/** Signs of a machine at work. They may hold a comment for a moderator; they never discard one. */
export interface Guards {
  /** What was typed into a field that people do not see. */
  readonly trap: string;
}

/** The body of `PATCH comments/ID`. */
export interface EditedComment {
  readonly source: string;
}

/** The writer's own view of a comment: answers `POST`, `PATCH` and `GET comments/ID`. */
export interface OwnComment {
  readonly comment: Comment;
  readonly source: string;
  readonly can: Can;
  /** Whether the answer named no id: the server may know the comment under another. Never sent. */
  readonly isUnnamed?: true;
}

/** Answers `POST preview`. */
export interface Preview {
  readonly html: string;
}

/** Answers `GET counts`, by the keys that were asked for. */
export interface Counts {
  readonly counts: Readonly<Record<string, number>>;
}

/** An error, as RFC 9457 says. `errors` names what to mend, field by field (`author.name`, `source`, …). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
}
