// Reads the text of an element block by block, and maps positions in the text back to DOM ranges.

/** A paragraph or similar: text that contains only inline elements. */
export interface Block {
  readonly text: string;
  /** Its position in the whole text. A separator of one character is between blocks. */
  readonly start: number;
  /** The number of `<blockquote>` elements around it. */
  readonly quoted: number;
  /** The innermost element that contains all of it. */
  readonly element: Element;
}

interface Piece {
  readonly node: Text;
  readonly start: number;
}

/** Marks elements that we have added to a page. Their text is skipped. */
export const ADDED = 'data-added';

/** Marks elements that we have made of a part of a paragraph. They are read as inline elements. */
export const PART = 'data-part';

const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|rb|rp|rt|rtc|ruby|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)$/;

const SKIPPED =
  /^(?:audio|button|canvas|comment-thread|iframe|math|nav|noscript|object|script|select|style|svg|template|textarea|video)$/;

/** The text of an element. Reads the DOM once, in the constructor; after a change of the DOM the ranges are wrong. */
export class BlockText {
  readonly blocks: readonly Block[];
  readonly #pieces: readonly Piece[];

  constructor(root: Element) {
    const reader = new Reader(root);
    this.blocks = reader.blocks;
    this.#pieces = reader.pieces;
  }

  /** Returns the ranges between two positions, one per text node. */
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
  /** The number of pieces in finished blocks. */
  #finished = 0;

  constructor(root: Element) {
    this.#read(root, root, 0);
    this.#end(root, 0);
  }

  // The recursion is safe, because parsers limit nesting to 512 elements.
  #read(parent: Element, block: Element, quoted: number): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node instanceof Text) this.#add(node);
      else if (node instanceof Element) this.#enter(node, block, quoted);
    }
  }

  #enter(element: Element, block: Element, quoted: number): void {
    const {localName} = element;
    if (localName === 'br') this.#text += '\n';
    else if (SKIPPED.test(localName) || element.hasAttribute(ADDED)) return;
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
      this.#finished = this.pieces.length;
    } else this.pieces.length = this.#finished;
  }
}
