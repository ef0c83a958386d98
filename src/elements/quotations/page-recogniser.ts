// A recogniser that is filled with the texts of the page when it is needed, and released when it is not.

import type {CommentId} from '../../core/comment.js';
import type {Quotation} from '../../core/quotation/quotation.js';
import type {ReadComment, Recogniser} from '../../core/quotation/recogniser.js';

/** How long the texts are kept when all comments of the page have been recognised, in milliseconds. */
const FIRST = 1000;

/**
 * How long they are kept after comments that were added later, in milliseconds. Indexing 10,000 comments again
 * takes 0.2 seconds of CPU time, and reading their bodies more: a comment every ten seconds must not cost that.
 */
const LATER = 5 * 60_000;

/** The texts of the page, in the order in which they were first read. */
export interface PageTexts {
  /** Returns a recogniser that knows the article. */
  readonly create: () => Recogniser;
  /** The comments of the page. */
  readonly ids: () => Iterable<CommentId>;
  /** Reads a comment; null if it has been removed. */
  readonly read: (id: CommentId) => ReadComment | null;
}

/**
 * The recogniser of a page. 10,000 comments take 20 MB in it, and nobody needs them until another comment is added. So
 * `release` drops the recogniser after a while, and `add` reads all comments again: with the same results, because a
 * recogniser depends on nothing but the texts and their order.
 */
export class PageRecogniser {
  readonly #texts: PageTexts;
  #recogniser: Recogniser | null = null;
  #wasReleased = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param signal Releases the texts at once when aborted. */
  constructor(texts: PageTexts, signal: AbortSignal) {
    this.#texts = texts;
    signal.addEventListener('abort', () => this.#drop());
  }

  /** Whether the texts have been released, so that `add` will read all comments again. */
  get isReleased(): boolean {
    return this.#recogniser === null && this.#wasReleased;
  }

  /** Reads comments, step by step. If the texts are not here, reads all comments of the page. */
  *add(ids: Iterable<CommentId>): Generator<void, void> {
    clearTimeout(this.#timer);
    const isNew = this.#recogniser === null;
    const recogniser = (this.#recogniser ??= this.#texts.create());
    for (const id of isNew ? [...this.#texts.ids()] : ids) {
      const comment = this.#texts.read(id);
      if (comment) recogniser.add(comment);
      yield;
    }
  }

  /** Returns the quotations in a comment that has been added. */
  match(id: CommentId): readonly Quotation[] {
    return this.#recogniser?.match(id) ?? [];
  }

  /** Releases the texts after a while, unless comments are added before. */
  release(): void {
    clearTimeout(this.#timer);
    if (this.#recogniser) this.#timer = setTimeout(() => this.#drop(), this.#wasReleased ? LATER : FIRST);
  }

  #drop(): void {
    clearTimeout(this.#timer);
    this.#recogniser = null;
    this.#wasReleased = true;
  }
}
