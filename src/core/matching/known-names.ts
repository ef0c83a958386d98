// Finds the authors who are named in a text.

import {hashesOf} from './tokens.js';

interface Name {
  readonly words: readonly number[];
  readonly texts: ReadonlySet<number>;
}

/** An index of authors by name, and the texts that they wrote. */
export class KnownNames {
  readonly #authors = new Map<string, Set<number>>();
  /** Indexed by the hash of the first word. */
  readonly #names = new Map<number, readonly Name[]>();

  /** Records the author of a text. */
  add(name: string, text: number): void {
    const texts = this.#authors.get(name) ?? this.#addAuthor(name);
    texts.add(text);
  }

  /** Removes a text from its author. */
  remove(text: number): void {
    for (const texts of this.#authors.values()) texts.delete(text);
  }

  /** Returns the texts of all authors who are named in some words. */
  in(words: string): ReadonlySet<number> {
    const hashes = hashesOf(words);
    const found = new Set<number>();
    for (const [at, hash] of hashes.entries())
      for (const name of this.#names.get(hash) ?? [])
        if (name.words.every((word, offset) => hashes[at + offset] === word))
          for (const text of name.texts) found.add(text);
    return found;
  }

  // People use any part of a name. In several languages a name may have a final "s".
  #addAuthor(name: string): Set<number> {
    const texts = new Set<number>();
    const parts = (name.match(/[\p{L}\p{N}]{3,}/gu) ?? []).flatMap((part) => [part, `${part}s`]);
    for (const called of new Set([name, ...parts])) {
      const words = hashesOf(called);
      const [first] = words;
      if (first !== undefined) this.#names.set(first, [...(this.#names.get(first) ?? []), {words, texts}]);
    }
    this.#authors.set(name, texts);
    return texts;
  }
}
