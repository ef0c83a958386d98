// Formulas as text: fractions with a slash, roots with their sign, indices below and above.

import type {FlowBuilder} from './flow-builder.js';

/** Adds what the children of an element say. */
export type Fill = (element: Element) => void;

const SCRIPTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['msup', ['', 'sup']], ['mover', ['', 'sup']], ['msub', ['', 'sub']], ['munder', ['', 'sub']], ['msubsup', ['', 'sub', 'sup']], ['munderover', ['', 'sub', 'sup']],
]); // prettier-ignore

const MULTI = ['', 'sub', 'sup'];

/** Operators that stand close to what they belong to. */
const CLOSE = /^[()[\]{}|,.!′″⁡⁢⁣⁤\s]*$/;

/** What is not shown. */
const SILENT = /^(?:annotation(?:-xml)?|mphantom|mprescripts|none)$/;

/** Adds an element of MathML; `node` adds any element in its own way. */
export function addMath(element: Element, out: FlowBuilder, node: Fill): void {
  const {localName} = element;
  const parts = [...element.children];
  const text = (): void => {
    // The tokens of MathML may hold HTML.
    for (const child of element.childNodes)
      if (child instanceof Element) node(child);
      else if (child instanceof Text) out.text(child.data);
  };
  if (SILENT.test(localName)) return;
  const isLoose = [...element.childNodes].some((child) => child instanceof Text && child.data.trim());
  // Text belongs into tokens. Elsewhere an engine may show it, too.
  if (isLoose && !isSpaced(element)) return text();
  const scripts =
    localName === 'mmultiscripts'
      ? parts.map((_, index) => MULTI[index && 2 - (index % 2)] ?? '')
      : SCRIPTS.get(localName);
  if (scripts) return parts.forEach((part, index) => script(scripts[index] ?? '', part, out, node));
  if (isSpaced(element)) return out.box(text);
  if (/^m(?:frac|root|sqrt|fenced)$/.test(localName)) return out.box(() => addSigned(element, parts, out, node));
  if (/^(?:semantics|maction)$/.test(localName)) return parts.slice(0, 1).forEach(node);
  text();
}

/** Adds what is drawn with more signs than the document has. */
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
  if (localName === 'mo') return !CLOSE.test(text);
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

// One token needs no parentheses.
function group(part: Element, out: FlowBuilder, node: Fill): void {
  const isToken = /^m[ino]$/.test(part.localName) || part.querySelectorAll('*').length < 2;
  if (isToken) return node(part);
  out.text('(');
  node(part);
  out.text(')');
}
