// Which HTML a parser gets through at once: little is open at a time, so little is opened again.

import {lastOf} from '../last-of.js';

/** How many elements may be open. Parsers of browsers flatten from 200 or 512 elements on. */
const DEEPEST = 250;

/** How many open elements all tags may see together, for each UTF-16 unit: what people write stays below one. */
const MOST_WORK = 3;

/** Less than this many units are always few. */
const FEW = 100_000;

// As the tokenizer of the HTML standard reads it: a comment, what is taken for one, or a tag. The lookahead with a back
// reference takes each attribute once, so the time is linear.
const TOKEN =
  /<(?:!--(?:-?>|[^]*?(?:--!?>|$))|(!\[CDATA\[)|[!?][^>]*|\/(?![a-z])[^>]*|(\/?)([a-z][^\t\n\f\r />]*)((?:(?=([\t\n\f\r /]+|[^\t\n\f\r />][^\t\n\f\r />=]*(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r >"'][^\t\n\f\r >]*)?)?))\5)*))/gi;

/** Elements that are never open for long, outside of drawings and formulas. */
const PASSING =
  /^(?:area|base|basefont|bgsound|body|br|caption|col|colgroup|embed|frame|head|hr|html|image|img|input|keygen|link|meta|param|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/;

/** Elements that end a paragraph, and at whose end tag what needs none ends as well. */
const BLOCK =
  /^(?:address|article|aside|blockquote|center|details|dialog|dir|div|dl|fieldset|fig(?:caption|ure)|footer|form|header|hgroup|listing|main|menu|nav|ol|pre|search|section|summary|table|ul)$/;

const ITEM = /^(?:li|d[dt])$/;

const IMPLIED = /^(?:p|li|d[dt]|option)$/;

const ENDS_PARAGRAPH = new RegExp(`${BLOCK.source}|^(?:p|li|d[dt]|h[1-6r])$`);

/** Tags that open nothing, or only what the next of their kind ends. */
const NEVER_DEEP = new RegExp(`^<(?:/|p$|li$|(?:${PASSING.source.slice(1, -1)})$)`, 'i');

/** Elements whose content is text. */
const TEXT = /^(?:iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp)$/;

/** Elements of drawings and formulas that hold no HTML. */
const DRAWN =
  /^(?:svg|g|defs|symbol|use|path|circle|ellipse|rect|line|poly(?:gon|line)|(?:linear|radial)gradient|stop|clippath|mask|text|tspan|math|mrow|mspace|m(?:sub|sup|subsup|frac|sqrt|table|t[rd]))$/;

/** As XML has it: there are other ways to write it, and some that only look like it. */
const CLOSES_ITSELF = /^<[a-z]+(?:[\t\n\f\r ]+[\w:-]+="[^"]*")*[\t\n\f\r ]*\/$/i;

/** Text in which nothing can be taken for a tag, up to the end tag. */
const CLEAN_TEXT = /^>(?:[^<]|<!--[^<]*?-->)*<\/([a-z]+)/i;

/**
 * Whether a parser has few elements open at any time. Ask before you parse: with thousands of open elements, 100 KB take a
 * parser minutes and become millions of elements. What is doubtful counts as open. The time is linear in the length.
 */
export function isCheapToParse(html: string): boolean {
  const open = new OpenElements();
  const most = MOST_WORK * Math.max(html.length, FEW);
  let work = 0;
  for (const {0: token, 1: section, 2: slash, 3: written, index = 0} of html.matchAll(TOKEN)) {
    const name = /^[a-z\d:-]+$/i.test(written ?? '') ? written?.toLowerCase() : written;
    const after = index + token.length;
    const isText = !slash && TEXT.test(name ?? '');
    // Where these end depends on what is around them.
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

/** The same from a place on where nothing is known about where tags are: all that could be open is. */
function staysShallow(html: string, index: number, before: number, most: number): boolean {
  const rest = html.slice(index);
  const tags = rest.match(/<\/?[a-z][^\t\n\f\r />]*/gi) ?? [];
  const isForeign = /<(?:svg|math)/i.test(html);
  const open = before + tags.filter((tag) => isForeign || !NEVER_DEEP.test(tag)).length;
  return open <= DEEPEST && open * tags.length <= most;
}

const holdsText = (html: string, from: number, name?: string): boolean =>
  CLEAN_TEXT.exec(html.slice(from))?.[1]?.toLowerCase() === name;

/** The elements that are open, and maybe some that are not any more. */
class OpenElements {
  readonly #names: string[] = [];
  /** Whether tags of drawings are known to be within drawings. */
  #isDrawing = true;

  get count(): number {
    return this.#names.length;
  }

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
    } else if (this.#isOver(name)) return;
    names.push(name);
  }

  end(name: string): void {
    const names = this.#names;
    // Even where there is none to end, these leave a drawing.
    if (/^(?:p|br)$/.test(name)) this.#isDrawing &&= !names.includes('svg') && !names.includes('math');
    let last = names.length - 1;
    if (BLOCK.test(name) || name === 'select') while (IMPLIED.test(names[last] ?? '')) last--;
    if (names[last] === name) names.length = last;
  }

  /** Ends what a start tag ends; says whether it opens nothing more. */
  #isOver(name: string): boolean {
    const names = this.#names;
    const isRepeated = (name === 'a' || name === 'option') && lastOf(names) === name;
    const endsParagraph = lastOf(names) === 'p' && ENDS_PARAGRAPH.test(name);
    if (isRepeated || endsParagraph) names.pop();
    const top = lastOf(names) ?? '';
    return PASSING.test(name) || (ITEM.test(name) && ITEM.test(top) && (top === 'li') === (name === 'li'));
  }
}
