// Events that a thread fires on the page while it loads. Every event bubbles and is composed; its data are fields of
// the event, not of `detail`.

import type {Page} from '../../core/comment.js';
import type {FailureKind} from '../../core/failure/failure.js';
import type {Report} from '../../conversation/session.js';

const PUBLIC = {bubbles: true, composed: true} as const;

/** Fired after a page of comments has loaded. */
export class CommentLoadedEvent extends Event {
  constructor(readonly page: Page) {
    super('comment-loaded', PUBLIC);
  }
}

/** Fired when an operation failed. The thread shows the failure as well and keeps everything that was typed. */
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

/** Returns the event for a report of the loading of comments; null for other reports. */
export function toLoadEvent(report: Report): Event | null {
  if (report.type === 'loaded') return new CommentLoadedEvent(report.page);
  return report.type === 'failed' ? new CommentFailedEvent(report.phase, report.failure.kind) : null;
}
