// Events that a thread fires on the page when readers and writers act.

import type {Comment, CommentId, Draft} from '../../core/comment.js';
import type {Report} from '../../conversation/session.js';

const PUBLIC = {bubbles: true, composed: true} as const;

/** Fired before a comment is sent. If cancelled, the text stays in the composer. */
export class CommentSubmitEvent extends Event {
  constructor(readonly draft: Draft) {
    super('comment-submit', {...PUBLIC, cancelable: true});
  }
}

/** Fired before the form opens. Cancel it to handle the reply yourself. `parent` is null for a top-level comment. */
export class CommentReplyEvent extends Event {
  constructor(readonly parent: CommentId | null) {
    super('comment-reply', {...PUBLIC, cancelable: true});
  }
}

/** Fired before replies are folded or unfolded. Cancel it to leave them unchanged. */
export class CommentFoldEvent extends Event {
  constructor(
    readonly id: CommentId,
    readonly folded: boolean,
  ) {
    super('comment-fold', {...PUBLIC, cancelable: true});
  }
}

/** Fired after replies were folded or unfolded. */
export class CommentFoldedEvent extends Event {
  constructor(
    readonly id: CommentId,
    readonly folded: boolean,
  ) {
    super('comment-folded', PUBLIC);
  }
}

/** Fired after the server accepted a comment. `held` means that a moderator has to approve it first. */
export class CommentSubmittedEvent extends Event {
  constructor(
    readonly comment: Comment,
    readonly held: boolean,
  ) {
    super('comment-submitted', PUBLIC);
  }
}

/** Fired after the server accepted a change of the reader's own comment. */
export class CommentEditedEvent extends Event {
  constructor(readonly comment: Comment) {
    super('comment-edited', PUBLIC);
  }
}

/** Fired after the server deleted the reader's own comment. */
export class CommentDeletedEvent extends Event {
  constructor(readonly id: CommentId) {
    super('comment-deleted', PUBLIC);
  }
}

/** Returns the event for a report about the reader's own comment; null if the report has none. */
export function toEvent(report: Report): Event | null {
  if (report.type === 'submitted') return new CommentSubmittedEvent(report.comment, report.held);
  if (report.type === 'edited') return new CommentEditedEvent(report.comment);
  return report.type === 'deleted' ? new CommentDeletedEvent(report.id) : null;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'comment-submit': CommentSubmitEvent;
    'comment-submitted': CommentSubmittedEvent;
    'comment-edited': CommentEditedEvent;
    'comment-deleted': CommentDeletedEvent;
    'comment-reply': CommentReplyEvent;
    'comment-fold': CommentFoldEvent;
    'comment-folded': CommentFoldedEvent;
  }
}
