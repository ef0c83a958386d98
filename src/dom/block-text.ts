// The words of a piece of a page, block by block, and the way back from a place in the words to the page.

/** One paragraph or the like: a run of text that nothing but inline elements interrupts. */
export interface Block {
  readonly text: string;
  /** Where it starts in the whole text: blocks are one character apart. */
  readonly start: number;
  /** How many quote blocks it is in. */
  readonly quoted: number;
  /** The innermost element that holds all of it. */
  readonly element: Element;
}

interface Piece {
  readonly node: Text;
  readonly start: number;
}

/** What we have added to a page ourselves carries this attribute, and is no part of its words. */
export const ADDED = 'data-added';

/** A part of a paragraph that we have set apart from the rest carries this one. */
export const PART = 'data-part';

const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|rb|rp|rt|rtc|ruby|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)$/;

const SILENT =
  /^(?:audio|button|canvas|comment-thread|iframe|math|nav|noscript|object|script|select|style|svg|template|textarea|video)$/;

/** The words below an element. Everything is read once; the page must stay as it is while places are asked for. */
export class BlockText {
  readonly blocks: readonly Block[];
  readonly #pieces: readonly Piece[];

  constructor(root: Element) {
    const reader = new Reader(root);
    this.blocks = reader.blocks;
    this.#pieces = reader.pieces;
  }

  /** The text nodes between two places, each with the part of it that lies between them. */
  between(start: number, end: number): StaticRange[] {
    const pieces = this.#pieces.filter((piece) => piece.start < end && piece.start + piece.node.length > start);
    return pieces.map(
      ({node, start: from}) =>
        new StaticRange({
          startContainer: node,
          startOffset: Math.max(start - from, 0),
          endContainer: node,
          endOffset: Math.min(end - from, node.length),
        }),
    );
  }
}

class Reader {
  readonly blocks: Block[] = [];
  readonly pieces: Piece[] = [];
  #text = '';
  #start = 0;
  /** How many pieces belong to blocks that have ended. */
  #kept = 0;

  constructor(root: Element) {
    this.#read(root, root, 0);
    this.#end(root, 0);
  }

  // Parsers nest elements no deeper than 512.
  #read(parent: Element, block: Element, quoted: number): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node instanceof Text) this.#add(node);
      else if (node instanceof Element) this.#enter(node, block, quoted);
    }
  }

  #enter(element: Element, block: Element, quoted: number): void {
    const {localName} = element;
    if (localName === 'br') this.#text += '\n';
    else if (SILENT.test(localName) || element.hasAttribute(ADDED)) return;
    else if (INLINE.test(localName) || element.hasAttribute(PART)) this.#read(element, block, quoted);
    else {
      const inside = localName === 'blockquote' ? quoted + 1 : quoted;
      this.#end(block, quoted);
      this.#read(element, element, inside);
      this.#end(element, inside);
    }
  }

  #add(node: Text): void {
    this.pieces.push({node, start: this.#start + this.#text.length});
    this.#text += node.data;
  }

  #end(element: Element, quoted: number): void {
    const text = this.#text;
    this.#text = '';
    if (/\S/.test(text)) {
      this.blocks.push({text, start: this.#start, quoted, element});
      this.#start += text.length + 1;
      this.#kept = this.pieces.length;
    } else this.pieces.length = this.#kept;
  }
}
