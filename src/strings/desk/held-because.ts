// Why a comment waits. The server stores the sentences of its checks in English; those it knows are shown in the language
// of the desk, others, for example of a newer server, as they are.

/** The sentences, with what they name as arguments. */
export interface HeldWords {
  /** @param kind `name`, `e-mail address`, `domain` or `network`. */
  readonly blocked: (kind: string, value: string) => string;
  readonly blockedNetwork: () => string;
  readonly trap: () => string;
  readonly links: (count: string) => string;
  /** @param place `It`, `A link`, `The name` or `The website`. @param word In quotation marks. */
  readonly word: (place: string, word: string) => string;
  readonly reservedName: (name: string) => string;
  readonly everyComment: () => string;
  readonly firstComment: () => string;
  readonly reported: () => string;
  readonly imported: () => string;
}

const SENTENCES: readonly (readonly [RegExp, keyof HeldWords])[] = [
  [/^The network of this writer is blocked\.$/, 'blockedNetwork'],
  [/^The (name|e-mail address|domain|network) (.+) is blocked\.$/s, 'blocked'],
  [/^The hidden field was filled in, /, 'trap'],
  [/^It has (\d+) links\.$/, 'links'],
  [/^(It|A link|The name|The website) contains (.+)\.$/s, 'word'],
  [/^The name looks like “(.+)”, which guests may not use\.$/s, 'reservedName'],
  [/^Every comment waits\.$/, 'everyComment'],
  [/^It is (?:the first comment of this writer|this writer’s first comment)\.$/, 'firstComment'],
  [/^(?:a reader|\d+ readers) reported it$/, 'reported'],
  [/^imported as held$/, 'imported'],
];

/** Returns a function that returns a sentence of the server in other words. */
export const createHeldBecause =
  (words: HeldWords) =>
  (sentence: string): string => {
    for (const [pattern, name] of SENTENCES) {
      const [, first = '', second = ''] = pattern.exec(sentence) ?? [];
      if (pattern.test(sentence)) return words[name](first, second);
    }
    return sentence;
  };
