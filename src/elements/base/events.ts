// What happens while a thread is read, for the page around it. Every event bubbles and is composed; its fields are
// its own.

import type {Page} from '../../core/comment.js';
import type {FailureKind} from '../../core/failure/failure.js';

const PUBLIC = {bubbles: true, composed: true} as const;

/** After a page of comments has arrived. */
export class CommentLoadedEvent extends Event {
  constructor(readonly page: Page) {
    super('comment-loaded', PUBLIC);
  }
}

/** After something did not work. The thread shows it as well; nothing that was typed is lost. */
export class CommentFailedEvent extends Event {
  constructor(
    readonly phase: 'load' | 'more' | 'submit' | 'edit' | 'delete',
    readonly kind: FailureKind,
  ) {
    super('comment-failed', PUBLIC);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'comment-loaded': CommentLoadedEvent;
    'comment-failed': CommentFailedEvent;
  }
}
