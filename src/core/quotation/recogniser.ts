// Finds what comments quote, and where it comes from. In doubt it finds nothing.

import {align, isSlip, type Fit} from '../matching/align.js';
import type {CommentId} from '../comment.js';
import type {Candidate, TextBlock} from './quote-candidates.js';
import {locate, mostFrequent} from '../matching/locate.js';
import {SHINGLE} from '../matching/phrase-index.js';
import type {Quotation, Span} from './quotation.js';
import {lastOf} from '../last-of.js';
import {
  allowedCost,
  isTitle,
  measurePieces,
  type Piece,
  sharedTailLength,
  splitPieces,
} from '../matching/quote-pieces.js';
import {HEIGHT, type ReadComment, ReadTexts, type Text} from './read-texts.js';
import {findRepetitions} from './repetitions.js';
import {tokenise} from '../matching/tokens.js';

export type {ReadComment} from './read-texts.js';

interface Found {
  readonly text: number;
  readonly spans: readonly Span[];
}

/** Below so many words, or characters, a quotation is short. */
const WORDS = 4;
const CHARACTERS = 20;

/** A quotation that as many texts have is nobody's. */
const COMMON = 3;

/** So many quotations of a comment are looked at closely. */
const CLOSE = 12;

/**
 * Recognises quotations in a thread. Each comment is added once it is there, in any order, and matched alone; time is
 * linear in its text.
 *
 * ```ts
 * recogniser.add({id: 'a', parent: null, name: 'Ana', time: 1, blocks: [{text: 'Tea comes first, then bread.', start: 0, quoted: 0}]});
 * recogniser.add({id: 'b', parent: 'a', name: 'Bo', time: 2, blocks: [{text: '“then bread”? Why?', start: 0, quoted: 0}]});
 * recogniser.match('b'); // the words from 1 to 11 are those of 'a' from 16 to 26
 * ```
 */
export class Recogniser {
  readonly #texts = new ReadTexts();

  /** Tells the page's own text, and who wrote it. */
  setArticle(blocks: readonly TextBlock[], authors: readonly string[] = []): void {
    const number = this.#texts.add(null, blocks);
    for (const author of authors) this.#texts.names.add(author, number);
  }

  /** Adds a comment, in place of what was known of it. */
  add(comment: ReadComment): void {
    const number = this.#texts.add(comment, comment.blocks);
    this.#texts.names.add(comment.name, number);
  }

  /** The quotations of a comment, in the order of its text. */
  match(id: CommentId): readonly Quotation[] {
    const own = this.#texts.of(id);
    if (!own) return [];
    const repeated = findRepetitions(this.#texts, own);
    const found: Quotation[] = [...repeated.found];
    for (const [index, candidate] of own.candidates.entries()) {
      if (found.some(({words}) => words.start <= candidate.start && candidate.end <= words.end)) continue;
      if (
        candidate.needsName &&
        (repeated.doubtful.includes(candidate.start) || repeated.found.some(({words}) => overlaps(words, candidate)))
      )
        continue;
      const source = this.#findSource(own, candidate, index < CLOSE);
      if (source) found.push({...source, words: trim(own.text, candidate), form: candidate.form});
    }
    return [...found].sort((a, b) => a.words.start - b.words.start);
  }

  #findSource(own: Text, candidate: Candidate, isClose: boolean): Pick<Quotation, 'source' | 'passages'> | null {
    const words = own.text.slice(candidate.start, candidate.end);
    const pieces = splitPieces(words);
    const {size, length} = measurePieces(pieces);
    const named = this.#texts.names.in(candidate.lead);
    if (size < 2 || (candidate.needsName && named.size === 0)) return null;
    const isShort = size < WORDS || length < CHARACTERS;
    if (isShort && isTitle(words)) return null;
    const nearest = this.#texts.above(own);
    const fitting = (texts: ReadonlyMap<number, readonly (readonly number[])[] | null>): readonly Found[] =>
      [...texts]
        .filter(([text]) => text !== own.number && this.#isBefore(text, own))
        .flatMap(([text, diagonals]) => this.#fit(text, pieces, diagonals, isShort) ?? []);
    const near = isClose ? this.#near(nearest, named, isShort) : new Map<number, null>();
    const indexed = isShort ? [] : fitting(this.#sources(pieces));
    // A slip in few words leaves none of their runs as it was.
    const found = indexed.length > 0 || (!isShort && size >= 2 * WORDS) ? indexed : fitting(near);
    if (found.length >= COMMON && size < 3 * WORDS) return null;
    const rank = ({text}: Found): number => this.#rank(text, nearest, named);
    const [best] = found
      .filter((each) => !candidate.needsName || named.has(each.text))
      .sort((a, b) => rank(a) - rank(b));
    return best ? {source: this.#texts.at(best.text)?.comment?.id ?? null, passages: best.spans} : null;
  }

  // Texts that share a run of words with a quotation, each with how far apart the two stand in them.
  #sources(pieces: readonly Piece[]): ReadonlyMap<number, readonly (readonly number[])[]> {
    const sources = new Map<number, number[][]>();
    for (const [which, {words}] of pieces.entries())
      for (let at = 0; at + SHINGLE <= words.length; at++)
        for (const {text, word} of this.#texts.index.find(words, at)) {
          const diagonals = sources.get(text) ?? pieces.map(() => []);
          diagonals[which]?.push(word - at);
          sources.set(text, diagonals);
        }
    const votes = (diagonals: readonly (readonly number[])[]): number =>
      diagonals.reduce((sum, {length}) => sum + length, 0);
    return new Map([...sources].sort(([, a], [, b]) => votes(b) - votes(a)).slice(0, 8));
  }

  // The comments that few words may come from: the one that is answered, and those of whoever is named.
  #near(nearest: readonly number[], named: ReadonlySet<number>, isShort: boolean): ReadonlyMap<number, null> {
    const above = nearest.filter((text) => this.#texts.at(text)?.comment || !isShort).slice(0, isShort ? 1 : 3);
    return new Map([...above, ...[...named].slice(-4)].map((text) => [text, null]));
  }

  #fit(
    text: number,
    pieces: readonly Piece[],
    diagonals: readonly (readonly number[])[] | null,
    isExact: boolean,
  ): Found | null {
    const source = this.#texts.at(text);
    if (!source) return null;
    const words = this.#texts.index.wordsOf(text);
    const tokens = tokenise(source.text);
    const spelled = (place: number): string =>
      source.text.slice(tokens.starts[place], tokens.ends[place]).toLowerCase();
    const spans: Span[] = [];
    let [cost, size, from] = [0, 0, 0];
    for (const [which, piece] of pieces.entries()) {
      const slip = (word: number, place: number): number =>
        isSlip(piece.spelled[word] ?? '', spelled(place)) ? 0.4 : 1;
      const known = diagonals?.[which] ?? [];
      const diagonal = known.length > 0 ? mostFrequent(known) : locate(piece.words, words, from);
      const fit: Fit | null = diagonal === null ? null : align(piece.words, words, diagonal, slip);
      if (!fit || fit.first < from || fit.end <= fit.first) return null;
      cost += fit.cost;
      size += piece.words.length;
      from = fit.end;
      spans.push({
        start: (tokens.starts[fit.first] ?? 0) + joined(spelled(fit.first), piece.spelled[0] ?? ''),
        end: tokens.ends[fit.end - 1] ?? 0,
      });
    }
    const last = lastOf(spans);
    if (!last || cost > (isExact ? 0 : allowedCost(size))) return null;
    if (this.#texts.isQuoted(source, spans[0]?.start ?? 0, last.end)) return null;
    const tail = sharedTailLength(lastOf(pieces)?.tail ?? '', source.text.slice(last.end));
    spans[spans.length - 1] = {...last, end: last.end + tail};
    return {text, spans};
  }

  #isBefore(text: number, own: Text): boolean {
    const source = this.#texts.at(text);
    return source !== undefined && this.#texts.isBefore(source, own);
  }

  // Those above come first, then whoever is named, then the latest.
  #rank(text: number, nearest: readonly number[], named: ReadonlySet<number>): number {
    const height = nearest.indexOf(text);
    const isArticle = this.#texts.at(text)?.comment === null;
    if (height >= 0 && !(isArticle && nearest.length > 1)) return height;
    if (named.has(text)) return HEIGHT + 1;
    if (isArticle) return HEIGHT + 2;
    return HEIGHT + 3 - (this.#texts.at(text)?.comment?.time || 0) / 1e14 + 1;
  }
}

// How much stands before the part of a word that a quotation starts with: Arabic joins its "and" to what follows.
const joined = (word: string, part: string): number => (word.endsWith(part) ? word.length - part.length : 0);

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

// What stands around the words of a quotation is not quoted.
function trim(text: string, {start, end}: Candidate): Span {
  const words = text.slice(start, end);
  return {start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length};
}
