// Estimates whether HTML is cheap to parse, by the number of elements open at a time.

import {lastOf} from '../last-of.js';

/** The maximum number of open elements. Browser parsers flatten nesting beyond 200 or 512 elements. */
const DEEPEST = 250;

/** The maximum cost per UTF-16 unit. Each tag costs the number of elements open at it; texts by people cost below 1. */
const MOST_WORK = 3;

/** Shorter HTML is allowed the cost of this many UTF-16 units. */
const FEW = 100_000;

// A comment, a bogus comment, or a tag, as in the tokenizer of the HTML standard. The lookahead with a back-reference
// works as an atomic group: it reads each attribute once, so the time is linear.
const TOKEN =
  /<(?:!--(?:-?>|[^]*?(?:--!?>|$))|(!\[CDATA\[)|[!?][^>]*|\/(?![a-z])[^>]*|(\/?)([a-z][^\t\n\f\r />]*)((?:(?=([\t\n\f\r /]+|[^\t\n\f\r />][^\t\n\f\r />=]*(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r >"'][^\t\n\f\r >]*)?)?))\5)*))/gi;

/** Elements that are not counted as open outside SVG and MathML. */
const PASSING =
  /^(?:area|base|basefont|bgsound|body|br|caption|col|colgroup|embed|frame|head|hr|html|image|img|input|keygen|link|meta|param|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/;

/** Block elements. A start tag closes an open `<p>`; an end tag also closes elements with an optional end tag. */
const BLOCK =
  /^(?:address|article|aside|blockquote|center|details|dialog|dir|div|dl|fieldset|fig(?:caption|ure)|footer|form|header|hgroup|listing|main|menu|nav|ol|pre|search|section|summary|table|ul)$/;

const ITEM = /^(?:li|d[dt])$/;

const IMPLIED = /^(?:p|li|d[dt]|option)$/;

const ENDS_PARAGRAPH = new RegExp(`${BLOCK.source}|^(?:p|li|d[dt]|h[1-6r])$`);

/** Tags that open no element, or an element that the next tag of the same name closes. */
const NEVER_DEEP = new RegExp(`^<(?:/|p$|li$|(?:${PASSING.source.slice(1, -1)})$)`, 'i');

/** Elements whose content is text. */
const TEXT = /^(?:iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp)$/;

/** SVG and MathML elements that contain no HTML. */
const DRAWN =
  /^(?:svg|g|defs|symbol|use|path|circle|ellipse|rect|line|poly(?:gon|line)|(?:linear|radial)gradient|stop|clippath|mask|text|tspan|math|mrow|mspace|m(?:sub|sup|subsup|frac|sqrt|table|t[rd]))$/;

/** A self-closing tag, in the unambiguous XML form only. */
const CLOSES_ITSELF = /^<[a-z]+(?:[\t\n\f\r ]+[\w:-]+="[^"]*")*[\t\n\f\r ]*\/$/i;

/** The content of a text element that contains nothing like a tag, up to the end tag. */
const CLEAN_TEXT = /^>(?:[^<]|<!--[^<]*?-->)*<\/([a-z]+)/i;

/**
 * Returns whether a parser has few elements open at any time. Check before parsing: with thousands of open elements,
 * 100 KB of HTML take a parser minutes and become millions of elements. In case of doubt, counts an element as open.
 * Takes linear time.
 */
export function isCheapToParse(html: string): boolean {
  const open = new OpenElements();
  const most = MOST_WORK * Math.max(html.length, FEW);
  let work = 0;
  for (const {0: token, 1: section, 2: slash, 3: written, index = 0} of html.matchAll(TOKEN)) {
    const name = /^[a-z\d:-]+$/i.test(written ?? '') ? written?.toLowerCase() : written;
    const after = index + token.length;
    const isText = !slash && TEXT.test(name ?? '');
    // The end of these sections depends on their context.
    if (section || (isText && !holdsText(html, after, name))) {
      return staysShallow(html, index, open.count, most);
    }
    if (!name) continue;
    if (slash) open.end(name);
    else open.start(name, token);
    work += open.count;
    if (open.count > DEEPEST || work > most) return false;
  }
  return true;
}

/** Checks the rest of the HTML where tags cannot be located reliably: counts every possible element as open. */
function staysShallow(html: string, index: number, before: number, most: number): boolean {
  const rest = html.slice(index);
  const tags = rest.match(/<\/?[a-z][^\t\n\f\r />]*/gi) ?? [];
  const isForeign = /<(?:svg|math)/i.test(html);
  const open = before + tags.filter((tag) => isForeign || !NEVER_DEEP.test(tag)).length;
  return open <= DEEPEST && open * tags.length <= most;
}

const holdsText = (html: string, from: number, name?: string): boolean =>
  CLEAN_TEXT.exec(html.slice(from))?.[1]?.toLowerCase() === name;

/** The open elements. May include elements that a parser has already closed. */
class OpenElements {
  readonly #names: string[] = [];
  /** Whether the SVG and MathML tags so far are certainly inside SVG or MathML. */
  #isDrawing = true;

  get count(): number {
    return this.#names.length;
  }

  /** Processes a start tag. */
  start(name: string, token: string): void {
    const names = this.#names;
    if (/^(?:svg|math)$/.test(name) && token.endsWith('/')) {
      if (CLOSES_ITSELF.test(token)) return;
      this.#isDrawing = false;
    }
    if (names.includes('svg') || names.includes('math')) {
      this.#isDrawing &&= DRAWN.test(name) || /^(?:title|desc)$/.test(name);
      const inside = names.slice(names.findIndex((each) => /^(?:svg|math)$/.test(each)));
      if (this.#isDrawing && CLOSES_ITSELF.test(token) && inside.every((each) => DRAWN.test(each))) return;
    } else if (this.#addsNone(name)) return;
    names.push(name);
  }

  /** Processes an end tag. */
  end(name: string): void {
    const names = this.#names;
    // These end tags leave SVG and MathML even without a matching start tag.
    if (/^(?:p|br)$/.test(name)) this.#isDrawing &&= !names.includes('svg') && !names.includes('math');
    let last = names.length - 1;
    if (BLOCK.test(name) || name === 'select') while (IMPLIED.test(names[last] ?? '')) last--;
    if (names[last] === name) names.length = last;
  }

  /** Closes the elements that a start tag closes. Returns whether the tag adds no open element. */
  #addsNone(name: string): boolean {
    const names = this.#names;
    const isRepeated = (name === 'a' || name === 'option') && lastOf(names) === name;
    const endsParagraph = lastOf(names) === 'p' && ENDS_PARAGRAPH.test(name);
    if (isRepeated || endsParagraph) names.pop();
    const top = lastOf(names) ?? '';
    return PASSING.test(name) || (ITEM.test(name) && ITEM.test(top) && (top === 'li') === (name === 'li'));
  }
}
