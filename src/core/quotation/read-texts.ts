// Stores the texts of a thread and its article for the recogniser: words, authors and order.

import type {CommentId} from '../comment.js';
import {KnownNames} from '../matching/known-names.js';
import {findCandidates, type Candidate, type TextBlock} from './quote-candidates.js';
import {PhraseIndex} from '../matching/phrase-index.js';
import {findStarts, type Start} from './repetition-starts.js';
import {hashesOf} from '../matching/tokens.js';

/** A comment with its visible text. */
export interface ReadComment {
  readonly id: CommentId;
  readonly parent: CommentId | null;
  readonly name: string;
  /** Milliseconds since 1970; NaN if unknown. */
  readonly time: number;
  readonly blocks: readonly TextBlock[];
}

/** A comment's text or the article's text, with the places where it may quote. */
export interface Text {
  readonly number: number;
  /** Null for the article. */
  readonly comment: ReadComment | null;
  readonly text: string;
  /** Places that may quote with quotation marks, in quote blocks or after a name. */
  readonly candidates: readonly Candidate[];
  /** Places that may repeat words of another text without quotation marks. */
  readonly starts: readonly Start[];
}

/** The maximum number of ancestors searched. */
export const HEIGHT = 200;

/** All texts, numbered in the order in which they were added. */
export class ReadTexts {
  readonly index = new PhraseIndex();
  readonly names = new KnownNames();
  /** Undefined for texts that have been replaced. */
  readonly #texts: (Text | undefined)[] = [];
  readonly #numbers = new Map<CommentId | null, number>();

  /** Adds or replaces a text and returns its number. For the article, `comment` is null. */
  add(comment: ReadComment | null, blocks: readonly TextBlock[]): number {
    const text = blocks.map((block) => block.text).join('\n');
    const places: number[] = [];
    const number = this.index.add(hashesOf(text, places));
    const starts = findStarts(blocks, places);
    this.#forget(comment?.id ?? null);
    this.#texts[number] = {number, comment, text, candidates: findCandidates(blocks), starts};
    this.#numbers.set(comment?.id ?? null, number);
    return number;
  }

  // The words of a replaced text stay in the index, but are nobody's.
  #forget(id: CommentId | null): void {
    const former = this.#numbers.get(id);
    if (former === undefined) return;
    this.#texts[former] = undefined;
    this.names.remove(former);
  }

  /** Returns a text by number; undefined if it has been replaced. */
  at(number: number): Text | undefined {
    return this.#texts[number];
  }

  /** Returns the current text of a comment, or of the article (`null`). */
  of(id: CommentId | null): Text | undefined {
    return this.#texts[this.#numbers.get(id) ?? -1];
  }

  /** Returns the texts of a comment's ancestors, nearest first, then the article. */
  above({comment}: Text): readonly number[] {
    const above: number[] = [];
    let id = comment?.parent ?? null;
    while (id !== null && above.length < HEIGHT) {
      const number = this.#numbers.get(id);
      if (number === undefined || above.includes(number)) break;
      above.push(number);
      id = this.#texts[number]?.comment?.parent ?? null;
    }
    const article = this.#numbers.get(null);
    return article === undefined ? above : [...above, article];
  }

  /** Returns whether a text may be older than a comment. Without times, only the comment's descendants are newer. */
  isBefore(text: Text, {comment, number}: Text): boolean {
    const source = text.comment;
    if (!source || !comment) return true;
    if (source.id === comment.id || source.time > comment.time) return false;
    return source.time <= comment.time || !this.above(text).includes(number);
  }

  /** Returns whether a passage of a comment is itself quoted, by its marks. False for the article, which may report. */
  isQuoted({comment, candidates}: Text, start: number, end: number): boolean {
    return comment !== null && candidates.some((each) => !each.needsName && each.start <= start && end <= each.end);
  }

  /** Returns whether a text is older than another text. Without times, compares their places in the thread. */
  isEarlier(text: Text, other: Text): boolean {
    if (!text.comment || !other.comment) return !text.comment;
    const difference = text.comment.time - other.comment.time;
    // NaN if a time is unknown.
    if (difference) return difference < 0;
    if (this.above(other).includes(text.number)) return true;
    return text.number < other.number && !this.above(text).includes(other.number);
  }
}
