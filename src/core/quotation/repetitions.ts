// Finds words of an earlier text that a comment repeats without quotation marks. In case of doubt, finds nothing.

import {lastOf} from '../last-of.js';
import type {Quotation, Span} from './quotation.js';
import {SHINGLE} from '../matching/phrase-index.js';
import {isTitle, sharedTailLength} from '../matching/quote-pieces.js';
import type {ReadTexts, Text} from './read-texts.js';
import {findAttributed, findOrigin, type Repetition, type Run, WORDS} from './repetition-source.js';
import type {Start} from './repetition-starts.js';
import {isDense, tokenise, type Tokens} from '../matching/tokens.js';

/** Without an attribution, a run of this many equal words is not a coincidence. */
const ALONE = 12;

/** Fewer equal words between a sentence end and a break are a coincidence, not part of the quotation. */
const ACCIDENT = 3;

/** The number of consecutive words that may be changed in a sentence that still repeats its source. */
const CHANGED = 3;

/** The maximum number of passages between omissions. */
const PIECES = 8;

/** The maximum number of places checked for a run of words. */
const PLACES = 64;

/** An omission. */
const GAP = /^[^\p{L}\p{N}[…]*?(?:…|\.\s?\.\s?\.|\[[^\]]{0,60}\])/u;

const SENTENCE = /^["”’»)\]」』]*[.!?…。！？؟۔]+["”’»)\]」』]*/;

/** The unmarked quotations of a text. */
export interface Repetitions {
  readonly found: readonly Quotation[];
  /** The starts of repeated words whose source is uncertain. */
  readonly doubtful: readonly number[];
}

/** Finds the unmarked quotations of a text. */
export function findRepetitions(texts: ReadTexts, own: Text): Repetitions {
  const found: Quotation[] = [];
  let reader: Reader | null = null;
  for (const start of own.starts) {
    if (!occursElsewhere(texts, own, start)) continue;
    const isTaken = found.some(({words, lead}) => (lead ?? words).start <= start.at && start.at < words.end);
    const quotation = isTaken ? null : (reader ??= new Reader(texts, own)).read(start);
    if (quotation) found.push(quotation);
  }
  return {found, doubtful: reader?.doubtful ?? []};
}

// A cheap check first: few passages occur elsewhere, and only they need a reader.
function occursElsewhere({index}: ReadTexts, {number, text}: Text, {first}: Start): boolean {
  if (index.occursElsewhere(number, first + SHINGLE, PLACES, WORDS - SHINGLE)) return true;
  return hasGaps(text) && index.occursElsewhere(number, first, PLACES, SHINGLE);
}

const hasGaps = (text: string): boolean => ['…', '[', '..', '. .'].some((gap) => text.includes(gap));

const leastOf = ({lead}: Start): number => (lead ? WORDS : ALONE);

/** Reads the unmarked quotations of a comment. */
class Reader {
  readonly doubtful: number[] = [];
  readonly #texts: ReadTexts;
  readonly #own: Text;
  readonly #words: Int32Array;
  readonly #hasGaps: boolean;
  readonly #tokens = new Map<Text, Tokens>();

  constructor(texts: ReadTexts, own: Text) {
    this.#texts = texts;
    this.#own = own;
    this.#words = texts.index.wordsOf(own.number);
    this.#hasGaps = hasGaps(own.text);
  }

  read(start: Start): Quotation | null {
    const long = this.#find(start).filter(({runs}) => this.#weigh(runs) >= leastOf(start));
    // Most words occur nowhere else, so attributions are parsed only for words that do.
    const meant = long.length > 0 ? findAttributed(this.#texts, start.lead) : null;
    if (!meant) return null;
    const possible = long.filter(
      ({source}) => (meant.isVague || meant.includes(source)) && this.#texts.isEarlier(source, this.#own),
    );
    const [longest] = possible.sort((a, b) => endOf(b) - endOf(a));
    this.doubtful.push(start.at);
    if (!longest) return null;
    if (!start.lead && longest.runs.length > 1) return null;
    const end = start.lead ? this.#trimEnd(longest, start) : start.limit;
    const rivals = long.filter((each) => endOf(each) >= end).map((each) => this.#clip(each, end));
    const origin = findOrigin(this.#texts, this.#own, start, meant, rivals);
    if (!origin || (end === endOf(longest) && this.#isChanged(end, longest))) return null;
    const {text} = this.#own;
    const {starts, ends} = this.#tokensOf(this.#own);
    const last = ends[end - 1] ?? 0;
    const words = {start: starts[start.first] ?? 0, end: last + this.#tail(last, origin)};
    const said = text.slice(words.start, words.end);
    if ((meant.isVague && isTitle(said)) || !isProse(said)) return null;
    const lead = start.from < start.at ? {lead: {start: start.from, end: words.start}} : null;
    return {
      form: 'unmarked',
      words,
      ...lead,
      source: origin.source.comment?.id ?? null,
      passages: this.#passages(origin),
    };
  }

  // Returns all texts that contain the words from a start on.
  #find({first, limit}: Start): readonly Repetition[] {
    const found = new Map<string, Repetition>();
    // Skips the first words of a passage, which are often common. Before a gap, they may be the only words.
    for (const at of this.#hasGaps ? [first, first + SHINGLE] : [first + SHINGLE]) {
      const size = this.#hasGaps ? SHINGLE : WORDS - at + first;
      for (const {text, word} of this.#texts.index.find(this.#words, at, PLACES, size)) {
        const source = this.#texts.at(text);
        const place = word - at + first;
        const key = `${text} ${place}`;
        if (!source || source === this.#own || place < 0 || found.has(key)) continue;
        found.set(key, {source, runs: this.#follow(text, first, place, limit), span: {start: 0, end: 0}});
      }
    }
    return [...found.values()];
  }

  // Returns the runs of equal words, continued across omissions.
  #follow(text: number, first: number, from: number, limit: number): readonly Run[] {
    const words = this.#texts.index.wordsOf(text);
    const runs: Run[] = [];
    for (let [at, place] = [first, from]; runs.length < PIECES;) {
      let end = at;
      while (end < limit && words[place + end - at] === this.#words[end]) end++;
      if (end - at < SHINGLE) break;
      const gap = end < limit ? this.#gapBefore(end, at) : null;
      const size = (gap?.end ?? end) - at;
      runs.push({at, place, size});
      if (!gap || gap.next + SHINGLE > limit) break;
      const found = this.#texts.index.find(this.#words, gap.next, PLACES).filter((each) => each.text === text);
      const places = found.map(({word}) => word).filter((word) => word >= place + size);
      // Infinity without such a place: no word is there, so the next run is empty.
      [at, place] = [gap.next, Math.min(...places)];
    }
    return runs;
  }

  // Finds an omission at a word or shortly before it: the first words after an omission may match by coincidence.
  #gapBefore(word: number, first: number): {readonly end: number; readonly next: number} | null {
    const {starts, ends} = this.#tokensOf(this.#own);
    for (let end = word; end > word - SHINGLE && end > first + SHINGLE - 1; end--) {
      const from = ends[end - 1] ?? 0;
      const gap = GAP.exec(this.#own.text.slice(from, from + 100));
      if (!gap) continue;
      let next = end;
      while ((starts[next] ?? Infinity) < from + gap[0].length) next++;
      return {end, next};
    }
    return null;
  }

  // Returns the end of the passage: the end of the equal words, without a few words after a sentence end.
  #trimEnd(longest: Repetition, {first, limit}: Start): number {
    const end = endOf(longest);
    const [own, other] = [this.#tokensOf(this.#own), this.#tokensOf(longest.source)];
    const place = placeAfter(longest);
    const rest = this.#own.text.slice(own.ends[end - 1], own.starts[end]);
    const isSentence = (at: number): boolean => SENTENCE.test(this.#own.text.slice(own.ends[at - 1], own.starts[at]));
    if (SENTENCE.test(longest.source.text.slice(other.ends[place - 1])) && (isSentence(end) || end === limit))
      return end;
    const isBreak = end === limit || rest.includes('\n') || GAP.test(rest);
    for (let at = end - 1; at > first && this.#size(at, end) < WORDS; at--)
      if (isSentence(at) && this.#size(first, at) >= WORDS)
        return isBreak && this.#size(at, end) >= ACCIDENT ? end : at;
    return end;
  }

  // Returns whether the texts are equal again after a few words: those words were changed, so it is not an exact quote.
  #isChanged(end: number, longest: Repetition): boolean {
    const words = this.#texts.index.wordsOf(longest.source.number);
    const place = placeAfter(longest);
    for (let own = 0; own <= CHANGED; own++)
      for (let other = 0; other <= CHANGED; other++) {
        let size = 0;
        while (size < SHINGLE && words[place + other + size] === this.#words[end + own + size]) size++;
        if (size === SHINGLE && end + own + size <= this.#words.length) return true;
      }
    return false;
  }

  // Limits a repetition to the words before `end` in the comment.
  #clip({source, runs: all}: Repetition, end: number): Repetition {
    const runs = all.filter(({at}) => at < end).map((run) => ({...run, size: Math.min(run.size, end - run.at)}));
    const {starts, ends} = this.#tokensOf(source);
    const [first, last] = [runs[0], lastOf(runs)];
    const span = {start: starts[first?.place ?? 0] ?? 0, end: ends[last ? last.place + last.size - 1 : 0] ?? 0};
    return {source, runs, span};
  }

  // Returns the length of the marks after the last word that end the sentence or also occur in the source.
  #tail(end: number, {source, span}: Repetition): number {
    const rest = this.#own.text.slice(end, end + 20);
    const after = rest.slice(0, rest.search(/\s|$/));
    return Math.max(sharedTailLength(after, source.text.slice(span.end)), SENTENCE.exec(after)?.[0].length ?? 0);
  }

  #passages({source, runs, span}: Repetition): readonly Span[] {
    const {starts, ends} = this.#tokensOf(source);
    const passages = runs.map(({place, size}) => ({start: starts[place] ?? 0, end: ends[place + size - 1] ?? 0}));
    const end = span.end + (SENTENCE.exec(source.text.slice(span.end))?.[0].length ?? 0);
    return passages.map((passage, index) => (index < passages.length - 1 ? passage : {...passage, end}));
  }

  #weigh(runs: readonly Run[]): number {
    return runs.reduce((sum, {at, size}) => sum + this.#size(at, at + size), 0);
  }

  // Returns the number of words. A character of a script without spaces counts as half a word.
  #size(from: number, to: number): number {
    let size = 0;
    for (let at = from; at < to; at++) size += isDense(this.#words[at] ?? 0) ? 0.5 : 1;
    return size;
  }

  #tokensOf(text: Text): Tokens {
    const tokens = this.#tokens.get(text) ?? tokenise(text.text);
    this.#tokens.set(text, tokens);
    return tokens;
  }
}

// URLs and numbers do not identify a source.
const isProse = (words: string): boolean =>
  !/:\/\/[!-~]{30}/.test(words) && (words.match(/\p{L}+/gu)?.length ?? 0) >= (words.match(/\p{N}+/gu)?.length ?? 0);

const endOf = ({runs}: Repetition): number => {
  const last = lastOf(runs);
  return last ? last.at + last.size : 0;
};

const placeAfter = ({runs}: Repetition): number => {
  const last = lastOf(runs);
  return last ? last.place + last.size : 0;
};
