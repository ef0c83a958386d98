// The request and response bodies of protocol version 1. docs/protocol.md lists the requests.

import type {Can, Comment, CommentId, DraftAuthor} from '../core/comment.js';
import type {HeldReason} from '../core/held-reason.js';
import type {FieldError} from '../core/failure/failure.js';

export type {Can, FieldError};

/** The path of all requests, relative to the endpoint. */
export const API = 'api/v1/';

/** The body of `POST comments`. */
export interface NewComment {
  /** A UUIDv7 made by the client before the first attempt. It makes retries idempotent. */
  readonly id: CommentId;
  /** The thread's key. The server normalises it again with `threadKey`. */
  readonly thread: string;
  readonly page: {readonly url: string; readonly title: string};
  readonly parent: CommentId | null;
  readonly author: DraftAuthor;
  /** Markdown, stored byte for byte. */
  readonly source: string;
  /** 32 random bytes, base64url. Allows editing and deleting the comment. The server stores only its SHA-256. */
  readonly secret: string;
  readonly guards?: Guards;
  /** A token that the site has signed. The author's name then comes from it. */
  readonly identity?: string;
  /** Proves that the device wrote an earlier comment. */
  readonly earlier?: {readonly id: CommentId; readonly secret: string};
}

/** Spam signals. The server may hold a comment because of them but never drops it. */
export interface Guards {
  /** The value of a field that is hidden from people (a honeypot). */
  readonly trap?: string;
  /** The solution of a challenge (the payload of ALTCHA: JSON in base64); `none` if the client cannot solve any. */
  readonly solution?: string;
}

/** The body of `PATCH comments/ID`. */
export interface EditedComment {
  readonly source: string;
}

/** The writer's own view of a comment: the response body of `POST`, `PATCH` and `GET comments/ID`. */
export interface OwnComment {
  readonly comment: Comment;
  readonly source: string;
  readonly can: Can;
  /** Why the comment is held, if its writer is told. */
  readonly reason?: HeldReason;
  /** Whether the response had no id, so the server may use another id for the comment. Never sent. */
  readonly isUnnamed?: true;
}

/** The response body of `POST preview`. */
export interface Preview {
  readonly html: string;
}

/** The body of `POST comments/ID/votes`. */
export interface Vote {
  /** Whether to vote; `false` takes the vote back. */
  readonly up: boolean;
  /** 32 random bytes of this device, base64url. It has one vote for each comment. */
  readonly secret: string;
  /** A token of the account that votes. It has one vote for each comment, on all its devices together. */
  readonly identity?: string | undefined;
}

/** The response body of `POST comments/ID/votes`. */
export interface VoteAnswer {
  /** The number of votes of the comment. */
  readonly votes: number;
}

/** The response body of `GET counts`, by requested thread key. */
export interface Counts {
  readonly counts: Readonly<Record<string, number>>;
}

/** A challenge of ALTCHA: find the number whose hash with the salt is `challenge`. */
export interface Challenge {
  readonly algorithm: 'SHA-256';
  readonly challenge: string;
  /** The number is not larger. */
  readonly maxnumber: number;
  readonly salt: string;
  readonly signature: string;
}

/** An error response (RFC 9457). `errors` lists the rejected fields (`author.name`, `source`, …). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  /** With status 428: what the client has to solve before it sends the same comment again. */
  readonly challenge?: Challenge;
  /** Names the request in the server's log. */
  readonly requestId?: string;
}
