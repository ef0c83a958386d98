// The rendered bodies of a thread's comments.

import type {Comment, CommentId} from '../../core/comment.js';
import type {Quotation} from '../../core/quotation/quotation.js';
import {truncateHtml} from '../../core/text/long-body.js';
import {BlockText} from '../../dom/block-text.js';
import type {Sanitize} from '../../dom/sanitize.js';

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
  const entry = source === null ? null : entries.get(source);
  const element = source === null ? article : entry && shownBody(entry);
  return element ? new BlockText(element) : null;
}

/** Returns the text of a comment, also if it is not in the page now. */
export function readText(entry: Entry, sanitize: Sanitize | null): BlockText {
  return new BlockText(shownBody(entry) ?? renderBody(entry.comment, sanitize));
}

// In the view of one conversation, the row of a comment may show another one.
const shownBody = ({comment, row, body}: Entry): Element | null =>
  row.getAttribute('data-id') === comment.id ? body : null;

function renderBody({html, status}: Comment, sanitize: Sanitize | null): Element {
  const shown = status === 'deleted' ? '' : truncateHtml(html);
  const body = document.createElement('div');
  body.append(sanitize?.(shown) ?? shown);
  return body;
}
