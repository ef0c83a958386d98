// What is known of a quotation once its source has been found.

import type {CommentId} from '../comment.js';

/** A part of a text: from one character to before another. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Somebody's words in somebody else's comment. */
export interface Quotation {
  /** The words in the comment that quotes, without their marks. */
  readonly words: Span;
  /**
   * `words` inside a paragraph · `block` whole paragraphs · `carried` a quote block that names its source itself ·
   * `unmarked` a paragraph or a part of it, without quotation marks.
   */
  readonly form: 'words' | 'block' | 'carried' | 'unmarked';
  /** Before unmarked words: the attribution in the same paragraph, "Ana wrote:". */
  readonly lead?: Span;
  /** The comment that is quoted; null is the article. */
  readonly source: CommentId | null;
  /** The same words where they come from: several spans where something was left out. */
  readonly passages: readonly Span[];
}
