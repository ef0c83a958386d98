// Builds the HTML of a comment from scratch: blocks in blocks, and lines of text in them.

import {lastOf} from '../../core/last-of.js';

/** An inline element that applies to a stretch of text, however many paragraphs that is. */
export interface Wrapper {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** The language and direction of blocks whose own element is not kept. */
export interface Scope {
  readonly lang?: string;
  readonly dir?: string;
}

/** Deeper blocks become paragraphs: parsers flatten what is nested too deep, the strictest at 200 elements. */
const DEEPEST = 40;

/** Each new paragraph repeats the link around it, so the total length of addresses is bounded. In UTF-16 units. */
const ADDRESSES = 200_000;

const NESTING = /^(?:bdi|q|su[bp])$/;

const LIST = /^[uo]l$/;

/** Containers in which a single line of text needs no paragraph. */
const TIGHT = /^(?:li|t[dh]|caption)$/;

/**
 * Text and blocks go in, in document order; a tree comes out that parses as it is serialised: paragraphs hold only inline
 * elements, lists only items, links no links, and few inline elements are in one of their own kind.
 */
export class FlowBuilder {
  readonly root: HTMLElement;
  /** Applies to the blocks that are opened next. */
  scope: Scope = {};
  /** Line feeds in text are line breaks. */
  keepsBreaks = false;
  readonly #boxes: HTMLElement[];
  readonly #wrappers: Wrapper[] = [];
  /** Lists around items that had none. */
  readonly #implied = new Set<Element>();
  #line: HTMLElement | null = null;
  #open: {readonly wrapper: Wrapper; readonly element: HTMLElement}[] = [];
  #last = '';
  #hasGap = false;
  #addresses = 0;

  constructor(document: Document) {
    this.root = document.createElement('div');
    this.#boxes = [this.root];
  }

  /** Whether the text that is added next is preformatted. */
  get isPre(): boolean {
    return this.#box.localName === 'pre';
  }

  /** Adds text; white space alone starts no paragraph. */
  text(data: string): void {
    if (!this.keepsBreaks || this.isPre) return this.#add(data);
    for (const [index, line] of data.split('\n').entries()) {
      if (index > 0) this.breakLine();
      this.#add(line);
    }
  }

  /** Adds what `fill` adds to the line, apart from the words before and after it. */
  box(fill: () => void): void {
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

  /** Ends the paragraph; in preformatted text, the line. */
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

  /** Adds what `fill` adds, within an inline element. */
  within({tag, attributes = {}}: Wrapper, fill: () => void): void {
    // Those that mean more when they nest: a power of a power, text of another direction in text of another direction.
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

  /** Adds what `fill` adds, as a paragraph or several. */
  apart(fill: () => void): void {
    this.endLine();
    fill();
    this.endLine();
  }

  /** Adds a block, unless nothing is in it. */
  block(tag: string, attributes: Readonly<Record<string, string>>, fill: () => void): void {
    this.endLine();
    if (this.#boxes.length > DEEPEST || this.isPre) return this.apart(fill);
    const {scope} = this;
    const box = this.#create(tag, {...scope, ...attributes});
    this.#place(tag).append(box);
    this.scope = {};
    this.#boxes.push(box);
    if (tag === 'pre') this.#line = box;
    fill();
    this.#boxes.pop();
    this.endLine();
    this.scope = scope;
    // Parsers drop a line feed at the start.
    if (tag === 'pre' && box.firstChild?.nodeValue?.startsWith('\n')) box.prepend('\n');
    for (const item of LIST.test(tag) ? box.children : [box]) this.#loosen(item);
    if (!box.firstChild && !/^(?:li|t[dh])$/.test(tag)) box.remove();
  }

  rule(): void {
    this.endLine();
    if (!this.isPre) this.#place('hr').append(this.#create('hr'));
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
      this.#place('p').append(this.#line);
    }
    const needsSpace = this.#hasGap && /\S/.test(this.#last) && /^\S/.test(data);
    this.#reopen(false);
    if (needsSpace) this.#leaf.append(' ');
    if (!isBlank) this.#reopen(true);
    this.#leaf.append(data);
    this.#last = data.slice(-1);
    this.#hasGap = false;
  }

  /** Closes the inline elements that no longer apply, then opens those that do. */
  #reopen(opens: boolean): void {
    const kept = this.#open.findIndex(({wrapper}, index) => wrapper !== this.#wrappers[index]);
    if (kept >= 0) this.#open.length = kept;
    if (!opens) return;
    for (const wrapper of this.#wrappers.slice(this.#open.length)) {
      const {attributes: {href = '', ...others} = {}} = wrapper;
      this.#addresses += href.length;
      const isLink = href !== '' && this.#addresses < ADDRESSES;
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

  /** Where a block belongs: an item in a list, and everything else that is right in a list in its last item. */
  #place(tag: string): HTMLElement {
    const box = this.#box;
    if (LIST.test(box.localName)) return tag === 'li' ? box : this.#lastOf(box, 'li');
    return tag === 'li' ? this.#lastOf(box, 'ul') : box;
  }

  #lastOf(box: HTMLElement, tag: string): HTMLElement {
    const last = box.lastElementChild;
    if (last instanceof HTMLElement && (tag === 'li' || this.#implied.has(last))) return last;
    const made = this.#create(tag);
    this.#implied.add(made);
    box.append(made);
    return made;
  }

  /** Items and cells of a single line are that line. */
  #loosen(box: Element): void {
    if (!TIGHT.test(box.localName)) return;
    const [first, ...others] = box.children;
    const isLine = first?.localName === 'p' && first === box.firstChild && !first.hasAttributes();
    if (isLine && others.every((other) => LIST.test(other.localName))) first.replaceWith(...first.childNodes);
  }
}
