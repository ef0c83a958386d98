// Builds the HTML of a comment from scratch: nested blocks with lines of text.

import {lastOf} from '../../core/last-of.js';

/** An inline element around text. It is repeated in each paragraph of the text. */
export interface Wrapper {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** The language and direction of an element that is not kept. They are set on the blocks made of its content. */
export interface Scope {
  readonly lang?: string;
  readonly dir?: string;
}

/** The maximum depth of blocks; deeper ones become paragraphs. Parsers flatten deep nesting, the strictest at 200. */
const MAX_DEPTH = 40;

/** The maximum total length of URLs, in UTF-16 units. Needed because each paragraph in a link repeats its URL. */
const MAX_URL_LENGTH = 200_000;

const NESTING = /^(?:bdi|q|su[bp])$/;

const LIST = /^[uo]l$/;

/** Elements in which a single line of text needs no paragraph. */
const TIGHT = /^(?:li|t[dh]|caption)$/;

/**
 * Builds a tree from text and blocks that are added in document order. The tree survives serialising and parsing:
 * paragraphs contain only inline elements, lists contain only items, links contain no links, and few inline elements
 * contain another of the same kind.
 */
export class FlowBuilder {
  readonly root: HTMLElement;
  /** The scope of the blocks that are added next. */
  scope: Scope = {};
  /** Whether line feeds in text become line breaks. */
  keepsBreaks = false;
  readonly #boxes: HTMLElement[];
  readonly #wrappers: Wrapper[] = [];
  /** Lists and items that were added because the source has none. */
  readonly #implied = new Set<Element>();
  #line: HTMLElement | null = null;
  #open: {readonly wrapper: Wrapper; readonly element: HTMLElement}[] = [];
  #last = '';
  #hasGap = false;
  #urlLength = 0;

  constructor(document: Document) {
    this.root = document.createElement('div');
    this.#boxes = [this.root];
  }

  /** Whether the text that is added next is preformatted. */
  get isPre(): boolean {
    return this.#box.localName === 'pre';
  }

  /** Adds text. White space alone does not start a paragraph. */
  text(data: string): void {
    if (!this.keepsBreaks || this.isPre) return this.#add(data);
    for (const [index, line] of data.split('\n').entries()) {
      if (index > 0) this.breakLine();
      this.#add(line);
    }
  }

  /** Adds the inline content of `fill`, separated by spaces from the text before and after it. */
  spaced(fill: () => void): void {
    this.#hasGap = true;
    fill();
    this.#hasGap = true;
  }

  breakLine(): void {
    if (this.isPre) return this.#add('\n');
    if (!this.#line) return;
    this.#reopen(false);
    this.#leaf.append(this.#create('br'));
    this.#last = '\n';
  }

  /** Ends the current paragraph, or the line in preformatted text. */
  endLine(): void {
    if (this.isPre) {
      if (this.#last && this.#last !== '\n') this.#add('\n');
      return;
    }
    if (this.#line && !/\S/.test(this.#line.textContent ?? '')) this.#line.remove();
    this.#line = null;
    this.#open = [];
    this.#last = '';
    this.#hasGap = false;
  }

  /** Adds the content of `fill` in an inline element. */
  within({tag, attributes = {}}: Wrapper, fill: () => void): void {
    // Some elements may nest, because that has a meaning: a power of a power, or nested changes of text direction.
    const depth = this.#wrappers.filter((wrapper) => wrapper.tag === tag).length;
    const isDeep = depth > (NESTING.test(tag) ? 2 : 0);
    if (isDeep) return fill();
    this.#wrappers.push({tag, attributes});
    fill();
    this.#wrappers.pop();
  }

  isWithin(tag: string): boolean {
    return this.#wrappers.some((wrapper) => wrapper.tag === tag);
  }

  /** Adds the content of `fill` as separate paragraphs. */
  separate(fill: () => void): void {
    this.endLine();
    fill();
    this.endLine();
  }

  /** Adds a block with the content of `fill`. Drops it if it is empty, except items and cells. */
  block(tag: string, attributes: Readonly<Record<string, string>>, fill: () => void): void {
    this.endLine();
    if (this.#boxes.length > MAX_DEPTH || this.isPre) return this.separate(fill);
    const {scope} = this;
    const box = this.#create(tag, {...scope, ...attributes});
    this.#parentFor(tag).append(box);
    this.scope = {};
    this.#boxes.push(box);
    if (tag === 'pre') this.#line = box;
    fill();
    this.#boxes.pop();
    this.endLine();
    this.scope = scope;
    // Doubles a line feed at the start, because parsers drop the first one.
    if (tag === 'pre' && box.firstChild?.nodeValue?.startsWith('\n')) box.prepend('\n');
    for (const item of LIST.test(tag) ? box.children : [box]) this.#unwrapLine(item);
    if (!box.firstChild && !/^(?:li|t[dh])$/.test(tag)) box.remove();
  }

  rule(): void {
    this.endLine();
    if (!this.isPre) this.#parentFor('hr').append(this.#create('hr'));
  }

  get #box(): HTMLElement {
    return lastOf(this.#boxes) ?? this.root;
  }

  get #leaf(): HTMLElement {
    return lastOf(this.#open)?.element ?? this.#line ?? this.root;
  }

  #add(data: string): void {
    if (data === '') return;
    const isBlank = !this.isPre && !/[^ \t\n\r\f]/.test(data);
    if (isBlank && !this.#line) return;
    if (!this.#line) {
      this.#line = this.#create('p', this.scope);
      this.#parentFor('p').append(this.#line);
    }
    const needsSpace = this.#hasGap && /\S/.test(this.#last) && /^\S/.test(data);
    this.#reopen(false);
    if (needsSpace) this.#leaf.append(' ');
    if (!isBlank) this.#reopen(true);
    this.#leaf.append(data);
    this.#last = data.slice(-1);
    this.#hasGap = false;
  }

  /** Closes the inline elements that no longer apply. Then opens those that apply, if `opens` is true. */
  #reopen(opens: boolean): void {
    const kept = this.#open.findIndex(({wrapper}, index) => wrapper !== this.#wrappers[index]);
    if (kept >= 0) this.#open.length = kept;
    if (!opens) return;
    for (const wrapper of this.#wrappers.slice(this.#open.length)) {
      const {attributes: {href = '', ...others} = {}} = wrapper;
      this.#urlLength += href.length;
      const isLink = href !== '' && this.#urlLength < MAX_URL_LENGTH;
      const element = this.#create(
        href && !isLink ? 'bdi' : wrapper.tag,
        isLink ? {href, ...others} : href ? {} : others,
      );
      this.#leaf.append(element);
      this.#open.push({wrapper, element});
    }
  }

  #create(tag: string, attributes: Scope | Readonly<Record<string, string>> = {}): HTMLElement {
    const element = this.root.ownerDocument.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    return element;
  }

  /** Returns the parent of a new block: items go into a list, other blocks directly in a list into its last item. */
  #parentFor(tag: string): HTMLElement {
    const box = this.#box;
    if (LIST.test(box.localName)) return tag === 'li' ? box : this.#lastOrNew(box, 'li');
    return tag === 'li' ? this.#lastOrNew(box, 'ul') : box;
  }

  #lastOrNew(box: HTMLElement, tag: string): HTMLElement {
    const last = box.lastElementChild;
    if (last instanceof HTMLElement && (tag === 'li' || this.#implied.has(last))) return last;
    const made = this.#create(tag);
    this.#implied.add(made);
    box.append(made);
    return made;
  }

  /** Unwraps the paragraph of items and cells that contain a single line. */
  #unwrapLine(box: Element): void {
    if (!TIGHT.test(box.localName)) return;
    const [first, ...others] = box.children;
    const isLine = first?.localName === 'p' && first === box.firstChild && !first.hasAttributes();
    if (isLine && others.every((other) => LIST.test(other.localName))) first.replaceWith(...first.childNodes);
  }
}
