// Links in Markdown.

import {wordsIn, type Selected, type Span} from './text-edit.js';

/** What stands for an address until there is one. */
const START = 'https://';

const ADDRESS = /^(?:https?:\/\/|mailto:)[^\s<>]+$/i;

/**
 * The selection as words of a link, with the place for its address selected; an address becomes that of a link, with
 * the caret where its words go. A link becomes its words again, and its address, if it has one.
 */
export function toggleLink(selected: Selected): Selected {
  const {text} = selected;
  const link = linkAround(selected);
  if (link) {
    const [from, to] = link.span;
    const address = link.address === START ? '' : link.address;
    const before = text.slice(0, from) + [link.words, address].filter(Boolean).join(' ');
    return {text: before + text.slice(to), start: from, end: before.length};
  }
  const [from, to] = wordsIn(selected);
  const words = text.slice(from, to);
  if (ADDRESS.test(words)) return insert(text, [from, to], '', /[()]/.test(words) ? `<${words}>` : words);
  return canBeLinked(words) ? insert(text, [from, to], words, START) : insert(text, [to, to], '', START);
}

function insert(text: string, [from, to]: Span, words: string, address: string): Selected {
  // After a backslash a bracket would be one to read.
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(text.slice(0, from))) return {text, start: from, end: to};
  const start = from + (words === '' ? 1 : words.length + 3);
  const end = words === '' ? start : start + address.length;
  return {text: `${text.slice(0, from)}[${words}](${address})${text.slice(to)}`, start, end};
}

// Brackets in the words have to come in pairs, and a link ends with its paragraph.
const canBeLinked = (words: string): boolean =>
  !/\n\s*\n/.test(words) && linkAround({text: `[${words}]()`, start: 0, end: words.length + 4})?.words === words;

interface Link {
  readonly span: Span;
  readonly words: string;
  readonly address: string;
}

/** The innermost link that a selection is in, or is. */
function linkAround({text, start, end}: Selected): Link | null {
  const brackets = /\\[^]|[[\]]/g;
  const address = /\((?:<([^<>\n]*)>|([^\s()<>]*))\)/y;
  const open: number[] = [];
  for (let bracket = brackets.exec(text); bracket; bracket = brackets.exec(text)) {
    if (bracket[0] === '[') open.push(bracket.index);
    const from = bracket[0] === ']' ? open.pop() : undefined;
    if (from === undefined) continue;
    address.lastIndex = brackets.lastIndex;
    const found = address.exec(text);
    if (!found) continue;
    const to = address.lastIndex;
    brackets.lastIndex = to;
    const isIn = start < end ? from <= start && end <= to : from < start && end < to;
    if (isIn)
      return {span: [from, to], words: text.slice(from + 1, bracket.index), address: found[1] ?? found[2] ?? ''};
  }
  return null;
}
