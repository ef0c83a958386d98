// Renders the inline Markdown of a paragraph: code, links, emphasis, addresses.

import {addressLength, cutAtStop} from '../text/address-end.js';
import {escapeHtml} from '../text/text-to-html.js';

/** How Markdown differs between systems. */
export interface MarkdownStyle {
  /** Whether a line feed is a line break, as in comments on GitHub. */
  readonly hasBreaks?: boolean;
  /** Whether HTML in the text is HTML. Otherwise it is shown as text. */
  readonly hasHtml?: boolean;
}

/**
 * Emphasis, by its marks. Underscores inside words are text. At most 500 characters, so that marks without an end cost
 * little.
 */
const EMPHASIS =
  /(\*\*|~~|\*(?!\*))(?=\S)([^]{0,500}?\S)\1(?!\*)|(^|[^\p{L}\p{N}_])(__?)(?=\S)([^]{0,500}?\S)\4(?![\p{L}\p{N}_])/gu;

const TAGS = new Map([['**', 'strong'], ['__', 'strong'], ['~~', 'del']]); // prettier-ignore

/** What emphasis does not change: an escape, an image or a link, an autolink, an HTML tag, a bare address. */
const ATOM =
  /\\([!-/:-@[-`{-~])|(!?)\[((?:[^[\]\\\n]|\\.){0,1000})\]\(<?([^\s()<>]{1,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,2000})?)>?(?:\s+(?:"[^"]{0,500}"|'[^']{0,500}'))?\s*\)|<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>|(<(?:!--[^]*?-->|\/?[a-z][^<>]{0,2000}>))|(https?:\/\/[^\s<>]{1,2000})/gi;

/** The mark of a part that is finished: a private character that the text cannot have, see `markdownToHtml`. */
export const MARK = '\ue000';

const PART = /\ue000(\d+)\ue000/g;

/** Returns the HTML of the text of a paragraph. Code first: nothing in it is Markdown. */
export function renderInline(text: string, style: MarkdownStyle): string {
  const parts: string[] = [];
  const keep = (html: string): string => `${MARK}${parts.push(html) - 1}${MARK}`;
  const withoutCode = keepCode(text, keep);
  const withoutAtoms = withoutCode.replace(ATOM, (all: string, ...groups: readonly (string | undefined)[]) =>
    keepAtom(all, groups, keep, style),
  );
  const html = emphasise(escapeText(withoutAtoms));
  // White space that ends no line is taken as a whole, because it would be searched from each of its characters.
  const breaks = style.hasBreaks ? / *\n| +/g : /(?: {2,}|\\)\n| +/g;
  const broken = html.replace(breaks, (space) => (space.endsWith('\n') ? '<br>' : space));
  return restore(broken, parts);
}

// A part may contain another one: code in the text of a link.
function restore(html: string, parts: readonly string[]): string {
  const whole = html.replace(PART, (_, index: string) => parts[Number(index)] ?? '');
  return whole.includes(MARK) ? restore(whole, parts) : whole;
}

type Keep = (html: string) => string;

function keepCode(text: string, keep: Keep): string {
  let out = '';
  let from = 0;
  const runs = /`+/g;
  for (let run = runs.exec(text); run; run = runs.exec(text)) {
    const start = runs.lastIndex;
    const end = findRun(text, start, run[0].length);
    const isEscaped = text[run.index - 1] === '\\';
    if (end < 0 || isEscaped) continue;
    const code = text.slice(start, end).replace(/\n/g, ' ');
    const inner = /^ .*[^ ].* $/.test(code) ? code.slice(1, -1) : code;
    out += text.slice(from, run.index) + keep(`<code>${escapeHtml(inner)}</code>`);
    from = runs.lastIndex = end + run[0].length;
  }
  return out + text.slice(from);
}

/** Returns the index of the next run of exactly `length` backticks; -1 if there is none. */
function findRun(text: string, start: number, length: number): number {
  const run = '`'.repeat(length);
  for (let at = text.indexOf(run, start); at >= 0; at = text.indexOf(run, at)) {
    let end = at;
    while (text[end] === '`') end++;
    if (end - at === length) return at;
    at = end;
  }
  return -1;
}

function keepAtom(all: string, groups: readonly (string | undefined)[], keep: Keep, style: MarkdownStyle): string {
  const [escaped, picture, words = '', target, autolink, tag, address] = groups;
  if (escaped) return keep(escapeHtml(escaped));
  // A picture becomes a link, like one in HTML.
  if (target) return keepLink(target, words || (picture ? '🖼' : target), keep);
  if (autolink) return keepLink(autolink, keep(escapeHtml(autolink)), keep);
  if (tag) return keep(style.hasHtml ? tag : escapeHtml(tag));
  if (!address) return all;
  const cut = cutAtStop(address);
  const link = cut.slice(0, addressLength(cut));
  return keepLink(link, keep(escapeHtml(link)), keep) + address.slice(link.length);
}

const keepLink = (target: string, label: string, keep: Keep): string =>
  keep(`<a href="${escapeText(target)}">`) + label + keep('</a>');

// Character references stay, as in CommonMark §2.5.
const escapeText = (text: string): string =>
  escapeHtml(text).replace(/&#38;(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, '&$1;');

function emphasise(html: string): string {
  return html.replace(
    EMPHASIS,
    (_: string, mark?: string, inner?: string, before?: string, line?: string, words?: string) => {
      const tag = TAGS.get(mark ?? line ?? '') ?? 'em';
      return `${before ?? ''}<${tag}>${emphasise(inner ?? words ?? '')}</${tag}>`;
    },
  );
}
