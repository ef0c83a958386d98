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
  readonly copiedByOther: () => string;
  readonly copiedByAuthor: (times: string) => string;
  readonly verifiedName: (name: string) => string;
  /** @param time `a second`, `a minute`, `an hour`, `a day`, or a number of seconds. */
  readonly siteRate: (comments: string, time: string) => string;
  readonly unsolved: () => string;
  /** @param list What the signs are, separated by commas. */
  readonly signs: (list: string) => string;
  /** @param words In quotation marks, separated by commas; empty if none weighed. */
  readonly resembles: (words: string) => string;
  readonly judgeSilent: () => string;
  readonly judgeHeld: () => string;
  readonly akismet: () => string;
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
  [/^Another author has sent the same words to this site within a day\.$/, 'copiedByOther'],
  [/^The author has sent the same words to this site (\d+) times within a day\.$/, 'copiedByAuthor'],
  [/^The name looks like “(.+)”, who signs in on this site\.$/s, 'verifiedName'],
  [/^The whole site got more than (\d+) comments within (.+)\.$/, 'siteRate'],
  [/^It arrived in a flood of comments, without a solved challenge\.$/, 'unsolved'],
  [/^It has signs of spam: (.+)\.$/, 'signs'],
  [/^It resembles comments that were marked as spam\.(?: Words that weighed most: (.+)\.)?$/s, 'resembles'],
  [/^The outside judge did not answer\.$/, 'judgeSilent'],
  [/^The outside judge takes it for spam\.$/, 'judgeHeld'],
  [/^Akismet takes it for spam\.$/, 'akismet'],
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

/** Returns a part of a sentence in other words; as it is if there are none. */
export const inWords = (words: ReadonlyMap<string, string>, part: string): string => words.get(part) ?? part;

/** Returns a list with each part in other words. */
export const translateList = (words: ReadonlyMap<string, string>, list: string): string =>
  list
    .split(', ')
    .map((part) => inWords(words, part))
    .join(', ');
