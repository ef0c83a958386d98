// The port that every backend implements. `test/contracts/comment-source.ts` holds what it must keep to.

import type {Comment, CommentId, Cursor, Draft, Order, Page} from '../core/comment.js';
import type {Failure, FailureKind, FieldError} from '../core/failure/failure.js';
import type {OwnComment} from '../wire/protocol.js';

export type {OwnComment};

/** What a backend can do beyond reading. The widget shows no control that leads nowhere. */
export interface Capabilities {
  readonly post: boolean;
  readonly edit: boolean;
  readonly preview: boolean;
  /** Whether `order` is honoured by the backend; otherwise only what has loaded is in order. */
  readonly order: boolean;
  /** Whether `around` and `since` are answered; otherwise a comment is looked for page by page. */
  readonly find: boolean;
}

/** A comment about to be sent, with the names that make sending it twice harmless. */
export interface Outgoing {
  readonly id: CommentId;
  readonly secret: string;
  readonly draft: Draft;
  /** What was typed into the field that people do not see. */
  readonly trap?: string;
  /** What was sent, as a comment: an answer may leave things out. */
  readonly known?: Comment;
}

/** Which comment of this device, and the proof that it is. */
export interface Own {
  readonly id: CommentId;
  readonly secret: string;
  /** The comment as this device knows it: an answer may leave things out. */
  readonly known?: Comment;
}

/** What to load; without `cursor`, `around` and `since` the first page. Only `since` can go with a cursor, that of its own answer. */
export interface LoadRequest {
  readonly order: Order;
  readonly cursor?: Cursor;
  /** A comment, its ancestors and its first replies; `missing` when there is no such comment. */
  readonly around?: CommentId;
  /** What was created, changed or removed since a revision; `missing` when that is too long ago to know. */
  readonly since?: string;
  readonly signal: AbortSignal;
}

/** One thread of one backend. Every method rejects with a `SourceError`, or with the signal's reason when aborted. */
export interface CommentSource {
  /** Names the thread: drafts and folds are kept under it. */
  readonly key: string;
  readonly can: Capabilities;
  /** A page: the first one, the one after a cursor, what is around a comment, or what has changed since a revision. */
  load(request: LoadRequest): Promise<Page>;
  post?(comment: Outgoing, signal: AbortSignal): Promise<OwnComment>;
  /** The writer's own view of a comment; `gone` when the server does not have it or not for this secret. */
  own?(own: Own, signal: AbortSignal): Promise<OwnComment>;
  edit?(own: Own, source: string, signal: AbortSignal): Promise<OwnComment>;
  delete?(own: Own, signal: AbortSignal): Promise<void>;
  /** Markdown as the backend would show it: hostile HTML like any other. */
  preview?(source: string, signal: AbortSignal): Promise<string>;
}

/** What a source is made from. */
export interface SourceOptions {
  /** An absolute address. */
  readonly endpoint: string;
  /** The thread's key, see `core/url`. */
  readonly thread: string;
  /** The page that the thread is about, for moderators and feeds. */
  readonly page: {readonly url: string; readonly title: string};
}

export interface SourceErrorDetails {
  /** The backend's own sentence, as text for people. */
  readonly detail?: string;
  readonly fields?: readonly FieldError[];
  /** How long to wait before trying again, in milliseconds. */
  readonly retryAfter?: number | null;
  readonly cause?: unknown;
}

/** What every `CommentSource` method rejects with. */
export class SourceError extends Error implements Failure {
  override readonly name = 'SourceError';
  readonly detail: string;
  readonly fields: readonly FieldError[];
  readonly retryAfter: number | null;

  constructor(
    readonly kind: FailureKind,
    {detail = '', fields = [], retryAfter, cause}: SourceErrorDetails = {},
  ) {
    super(detail || kind, {cause});
    this.detail = detail;
    this.fields = fields;
    this.retryAfter = retryAfter ?? null;
  }
}
