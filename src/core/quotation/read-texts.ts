// The texts of a thread and of its article as a recogniser knows them: their words, their authors and their order.

import type {CommentId} from '../comment.js';
import {KnownNames} from '../matching/known-names.js';
import {findCandidates, type Candidate, type TextBlock} from './quote-candidates.js';
import {PhraseIndex} from '../matching/phrase-index.js';
import {findStarts, type Start} from './repetition-starts.js';
import {hashesOf} from '../matching/tokens.js';

/** A comment as its readers see it. */
export interface ReadComment {
  readonly id: CommentId;
  readonly parent: CommentId | null;
  readonly name: string;
  /** Milliseconds since 1970; not a number where nobody knows. */
  readonly time: number;
  readonly blocks: readonly TextBlock[];
}

export interface Text {
  readonly number: number;
  /** Null for the article. */
  readonly comment: ReadComment | null;
  readonly text: string;
  /** Where it may quote by quotation marks, in quote blocks or line by line. */
  readonly candidates: readonly Candidate[];
  /** Where it may repeat words of another text without quotation marks. */
  readonly starts: readonly Start[];
}

/** How far up a thread a parent is looked for. */
export const HEIGHT = 200;

/** All texts; each has a number, by the order in which they were added. */
export class ReadTexts {
  readonly index = new PhraseIndex();
  readonly names = new KnownNames();
  readonly #texts: Text[] = [];
  readonly #numbers = new Map<CommentId | null, number>();

  /** Adds a text in place of what was known of it; the article has no comment. */
  add(comment: ReadComment | null, blocks: readonly TextBlock[]): number {
    const text = blocks.map((block) => block.text).join('\n');
    const places: number[] = [];
    const number = this.index.add(hashesOf(text, places));
    const starts = findStarts(blocks, places);
    this.#texts[number] = {number, comment, text, candidates: findCandidates(blocks), starts};
    this.#numbers.set(comment?.id ?? null, number);
    return number;
  }

  at(number: number): Text | undefined {
    return this.#texts[number];
  }

  /** The present text of a comment, or of the article (`null`). */
  of(id: CommentId | null): Text | undefined {
    return this.#texts[this.#numbers.get(id) ?? -1];
  }

  /** The texts that a comment answers, the nearest first; the article comes last. */
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

  /** Whether a text may have been there when a comment was written. Without times, only its own answers are later. */
  isBefore(text: Text, {comment, number}: Text): boolean {
    const source = text.comment;
    if (!source || !comment) return true;
    if (source.id === comment.id || source.time > comment.time) return false;
    return source.time <= comment.time || !this.above(text).includes(number);
  }

  /** Whether a passage of a comment is somebody else's, by its marks. The article may tell what people said. */
  isQuoted({comment, candidates}: Text, start: number, end: number): boolean {
    return comment !== null && candidates.some((each) => !each.needsName && each.start <= start && end <= each.end);
  }

  /** Whether a text was there earlier than another one; without times, by their places in the thread. */
  isEarlier(text: Text, other: Text): boolean {
    if (!text.comment || !other.comment) return !text.comment;
    const difference = text.comment.time - other.comment.time;
    // Not a number where one of the times is not known.
    if (difference) return difference < 0;
    if (this.above(other).includes(text.number)) return true;
    return text.number < other.number && !this.above(text).includes(other.number);
  }
}
