// The comments of a thread where they stand in the page.

import type {Comment, CommentId} from '../../core/comment.js';
import type {Quotation} from '../../core/quotation/quotation.js';
import {BlockText} from '../../dom/block-text.js';

/** A comment where it stands in the page. */
export interface Entry {
  readonly comment: Comment;
  readonly row: Element;
  readonly body: Element;
  /** What the body starts with: another start is another body. */
  start: ChildNode | null;
  /** The quotations that are marked in it. */
  marked: readonly Quotation[] | null;
}

export type Entries = ReadonlyMap<CommentId, Entry>;

/** The words of a comment as they stand in the page now, or of the article (`null`). */
export function textOf(source: CommentId | null, entries: Entries, article: Element | null): BlockText | null {
  const element = source === null ? article : entries.get(source)?.body;
  return element ? new BlockText(element) : null;
}
