// Highlights passages without changing the DOM: https://drafts.csswg.org/css-highlight-api-1/

/** A named highlight, shared by several owners. Does nothing in browsers without the API. */
export class Highlighter {
  readonly #name: string;
  readonly #passages = new Map<object, readonly AbstractRange[]>();

  /** @param name The name in style sheets: `::highlight(name)`. */
  constructor(name: string) {
    this.#name = name;
  }

  /** Highlights passages for an owner, replacing its earlier ones. An empty list removes them. */
  paint(owner: object, passages: readonly AbstractRange[]): void {
    if (passages.length > 0) this.#passages.set(owner, passages);
    else this.#passages.delete(owner);
    if (!('highlights' in CSS && 'Highlight' in globalThis)) return;
    if (this.#passages.size === 0) CSS.highlights.delete(this.#name);
    else CSS.highlights.set(this.#name, new Highlight(...[...this.#passages.values()].flat()));
  }
}

/** The passage that a link led to. Shared by all threads of a page. */
export const linkHighlight = new Highlighter('colloquy-quote');
/** The passages that are quoted in comments. Shared by all threads of a page. */
export const quoteHighlight = new Highlighter('colloquy-quoted');
