// A list that the server answers in pages.

/** One page, and the cursor of the next one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** `loading`: from the start. `more`: the next page. The two failures have a sentence in `why`. */
export type Phase = 'loading' | 'more' | 'loaded' | 'failed' | 'failed-more';

/** Loads a list page by page. Ignores the answers of a load that a newer one has replaced. */
export class PagedList<T> {
  #items: readonly T[] = [];
  #next: string | null = null;
  #phase: Phase = 'loading';
  #why = '';
  #turn = 0;
  #pages = 0;

  /**
   * @param changed Called after every change.
   * @param explain Returns the sentence for an error.
   */
  constructor(
    readonly load: (cursor: string | null) => Promise<Page<T>>,
    readonly changed: () => void,
    readonly explain: (error: unknown) => string,
  ) {}

  get items(): readonly T[] {
    return this.#items;
  }
  get phase(): Phase {
    return this.#phase;
  }
  get why(): string {
    return this.#why;
  }
  /** Whether further pages than the first one are shown. */
  get hasSeveralPages(): boolean {
    return this.#pages > 1;
  }
  get hasMore(): boolean {
    return this.#next !== null;
  }

  /** Loads the first page. The present items stay until it arrives. Resolves when it has, or when it has failed. */
  reload(): Promise<void> {
    return this.#fetch('loading', null, 'failed');
  }

  /** Adds the next page. Resolves when it has arrived, or failed. */
  more(): Promise<void> {
    return this.#next === null ? Promise.resolve() : this.#fetch('more', this.#next, 'failed-more');
  }

  /** Changes items in place. Return null to remove one. */
  update(change: (item: T) => T | null): void {
    this.#items = this.#items.map(change).filter((item) => item !== null);
    this.changed();
  }

  /** Adds an item at the start. */
  insert(item: T): void {
    this.#items = [item, ...this.#items];
    this.changed();
  }

  async #fetch(phase: Phase, cursor: string | null, failed: Phase): Promise<void> {
    const turn = ++this.#turn;
    this.#phase = phase;
    this.changed();
    try {
      const {items, next} = await this.load(cursor);
      if (turn !== this.#turn) return;
      this.#items = cursor === null ? items : [...this.#items, ...items];
      this.#next = next;
      this.#pages = cursor === null ? 1 : this.#pages + 1;
      this.#phase = 'loaded';
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#why = this.explain(error);
      this.#phase = failed;
    }
    this.changed();
  }
}
