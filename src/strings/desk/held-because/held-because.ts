// Why a comment waits. The server stores the sentences of its checks in English; those it knows are shown in the language
// of the desk, others, for example of a newer server, as they are.

import {createTranslation, type Sentence} from './translation.js';

/** The sentences, with what they name as arguments: in the words of `parts` or, where `parts` has none, as the server wrote it. */
export interface HeldWords {
  /** The kinds, places, times and signs below, by the words of the server. */
  readonly parts: ReadonlyMap<string, string>;
  /** @param kind `name`, `e-mail address`, `domain` or `network`, in the words of `parts`. */
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
  readonly judgeUnclear: () => string;
  readonly judgeHeld: () => string;
  readonly akismet: () => string;
}

type SentenceName = Exclude<keyof HeldWords, 'parts'>;

/** The sentences of the server, and which of their arguments is a list of `parts`. */
const SENTENCES: readonly Sentence<SentenceName>[] = [
  [/^The network of this writer is blocked\.$/, 'blockedNetwork'],
  [/^The (name|e-mail address|domain|network) (.+) is blocked\.$/s, 'blocked', 0],
  [/^The hidden field was filled in, /, 'trap'],
  [/^It has (\d+) links\.$/, 'links'],
  [/^(It|A link|The name|The website) contains (.+)\.$/s, 'word', 0],
  [/^The name looks like “(.+)”, which guests may not use\.$/s, 'reservedName'],
  [/^Every comment waits\.$/, 'everyComment'],
  [/^It is (?:the first comment of this writer|this writer’s first comment)\.$/, 'firstComment'],
  [/^(?:a reader|\d+ readers) reported it$/, 'reported'],
  [/^imported as held$/, 'imported'],
  [/^Another author has sent the same words to this site within a day\.$/, 'copiedByOther'],
  [/^The author has sent the same words to this site (\d+) times within a day\.$/, 'copiedByAuthor'],
  [/^The name looks like “(.+)”, who signs in on this site\.$/s, 'verifiedName'],
  [/^The whole site got more than (\d+) comments within (.+)\.$/, 'siteRate', 1],
  [/^It arrived in a flood of comments, without a solved challenge\.$/, 'unsolved'],
  [/^It has signs of spam: (.+)\.$/, 'signs', 0],
  [/^It resembles comments that were marked as spam\.(?: Words that weighed most: (.+)\.)?$/s, 'resembles'],
  [/^The outside judge did not answer\.$/, 'judgeSilent'],
  [/^The answer of the outside judge is not valid\.$/, 'judgeUnclear'],
  [/^The outside judge takes it for spam\.$/, 'judgeHeld'],
  [/^Akismet takes it for spam\.$/, 'akismet'],
];

/** Returns a function that returns a sentence of the server in other words. */
export const createHeldBecause = (words: HeldWords): ((sentence: string) => string) =>
  createTranslation(words, SENTENCES);
