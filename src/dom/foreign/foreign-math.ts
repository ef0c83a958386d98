// Converts MathML to text: fractions with a slash, roots with a root sign, indices as subscript and superscript.

import type {FlowBuilder} from './flow-builder.js';

/** Adds an element to the output. */
export type Fill = (element: Element) => void;

const SCRIPTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['msup', ['', 'sup']], ['mover', ['', 'sup']], ['msub', ['', 'sub']], ['munder', ['', 'sub']], ['msubsup', ['', 'sub', 'sup']], ['munderover', ['', 'sub', 'sup']],
]); // prettier-ignore

const MULTI = ['', 'sub', 'sup'];

/** Operators without spaces around them. */
const TIGHT = /^[()[\]{}|,.!′″⁡⁢⁣⁤\s]*$/;

/** Elements that are not shown. */
const HIDDEN = /^(?:annotation(?:-xml)?|mphantom|mprescripts|none)$/;

/** Adds a MathML element. `node` adds an element of any kind. */
export function addMath(element: Element, out: FlowBuilder, node: Fill): void {
  const {localName} = element;
  const parts = [...element.children];
  const text = (): void => {
    // MathML tokens may contain HTML.
    for (const child of element.childNodes)
      if (child instanceof Element) node(child);
      else if (child instanceof Text) out.text(child.data);
  };
  if (HIDDEN.test(localName)) return;
  const isLoose = [...element.childNodes].some((child) => child instanceof Text && child.data.trim());
  // Text outside tokens is invalid, but some browsers show it.
  if (isLoose && !isSpaced(element)) return text();
  const scripts =
    localName === 'mmultiscripts'
      ? parts.map((_, index) => MULTI[index && 2 - (index % 2)] ?? '')
      : SCRIPTS.get(localName);
  if (scripts) return parts.forEach((part, index) => script(scripts[index] ?? '', part, out, node));
  if (isSpaced(element)) return out.spaced(text);
  if (/^m(?:frac|root|sqrt|fenced)$/.test(localName)) return out.spaced(() => addSigned(element, parts, out, node));
  if (/^(?:semantics|maction)$/.test(localName)) return parts.slice(0, 1).forEach(node);
  text();
}

/** Adds an element that is drawn with signs that are not in its text. */
function addSigned(element: Element, parts: readonly Element[], out: FlowBuilder, node: Fill): void {
  switch (element.localName) {
    case 'mroot':
      parts.slice(1).forEach((part) => script('sup', part, out, node));
      out.text('√');
      return parts.slice(0, 1).forEach((part) => group(part, out, node));
    case 'mfrac':
      return separated(parts, '/', out, (part) => group(part, out, node));
    case 'mfenced':
      out.text(element.getAttribute('open') ?? '(');
      separated(parts, ', ', out, node);
      return out.text(element.getAttribute('close') ?? ')');
    default:
      out.text('√(');
      parts.forEach(node);
      return out.text(')');
  }
}

function isSpaced({localName, textContent}: Element): boolean {
  const text = textContent?.trim() ?? '';
  if (localName === 'mo') return !TIGHT.test(text);
  return localName === 'mi' ? Array.from(text).length > 1 : /^m(?:text|space|t[dr])$/.test(localName);
}

function separated(parts: readonly Element[], separator: string, out: FlowBuilder, add: Fill): void {
  for (const [index, part] of parts.entries()) {
    if (index > 0) out.text(separator);
    add(part);
  }
}

const script = (tag: string, part: Element, out: FlowBuilder, node: Fill): void =>
  tag ? out.within({tag}, () => node(part)) : node(part);

// Adds parentheses, except around a single token.
function group(part: Element, out: FlowBuilder, node: Fill): void {
  const isToken = /^m[ino]$/.test(part.localName) || part.querySelectorAll('*').length < 2;
  if (isToken) return node(part);
  out.text('(');
  node(part);
  out.text(')');
}
