// Renders Markdown to HTML when a comment is stored. The HTML contains only the tags and attributes that
// `core/html-policy` allows.

import createMarkdownIt, {type MarkdownIt, type RendererRule} from 'markdown-it';
import readCjkEmphasis from 'markdown-it-cjk-friendly';
import {addressLength, cutAtStop} from '../../core/text/address-end.js';
import {LIMITS} from '../../core/limits.js';
import {LINK_PROTOCOLS, LINK_REL} from '../../core/html-policy.js';
import {parseUrl} from '../../core/url.js';

/** Increase this with every change to the output of `renderMarkdown`: comments of older versions are rendered again. */
export const RENDERER_VERSION = 2;

const markdown = createMarkdown();

/**
 * Returns the HTML of a comment. Deterministic: the same source always gives the same HTML.
 *
 * ```ts
 * renderMarkdown('Hello *there*') // '<p>Hello <em>there</em></p>'
 * ```
 *
 * @param source Markdown of at most `LIMITS.source` characters.
 */
export function renderMarkdown(source: string): string {
  return markdown.render(source).trim();
}

// CommonMark without raw HTML or tables, and without guessing at links. `maxNesting` limits nested quotes.
function createMarkdown(): MarkdownIt {
  const options = {html: false, xhtmlOut: false, linkify: true, breaks: true, maxNesting: LIMITS.nesting};
  const markdown = createMarkdownIt('commonmark', options)
    .enable(['linkify', 'strikethrough'])
    .disable(['html_block', 'html_inline'])
    // Chinese, Japanese and Korean text has no spaces beside `**`. Other scripts follow the rules of CommonMark.
    .use(readCjkEmphasis);
  // Only complete URLs become links: "example.org" and "a@b.c" are ambiguous.
  markdown.linkify.set({fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false});
  setUrlEnds(markdown.linkify);
  markdown.validateLink = (url) => LINK_PROTOCOLS.has(parseUrl(url.trim())?.protocol ?? '');
  markdown.core.ruler.push('empty_links', ({tokens}) => {
    for (const token of tokens) token.children = token.children && removeEmptyLinks(token.children);
  });
  Object.assign(markdown.renderer.rules, createRules(markdown.utils.escapeHtml));
  return markdown;
}

// The library recognises hosts and paths; our own rules decide where a URL in running text ends.
function setUrlEnds(linkify: MarkdownIt['linkify']): void {
  const end = (text: string, from: number, pattern: RegExp): number => {
    pattern.lastIndex = 0;
    return addressLength(pattern.exec(cutAtStop(text.slice(from)))?.[0] ?? '');
  };
  const web = {validate: (text: string, from: number) => end(text, from, linkify.re.get_http_validator())};
  for (const scheme of ['http:', 'https:']) linkify.add(scheme, web);
  linkify.add('mailto:', {validate: (text, from) => end(text, from, linkify.re.get_mailto_validator())});
}

interface LinkToken {
  type: string;
  attrGet(name: string): unknown;
}

// Reduces `[text]()` to its text: a link with an empty URL would lead to the page itself.
function removeEmptyLinks<T extends LinkToken>(tokens: readonly T[]): T[] {
  const open: boolean[] = [];
  return tokens.filter((token) => {
    if (token.type === 'image' && token.attrGet('src') === '') token.type = 'text';
    if (token.type === 'link_close') return open.pop() ?? true;
    if (token.type !== 'link_open') return true;
    const hasUrl = token.attrGet('href') !== '';
    open.push(hasUrl);
    return hasUrl;
  });
}

function createRules(escape: (text: string) => string): Readonly<Record<string, RendererRule>> {
  // Drops the language of a code block: it would be a class, and comments have no classes.
  const code: RendererRule = (tokens, index) => `<pre><code>${escape(tokens[index]?.content ?? '')}</code></pre>\n`;
  return {
    code_block: code,
    fence: code,
    link_open: (tokens, index, options, _environment, renderer) => {
      tokens[index]?.attrSet('rel', LINK_REL);
      return renderer.renderToken(tokens, index, options);
    },
    // Renders an image as a link, so that a comment never makes a reader's browser contact another server. Renders an
    // image inside a link as its alternative text, because links cannot be nested.
    image: (tokens, index) => {
      const url = String(tokens[index]?.attrGet('src') ?? '');
      const label = escape(tokens[index]?.content.trim() || url);
      return isInLink(tokens.slice(0, index)) ? label : `<a href="${escape(url)}" rel="${LINK_REL}">${label}</a>`;
    },
    // Renders a heading as a bold paragraph: a heading in a comment would break the outline of the page.
    heading_open: () => '<p><strong>',
    heading_close: () => '</strong></p>\n',
    s_open: () => '<del>',
    s_close: () => '</del>',
  };
}

const isInLink = (before: readonly {readonly type: string}[]): boolean =>
  before.findLast(({type}) => type === 'link_open' || type === 'link_close')?.type === 'link_open';
