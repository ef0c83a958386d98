// Markdown to HTML, once, when a comment is written. Only what `core/policy` allows can come out.

import createMarkdownIt, {type MarkdownIt, type RendererRule} from 'markdown-it';
import readCjkEmphasis from 'markdown-it-cjk-friendly';
import {addressLength, cutAtStop} from '../../core/text/address-end.js';
import {LIMITS} from '../../core/limits.js';
import {LINK_PROTOCOLS, LINK_REL} from '../../core/html-policy.js';
import {parseUrl} from '../../core/url.js';

/** Grows with every change of what `renderMarkdown` makes: older comments are then rendered anew. */
export const RENDERER_VERSION = 2;

const markdown = createMarkdown();

/**
 * The HTML of a comment: always the same for the same source.
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

// CommonMark without raw HTML, tables, or guesses at what might be a link. `maxNesting` bounds quotes in quotes.
function createMarkdown(): MarkdownIt {
  const options = {html: false, xhtmlOut: false, linkify: true, breaks: true, maxNesting: LIMITS.nesting};
  const markdown = createMarkdownIt('commonmark', options)
    .enable(['linkify', 'strikethrough'])
    .disable(['html_block', 'html_inline'])
    // Chinese, Japanese and Korean have no spaces beside `**`; every other script keeps the rules of CommonMark.
    .use(readCjkEmphasis);
  // Only whole addresses become links: "example.org" and "a@b.c" may be anything.
  markdown.linkify.set({fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false});
  endAddresses(markdown.linkify);
  markdown.validateLink = (url) => LINK_PROTOCOLS.has(parseUrl(url.trim())?.protocol ?? '');
  markdown.core.ruler.push('leading', ({tokens}) => {
    for (const token of tokens) token.children = token.children && tokensThatLead(token.children);
  });
  Object.assign(markdown.renderer.rules, createRules(markdown.utils.escapeHtml));
  return markdown;
}

// The library knows which hosts and paths there are; where an address ends in a text is ours to say.
function endAddresses(linkify: MarkdownIt['linkify']): void {
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

// `[words]()` is its words: a link without an address would lead to the page itself.
function tokensThatLead<T extends LinkToken>(tokens: readonly T[]): T[] {
  const open: boolean[] = [];
  return tokens.filter((token) => {
    if (token.type === 'image' && token.attrGet('src') === '') token.type = 'text';
    if (token.type === 'link_close') return open.pop() ?? true;
    if (token.type !== 'link_open') return true;
    const leads = token.attrGet('href') !== '';
    open.push(leads);
    return leads;
  });
}

function createRules(escape: (text: string) => string): Readonly<Record<string, RendererRule>> {
  // The language of a code block would be a class: comments carry none.
  const code: RendererRule = (tokens, index) => `<pre><code>${escape(tokens[index]?.content ?? '')}</code></pre>\n`;
  return {
    code_block: code,
    fence: code,
    link_open: (tokens, index, options, _environment, renderer) => {
      tokens[index]?.attrSet('rel', LINK_REL);
      return renderer.renderToken(tokens, index, options);
    },
    // A picture is a link to it: no reader's browser asks another server for anything because of a comment. Within a
    // link it is its words, since links do not nest.
    image: (tokens, index) => {
      const address = String(tokens[index]?.attrGet('src') ?? '');
      const words = escape(tokens[index]?.content.trim() || address);
      return isInLink(tokens.slice(0, index)) ? words : `<a href="${escape(address)}" rel="${LINK_REL}">${words}</a>`;
    },
    // A heading in a comment would tear the outline of the page: it is a bold paragraph.
    heading_open: () => '<p><strong>',
    heading_close: () => '</strong></p>\n',
    s_open: () => '<del>',
    s_close: () => '</del>',
  };
}

const isInLink = (before: readonly {readonly type: string}[]): boolean =>
  before.findLast(({type}) => type === 'link_open' || type === 'link_close')?.type === 'link_open';
