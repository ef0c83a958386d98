// Converts copied HTML to Markdown. Lazy chunk, loaded on the first rich paste.

import {lastOf} from '../core/last-of.js';
import {fenceFor} from '../core/markdown/markdown-code.js';
import {inlineMarkdown, tidyInline} from './inline-markdown.js';
import type {Sanitize} from './sanitize.js';

/** Elements that plain text cannot express. HTML without any of them is pasted as plain text. */
const MEANINGFUL = 'strong,em,del,code,pre,blockquote,li,a,hr,sub,sup';

const BLOCKS = 'p,pre,blockquote,ul,ol,li,hr,table';

/** The nesting of quotes and lists up to which the server also reads their content, see `LIMITS.nesting`. */
const MAX_DEPTH = 14;

/**
 * Converts HTML to Markdown with the same text. Returns null if the HTML has no meaningful elements. Wait for the
 * sanitiser's `prepare` before the call, because only sanitised HTML is read.
 */
export function htmlToMarkdown(html: string, sanitize: Sanitize): string | null {
  const fragment = sanitize(html);
  return fragment?.querySelector(MEANINGFUL) ? markdownOf(fragment) : null;
}

/** Converts HTML to Markdown, even without meaningful elements. Returns null if the sanitiser does not work. */
export function passageToMarkdown(html: string, sanitize: Sanitize): string | null {
  const fragment = sanitize(html);
  return fragment && markdownOf(fragment);
}

function markdownOf(fragment: DocumentFragment): string {
  tidyInline(fragment);
  return blocksOf([...fragment.childNodes], 0).join('\n\n');
}

/** Returns the Markdown blocks of nodes. Inline nodes between blocks become paragraphs, split at empty lines. */
function blocksOf(nodes: readonly Node[], depth: number): readonly string[] {
  const blocks: string[] = [];
  let line: Node[] = [];
  const flush = (): void => {
    const paragraph = inlineMarkdown(line);
    if (paragraph) blocks.push(paragraph);
    line = [];
  };
  for (const node of nodes) {
    const isBlock = node instanceof Element && (node.matches(BLOCKS) || node.querySelector(BLOCKS));
    if (isBlock || (isBreak(node) && isBreak([...line].reverse().find(isShown)))) flush();
    if (isBlock) blocks.push(...blockOf(node, depth));
    else line.push(node);
  }
  flush();
  return blocks;
}

const isBreak = (node: Node | undefined): boolean => node instanceof HTMLBRElement;

const isShown = (node: Node): boolean => isBreak(node) || node.textContent?.trim() !== '';

function blockOf(element: Element, depth: number): readonly string[] {
  const nodes = [...element.childNodes];
  const isTooDeep = depth > MAX_DEPTH;
  switch (element.localName) {
    case 'hr':
      return ['***'];
    case 'pre':
      return codeBlock(element);
    case 'blockquote':
      return isTooDeep ? blocksOf(nodes, depth) : prefixed(blocksOf(nodes, depth + 1).join('\n\n'), '> ', '> ');
    case 'ul':
    case 'ol':
      return isTooDeep ? blocksOf(nodes, depth) : listOf(element, depth + 2);
    case 'li':
      return isTooDeep ? blocksOf(nodes, depth) : prefixed(joinItem(blocksOf(nodes, depth + 2)), '- ', '  ');
    case 'table':
      return rowsOf(element, depth);
    default:
      return blocksOf(nodes, depth);
  }
}

/** Converts a row to a line of its cells, or to blocks if the cells contain blocks. Comments have no tables. */
function rowsOf(table: Element, depth: number): readonly string[] {
  return [...table.querySelectorAll('caption,tr')].flatMap((row) => {
    if (row.closest('table') !== table) return [];
    const cells = row.localName === 'tr' ? [...row.children] : [row];
    const blocks = cells.flatMap((cell) => blocksOf([...cell.childNodes], depth));
    const isLine = row.querySelector(BLOCKS) === null;
    return isLine && blocks.length > 0 ? [blocks.join(' | ')] : blocks;
  });
}

function codeBlock(pre: Element): readonly string[] {
  for (const br of pre.querySelectorAll('br')) br.replaceWith('\n');
  const code = (pre.textContent ?? '').replace(/\n$/, '');
  const fence = fenceFor(code, 3);
  return code.trim() === '' ? [] : [`${fence}\n${code}\n${fence}`];
}

function listOf(list: Element, depth: number): readonly string[] {
  const items: string[][] = [];
  for (const child of list.childNodes) {
    const isList = child instanceof Element && child.matches('ul,ol');
    const nodes = child instanceof Element && child.matches('li') ? [...child.childNodes] : [child];
    const blocks = blocksOf(nodes, depth);
    // A list directly in a list belongs to the item before it.
    if (isList && items.length > 0) lastOf(items)?.push(...blocks);
    else if (blocks.length > 0) items.push([...blocks]);
  }
  const start = list instanceof HTMLOListElement ? Math.max(0, list.start) % 1e8 : null;
  const texts = items.flatMap((blocks, index) => {
    const marker = start === null ? '- ' : `${start + index}. `;
    return prefixed(joinItem(blocks), marker, ' '.repeat(marker.length));
  });
  const isTight = items.every((blocks) => blocks.slice(1).every(isList));
  return texts.length > 0 ? [texts.join(isTight ? '\n' : '\n\n')] : [];
}

// Paragraphs never start like this. Only lists that start at 1 can follow a paragraph without an empty line.
const isList = (block: string): boolean => /^(?:- |1\. )/.test(block);

const joinItem = (blocks: readonly string[]): string =>
  blocks.map((block, index) => (index > 0 ? (isList(block) ? '\n' : '\n\n') : '') + block).join('');

function prefixed(text: string, first: string, rest: string): readonly string[] {
  if (text === '') return [];
  return [
    first + text.replace(/\n(?!$)/g, (_, at: number) => (text[at + 1] === '\n' ? `\n${rest.trimEnd()}` : `\n${rest}`)),
  ];
}
