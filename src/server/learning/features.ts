// The features of a comment that the classifier counts: words, character 4-grams, link hosts, the author's name and
// website, and the signs of spam that the checks know. Each is hashed to a bucket, so that the table of counts cannot grow beyond the number of buckets.

import {htmlToText} from '../../core/text/html-to-text.js';
import {findLinks} from '../../core/text/find-links.js';
import {hostsOf} from '../blocking/block-values.js';
import {fold} from '../folding/fold.js';
import {findSigns} from '../signs/find-signs.js';
import {knownWords} from '../signs/known-words.js';
import type {LearnedFeature} from '../storage/learning/learning-store.js';

/** A feature of a comment. */
export interface Feature extends LearnedFeature {
  /** Whether it is a sign of spam in any language and on any subject, or the absence of one. */
  readonly isSign: boolean;
}

/** What the classifier sees of a comment. */
export interface LearnableComment {
  readonly name: string;
  /** The author's website. */
  readonly url: string | null;
  readonly html: string;
}

/** Number of buckets: 15 bits. A full table has about 600 KB. */
const BUCKETS = 1 << 15;

/** Maximum number of features of a comment. */
const MAX_FEATURES = 500;

/** Maximum number of characters that are read. The first ones tell what a comment is about. */
const MAX_TEXT = 3000;

/** Sums of the weights of signs. */
const AMOUNTS = [0.3, 0.6, 0.9, 1.2] as const;

/** Maximum length of a word. */
const MAX_WORD = 24;

/** Length of character n-grams. Scripts without spaces between words have more meaning in each character. */
const [GRAM, UNSPACED_GRAM] = [4, 2];

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

const UNSPACED = /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

/** Returns the features of a comment, each once. Labels are words that moderators can read; n-grams have none. */
export function featuresOf(comment: LearnableComment): readonly Feature[] {
  const features = new Map<number, Feature>();
  const add = (kind: string, value: string, label = '', isSign = false): void => {
    if (features.size >= MAX_FEATURES) return;
    const bucket = hashToBucket(`${kind} ${value}`);
    if (!features.has(bucket)) features.set(bucket, {bucket, label, isSign});
  };
  addSigns(comment, (value, label = '') => add('sign', value, label, true));
  addText(comment, add);
  return [...features.values()];
}

// The sum of all signs is several features: at least so much, or less.
function addSigns(comment: LearnableComment, add: (value: string, label?: string) => void): void {
  const signs = findSigns(comment);
  const hasKnownWord = knownWords.find(htmlToText(comment.html)) !== null;
  const total = signs.reduce((sum, {weight}) => sum + weight, hasKnownWord ? 1 : 0);
  for (const {what} of signs) add(what, what);
  for (const amount of AMOUNTS) add(`${total >= amount ? 'at least' : 'less than'} ${amount}`);
  if (hasKnownWord) add('a known word');
  add(comment.url === null ? 'no website' : 'a website');
}

function addText(
  {name, url, html}: LearnableComment,
  add: (kind: string, value: string, label?: string) => void,
): void {
  const links = findLinks(html);
  for (const host of links.flatMap(hostsOf)) add('host', host, host);
  add('links', String(Math.min(links.length, 4)));
  for (const host of url === null ? [] : hostsOf(url)) add('site', host, host);
  const text = htmlToText(html).slice(0, MAX_TEXT);
  const names = wordsOf(name);
  const words = wordsOf(text);
  for (const word of names) add('name', word, word);
  for (const word of words) if (!UNSPACED.test(word)) add('word', word, word);
  for (const gram of words.flatMap(gramsOf)) add('gram', gram, UNSPACED.test(gram) ? gram : '');
}

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .match(WORDS)
    ?.map((word) => word.slice(0, MAX_WORD)) ?? [];

function gramsOf(word: string): readonly string[] {
  const isUnspaced = UNSPACED.test(word);
  const length = isUnspaced ? UNSPACED_GRAM : GRAM;
  const characters = Array.from(isUnspaced ? word : ` ${word} `);
  const count = Math.max(0, characters.length - length + 1);
  return Array.from({length: count}, (_, start) => characters.slice(start, start + length).join(''));
}

/** FNV-1a of 32 bits (datatracker.ietf.org/doc/html/draft-eastlake-fnv), folded to the number of buckets. */
function hashToBucket(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return ((hash >>> 15) ^ hash) & (BUCKETS - 1);
}
