// A quotation whose source has been found.

import type {CommentId} from '../comment.js';

/** A range of characters in a text, without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words of the article or of a comment, quoted in another comment. */
export interface Quotation {
  /** The words in the quoting comment, without quotation marks. */
  readonly words: Span;
  /**
   * `words`: part of a paragraph · `block`: whole paragraphs · `carried`: a quote block that names its own source ·
   * `unmarked`: a paragraph or a part of it, without quotation marks.
   */
  readonly form: 'words' | 'block' | 'carried' | 'unmarked';
  /** The attribution before unmarked words, if it is in the same paragraph: "Ana wrote:". */
  readonly lead?: Span;
  /** The quoted comment; null for the article. */
  readonly source: CommentId | null;
  /** The quoted words in the source. Several spans if the quotation has omissions. */
  readonly passages: readonly Span[];
}
