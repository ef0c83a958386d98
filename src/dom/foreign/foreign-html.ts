// HTML of other systems in the elements of a comment. Lazy chunk, loaded with the first body that needs it.

import {isCheapToParse} from '../../core/text/nesting-cost.js';
import {displayOf, linkOf, formatsOf, scopeOf} from './inline-formats.js';
import {FlowBuilder, type Wrapper} from './flow-builder.js';
import {addMath} from './foreign-math.js';
import {attribute, standFor, type Stand} from './foreign-media.js';
import {addTable, boxTables} from './foreign-table.js';

const STRONG: Wrapper = {tag: 'strong'};

/**
 * The sanitised form of HTML; null where a parser would take too long.
 *
 * @param through Parses HTML into an inert document, and sanitises what is made of that.
 */
export function cleanForeign(
  html: string,
  through: (html: string, change: (source: Document) => Element) => DocumentFragment | null,
): DocumentFragment | null {
  if (!isCheapToParse(html)) return null;
  // As within a page of today: nothing at the start belongs to a head, and a table ends a paragraph.
  const fragment = through(`<!doctype html><body>${html}`, rewriteBody);
  if (fragment) boxTables(fragment);
  return fragment;
}

/** Puts something better in the place of what is shown, if that is still there. */
export function replaceShown(shown: readonly ChildNode[], better: DocumentFragment | null): void {
  if (!shown[0]?.parentNode || !better) return;
  shown[0].before(better);
  for (const node of shown) node.remove();
}

/**
 * Builds the same words in the elements of `core/policy`, from an inert document that is parsed and never shown. Nothing
 * but text, links, languages, directions and spans is copied, and nothing is loaded. The sanitiser still decides about the
 * result: it is an element of the same inert document.
 */
function rewriteBody(source: Document): HTMLElement {
  const out = new FlowBuilder(source);
  new Rewriter(out).children(source.body);
  out.endLine();
  return out.root;
}

const isIn = (language: string, {namespaceURI}: Element): boolean => namespaceURI?.endsWith(language) === true;

/** Walks through a document. What `isCheapToParse` lets through is nested no deeper than it says. */
class Rewriter {
  readonly #out: FlowBuilder;
  /** The address that was linked last: an object often names the same file in several ways. */
  #address = '';

  constructor(out: FlowBuilder) {
    this.#out = out;
  }

  readonly children = (parent: Node): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node instanceof Element) this.element(node);
      else if (node instanceof Text) this.#out.text(node.data);
    }
  };

  readonly element = (element: Element): void => {
    const stand = standFor(element);
    const display = displayOf(element);
    // Some of what shows no text has a file.
    if (stand && (display !== 'none' || /^(?:area|bgsound|param)$/.test(element.localName))) this.#stand(stand);
    if (display === 'none') return;
    const keepsBreaks = this.#out.keepsBreaks;
    this.#out.keepsBreaks ||= /white-space:\s*(?:pre|break)/i.test(attribute(element, 'style'));
    if (isIn('svg', element)) this.#addSvg(element);
    else if (isIn('MathML', element)) this.#wrapped(display, () => addMath(element, this.#out, this.element));
    else if (!this.#addNamed(element)) this.#addAny(element, display);
    this.#out.keepsBreaks = keepsBreaks;
  };

  /** Adds an element that its name gives a meaning; false for any other. */
  #addNamed(element: Element): boolean {
    const out = this.#out;
    const fill = (): void => this.children(element);
    switch (element.localName) {
      case 'br':
        out.breakLine();
        return true;
      case 'hr':
        out.rule();
        return true;
      case 'pre':
      case 'listing':
      case 'xmp':
      case 'plaintext':
        out.block('pre', scopeOf(element), fill);
        return true;
      case 'blockquote':
      case 'li':
      case 'ul':
        out.block(element.localName, scopeOf(element), fill);
        return true;
      case 'menu':
      case 'dir':
        out.block('ul', scopeOf(element), fill);
        return true;
      case 'ol': {
        const start = /^-?\d{1,9}$/.exec(attribute(element, 'start'))?.[0];
        out.block('ol', {...scopeOf(element), ...(start && start !== '1' && {start})}, fill);
        return true;
      }
      case 'table':
        addTable(element, out, {cell: this.children, strong: (fill) => out.within(STRONG, fill)});
        return true;
      default:
        return this.#addField(element);
    }
  }

  /** Adds what is in the fields of a form, and elements whose children are not shown. */
  #addField(element: Element): boolean {
    switch (element.localName) {
      case 'textarea':
        this.#out.keepsBreaks = true;
        this.#out.apart(() => this.children(element));
        return true;
      case 'select':
      case 'optgroup':
        this.#out.box(() => this.#out.text(attribute(element, 'label')));
        this.#out.box(() => this.children(element));
        return true;
      case 'option':
        this.#out.box(() =>
          element.firstElementChild
            ? this.children(element)
            : this.#out.text(element.textContent?.trim() || attribute(element, 'label')),
        );
        return true;
      case 'video':
      case 'audio':
      case 'iframe':
      case 'progress':
      case 'meter':
        return true;
      case 'span':
        // Safari's word for a space between two elements.
        if (!element.className.includes('Apple-converted-space')) return false;
        this.#out.text(' ');
        return true;
      default:
        return false;
    }
  }

  #addAny(element: Element, display: 'block' | 'inline' | 'inline-block'): void {
    const isTitle = /^(?:h[1-6]|dt|legend|summary)$/.test(element.localName);
    const scope = scopeOf(element);
    const link = linkOf(element);
    // Annotations of no text are text.
    const isBound = /^(?:ruby|rb|rtc)$/.test(element.parentElement?.localName ?? '') && this.#out.isWithin('ruby');
    const isLoose = /^r(?:t|tc|p)$/.test(element.localName) && !isBound;
    if (isLoose) return element.localName === 'rp' ? undefined : this.#out.box(() => this.children(element));
    const isInline = display !== 'block';
    const wrappers = [
      ...(isTitle ? [STRONG] : []),
      ...(link && element.localName === 'a' ? [link] : []),
      ...this.#scoped(formatsOf(element), isInline ? scope : {}),
    ];
    const around = this.#out.scope;
    if (!isInline) this.#out.scope = {...around, ...scope};
    this.#wrapped(display, () => this.#within(wrappers, () => this.children(element)));
    this.#out.scope = around;
  }

  /** An element of its own carries the language and direction of text in a line. */
  #scoped(looks: readonly Wrapper[], scope: Readonly<Record<string, string>>): readonly Wrapper[] {
    if (Object.keys(scope).length === 0) return looks;
    const [first = {tag: 'bdi'}, ...others] = looks.filter(({tag}) => !this.#out.isWithin(tag));
    return [{...first, attributes: {...first.attributes, ...scope}}, ...others];
  }

  #wrapped(display: string, fill: () => void): void {
    if (display === 'block') return this.#out.apart(fill);
    return display === 'inline' ? fill() : this.#out.box(fill);
  }

  #within([wrapper, ...others]: readonly Wrapper[], fill: () => void): void {
    if (!wrapper) return fill();
    this.#out.within(wrapper, () => this.#within(others, fill));
  }

  #stand({words, address = '', isGlyph}: Stand): void {
    const isKnown = address !== '' && address === this.#address;
    this.#address = address;
    if (words === '' || isKnown) return;
    if (isGlyph) return this.#out.text(words);
    const leads = /^https?:/i.test(address) && !this.#out.isWithin('a');
    const link = leads ? [{tag: 'a', attributes: {href: address}}] : [];
    this.#out.box(() => this.#within(link, () => this.#out.text(words)));
  }

  /** Each text of a drawing has a place of its own. A drawing is named by its title. */
  #addSvg(element: Element): void {
    const out = this.#out;
    const isApart =
      /^(?:svg|text|foreignobject)$/i.test(element.localName) || attribute(element, 'x', 'y', 'dx', 'dy') !== '';
    if (/^(?:desc|metadata|defs|symbol|clippath|mask|pattern)$/i.test(element.localName)) return;
    const link = linkOf(element);
    const wrappers = link && element.localName === 'a' ? [link] : [];
    const name = [...element.children].find((child) => child.localName === 'title' && isIn('svg', child))?.textContent;
    const words = element.localName === 'svg' ? attribute(element, 'aria-label') || name || '' : '';
    if (words) this.#stand({words});
    if (/^foreignobject$/i.test(element.localName)) return out.apart(() => this.children(element));
    if (element.localName === 'title' || !/^(?:svg|g|a|text|tspan|textPath|switch)$/.test(element.localName)) return;
    this.#wrapped(isApart ? 'inline-block' : 'inline', () => this.#within(wrappers, () => this.children(element)));
  }
}
