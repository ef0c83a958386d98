// The rendered bodies of a thread's comments.

import type {Comment, CommentId} from '../../core/comment.js';
import type {Quotation} from '../../core/quotation/quotation.js';
import {BlockText} from '../../dom/block-text.js';

/** A comment with its row and body in the page. */
export interface Entry {
  readonly comment: Comment;
  readonly row: Element;
  readonly body: Element;
  /** The first child of the body; a different first child means that the body was rendered again. */
  start: ChildNode | null;
  /** The quotations that are marked in the body. */
  marked: readonly Quotation[] | null;
}

export type Entries = ReadonlyMap<CommentId, Entry>;

/** Returns the current text of a comment in the page, or of the article if `source` is null. */
export function textOf(source: CommentId | null, entries: Entries, article: Element | null): BlockText | null {
  const element = source === null ? article : entries.get(source)?.body;
  return element ? new BlockText(element) : null;
}
