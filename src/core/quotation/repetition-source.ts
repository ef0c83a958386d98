// Whose words are repeated: one text's, or nobody's where several texts may be meant.

import {readAttribution} from './attributions.js';
import type {ReadTexts, Text} from './read-texts.js';
import type {Start} from './repetition-starts.js';
import {tokenise} from '../matching/tokens.js';

/** So many words in a row are no chance, after an attribution. */
export const WORDS = 8;

/** Words of another text that a comment repeats. */
export interface Repetition {
  readonly source: Text;
  /** In words of both texts: runs that are the same. */
  readonly runs: readonly Run[];
  /** Where they start and end in the source, in characters. */
  readonly span: {readonly start: number; readonly end: number};
}

export interface Run {
  /** The first word in the comment, and in the source. */
  readonly at: number;
  readonly place: number;
  readonly size: number;
}

/** Whom an attribution means. */
export interface Attributed {
  /** Whether it names nobody known: then the words decide. */
  readonly isVague: boolean;
  readonly includes: (text: Text) => boolean;
}

/** Whom an attribution means; null where it is none, or says that the words are nobody's here. */
export function findAttributed({names}: ReadTexts, lead: string): Attributed | null {
  const attribution = lead && readAttribution(lead);
  const named = names.in(lead);
  const isArticle = attribution === 'article';
  const isVague = named.size === 0 && !isArticle;
  if (lead && isVague && attribution !== 'someone') return null;
  return {isVague, includes: ({number, comment}) => named.has(number) || (isArticle && comment === null)};
}

/**
 * The one text that words come from. Null where two texts have them independently, where the attribution names somebody
 * else, where they are a proverb or the writer's own.
 * @param rivals All texts that have them, later ones included.
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

// Whether a text says that the words are not its author's: by marks, or by an attribution of what is the origin's.
function isReported(texts: ReadTexts, origin: Repetition, each: Repetition, isStrict: boolean): boolean {
  const {source, span} = each;
  if (!source.comment) return false;
  if (texts.isQuoted(source, span.start, span.end)) return true;
  return source.starts.some((start) => {
    // "Ana's comment: …" is repeated with the attribution.
    if (start.lead && span.start < start.at && start.at < span.end && texts.names.in(start.lead).size > 0) return true;
    if (!start.lead || !isSame(texts, origin, each, start.first, start.first)) return false;
    const attribution = readAttribution(start.lead);
    // What two texts have from nobody here is a proverb or the like.
    if (attribution === 'nobody') return each === origin;
    const isAttributed = attribution !== null || texts.names.in(start.lead).size > 0;
    return isStrict && isAttributed && span.start < attributedEnd(texts, source, start);
  });
}

// Where what follows an attribution ends: with the words that another text has, or with the line.
function attributedEnd({index}: ReadTexts, {number, text}: Text, {at, first, limit}: Start): number {
  const line = text.indexOf('\n', at);
  const words = index.wordsOf(number);
  let end = 0;
  for (const meeting of first + WORDS > limit ? [] : index.find(words, first, undefined, WORDS)) {
    const others = index.wordsOf(meeting.text);
    let size = meeting.text === number ? 0 : WORDS;
    while (size && first + size < limit && words[first + size] === others[meeting.word + size]) size++;
    end = Math.max(end, size);
  }
  const past = end > 0 ? tokenise(text).starts[first + end] : undefined;
  return Math.min(line < 0 ? text.length : line, past ?? text.length);
}

// Whether the words are part of a paragraph that answers the origin, or the comment itself, by repeating it.
function isAnswer(texts: ReadTexts, own: Text, origin: Repetition, each: Repetition): boolean {
  const above = texts.above(each.source);
  return (
    (above.includes(origin.source.number) || above.includes(own.number)) &&
    each.source.starts.some(({lead, first, limit}) => !lead && isSame(texts, origin, each, first, limit))
  );
}

// Whether two texts are the same around a repetition: from a word of the second on, and up to another one.
function isSame(texts: ReadTexts, origin: Repetition, {source, runs}: Repetition, from: number, to: number): boolean {
  const [run, other] = [runs[0], origin.runs[0]];
  if (!run || !other || from > run.place || (to > from && to < run.place + run.size)) return false;
  const [words, others] = [texts.index.wordsOf(source.number), texts.index.wordsOf(origin.source.number)];
  for (let place = from; place < Math.max(to, run.place); place++)
    if (words[place] !== others[place - run.place + other.place]) return false;
  return true;
}

// What ends both texts is said under everything.
const isSignature = (start: Start, {source, span}: Repetition): boolean =>
  start.first > 0 && !/[\p{L}\p{N}]/u.test(source.text.slice(span.end));
