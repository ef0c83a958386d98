// Renders a Bluesky post as HTML: https://docs.bsky.app/docs/advanced-guides/post-richtext

import {escapeHtml} from '../../core/text/text-to-html.js';
import {toWebUrl} from '../../core/url.js';
import {fieldOf, listOf, textOf} from '../foreign/row-fields.js';

interface Facet {
  /** In bytes of the text in UTF-8. */
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** Returns the HTML of a post: its text, and links to its pictures, its page or the post that it quotes. */
export const renderPost = (post: unknown): string =>
  renderText(fieldOf(post, 'record')) + renderEmbed(fieldOf(post, 'embed'));

/** Returns the address of a post on the site: of its author, and the last part of its URI. */
export const postUrl = (author: string, uri: string): string =>
  `https://bsky.app/profile/${author}/post/${uri.slice(uri.lastIndexOf('/') + 1)}`;

// Facets that overlap or do not fit the text are ignored.
function renderText(record: unknown): string {
  const bytes = new TextEncoder().encode(textOf(record, 'text'));
  const slice = (from: number, to: number): string => escapeHtml(new TextDecoder().decode(bytes.subarray(from, to)));
  const facets = listOf(record, 'facets')
    .map(toFacet)
    .filter((facet) => facet !== null)
    .sort((a, b) => a.start - b.start);
  let html = '';
  let at = 0;
  for (const {start, end, url} of facets) {
    if (start < at || end > bytes.length) continue;
    html += slice(at, start) + link(url, slice(start, end));
    at = end;
  }
  return toParagraphs(html + slice(at, bytes.length));
}

const toParagraphs = (html: string): string =>
  html
    .split(/\n\s*\n/)
    .filter((paragraph) => /\S/.test(paragraph))
    .map((paragraph) => `<p>${paragraph.trim().replace(/\n/g, '<br>')}</p>`)
    .join('');

const link = (url: string, html: string): string => `<a href="${escapeHtml(url)}">${html}</a>`;

function toFacet(facet: unknown): Facet | null {
  const index = fieldOf(facet, 'index');
  const [start, end] = [fieldOf(index, 'byteStart'), fieldOf(index, 'byteEnd')];
  const url = listOf(facet, 'features').map(linkOf).find(Boolean);
  const isSpan = Number.isInteger(start) && Number.isInteger(end) && Number(start) >= 0 && Number(end) > Number(start);
  return url && isSpan ? {start: Number(start), end: Number(end), url} : null;
}

function linkOf(feature: unknown): string | null {
  const [did, tag] = [textOf(feature, 'did'), textOf(feature, 'tag')];
  if (did) return `https://bsky.app/profile/${encodeURIComponent(did)}`;
  if (tag) return `https://bsky.app/hashtag/${encodeURIComponent(tag)}`;
  return toWebUrl(textOf(feature, 'uri'));
}

function renderEmbed(embed: unknown): string {
  const pictures = listOf(embed, 'images').map((image) => reference(textOf(image, 'fullsize'), textOf(image, 'alt')));
  const page = fieldOf(embed, 'external');
  const media = fieldOf(embed, 'media');
  const record = fieldOf(embed, 'record');
  return [
    ...pictures,
    textOf(embed, 'playlist') && reference(textOf(embed, 'playlist'), textOf(embed, 'alt')),
    page ? reference(textOf(page, 'uri'), textOf(page, 'title')) : '',
    media ? renderEmbed(media) : '',
    // With media, the quoted post is one level deeper.
    record ? renderQuoted(fieldOf(record, 'record') ?? record) : '',
  ].join('');
}

function reference(address: string, words: string): string {
  const url = toWebUrl(address);
  return url ? `<p>${link(url, escapeHtml(words || url))}</p>` : '';
}

function renderQuoted(quoted: unknown): string {
  const author = fieldOf(quoted, 'author');
  const handle = textOf(author, 'handle');
  const text = renderText(fieldOf(quoted, 'value'));
  if (!handle || !text) return '';
  const source = link(postUrl(handle, textOf(quoted, 'uri')), escapeHtml(textOf(author, 'displayName') || handle));
  return `<blockquote>${text}<p>— ${source}</p></blockquote>`;
}
