// What stands in a line of HTML as Markdown. Where marks would not be read as marks, the words do without them.

import {marksFor} from '../core/markdown/markdown-code.js';

/** Joins what stands side by side and takes apart what stands in its own kind, so that marks never touch. */
export function tidyInline(root: DocumentFragment): void {
  // The sanitiser's own remark on a link whose words are another address.
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

/** The words of a paragraph, each line of it as it can stand at the start of one. */
export function inlineMarkdown(nodes: readonly Node[]): string {
  const lines = markdownOf(nodes, '', '').split('\n');
  return lines.map((line) => escapeStart(line.replace(/^[ \t]+|[ \t]+$/g, ''))).filter(Boolean).join('\n'); // prettier-ignore
}

/** `before` and `after` are the characters that stand around, if any: marks are read by their neighbours. */
function markdownOf(nodes: readonly Node[], before: string, after: string): string {
  let result = '';
  for (const [index, node] of nodes.entries()) {
    const previous = lastOf(result) || before;
    const next = firstOf(nodes.slice(index + 1)) || after;
    const part = node instanceof Element ? elementOf(node, previous, next) : escapeText(collapse(node.nodeValue));
    // Not a picture.
    result = (part.startsWith('[') ? result.replace(/!$/, '\\!') : result) + part;
  }
  return result;
}

/** The character that some nodes will begin with; one of no kind where that depends on whether marks are read. */
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
      return left === '`' ? escapeText(text) : around(text, ...marksFor(text.trim()));
    case 'a':
      return element instanceof HTMLAnchorElement ? linkOf(element, text, (left + right).trim() === '') : '';
    case 'strong':
      return marked(nodes, '**', left, right);
    case 'em':
      return marked(nodes, isOpen(left) && isOpen(right) ? '_' : '*', left, right);
    case 'del':
      return marked(nodes, '~~', left, right);
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

/** A number below or above the line in characters of that kind, or null. */
function scriptOf(tag: string, text: string): string | null {
  const at = Array.from(text.replaceAll('-', '−'), (character) => DIGITS.indexOf(character));
  return at.includes(-1) ? null : at.map((index) => SCRIPTS.get(tag)?.charAt(index)).join('');
}

function marked(nodes: readonly Node[], mark: string, left: string, right: string): string {
  const inner = markdownOf(nodes, mark.charAt(0), mark.charAt(0));
  const words = inner.trim();
  const [first, last] = [firstCharacter(words), lastOf(words)];
  const isRead =
    (isWord(first) || isOpen(left) || isCjk(left + first)) && (isWord(last) || isOpen(right) || isCjk(last + right));
  // Next to others of their kind they would be taken for more of the same.
  const touches = mark.startsWith(left || ' ') || mark.startsWith(right || ' ');
  return isRead && !touches ? around(inner, mark, mark) : markdownOf(nodes, left, right);
}

// White space stays outside: marks next to it are not read.
const around = (text: string, open: string, close: string): string =>
  text.trim() === ''
    ? text
    : text.replace(
        /^(\s*)([^]*?)(\s*)$/,
        (_, left: string, words: string, right: string) => left + open + words + close + right,
      );

const firstCharacter = (text: string): string => /^./su.exec(text)?.[0] ?? '';

const lastOf = (text: string): string => /.$/su.exec(text.slice(-2))?.[0] ?? '';

const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

const isOpen = (character: string): boolean => character === '' || /[\s!-/:-@[-`{-~]/.test(character);

// Beside these a mark needs no space: the rules of `markdown-it-cjk-friendly`, which the server renders with. Only the
// blocks of which every character counts there; elsewhere a mark is left out.
const isCjk = (characters: string): boolean =>
  /[\u1100-\u115f\u2f00-\u2fd5\u3001-\u3029\u3030-\u303e\u3041-\u3096\u309b-\u30ff\u3105-\u312f\u3131-\u318e\u3400-\u9fff\uac00-\ud7a3\uf900-\ufad9\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{2fffd}\u{30000}-\u{3fffd}]/u.test(
    characters,
  );

// An address that stands for itself is left bare: the server makes a link of it.
function linkOf(link: HTMLAnchorElement, inner: string, isApart: boolean): string {
  const {href} = link;
  const text = inner.trim();
  if (isApart && /^https?:\/\/[\w./?=#:-]*[\w/]$/.test(text) && (text === href || `${text}/` === href)) return inner;
  const address = href.replace(/[\\()<>`\s]/g, percent).replace(ENTITY, '\\&');
  return around(markdownOf([...link.childNodes], '[', ']'), '[', `](${address})`);
}

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16)}`;

const ENTITY = /&(?=#?\w+;|#?\w*$)/g;

/** Whether an address would be read in a text that has none, and shown other than it is. */
const ODD = /[\\%]|xn--|[^!-~]/i;

/** Text with a backslash before what Markdown would read as a mark. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*[\]~]|<(?=\S|$)/g, '\\$&')
    .replace(/([\p{L}\p{N}]_(?=[\p{L}\p{N}]))|_/gu, (mark: string, inner?: string) => inner ?? `\\${mark}`)
    .replace(ENTITY, '\\&')
    .replace(/(?:https?:|ftp:|mailto:|\/\/)\S*/gi, (address) => ODD.test(address) ? address.replace(/:|\/(?=\/)/g, '\\$&') : address); // prettier-ignore
}

/** A line with a backslash before what would make it another kind of block. */
const escapeStart = (line: string): string =>
  line.replace(/^(?:[-+](?=\s|-|$)|>|=+$|#{1,6}(?=\s|$))/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
