// Renders the Markdown of other systems as HTML for the sanitiser: the part of GitHub Flavored Markdown that comments use.

import {escapeHtml} from '../text/text-to-html.js';
import {MARK, renderInline, type MarkdownStyle} from './render-inline.js';

/** The maximum depth of quotations and lists. What is deeper becomes paragraphs. */
const MAX_DEPTH = 12;

const BLANK = /^\s*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const RULE = /^ {0,3}([-*_])(?: *\1){2,} *$/;
const HEADING = /^ {0,3}#{1,6}(?:\s+|$)/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( {0,3}(?:[-*+]|(\d{1,9})[.)]))(?: {1,4}|$)/;
const CODE = /^(?: {4}|\t)/;
const HTML_BLOCK = /^ {0,3}<(?:!--|\/?[a-z])/i;
const UNDERLINE = /^ {0,3}(?:=+|-+) *$/;

/** Ends a paragraph without an empty line. */
const STARTS = [FENCE, RULE, HEADING, QUOTE, ITEM];

/**
 * Returns the HTML of a Markdown text. Headings become bold paragraphs and pictures links. HTML in it stays HTML if the
 * style says so: the result is untrusted in either case.
 */
export const markdownToHtml = (source: string, style: MarkdownStyle = {}): string =>
  renderBlocks(source.replaceAll(MARK, '').replace(/\r\n?/g, '\n').split('\n'), style, 0);

function renderBlocks(lines: readonly string[], style: MarkdownStyle, depth: number): string {
  let html = '';
  for (let at = 0; at < lines.length;) {
    const block = BLANK.test(lines[at] ?? '') ? {html: '', end: at + 1} : renderBlock(lines, at, style, depth);
    html += block.html;
    at = block.end;
  }
  return html;
}

interface Block {
  readonly html: string;
  /** The line after the block. */
  readonly end: number;
}

function renderBlock(lines: readonly string[], at: number, style: MarkdownStyle, depth: number): Block {
  const line = lines[at] ?? '';
  const fence = FENCE.exec(line)?.[1];
  if (fence) return renderFence(lines, at, fence);
  if (RULE.test(line)) return {html: '<hr>', end: at + 1};
  if (HEADING.test(line)) {
    const title = line.replace(HEADING, '').replace(/(?:^|\s)#+\s*$/, '');
    return {html: `<p><strong>${renderInline(title.trim(), style)}</strong></p>`, end: at + 1};
  }
  if (CODE.test(line)) {
    const end = findEnd(lines, at, (each) => !CODE.test(each) && !BLANK.test(each));
    return {html: renderCode(lines.slice(at, end).map((each) => each.replace(CODE, ''))), end};
  }
  if (style.hasHtml && HTML_BLOCK.test(line)) {
    const end = findEndOfHtml(lines, at);
    return {html: lines.slice(at, end).join('\n'), end};
  }
  if (depth < MAX_DEPTH && QUOTE.test(line)) {
    const end = findEnd(lines, at, (each) => BLANK.test(each) || (!QUOTE.test(each) && endsParagraph(each)));
    const inner = lines.slice(at, end).map((each) => each.replace(QUOTE, ''));
    return {html: `<blockquote>${renderBlocks(inner, style, depth + 1)}</blockquote>`, end};
  }
  if (depth < MAX_DEPTH && ITEM.test(line)) return renderList(lines, at, style, depth);
  return renderParagraph(lines, at, style);
}

const endsParagraph = (line: string): boolean => STARTS.some((start) => start.test(line));

/** Returns the first line after `from` that ends a block. */
function findEnd(lines: readonly string[], from: number, ends: (line: string) => boolean): number {
  let end = from + 1;
  while (end < lines.length && !ends(lines[end] ?? '')) end++;
  return end;
}

// A comment ends with its mark, other HTML with an empty line.
function findEndOfHtml(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  if (!/^ {0,3}<!--/.test(line)) return findEnd(lines, at, (each) => BLANK.test(each));
  return line.includes('-->') ? at + 1 : findEnd(lines, at, (each) => each.includes('-->')) + 1;
}

function renderFence(lines: readonly string[], at: number, fence: string): Block {
  const close = findEnd(lines, at, (line) => line.trim().startsWith(fence) && FENCE.test(line));
  return {html: renderCode(lines.slice(at + 1, close)), end: close + 1};
}

const renderCode = (lines: readonly string[]): string =>
  `<pre><code>${escapeHtml(lines.join('\n').trimEnd())}\n</code></pre>`;

function renderList(lines: readonly string[], from: number, style: MarkdownStyle, depth: number): Block {
  const start = ITEM.exec(lines[from] ?? '')?.[2];
  let html = '';
  let at = from;
  for (
    let item = ITEM.exec(lines[at] ?? '');
    item && Boolean(item[2]) === Boolean(start);
    item = ITEM.exec(lines[at] ?? '')
  ) {
    const indent = item[1]?.length ?? 0;
    const isInner = (line: string): boolean => /^\s/.test(line) && line.search(/\S/) > indent - 1;
    const end = findEnd(lines, at, (line) => !isInner(line) && (BLANK.test(line) || endsParagraph(line)));
    const last = skipBlank(lines, end, isInner);
    const [first = '', ...rest] = lines.slice(at, last);
    const inner = [first.slice(item[0].length), ...rest.map((line) => dedent(line, item?.[0].length ?? 0))];
    html += `<li>${unwrap(renderBlocks(inner, style, depth + 1))}</li>`;
    at = last;
    // A blank line between two items does not end the list.
    if (BLANK.test(lines[at] ?? '') && ITEM.test(lines[at + 1] ?? '')) at++;
  }
  const attribute = start && Number(start) !== 1 ? ` start="${Number(start)}"` : '';
  return {html: start ? `<ol${attribute}>${html}</ol>` : `<ul>${html}</ul>`, end: Math.max(at, from + 1)};
}

// An item goes on after an empty line if the next line is indented.
function skipBlank(lines: readonly string[], end: number, isInner: (line: string) => boolean): number {
  let last = end;
  while (BLANK.test(lines[last] ?? 'x') && isInner(lines[last + 1] ?? ''))
    last = findEnd(lines, last, (line) => !isInner(line));
  return last;
}

const dedent = (line: string, width: number): string => line.slice(Math.min(width, Math.max(line.search(/\S|$/), 0)));

// An item of one paragraph needs none.
const unwrap = (html: string): string =>
  html.replace(/^<p>((?:(?!<p>)[^])*)<\/p>$/, '$1').replace(/^<p>((?:(?!<\/?p>)[^])*)<\/p>(?=<[ou]l)/, '$1');

function renderParagraph(lines: readonly string[], at: number, style: MarkdownStyle): Block {
  const end = findEnd(lines, at, (line) => BLANK.test(line) || UNDERLINE.test(line) || endsParagraph(line));
  const html = renderInline(
    lines
      .slice(at, end)
      .map((line) => line.replace(/^\s+/, ''))
      .join('\n')
      .trimEnd(),
    style,
  );
  if (end < lines.length && UNDERLINE.test(lines[end] ?? ''))
    return {html: `<p><strong>${html}</strong></p>`, end: end + 1};
  return {html: `<p>${html}</p>`, end};
}
