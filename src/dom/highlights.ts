// Passages that are lit up without touching the page: https://drafts.csswg.org/css-highlight-api-1/

/** What passages are lit up as, and for whom; a passage is an abstract range. */
export class Painter {
  readonly #name: string;
  readonly #passages = new Map<object, readonly AbstractRange[]>();

  /** @param name What style sheets call it: `::highlight(name)`. */
  constructor(name: string) {
    this.#name = name;
  }

  /** Lights up passages for an owner, in place of those from before; an owner without any has none. */
  paint(owner: object, passages: readonly AbstractRange[]): void {
    if (passages.length > 0) this.#passages.set(owner, passages);
    else this.#passages.delete(owner);
    if (!('highlights' in CSS && 'Highlight' in globalThis)) return;
    if (this.#passages.size === 0) CSS.highlights.delete(this.#name);
    else CSS.highlights.set(this.#name, new Highlight(...[...this.#passages.values()].flat()));
  }
}

/** One for all threads of a page: the passage that a link led to, and those that are quoted somewhere. */
export const followed = new Painter('colloquy-quote');
export const quoted = new Painter('colloquy-quoted');
