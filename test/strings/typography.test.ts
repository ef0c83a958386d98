// Every language: its quotation marks, apostrophes, ellipses and spaces.

import {describe, it} from 'node:test';
import {directionOf} from '../../src/strings/lookup/direction-of.js';
import {FOLDERS, LANGUAGES, assertNone} from '../support/language-texts.js';

/** Pairs of quotation marks from CLDR, and others that are usual, by language. One that is not here uses the pair of `HEADING`. */
const QUOTATION_MARKS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ar', ['«»', '“”']],
  ['bg', ['„“']],
  ['bn', ['“”']],
  ['ca', ['«»']],
  ['cs', ['„“']],
  ['da', ['“”']],
  ['de', ['„“']],
  ['el', ['«»']],
  ['es', ['«»', '“”']],
  ['fa', ['«»']],
  ['fi', ['””']],
  ['fr', ['«»']],
  ['he', ['””']],
  ['hi', ['“”']],
  ['hr', ['„“']],
  ['hu', ['„”']],
  ['id', ['“”']],
  ['it', ['«»', '“”']],
  ['ja', ['「」']],
  ['ko', ['“”']],
  ['ms', ['“”']],
  ['nb', ['«»']],
  ['nl', ['‘’']],
  ['pl', ['„”']],
  ['pt-BR', ['“”']],
  ['ro', ['„”']],
  ['ru', ['«»']],
  ['sk', ['„“']],
  ['sv', ['””']],
  ['th', ['“”']],
  ['tr', ['“”']],
  ['uk', ['«»']],
  ['vi', ['“”']],
  ['zh-Hans', ['“”']],
  ['zh-Hant', ['「」']],
]);

const ANY_PAIR = ['“”', '„“', '„”', '””', '«»', '»«', '‘’', '‚‘', '’’', '「」', '『』', '‹›'];

/** A letter of a script whose lines may break between a letter and a sign. */
const LETTER = String.raw`(?=\p{L})[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]`;

/** A sign of Markdown that a line may leave alone. */
const LOOSE_MARKDOWN = new RegExp(String.raw`[*\x60[]${LETTER}|${LETTER}[*\x60\]]|${LETTER}\u2060\](?!\u2060)`, 'u');

/** Whether a line may break before a sign that ends a word, or inside of guillemets: some languages open them with ». */
function hasLooseSign(text: string): boolean {
  const [opensWith] = /[«»]/.exec(text) ?? [];
  return / [:;!?%]/.test(text) || (opensWith === '»' ? /» | «/ : /« | »/).test(text);
}

/** The text that quotes a title. */
const HEADING = 'page.heading';

/** Headers, directives and options of commands are quoted in all languages alike. */
const CODE = /(?:^|\.)(?:details|diagnoses|rejections)\b/;

/** Straight quotation marks are what an owner types there, and a colon is between two numbers. */
const IS_SYNTAX = /^(?:rules\.wordsHint|site\.learning\.spamWords|writing\.markdownHint)$/;

/** Returns the pair around the title in the heading of a page; null if there is none. */
const pairIn = (heading: string): string | null =>
  /([^\s\p{L}\p{N}:：])[\s\u2066-\u2068]*<title>[\s\u2069]*([^\s\p{L}\p{N}])/u.exec(heading)?.slice(1).join('') ?? null;

/** Returns the pair around the title of a page in a language of the widget; null if there is none. */
async function widgetPair(tag: string): Promise<string | null> {
  const widget = LANGUAGES.find(({file}) => file === `${FOLDERS.widget}/${tag}.ts`);
  const heading = (await widget?.read())?.find(([path]) => path === HEADING)?.[1];
  return heading === undefined ? null : pairIn(heading);
}

/** Returns a text without what is in pairs of quotation marks: marks that are left are wrong. */
const withoutPairs = (text: string, pairs: readonly string[]): string =>
  pairs.reduce((rest, [open, close]) => rest.replace(new RegExp(`${open}[^${open}${close}]*${close}`, 'g'), ''), text);

/** What a page from right to left would show as “//:https” and “origin--”. */
const LEFT_TO_RIGHT = /:\/\/|<(?:address|flags|origin)>|(?<![\w-])--\w/;

const ISOLATED = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;

/** What a translator calls them. */
const SPACES = new Map([
  ['', 'no space'],
  [' ', 'a space'],
  ['\u00a0', 'a no-break space (U+00A0)'],
  ['\u202f', 'a narrow no-break space (U+202F)'],
]);

for (const {tag, file, readAll} of LANGUAGES)
  describe(`the typography of ${file}`, () => {
    it('has its own quotation marks', async () => {
      const texts = await readAll();
      const heading = texts.find(([path]) => path === HEADING)?.[1];
      // A desk quotes no title of a page.
      const pair = heading === undefined ? await widgetPair(tag) : pairIn(heading);
      const known = QUOTATION_MARKS.get(tag);
      const pairs = known ?? (pair && ANY_PAIR.includes(pair) ? [pair] : []);
      assertNone([
        ...(heading !== undefined && !(pair && pairs.includes(pair)) ? [`${HEADING} has no quotation marks of the language around the title (${(known ?? ANY_PAIR).join(' ')}): “${heading}”`] : []),
        ...(heading === undefined && pairs.length === 0 ? [`the marks of the language are not known: put them around the title in ${HEADING} of ${FOLDERS.widget}/${tag}.ts, or add a row for ${tag} to QUOTATION_MARKS in test/strings/typography.test.ts`] : []),
        ...(pairs.length === 0 ? [] : texts).filter(([path, text]) => !CODE.test(path) && !IS_SYNTAX.test(path) && /["„“”«»「」『』‹›]/.test(withoutPairs(text, pairs))).map(([path, text]) => `${path} has other quotation marks than ${pairs.join(' ')}, or one without the other. Change them: “${text}”`),
      ], file); // prettier-ignore
    });

    it('has real apostrophes and ellipses', async () => {
      const texts = (await readAll()).filter(([path]) => !CODE.test(path) && !IS_SYNTAX.test(path));
      assertNone([
        ...texts.filter(([, text]) => /\p{L}'|'\p{L}/u.test(text)).map(([path, text]) => `${path} has a straight apostrophe. Write ’: “${text}”`),
        ...texts.filter(([, text]) => /\.\.|…\./.test(text)).map(([path, text]) => `${path} has dots. Write …: “${text}”`),
      ], file); // prettier-ignore
    });

    it('has ellipses with one kind of space', async () => {
      const texts = (await readAll()).filter(([path, text]) => !IS_SYNTAX.test(path) && text.includes('…'));
      const kinds = new Map(texts.map((each) => [/\s(?=…)/.exec(each[1])?.[0] ?? '', each]));
      const name = (space: string): string => SPACES.get(space) ?? JSON.stringify(space);
      assertNone(kinds.size <= 1 ? [] : Array.from(kinds, ([space, [path, text]]) => `${path} has ${name(space)} before …, unlike other words. Write the same before each …: “${text}”`), file); // prettier-ignore
    });

    it('has no line break between a sign of Markdown and its word', async () => {
      const hints = (await readAll()).filter(([path]) => path === 'writing.markdownHint');
      const spaced = hints.filter(([, text]) => text.includes('> '));
      const loose = hints.filter(([, text]) => LOOSE_MARKDOWN.test(text));
      assertNone([
        ...spaced.map(([path, text]) => `${path} needs a no-break space (U+00A0) after >: “${text}”`),
        ...loose.map(([path, text]) => `${path} needs a word joiner, \\u2060, between each sign of Markdown and its word, and between ] and (: “${text}”`),
      ], file); // prettier-ignore
    });

    it('has no line break before a sign that ends a word, and none inside of guillemets', async () => {
      const broken = (await readAll()).filter(([path, text]) => !IS_SYNTAX.test(path) && hasLooseSign(text));
      assertNone(broken.map(([path, text]) => `${path} needs a no-break space (U+00A0 or U+202F) before the sign, or none: “${text}”`), file); // prettier-ignore
    });

    it('isolates addresses and options, if it is written from right to left', async () => {
      if (directionOf(tag) === 'ltr') return;
      const bare = (await readAll()).filter(([, text]) => LEFT_TO_RIGHT.test(text.replaceAll(ISOLATED, '')));
      assertNone(bare.map(([path, text]) => `${path} needs \\u2066 before an address or option, and \\u2069 after it: “${text}”`), file); // prettier-ignore
    });
  });
