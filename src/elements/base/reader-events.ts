// What readers and writers do to a thread, for the page around it.

import type {Comment, CommentId, Draft} from '../../core/comment.js';
import type {Report} from '../../conversation/session.js';

const PUBLIC = {bubbles: true, composed: true} as const;

/** Before a comment is sent. Cancel it to keep the text in the composer. */
export class CommentSubmitEvent extends Event {
  constructor(readonly draft: Draft) {
    super('comment-submit', {...PUBLIC, cancelable: true});
  }
}

/** Before the place for a reply opens. Cancel it to answer in another way. `parent` is null for the page itself. */
export class CommentReplyEvent extends Event {
  constructor(readonly parent: CommentId | null) {
    super('comment-reply', {...PUBLIC, cancelable: true});
  }
}

/** Before replies are folded away or shown again. Cancel it to leave them as they are. */
export class CommentFoldEvent extends Event {
  constructor(
    readonly id: CommentId,
    readonly folded: boolean,
  ) {
    super('comment-fold', {...PUBLIC, cancelable: true});
  }
}

/** After replies were folded away or shown again. */
export class CommentFoldedEvent extends Event {
  constructor(
    readonly id: CommentId,
    readonly folded: boolean,
  ) {
    super('comment-folded', PUBLIC);
  }
}

/** After the server has taken a comment. `held` tells that a moderator will read it first. */
export class CommentSubmittedEvent extends Event {
  constructor(
    readonly comment: Comment,
    readonly held: boolean,
  ) {
    super('comment-submitted', PUBLIC);
  }
}

/** After the server has taken other words for a comment of this reader's. */
export class CommentEditedEvent extends Event {
  constructor(readonly comment: Comment) {
    super('comment-edited', PUBLIC);
  }
}

/** After the server has deleted a comment of this reader's. */
export class CommentDeletedEvent extends Event {
  constructor(readonly id: CommentId) {
    super('comment-deleted', PUBLIC);
  }
}

/** What a page is told about something that this reader wrote; null for what has no event here. */
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
