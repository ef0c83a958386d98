// Indexes runs of words (shingles) of all texts in a thread.

/** An occurrence of a run of words. */
export interface Occurrence {
  /** The number of the text, in the order in which texts were added. */
  readonly text: number;
  /** The index of the first word within the text. */
  readonly word: number;
}

/** The length of an indexed run of words. */
export const SHINGLE = 3;

/** The maximum number of places checked, the latest first. A run of words in more places is not significant. */
const MAX_OCCURRENCES = 24;

/** The number of hash buckets. A collision only costs time. */
const BUCKETS = 1 << 18;

/** An index of the words of all texts. Adding a text takes linear time; a look-up takes constant time. */
export class PhraseIndex {
  #words = new Int32Array(1 << 12);
  #previous = new Int32Array(1 << 12);
  readonly #buckets = new Int32Array(BUCKETS).fill(-1);
  readonly #offsets: number[] = [];
  #size = 0;

  /** Adds a text and returns its number. */
  add(words: readonly number[]): number {
    const first = this.#size;
    this.#grow(first + words.length);
    this.#words.set(words, first);
    this.#size += words.length;
    for (let word = 0; word + SHINGLE <= words.length; word++) {
      const list = bucketOf(words, word);
      this.#previous[first + word] = this.#buckets[list] ?? -1;
      this.#buckets[list] = first + word;
    }
    return this.#offsets.push(first) - 1;
  }

  /**
   * Finds the occurrences of the run of words that starts at index `at`.
   *
   * @param most The maximum number of places checked.
   * @param size The number of words in the run.
   */
  find(words: ArrayLike<number>, at: number, most = MAX_OCCURRENCES, size = SHINGLE): readonly Occurrence[] {
    const found: Occurrence[] = [];
    let place = this.#buckets[bucketOf(words, at)] ?? -1;
    for (let steps = 0; place >= 0 && steps < most; steps++) {
      if (this.#isSame(words, at, place, size)) {
        const text = this.#textAt(place);
        found.push({text, word: place - (this.#offsets[text] ?? 0)});
      }
      place = this.#previous[place] ?? -1;
    }
    return found;
  }

  /** Returns whether `find` would find words of a text in another text. Allocates nothing. */
  occursElsewhere(text: number, at: number, most: number, size: number): boolean {
    const own = this.#offsets[text] ?? 0;
    const end = this.#offsets[text + 1] ?? this.#size;
    let place = own + at + size > end ? -1 : (this.#buckets[bucketOf(this.#words, own + at)] ?? -1);
    for (let steps = 0; place >= 0 && steps < most; steps++) {
      if ((place < own || place >= end) && this.#isSame(this.#words, own + at, place, size)) return true;
      place = this.#previous[place] ?? -1;
    }
    return false;
  }

  /** Returns the words of a text. */
  wordsOf(text: number): Int32Array {
    return this.#words.subarray(this.#offsets[text], this.#offsets[text + 1] ?? this.#size);
  }

  #isSame(words: ArrayLike<number>, at: number, place: number, size: number): boolean {
    for (let offset = 0; offset < size; offset++) if (this.#words[place + offset] !== words[at + offset]) return false;
    return true;
  }

  #textAt(place: number): number {
    let [low, high] = [0, this.#offsets.length];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((this.#offsets[middle] ?? 0) <= place) low = middle;
      else high = middle;
    }
    return low;
  }

  #grow(size: number): void {
    if (size <= this.#words.length) return;
    const capacity = Math.max(size, this.#words.length * 2);
    const [words, previous] = [new Int32Array(capacity), new Int32Array(capacity)];
    words.set(this.#words);
    previous.set(this.#previous);
    this.#words = words;
    this.#previous = previous;
  }
}

function bucketOf(words: ArrayLike<number>, at: number): number {
  let hash = 0;
  for (let offset = 0; offset < SHINGLE; offset++) hash = Math.imul(hash ^ (words[at + offset] ?? 0), 0x9e3779b1);
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}
