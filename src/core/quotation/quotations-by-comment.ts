// Indexes the quotations of a thread by quoting comment and by source.

import type {CommentId} from '../comment.js';
import type {Quotation} from './quotation.js';

/** A quotation and the id of the quoting comment. */
export interface QuotedBy {
  readonly id: CommentId;
  readonly quotation: Quotation;
}

/** Shared by all comments without a quotation, so that they need no entry. */
const NONE: readonly Quotation[] = [];

/** An index of all quotations in a thread. */
export class QuotationsByComment {
  readonly #quotations = new Map<CommentId, readonly Quotation[]>();
  readonly #quoted = new Map<CommentId | null, readonly QuotedBy[]>();

  /** The number of quoted sources: comments, and the article. */
  get size(): number {
    return this.#quoted.size;
  }

  /** Replaces the quotations of a comment. Returns the affected sources; null is the article. */
  note(id: CommentId, quotations: readonly Quotation[]): ReadonlySet<CommentId | null> {
    const before = this.#quotations.get(id) ?? [];
    const concerned = new Set([...before, ...quotations].map(({source}) => source));
    if (quotations.length > 0) this.#quotations.set(id, quotations);
    else this.#quotations.delete(id);
    for (const source of concerned) {
      const others = (this.#quoted.get(source) ?? []).filter((each) => each.id !== id);
      const own = quotations.filter((quotation) => quotation.source === source).map((quotation) => ({id, quotation}));
      this.#quoted.set(source, [...others, ...own]);
    }
    return concerned;
  }

  /** Returns the quotations in a comment. */
  quotationsOf(id: CommentId): readonly Quotation[] {
    return this.#quotations.get(id) ?? NONE;
  }

  /** Returns the quotations, in other comments, of a comment or of the article (`null`). */
  quotingOf(id: CommentId | null): readonly QuotedBy[] {
    return this.#quoted.get(id) ?? [];
  }

  /** The quoted sources; null is the article. */
  get sources(): Iterable<CommentId | null> {
    return this.#quoted.keys();
  }

  /** Returns the comment that a comment quotes; null if it quotes none or several. */
  onlySourceOf(id: CommentId): CommentId | null {
    const sources = new Set(this.quotationsOf(id).map(({source}) => source));
    sources.delete(null);
    const [source] = sources;
    return sources.size === 1 && source ? source : null;
  }
}
