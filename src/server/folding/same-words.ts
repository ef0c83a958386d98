// Finds out whether two comments say the same: in other letters, with other spaces, punctuation, emoji or link texts.

import {htmlToText} from '../../core/text/html-to-text.js';
import {parseUrl, threadKey} from '../../core/url.js';
import {fold, foldText} from './fold.js';

/** What a comment says. Two comments that say the same have equal words and equal links. */
export interface SaidWords {
  /** The letters and digits of the text without links, in a form that all look-alikes share. */
  readonly words: string;
  /** The targets of the links, sorted. */
  readonly links: readonly string[];
}

/**
 * Texts with fewer letters are not compared, unless they have a link: “Thank you very much!”, “+1” and the like are written
 * by many people. A character of a script without spaces counts as one and a half letters.
 */
const MIN_LETTERS = 20;

/** Emoji of all kinds: keycaps have a digit in them, and flags have letters. */
const EMOJI = new RegExp('\\p{RGI_Emoji}|[\\d#*]\\ufe0f?\\u20e3|\\p{Regional_Indicator}', 'gv');

/** A link of the rendered HTML. Links cannot contain links. */
const LINK = /<a href="([^"<>]*)"[^>]*>(.*?)<\/a>/gs;

/**
 * Parameters that say where a visitor came from, besides those that `threadKey` drops: of affiliate programmes, and of
 * the share buttons of large sites.
 */
const SHARING =
  /^(?:ref(?:errer|erer)?|source|src|aff(?:iliate)?(?:_?id)?|partner|campaign|cmp|trk|tag|si|feature|share|via)$/i;

/**
 * Returns what a comment says; null if that is too little to compare.
 *
 * @param html As the server has rendered it.
 */
export function readSaidWords(html: string): SaidWords | null {
  const targets = [...html.matchAll(LINK)].map(([, href = '']) => htmlToText(href));
  const text = htmlToText(html.replace(LINK, ' ')).replace(EMOJI, ' ');
  const {words, letters} = readWords(text);
  const isLong = letters >= MIN_LETTERS;
  if (!isLong && targets.length === 0) return null;
  // With the same words, another query is the same link for other statistics. Without words, it may be another video.
  const links = targets.map((target) => normaliseTarget(target, isLong));
  return {words, links: [...new Set(links)].sort()};
}

/** Returns a name in the form that all names share which look like it. */
export const readSameName = (name: string): string => readWords(name).words;

function readWords(input: string): {readonly words: string; readonly letters: number} {
  const {symbols, kinds, offsets, text} = foldText(input);
  let words = '';
  let letters = 0;
  symbols.forEach(([symbol, ...others], index) => {
    const kind = kinds[index];
    // A vertical line within a word is a letter in disguise.
    const isWithin = others.length > 0 && kinds[index - 1] === 'word' && kinds[index + 1] === 'word';
    if (kind === 'none' && !isWithin) return;
    const offset = offsets[index] ?? 0;
    const isOne = offset !== offsets[index - 1] && offset !== offsets[index + 1];
    words += unite((isOne ? text.codePointAt(offset) : null) ?? symbol);
    letters += kind === 'unspaced' ? 1.5 : 1;
  });
  return {words, letters};
}

/** Letters that look like two others, and letters that look like a digit. */
const PAIRS = new Map([
  ['m', 'rn'],
  ['w', 'vv'],
  ['d', 'cl'],
  ['i', 'l'],
  ['1', 'l'],
  ['0', 'o'],
]);

/** More than one language uses. */
const MAX_KNOWN = 20_000;
const known = new Map<number, string>();

/**
 * Returns the form that a character shares with everything that looks like it, in either case: a Cyrillic `в` is a `b`,
 * since `В` looks like `B`.
 */
function unite(code: number): string {
  const found = known.get(code);
  if (found !== undefined) return found;
  if (known.size >= MAX_KNOWN) known.clear();
  const character = String.fromCodePoint(code);
  const [small, capital] = [character.toLowerCase(), character.toUpperCase()].map((each) => foldText(each).symbols);
  const alike = [...(small ?? []), ...(capital ?? [])].flat().map((each) => String.fromCodePoint(each));
  const united = alike.find((each) => /[a-z]/.test(each)) ?? alike[0] ?? character;
  const result = PAIRS.get(united) ?? united;
  known.set(code, result);
  return result;
}

/** Returns the target of a link in the form that all its spellings share. */
function normaliseTarget(target: string, dropsQuery: boolean): string {
  const url = parseUrl(target);
  if (!url) return fold(target);
  if (!/^https?:$/.test(url.protocol)) return fold(decode(url.protocol + url.pathname));
  // A list of its own, because the parameters change meanwhile.
  const names = Array.from(url.searchParams.keys());
  for (const name of names) if (SHARING.test(name)) url.searchParams.delete(name);
  if (dropsQuery) url.search = '';
  url.hostname = url.hostname.replace(/^www\.|\.$/g, '');
  return fold(decode(threadKey(url.href)));
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
