// Who quotes whom in a thread.

import type {CommentId} from '../comment.js';
import type {Quotation} from './quotation.js';

/** A quotation, and the comment that it stands in. */
export interface QuotedBy {
  readonly id: CommentId;
  readonly quotation: Quotation;
}

/** Keeps the quotations of all comments, and whom they are of. */
export class QuotationsByComment {
  readonly #quotations = new Map<CommentId, readonly Quotation[]>();
  readonly #quoted = new Map<CommentId | null, readonly QuotedBy[]>();

  /** How many comments are quoted, the article among them. */
  get size(): number {
    return this.#quoted.size;
  }

  /** Notes the quotations of a comment, in place of those noted before. Returns whom they concern. */
  note(id: CommentId, quotations: readonly Quotation[]): ReadonlySet<CommentId | null> {
    const before = this.#quotations.get(id) ?? [];
    const concerned = new Set([...before, ...quotations].map(({source}) => source));
    this.#quotations.set(id, quotations);
    for (const source of concerned) {
      const others = (this.#quoted.get(source) ?? []).filter((each) => each.id !== id);
      const own = quotations.filter((quotation) => quotation.source === source).map((quotation) => ({id, quotation}));
      this.#quoted.set(source, [...others, ...own]);
    }
    return concerned;
  }

  quotationsOf(id: CommentId): readonly Quotation[] {
    return this.#quotations.get(id) ?? [];
  }

  /** The quotations of a comment, or of the article (`null`), in others. */
  quotingOf(id: CommentId | null): readonly QuotedBy[] {
    return this.#quoted.get(id) ?? [];
  }

  /** The comments that are quoted somewhere; null is the article. */
  get sources(): Iterable<CommentId | null> {
    return this.#quoted.keys();
  }

  /** The one comment that another one quotes, when it is just one. */
  onlySourceOf(id: CommentId): CommentId | null {
    const sources = new Set(this.quotationsOf(id).map(({source}) => source));
    sources.delete(null);
    const [source] = sources;
    return sources.size === 1 && source ? source : null;
  }
}
