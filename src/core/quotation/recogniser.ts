// Recognises quotations in comments and finds their sources. In case of doubt, finds nothing.

import {align, isTypo, type Fit} from '../matching/align.js';
import type {CommentId} from '../comment.js';
import type {Candidate, TextBlock} from './quote-candidates.js';
import {findDiagonal, mostFrequent} from '../matching/locate.js';
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

/** A text that matches a quotation, with the matching spans. */
interface Match {
  readonly text: number;
  readonly spans: readonly Span[];
}

/** A quotation with fewer words or characters is short. */
const WORDS = 4;
const CHARACTERS = 20;

/** A quotation of fewer than 12 words that matches this many texts is a common phrase and has no source. */
const COMMON = 3;

/** The number of quotations per comment that are also aligned with texts outside the index results. */
const CLOSE = 12;

/**
 * Recognises quotations in a thread. Add comments in any order, as they load; match each comment separately, in linear
 * time.
 *
 * ```ts
 * const block = (text: string) => ({text, start: 0, quoted: 0});
 * recogniser.add({id: 'a', parent: null, name: 'Ana', time: 1, blocks: [block('Tea comes first, then bread.')]});
 * recogniser.add({id: 'b', parent: 'a', name: 'Bo', time: 2, blocks: [block('“then bread”? Why?')]});
 * recogniser.match('b'); // characters 1 to 11 of 'b' quote characters 17 to 27 of 'a'
 * ```
 */
export class Recogniser {
  readonly #texts = new ReadTexts();

  /** Sets the text of the page and its authors. */
  setArticle(blocks: readonly TextBlock[], authors: readonly string[] = []): void {
    const number = this.#texts.add(null, blocks);
    for (const author of authors) this.#texts.names.add(author, number);
  }

  /** Adds or replaces a comment. */
  add(comment: ReadComment): void {
    const number = this.#texts.add(comment, comment.blocks);
    this.#texts.names.add(comment.name, number);
  }

  /** Returns the quotations in a comment, in text order. */
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
    const fitting = (texts: ReadonlyMap<number, readonly (readonly number[])[] | null>): readonly Match[] =>
      [...texts]
        .filter(([text]) => text !== own.number && this.#isBefore(text, own))
        .flatMap(([text, diagonals]) => this.#fit(text, pieces, diagonals, isShort) ?? []);
    const near = isClose ? this.#findNear(nearest, named, isShort) : new Map<number, null>();
    const indexed = isShort ? [] : fitting(this.#findIndexed(pieces));
    // A typo in a few words leaves no run of words unchanged, so the index finds nothing.
    const found = indexed.length > 0 || (!isShort && size >= 2 * WORDS) ? indexed : fitting(near);
    if (found.length >= COMMON && size < 3 * WORDS) return null;
    const rank = ({text}: Match): number => this.#rank(text, nearest, named);
    const [best] = found
      .filter((each) => !candidate.needsName || named.has(each.text))
      .sort((a, b) => rank(a) - rank(b));
    return best ? {source: this.#texts.at(best.text)?.comment?.id ?? null, passages: best.spans} : null;
  }

  // Returns texts that share a run of words with a quotation, with the diagonals of the shared runs for each piece.
  #findIndexed(pieces: readonly Piece[]): ReadonlyMap<number, readonly (readonly number[])[]> {
    const sources = new Map<number, number[][]>();
    for (const [which, {words}] of pieces.entries())
      for (let at = 0; at + SHINGLE <= words.length; at++)
        for (const {text, word} of this.#texts.index.find(words, at)) {
          if (!this.#texts.at(text)) continue;
          const diagonals = sources.get(text) ?? pieces.map(() => []);
          diagonals[which]?.push(word - at);
          sources.set(text, diagonals);
        }
    const votes = (diagonals: readonly (readonly number[])[]): number =>
      diagonals.reduce((sum, {length}) => sum + length, 0);
    return new Map([...sources].sort(([, a], [, b]) => votes(b) - votes(a)).slice(0, 8));
  }

  // Returns the likely sources of a few words: the nearest ancestors, and texts by the named authors.
  #findNear(nearest: readonly number[], named: ReadonlySet<number>, isShort: boolean): ReadonlyMap<number, null> {
    const above = nearest.filter((text) => this.#texts.at(text)?.comment || !isShort).slice(0, isShort ? 1 : 3);
    return new Map([...above, ...[...named].slice(-4)].map((text) => [text, null]));
  }

  // Aligns all pieces with a text in order. Returns null if they differ too much.
  #fit(
    text: number,
    pieces: readonly Piece[],
    diagonals: readonly (readonly number[])[] | null,
    isExact: boolean,
  ): Match | null {
    const source = this.#texts.at(text);
    if (!source) return null;
    const words = this.#texts.index.wordsOf(text);
    const tokens = tokenise(source.text);
    const spelled = (place: number): string =>
      source.text.slice(tokens.starts[place], tokens.ends[place]).toLowerCase();
    const spans: Span[] = [];
    let [cost, size, from] = [0, 0, 0];
    for (const [which, piece] of pieces.entries()) {
      const costOf = (word: number, place: number): number =>
        isTypo(piece.spelled[word] ?? '', spelled(place)) ? 0.4 : 1;
      const known = diagonals?.[which] ?? [];
      const diagonal = known.length > 0 ? mostFrequent(known) : findDiagonal(piece.words, words, from);
      const fit: Fit | null = diagonal === null ? null : align(piece.words, words, diagonal, costOf);
      if (!fit || fit.first < from) return null;
      cost += fit.cost;
      size += piece.words.length;
      from = fit.end;
      spans.push({
        start: (tokens.starts[fit.first] ?? 0) + prefixLength(spelled(fit.first), piece.spelled[0] ?? ''),
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

  // Ranks ancestors first, nearest first; then named authors, the article, and other texts, latest first.
  #rank(text: number, nearest: readonly number[], named: ReadonlySet<number>): number {
    const height = nearest.indexOf(text);
    const isArticle = this.#texts.at(text)?.comment === null;
    if (height >= 0 && !(isArticle && nearest.length > 1)) return height;
    if (named.has(text)) return HEIGHT + 1;
    if (isArticle) return HEIGHT + 2;
    return HEIGHT + 4 - (this.#texts.at(text)?.comment?.time || 0) / 1e14;
  }
}

// Returns the length of the word's start that is not quoted: in Arabic, "and" is joined to the next word.
const prefixLength = (word: string, part: string): number => (word.endsWith(part) ? word.length - part.length : 0);

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

// Excludes white space around a quotation.
function trim(text: string, {start, end}: Candidate): Span {
  const words = text.slice(start, end);
  return {start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length};
}
