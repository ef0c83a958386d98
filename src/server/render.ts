// Markdown to HTML, once, when a comment is written. Only what `core/policy` allows can come out.

import MarkdownIt from 'markdown-it';
import {LIMITS} from '../core/limits.js';
import {LINK_PROTOCOLS, LINK_REL} from '../core/policy.js';
import {parse} from '../core/url.js';

/** Grows with every change of what `renderMarkdown` makes: older comments are then rendered anew. */
export const RENDERER_VERSION = 1;

// CommonMark without raw HTML, tables, or guesses at what might be a link. `maxNesting` bounds quotes in quotes.
const markdown = new MarkdownIt('commonmark', {
  html: false,
  xhtmlOut: false,
  linkify: true,
  breaks: true,
  maxNesting: LIMITS.nesting,
})
  .enable(['linkify', 'strikethrough'])
  .disable(['html_block', 'html_inline']);

// Only whole addresses become links: "example.org" and "a@b.c" may be anything.
markdown.linkify.set({fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false});
markdown.validateLink = (url) => LINK_PROTOCOLS.has(parse(url.trim())?.protocol ?? '');

const {rules} = markdown.renderer;

rules['link_open'] = (tokens, index, options, _env, renderer) => {
  tokens[index]?.attrSet('rel', LINK_REL);
  return renderer.renderToken(tokens, index, options);
};

// A picture is a link to it: no reader's browser asks another server for anything because of a comment.
rules['image'] = (tokens, index) => {
  const token = tokens[index];
  const source = String(token?.attrGet('src') ?? '');
  const text = token?.content.trim() || source;
  const {escapeHtml} = markdown.utils;
  return `<a href="${escapeHtml(source)}" rel="${LINK_REL}">${escapeHtml(text)}</a>`;
};

// A heading in a comment would tear the outline of the page: it is a bold paragraph.
rules['heading_open'] = () => '<p><strong>';
rules['heading_close'] = () => '</strong></p>\n';
rules['s_open'] = () => '<del>';
rules['s_close'] = () => '</del>';

// The language of a code block would be a class: comments carry none.
rules['fence'] = rules['code_block'] = (tokens, index) =>
  `<pre><code>${markdown.utils.escapeHtml(tokens[index]?.content ?? '')}</code></pre>\n`;

/**
 * The HTML of a comment.
 *
 * @param source Markdown of at most `LIMITS.source` characters.
 */
export function renderMarkdown(source: string): string {
  return markdown.render(source).trim();
}
