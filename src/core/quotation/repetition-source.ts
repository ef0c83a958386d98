// Finds the source of repeated words. Finds none if several texts may be the source.

import {readAttribution} from './attributions.js';
import type {ReadTexts, Text} from './read-texts.js';
import type {Start} from './repetition-starts.js';
import {tokenise} from '../matching/tokens.js';

/** After an attribution, a run of this many equal words is not a coincidence. */
export const WORDS = 8;

/** Words of a source that a comment repeats. */
export interface Repetition {
  readonly source: Text;
  /** The runs of equal words in both texts. */
  readonly runs: readonly Run[];
  /** The range of the words in the source, in characters. */
  readonly span: {readonly start: number; readonly end: number};
}

/** A run of equal words. */
export interface Run {
  /** The index of the first word in the comment. */
  readonly at: number;
  /** The index of the first word in the source. */
  readonly place: number;
  readonly size: number;
}

/** The possible sources that an attribution names. */
export interface Attributed {
  /** Whether the attribution names no known author or article. The words then decide. */
  readonly isVague: boolean;
  readonly includes: (text: Text) => boolean;
}

/** Returns the sources that an attribution names; null if it is not one, or names a source outside the thread. */
export function findAttributed({names}: ReadTexts, lead: string): Attributed | null {
  const attribution = lead && readAttribution(lead);
  const named = names.in(lead);
  const isArticle = attribution === 'article';
  const isVague = named.size === 0 && !isArticle;
  if (lead && isVague && attribution !== 'someone') return null;
  return {isVague, includes: ({number, comment}) => named.has(number) || (isArticle && comment === null)};
}

/**
 * Returns the only source of repeated words. Returns null if two texts contain them independently, if the attribution
 * names another author, or if they are a proverb or the writer's own words.
 *
 * @param rivals All texts that contain the words, including later texts.
 */
export function findOrigin(
  texts: ReadTexts,
  own: Text,
  start: Start,
  {isVague, includes}: Attributed,
  rivals: readonly Repetition[],
): Repetition | null {
  const isMeant = ({source}: Repetition): boolean => includes(source);
  const [first, ...others] = [...rivals].sort((a, b) => (texts.isEarlier(a.source, b.source) ? -1 : 1));
  if (!first) return null;
  const isTheirs = isMeant(first) || !isReported(texts, first, first, isVague);
  const independent = [
    ...(isTheirs ? [first] : []),
    ...others.filter((each) => !isReported(texts, first, each, true) && !isAnswer(texts, own, first, each)),
  ];
  const earlier = independent.filter(({source}) => texts.isEarlier(source, own));
  if (!start.lead) {
    const isClosing = start.isLast && first.source.comment !== null;
    if (isClosing && (earlier.length < independent.length || isSignature(start, first))) return null;
  }
  const meant = isVague ? earlier : earlier.filter(isMeant);
  const above = texts.above(own);
  const [origin = null, another] = isVague
    ? meant
    : meant.filter(({source}) => meant.length === 1 || above.includes(source.number));
  const isOwn = origin?.source.comment?.name !== '' && origin?.source.comment?.name === own.comment?.name;
  return another || isOwn ? null : origin;
}

// Returns whether a text marks the words as not its author's: by quotation marks, or by an attribution.
function isReported(texts: ReadTexts, origin: Repetition, each: Repetition, isStrict: boolean): boolean {
  const {source, span} = each;
  if (!source.comment) return false;
  if (texts.isQuoted(source, span.start, span.end)) return true;
  return source.starts.some((start) => {
    // The repeated words include an attribution of their own: "Ana's comment: …".
    if (start.lead && span.start < start.at && start.at < span.end && texts.names.in(start.lead).size > 0) return true;
    if (!start.lead || !isSame(texts, origin, each, start.first, start.first)) return false;
    const attribution = readAttribution(start.lead);
    // Words that two texts attribute to no one in the thread are a proverb or similar.
    if (attribution === 'nobody') return each === origin;
    const isAttributed = attribution !== null || texts.names.in(start.lead).size > 0;
    return isStrict && isAttributed && span.start < attributedEnd(texts, source, start);
  });
}

// Returns the end of attributed words: the end of the words shared with another text, at most the end of the line.
function attributedEnd(texts: ReadTexts, {number, text}: Text, {at, first, limit}: Start): number {
  const line = text.indexOf('\n', at);
  const {index} = texts;
  const words = index.wordsOf(number);
  let end = 0;
  for (const meeting of first + WORDS > limit ? [] : index.find(words, first, undefined, WORDS)) {
    const others = index.wordsOf(meeting.text);
    let size = meeting.text === number || !texts.at(meeting.text) ? 0 : WORDS;
    while (size && first + size < limit && words[first + size] === others[meeting.word + size]) size++;
    end = Math.max(end, size);
  }
  const past = end > 0 ? tokenise(text).starts[first + end] : undefined;
  return Math.min(line < 0 ? text.length : line, past ?? text.length);
}

// Returns whether the words are in a paragraph that repeats the origin or the comment in a reply to it.
function isAnswer(texts: ReadTexts, own: Text, origin: Repetition, each: Repetition): boolean {
  const above = texts.above(each.source);
  return (
    (above.includes(origin.source.number) || above.includes(own.number)) &&
    each.source.starts.some(({lead, first, limit}) => !lead && isSame(texts, origin, each, first, limit))
  );
}

// Returns whether two texts are also equal around a repetition, from word `from` to word `to` of the second text.
function isSame(texts: ReadTexts, origin: Repetition, {source, runs}: Repetition, from: number, to: number): boolean {
  const [run, other] = [runs[0], origin.runs[0]];
  if (!run || !other || from > run.place || (to > from && to < run.place + run.size)) return false;
  const [words, others] = [texts.index.wordsOf(source.number), texts.index.wordsOf(origin.source.number)];
  for (let place = from; place < Math.max(to, run.place); place++)
    if (words[place] !== others[place - run.place + other.place]) return false;
  return true;
}

// Words at the end of both texts are a signature.
const isSignature = (start: Start, {source, span}: Repetition): boolean =>
  start.first > 0 && !/[\p{L}\p{N}]/u.test(source.text.slice(span.end));
