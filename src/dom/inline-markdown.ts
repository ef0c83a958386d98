// Converts inline HTML to Markdown. Omits marks that a Markdown parser would not recognise at their place.

import {marksFor} from '../core/markdown/markdown-code.js';

/** Joins adjacent elements of the same kind and unwraps nested ones, so that marks never touch. */
export function tidyInline(root: DocumentFragment): void {
  // Removes the host that the sanitiser adds to a link whose text is another URL.
  for (const link of root.querySelectorAll('a'))
    if (link.lastChild?.nodeValue === ` [${link.host}]`) link.lastChild.remove();
  for (const element of root.querySelectorAll('strong,em,del,code,a'))
    if (!element.textContent && !element.querySelector('br')) element.remove();
  for (const element of root.querySelectorAll('strong,em,del,code')) {
    const name = element.localName;
    if (element.parentElement?.closest(name)) element.replaceWith(...element.childNodes);
    for (let next = element.nextSibling; isElement(next, name); next = element.nextSibling) {
      element.append(...next.childNodes);
      next.remove();
    }
  }
  root.normalize();
}

const isElement = (node: Node | null | undefined, name: string): node is Element =>
  node instanceof Element && node.localName === name;

/** Converts the nodes of a paragraph. Escapes the start of each line, so that it is not read as another block. */
export function inlineMarkdown(nodes: readonly Node[]): string {
  const lines = markdownOf(nodes, '', '').split('\n');
  return lines
    .map((line) => escapeStart(trimSpaces(line)))
    .filter(Boolean)
    .join('\n');
}

// Not other white space. The spaces at the end are found from the first one, which takes linear time.
const trimSpaces = (line: string): string => line.replace(/^[ \t]+/, '').replace(/([^ \t])[ \t]+$/, '$1');

/** `before` and `after` are the adjacent characters, if any: they decide whether marks are recognised. */
function markdownOf(nodes: readonly Node[], before: string, after: string): string {
  let result = '';
  for (const [index, node] of nodes.entries()) {
    const previous = lastOf(result) || before;
    const next = firstOf(nodes.slice(index + 1)) || after;
    const part = node instanceof Element ? elementOf(node, previous, next) : escapeText(collapse(node.nodeValue));
    // Escapes the exclamation mark, which would make the link an image.
    result = (part.startsWith('[') ? result.replace(/!$/, '\\!') : result) + part;
  }
  return result;
}

/** Returns the first character of the nodes' Markdown; `\0` if it depends on whether marks are recognised. */
function firstOf(nodes: readonly Node[]): string {
  const node = nodes.find(({nodeName, textContent}) => nodeName === 'BR' || textContent);
  if (isElement(node, 'br')) return '\n';
  const first = firstCharacter(collapse(node?.textContent));
  return first === ' ' || !(node instanceof Element) ? first : /^(?:a|code)$/.test(node.localName) ? '[' : '\0';
}

const collapse = (text: string | null | undefined): string => (text ?? '').replace(/[ \t\n\r\f]+/g, ' ');

function elementOf(element: Element, before: string, after: string): string {
  if (element.localName === 'br') return '\n';
  const text = collapse(element.textContent);
  const [left, right] = [/^\s/.test(text) ? ' ' : before, /\s$/.test(text) ? ' ' : after];
  const nodes = [...element.childNodes];
  switch (element.localName) {
    case 'code':
      return left === '`' ? escapeText(text) : wrap(text, ...marksFor(text.trim()));
    case 'a':
      return element instanceof HTMLAnchorElement ? linkOf(element, text, (left + right).trim() === '') : '';
    case 'strong':
      return formatted(nodes, '**', left, right);
    case 'em':
      return formatted(nodes, isOpen(left) && isOpen(right) ? '_' : '*', left, right);
    case 'del':
      return formatted(nodes, '~~', left, right);
    case 'sub':
    case 'sup':
      return scriptOf(element.localName, text) ?? markdownOf(nodes, before, after);
    case 'q':
      return `“${markdownOf(nodes, '“', '”')}”`;
    default:
      return markdownOf(nodes, before, after);
  }
}

const DIGITS = '0123456789+−=()';

const SCRIPTS: ReadonlyMap<string, string> = new Map([['sub', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'], ['sup', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾']]); // prettier-ignore

/** Converts a number to Unicode subscript or superscript characters; null if it has other characters. */
function scriptOf(tag: string, text: string): string | null {
  const at = Array.from(text.replaceAll('-', '−'), (character) => DIGITS.indexOf(character));
  return at.includes(-1) ? null : at.map((index) => SCRIPTS.get(tag)?.charAt(index)).join('');
}

function formatted(nodes: readonly Node[], mark: string, left: string, right: string): string {
  const inner = markdownOf(nodes, mark.charAt(0), mark.charAt(0));
  const text = inner.trim();
  const [first, last] = [firstCharacter(text), lastOf(text)];
  const isRecognised =
    (isWord(first) || isOpen(left) || isCjk(left + first)) && (isWord(last) || isOpen(right) || isCjk(last + right));
  // Adjacent marks of the same kind would be read as a longer mark.
  const touches = mark.startsWith(left || ' ') || mark.startsWith(right || ' ');
  return isRecognised && !touches ? wrap(inner, mark, mark) : markdownOf(nodes, left, right);
}

// Keeps white space outside the marks, because marks next to it are not recognised.
const wrap = (text: string, open: string, close: string): string =>
  text.trim() === ''
    ? text
    : text.replace(
        /^(\s*)([^]*?)(\s*)$/,
        (_, left: string, inner: string, right: string) => left + open + inner + close + right,
      );

const firstCharacter = (text: string): string => /^./su.exec(text)?.[0] ?? '';

const lastOf = (text: string): string => /.$/su.exec(text.slice(-2))?.[0] ?? '';

const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

const isOpen = (character: string): boolean => character === '' || /[\s!-/:-@[-`{-~]/.test(character);

// Marks need no space beside these characters, by the rules of the server's `markdown-it-cjk-friendly`. Contains only
// Unicode blocks that count completely there; beside other characters a mark is omitted.
const isCjk = (characters: string): boolean =>
  /[\u1100-\u115f\u2f00-\u2fd5\u3001-\u3029\u3030-\u303e\u3041-\u3096\u309b-\u30ff\u3105-\u312f\u3131-\u318e\u3400-\u9fff\uac00-\ud7a3\uf900-\ufad9\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{2fffd}\u{30000}-\u{3fffd}]/u.test(
    characters,
  );

// Writes a link whose text is its URL as a bare URL, which the server converts to a link.
function linkOf(link: HTMLAnchorElement, inner: string, isApart: boolean): string {
  const {href} = link;
  const text = inner.trim();
  if (isApart && /^https?:\/\/[\w./?=#:-]*[\w/]$/.test(text) && (text === href || `${text}/` === href)) return inner;
  const address = href.replace(/[\\()<>`\s]/g, percent).replace(ENTITY, '\\&');
  return wrap(markdownOf([...link.childNodes], '[', ']'), '[', `](${address})`);
}

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16)}`;

const ENTITY = /&(?=#?\w+;|#?\w*$)/g;

/** Matches bare URLs that the server would link and show in another form. */
const NEEDS_ESCAPE = /[\\%]|xn--|[^!-~]/i;

/** Escapes characters that Markdown would read as marks. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*[\]~]|<(?=\S|$)/g, '\\$&')
    .replace(/([\p{L}\p{N}]_(?=[\p{L}\p{N}]))|_/gu, (mark: string, inner?: string) => inner ?? `\\${mark}`)
    .replace(ENTITY, '\\&')
    .replace(/(?:https?:|ftp:|mailto:|\/\/)\S*/gi, (address) => NEEDS_ESCAPE.test(address) ? address.replace(/:|\/(?=\/)/g, '\\$&') : address); // prettier-ignore
}

/** Escapes the start of a line that would be read as another kind of block. */
const escapeStart = (line: string): string =>
  line.replace(/^(?:[-+](?=\s|-|$)|>|=+$|#{1,6}(?=\s|$))/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
