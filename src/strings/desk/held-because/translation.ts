// Sentences that the server stores in English, in other words: those of a table are recognised, others stay as they are.

/** A sentence: its pattern, the word that says it, and which of its arguments are lists of `parts`. */
export type Sentence<Name extends string> = readonly [pattern: RegExp, name: Name, ...lists: number[]];

/** Functions for sentences, and what the server calls some of their arguments. */
type Words<Name extends string> = Readonly<Record<Name, (...named: string[]) => string>> & {
  readonly parts: ReadonlyMap<string, string>;
};

/** Returns a function that returns a sentence of the server in other words. */
export const createTranslation =
  <Name extends string>(words: Words<Name>, sentences: readonly Sentence<Name>[]) =>
  (sentence: string): string => {
    for (const [pattern, name, ...lists] of sentences) {
      const found = pattern.exec(sentence);
      if (!found) continue;
      // What is optional in a pattern may be missing.
      const named: readonly (string | undefined)[] = found.slice(1);
      return words[name](...named.map((part = '', i) => (lists.includes(i) ? translate(part, words) : part)));
    }
    return sentence;
  };

const translate = (list: string, {parts}: Words<never>): string =>
  list
    .split(', ')
    .map((part) => parts.get(part) ?? part)
    .join(', ');
