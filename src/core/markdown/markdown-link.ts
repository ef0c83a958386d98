// Toggles Markdown links.

import {wordsIn, type Selected, type Span} from './text-edit.js';

/** The placeholder of the URL. */
const URL_START = 'https://';

const URL_PATTERN = /^(?:https?:\/\/|mailto:)[^\s<>]+$/i;

/**
 * Turns the selection into a link and selects the placeholder of its URL. If the selection is a URL, it becomes the URL
 * of a link and the caret moves to the link text. A link becomes its text, followed by its URL if it has one.
 */
export function toggleLink(selected: Selected): Selected {
  const {text} = selected;
  const link = linkAround(selected);
  if (link) {
    const [from, to] = link.span;
    const url = link.url === URL_START ? '' : link.url;
    const before = text.slice(0, from) + [link.words, url].filter(Boolean).join(' ');
    return {text: before + text.slice(to), start: from, end: before.length};
  }
  const [from, to] = wordsIn(selected);
  const words = text.slice(from, to);
  if (URL_PATTERN.test(words)) return insert(text, [from, to], '', /[()]/.test(words) ? `<${words}>` : words);
  return canBeLinked(words) ? insert(text, [from, to], words, URL_START) : insert(text, [to, to], '', URL_START);
}

function insert(text: string, [from, to]: Span, words: string, url: string): Selected {
  // A bracket after a backslash would be literal text.
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(text.slice(0, from))) return {text, start: from, end: to};
  const start = from + (words === '' ? 1 : words.length + 3);
  const end = words === '' ? start : start + url.length;
  return {text: `${text.slice(0, from)}[${words}](${url})${text.slice(to)}`, start, end};
}

// Brackets in link text must be balanced, and a link cannot span paragraphs.
const canBeLinked = (words: string): boolean =>
  !/\n\s*\n/.test(words) && linkAround({text: `[${words}]()`, start: 0, end: words.length + 4})?.words === words;

interface Link {
  readonly span: Span;
  readonly words: string;
  readonly url: string;
}

/** Returns the innermost link that contains or equals the selection, or null. */
function linkAround({text, start, end}: Selected): Link | null {
  const brackets = /\\[^]|[[\]]/g;
  const url = /\((?:<([^<>\n]*)>|([^\s()<>]*))\)/y;
  const open: number[] = [];
  for (let bracket = brackets.exec(text); bracket; bracket = brackets.exec(text)) {
    if (bracket[0] === '[') open.push(bracket.index);
    const from = bracket[0] === ']' ? open.pop() : undefined;
    if (from === undefined) continue;
    url.lastIndex = brackets.lastIndex;
    const found = url.exec(text);
    if (!found) continue;
    const to = url.lastIndex;
    brackets.lastIndex = to;
    const isIn = start < end ? from <= start && end <= to : from < start && end < to;
    if (isIn) return {span: [from, to], words: text.slice(from + 1, bracket.index), url: found[1] ?? found[2] ?? ''};
  }
  return null;
}
