// Every language: nothing is missing, nothing is English, and the typography is its own.

import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {type ESTree, Visitor, parseSync} from 'vite';
import {en as comments} from '../../src/strings/desk/comments/en.js';
import {en as desk} from '../../src/strings/desk/en.js';
import {en as grant} from '../../src/strings/desk/grant/en.js';
import {FILES as DESK_FILES} from '../../src/strings/desk/lookup/desk-language-files.js';
import {en as people} from '../../src/strings/desk/people/en.js';
import {en as record} from '../../src/strings/desk/record/en.js';
import {en as rules} from '../../src/strings/desk/rules/en.js';
import {en as site} from '../../src/strings/desk/site/en.js';
import {en as threads} from '../../src/strings/desk/threads/en.js';
import {en as details} from '../../src/strings/details/en.js';
import {enLater} from '../../src/strings/en-later.js';
import {en} from '../../src/strings/en.js';
import {en as finding} from '../../src/strings/finding/en.js';
import {en as identity} from '../../src/strings/identity/en.js';
import {en as keys} from '../../src/strings/keys/en.js';
import {FILES} from '../../src/strings/lookup/language-files.js';
import {en as moderating} from '../../src/strings/moderating/en.js';
import {en as page} from '../../src/strings/page/en.js';
import {en as quotes} from '../../src/strings/quotes/en.js';
import {en as reporting} from '../../src/strings/reporting/en.js';
import {en as sending} from '../../src/strings/sending/en.js';
import {en as signInPage} from '../../src/strings/sign-in-page/en.js';
import {en as voting} from '../../src/strings/voting/en.js';
import {en as writing} from '../../src/strings/writing/en.js';
import {readTexts, type Text} from '../support/read-texts.js';

/** The quotation marks of each language, from CLDR; the second pair is for quotations within quotations. */
const QUOTATION_MARKS: ReadonlyMap<string, string> = new Map([
  ['ar', '«»“”'],
  ['bg', '„“'],
  ['bn', '“”'],
  ['ca', '«»'],
  ['cs', '„“'],
  ['da', '”„»«“'],
  ['de', '„“'],
  ['el', '«»'],
  ['es', '«»“”'],
  ['fa', '«»'],
  ['fi', '”'],
  ['fr', '«»'],
  ['he', '”„“״'],
  ['hi', '“”'],
  ['hr', '„”“'],
  ['hu', '„”'],
  ['id', '“”'],
  ['it', '«»“”'],
  ['ja', '「」'],
  ['ko', '“”‘’'],
  ['ms', '“”'],
  ['nb', '«»'],
  ['nl', '‘’“”'],
  ['pl', '„”'],
  ['pt-BR', '“”'],
  ['ro', '„”'],
  ['ru', '«»'],
  ['sk', '„“'],
  ['sv', '”'],
  ['th', '“”'],
  ['tr', '“”'],
  ['uk', '«»'],
  ['vi', '“”'],
  ['zh-Hans', '“”'],
  ['zh-Hant', '「」'],
]);

/** What may be in another language as in English: names of formats, and examples of addresses. */
const SAME = /^(?:Text \(Markdown\)|(?:\w+@)?mail\.example)$/;

/** Numbers that are no counts: the status of a response, and a constant. */
const NO_COUNT = /^(?:details\.answer|rules\.tryHint|rules\.examplesOf\..*)$/;

/** Words that only other languages have: the sentences of the server, which are English. */
const ONLY_TRANSLATED = /^desk\.problems\./;

/** Straight quotation marks are what an owner types there. */
const IS_SYNTAX = /^rules\.wordsHint$/;

const ENGLISH = {thread: {...en, later: enLater}, writing, sending, finding, quotes, keys, voting, identity, reporting, moderating, details, signInPage, page}; // prettier-ignore
const {heldBecause: _, ...deskWords} = desk;
const DESK_ENGLISH = {desk: deskWords, comments, threads, record, rules, people, site, grant};

const WORDS = {count: 7, word: (name: string) => `<${name}>`};

/** Counts of every category, and those that differ from the first of their category. */
const COUNTS = [
  0, 1, 2, 3, 4, 5, 7, 10, 11, 12, 20, 21, 22, 25, 31, 100, 101, 102, 111, 1000, 1001, 1_000_000, 2_000_000,
];

for (const [name, files, english, type] of [
  ['the widget', FILES, ENGLISH, 'Language'],
  ['the desk', DESK_FILES, DESK_ENGLISH, 'DeskLanguage'],
] as const) {
  const originals = new Map(readTexts(english, type, WORDS));
  const folder = name === 'the desk' ? 'src/strings/desk/languages' : 'src/strings/languages';

  describe(`the languages of ${name}`, () => {
    it('have a row each', () => {
      const tags = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));
      assert.deepEqual([...files.keys()].sort(), tags.sort());
    });
  });

  for (const [tag, load] of files)
    describe(`${tag} of ${name}`, async () => {
      const language = await load();
      const translated = Object.fromEntries(Object.entries(language).filter(([part]) => part !== 'heldBecause'));
      const number = new Intl.NumberFormat(tag);
      const read = (count = WORDS.count): readonly Text[] =>
        readTexts(translated, type, {...WORDS, count}).filter(([path]) => !ONLY_TRANSLATED.test(path));

      it('has all words', () => {
        assert.deepEqual(read().map(([path]) => path), [...originals.keys()]); // prettier-ignore
        assert.deepEqual(read().filter(([, text]) => text.trim() !== text || text === ''), []); // prettier-ignore
      });

      it('names itself', () => {
        const named = read().filter(([path]) => /(?:^|\.)lang$/.test(path));
        assert.deepEqual(new Set(named.map(([, text]) => text)), new Set([tag]));
      });

      it('inserts what English inserts', () => {
        const lost = read().flatMap(([path, text]) => {
          const inserted = originals.get(path)?.match(/<\w+>/g) ?? [];
          return inserted
            .filter((each) => !text.includes(each))
            .map((each) => `${path}: ${each} is missing in “${text}”`);
        });
        assert.deepEqual(lost, []);
      });

      it('has every number that English has, in its own digits', () => {
        const lost = COUNTS.flatMap((count) => {
          const inEnglish = new Map(readTexts(english, type, {...WORDS, count}));
          return read(count)
            .filter(
              ([path]) =>
                (inEnglish.get(path) ?? '').includes(count.toLocaleString('en')) && count > 2 && !NO_COUNT.test(path),
            )
            .filter(([, text]) => !text.includes(number.format(count)))
            .map(([path, text]) => `${path}: ${count} is missing in “${text}”`);
        });
        assert.deepEqual(lost, []);
      });

      it('has every plural category of its integers', () => {
        const file = `${folder}/${tag}.ts`;
        const rules = new Intl.PluralRules(tag);
        const categories = new Set(COUNTS.map((count) => rules.select(count)));
        assert.deepEqual(findPlurals(file).flatMap(({line, lang, forms}) => {
          if (lang !== tag) return [`${file}:${line} is of ${lang}`];
          if (forms.length === 1) return [];
          return [...categories].filter((each) => !forms.includes(each)).map((each) => `${file}:${line} has no form ${each}`);
        }), []); // prettier-ignore
      });

      it('has no English left', () => {
        const left = read().filter(([path, text]) => text === originals.get(path) && /\p{L}{2,}[^\p{L}<]+\p{L}{2,}/u.test(text) && !SAME.test(text)); // prettier-ignore
        assert.deepEqual(left, []);
      });

      it('has its own quotation marks, real apostrophes, and real ellipses', () => {
        const marks = QUOTATION_MARKS.get(tag) ?? '';
        const flaws = read().filter(([path, text]) => {
          // Headers, directives and options of commands are quoted in all languages alike.
          const isCode = /(?:^|\.)(?:details|diagnoses|rejections)\b/.test(path);
          const foreign = (text.match(/["„“”«»「」]/g) ?? []).some((sign) => !marks.includes(sign));
          return (!isCode && !IS_SYNTAX.test(path) && foreign) || /\w'\w|\.\.\.|``/.test(text);
        });
        assert.deepEqual(flaws, []);
      });

      it('has ellipses with one kind of space', () => {
        const kinds = new Set(read().flatMap(([path, text]) => [...text.matchAll(/(.)…(?!\))/gu)].filter(() => !path.includes('markdownHint')).map(([, before = '']) => (/\s/.test(before) ? JSON.stringify(before) : 'none')))); // prettier-ignore
        assert.ok(kinds.size <= 1, [...kinds].join(' and '));
      });
    });
}

/** The calls of `plural` in a file: the language, and the names of the forms. */
function findPlurals(
  file: string,
): {readonly line: number; readonly lang: string; readonly forms: readonly string[]}[] {
  const text = readFileSync(file, 'utf8');
  const found: {line: number; lang: string; forms: string[]}[] = [];
  const visitor = new Visitor({
    CallExpression({callee, arguments: given, start}) {
      const [lang, forms] = given;
      if (callee.type !== 'Identifier' || callee.name !== 'plural') return;
      found.push({
        line: text.slice(0, start).split('\n').length,
        lang: lang?.type === 'Literal' ? String(lang.value) : '',
        forms: forms?.type === 'ObjectExpression' ? forms.properties.flatMap(nameOf) : [],
      });
    },
  });
  visitor.visit(parseSync(file, text).program);
  return found;
}

const nameOf = (property: ESTree.ObjectPropertyKind): string[] =>
  property.type === 'Property' && property.key.type === 'Identifier' ? [property.key.name] : [];
