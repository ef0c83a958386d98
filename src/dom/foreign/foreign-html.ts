// Rewrites HTML of other systems with the elements of a comment. Lazy chunk, loaded for the first body that needs it.

import {isCheapToParse} from '../../core/text/nesting-cost.js';
import {displayOf, linkOf, formatsOf, scopeOf} from './inline-formats.js';
import {FlowBuilder, type Wrapper} from './flow-builder.js';
import {addMath} from './foreign-math.js';
import {attribute, replacementFor, type Replacement} from './foreign-media.js';
import {addTable, boxTables} from './foreign-table.js';

const STRONG: Wrapper = {tag: 'strong'};

/**
 * Rewrites and sanitises HTML. Returns null if parsing it would take too long.
 *
 * @param rewrite Parses HTML into an inert document, and sanitises the element that the callback makes of it.
 */
export function cleanForeign(
  html: string,
  rewrite: (html: string, change: (source: Document) => Element) => DocumentFragment | null,
): DocumentFragment | null {
  if (!isCheapToParse(html)) return null;
  // Parses in standards mode and in the body, so that a table ends a paragraph and nothing moves to the head.
  const fragment = rewrite(`<!doctype html><body>${html}`, rewriteBody);
  if (fragment) boxTables(fragment);
  return fragment;
}

/**
 * Rewrites a parsed document with the elements of `core/html-policy`. Copies only text, links, languages, directions
 * and spans. The document and the result are inert and load nothing. The caller must still sanitise the result.
 */
function rewriteBody(source: Document): HTMLElement {
  const out = new FlowBuilder(source);
  new Rewriter(out).children(source.body);
  out.endLine();
  return out.root;
}

const isIn = (language: string, {namespaceURI}: Element): boolean => namespaceURI?.endsWith(language) === true;

/** Walks through a document recursively. The recursion is safe, because `isCheapToParse` limits the depth. */
class Rewriter {
  readonly #out: FlowBuilder;
  /** The URL that was linked last. Avoids repeats, because an object often names the same file in several ways. */
  #url = '';

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
    const replacement = replacementFor(element);
    const display = displayOf(element);
    // Some elements without visible text refer to a file.
    if (replacement && (display !== 'none' || /^(?:area|bgsound|param)$/.test(element.localName)))
      this.#addReplacement(replacement);
    if (display === 'none') return;
    const keepsBreaks = this.#out.keepsBreaks;
    this.#out.keepsBreaks ||= /white-space:\s*(?:pre|break)/i.test(attribute(element, 'style'));
    if (isIn('svg', element)) this.#addSvg(element);
    else if (isIn('MathML', element)) this.#withDisplay(display, () => addMath(element, this.#out, this.element));
    else if (!this.#addNamed(element)) this.#addAny(element, display);
    this.#out.keepsBreaks = keepsBreaks;
  };

  /** Adds an element whose name has a meaning. Returns false for other elements. */
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

  /** Adds the content of form fields. Skips the children of elements that do not show them. */
  #addField(element: Element): boolean {
    switch (element.localName) {
      case 'textarea':
        this.#out.keepsBreaks = true;
        this.#out.separate(() => this.children(element));
        return true;
      case 'select':
      case 'optgroup':
        this.#out.spaced(() => this.#out.text(attribute(element, 'label')));
        this.#out.spaced(() => this.children(element));
        return true;
      case 'option':
        this.#out.spaced(() =>
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
        // Safari copies a space between two elements like this.
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
    // Ruby annotations outside of `<ruby>` are plain text.
    const isBound = /^(?:ruby|rb|rtc)$/.test(element.parentElement?.localName ?? '') && this.#out.isWithin('ruby');
    const isLoose = /^r(?:t|tc|p)$/.test(element.localName) && !isBound;
    if (isLoose) return element.localName === 'rp' ? undefined : this.#out.spaced(() => this.children(element));
    const isInline = display !== 'block';
    const wrappers = [
      ...(isTitle ? [STRONG] : []),
      ...(link && element.localName === 'a' ? [link] : []),
      ...this.#scoped(formatsOf(element), isInline ? scope : {}),
    ];
    const around = this.#out.scope;
    if (!isInline) this.#out.scope = {...around, ...scope};
    this.#withDisplay(display, () => this.#within(wrappers, () => this.children(element)));
    this.#out.scope = around;
  }

  /** Sets the language and direction of inline text on its first wrapper, or on an additional `<bdi>`. */
  #scoped(formats: readonly Wrapper[], scope: Readonly<Record<string, string>>): readonly Wrapper[] {
    if (Object.keys(scope).length === 0) return formats;
    const [first = {tag: 'bdi'}, ...others] = formats.filter(({tag}) => !this.#out.isWithin(tag));
    return [{...first, attributes: {...first.attributes, ...scope}}, ...others];
  }

  #withDisplay(display: string, fill: () => void): void {
    if (display === 'block') return this.#out.separate(fill);
    return display === 'inline' ? fill() : this.#out.spaced(fill);
  }

  #within([wrapper, ...others]: readonly Wrapper[], fill: () => void): void {
    if (!wrapper) return fill();
    this.#out.within(wrapper, () => this.#within(others, fill));
  }

  #addReplacement({text, url = '', isGlyph}: Replacement): void {
    const isKnown = url !== '' && url === this.#url;
    this.#url = url;
    if (text === '' || isKnown) return;
    if (isGlyph) return this.#out.text(text);
    const isLink = /^https?:/i.test(url) && !this.#out.isWithin('a');
    const link = isLink ? [{tag: 'a', attributes: {href: url}}] : [];
    this.#out.spaced(() => this.#within(link, () => this.#out.text(text)));
  }

  /** Adds the texts of a drawing, separated by spaces, after its label or title. */
  #addSvg(element: Element): void {
    const out = this.#out;
    const isApart =
      /^(?:svg|text|foreignobject)$/i.test(element.localName) || attribute(element, 'x', 'y', 'dx', 'dy') !== '';
    if (/^(?:desc|metadata|defs|symbol|clippath|mask|pattern)$/i.test(element.localName)) return;
    const link = linkOf(element);
    const wrappers = link && element.localName === 'a' ? [link] : [];
    const name = [...element.children].find((child) => child.localName === 'title' && isIn('svg', child))?.textContent;
    const text = element.localName === 'svg' ? attribute(element, 'aria-label') || name || '' : '';
    if (text) this.#addReplacement({text});
    if (/^foreignobject$/i.test(element.localName)) return out.separate(() => this.children(element));
    if (element.localName === 'title' || !/^(?:svg|g|a|text|tspan|textPath|switch)$/.test(element.localName)) return;
    this.#withDisplay(isApart ? 'inline-block' : 'inline', () => this.#within(wrappers, () => this.children(element)));
  }
}
