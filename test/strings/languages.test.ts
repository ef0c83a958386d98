// Every language: nothing is missing, nothing is English, and numbers are right.

import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {type ESTree, Visitor, parseSync} from 'vite';
import {FILES as DESK_FILES} from '../../src/strings/desk/lookup/desk-language-files.js';
import {FILES} from '../../src/strings/lookup/language-files.js';
import {FOLDERS, LANGUAGES, assertNone} from '../support/language-texts.js';
import type {Text} from '../support/read-texts.js';

/** What may be in another language as in English: names of formats, examples of addresses, and words that are the same. */
const SAME =
  /^(?:Text \(Markdown\)|(?:\w+@)?mail\.example|Account|Action|Code|Database|Details|Domain|E-mail|Link|Moderator|Name|Person|Server|Site|[Ss]pam|Total|Version|Website)$/;

/** English words that no other language has. */
const ENGLISH_WORD = /(?<![\p{L}\p{M}<-])(?:the|your|this|with|from|reply|replies|comments)(?![\p{L}\p{M}>-])/iu;

/** The number of words that a language may share with German alone: Dutch has “Melden”. */
const FEW = 2;

/** Numbers that are no counts: the status of a response, and a constant. */
const NO_COUNT = /^(?:details\.answer|rules\.tryHint|rules\.examplesOf\..*)$/;

/** Numbers without separators: a status, levels, which stay below 100, and the limits of a field, written as they are typed. */
const UNGROUPED = /^(?:details\.answer|finding\.foldBelow|rules\.aWholeNumber|thread\.place)$/;

/** A count that every language groups: Spanish starts at five digits. */
const GROUPED = 1_000_000;

/** Counts of every category, and those that differ from the first of their category. */
const COUNTS = [
  0, 1, 2, 3, 4, 5, 7, 10, 11, 12, 20, 21, 22, 25, 31, 100, 101, 102, 111, 1000, 1001, 1_000_000, 2_000_000,
];

/** Returns a sentence for each text that inserts a large number without formatting it. */
const findUngrouped = (texts: Iterable<Text>): string[] =>
  Array.from(texts)
    .filter(([path, text]) => text.includes(String(GROUPED)) && !UNGROUPED.test(path))
    .map(([path, text]) => `${path} has a number without separators. Format it: “${text}”`);

describe('the languages', () => {
  it('group digits in English too', () => {
    const english = new Map(LANGUAGES.flatMap(({readEnglish}) => [...readEnglish({count: GROUPED})]));
    assertNone(findUngrouped(english));
  });

  for (const [where, files] of [
    ['widget', FILES],
    ['desk', DESK_FILES],
  ] as const)
    it(`of the ${where} have a row each`, () => {
      const tags = readdirSync(FOLDERS[where]).map((file) => file.replace(/\.ts$/, ''));
      assertNone([
        ...tags.filter((tag) => !files.has(tag)).map((tag) => `${FOLDERS[where]}/${tag}.ts has no row. Run: npm run docs`),
        ...[...files.keys()].filter((tag) => !tags.includes(tag)).map((tag) => `${FOLDERS[where]}/${tag}.ts is missing, but has a row. Run: npm run docs`),
      ]); // prettier-ignore
    });
});

for (const {tag, file, read, readEnglish} of LANGUAGES)
  describe(file, () => {
    const number = new Intl.NumberFormat(tag);
    const numbersOf = (text: string): readonly string[] =>
      text.match(/\p{Nd}[\p{Nd}.,٬٫\u00a0\u202f’]*(?<=\p{Nd})/gu) ?? [];

    it('has all words, and no others', async () => {
      const [texts, english] = [new Map(await read()), readEnglish()];
      assertNone([
        ...[...english].filter(([path]) => !texts.has(path)).map(([path, text]) => `${path} is missing. Translate it: “${text}”`),
        ...[...texts].filter(([path]) => !english.has(path)).map(([path]) => `${path} is not in English. Delete it`),
        ...[...texts].filter(([, text]) => text.trim() !== text || text === '').map(([path, text]) => `${path} is empty, or has a space at its start or end. Translate it, or remove the space: “${text}”`),
      ], file); // prettier-ignore
    });

    it('names itself', async () => {
      const named = (await read()).filter(([path, text]) => /(?:^|\.)lang$/.test(path) && text !== tag);
      assertNone(
        named.map(([path, text]) => `${path} is “${text}”. Write “${tag}”`),
        file,
      );
    });

    it('inserts what English inserts', async () => {
      const english = readEnglish();
      assertNone((await read()).flatMap(([path, text]) => {
        const inserted = english.get(path)?.match(/<\w+>/g) ?? [];
        return inserted.filter((each) => !text.includes(each)).map((each) => `${path}: insert ${each} (the argument of that name) into “${text}”`);
      }), file); // prettier-ignore
    });

    it('has every number that English has, in its own digits', async () => {
      const lost = COUNTS.map(async (count) => {
        const english = readEnglish({count});
        return (await read({count}))
          .filter(([path]) => !NO_COUNT.test(path) && numbersOf(english.get(path) ?? '').includes(count.toLocaleString('en')))
          .filter(([, text]) => {
            const numbers = numbersOf(text);
            // A form for one, two or none may do without the number, but has no other.
            return count <= 2 && numbers.length === 0 ? false : !numbers.includes(number.format(count));
          })
          .map(([path, text]) => `${path}: for ${count}, insert ${number.format(count)} into “${text}”, with plural('${tag}', …)`);
      }); // prettier-ignore
      // One line for each path: the others say the same of other counts.
      const faults = (await Promise.all(lost)).flat();
      const paths = faults.map((fault) => fault.split(':')[0]);
      assertNone(
        faults.filter((_, index) => paths.indexOf(paths[index]) === index),
        file,
      );
    });

    it('groups the digits of large numbers', async () => {
      assertNone(findUngrouped(await read({count: GROUPED})), file);
    });

    it('has every plural category of its integers', () => {
      const rules = new Intl.PluralRules(tag);
      const categories = [...new Set(COUNTS.map((count) => rules.select(count)))];
      const examples = (category: string): string => COUNTS.filter((count) => rules.select(count) === category).slice(0, 3).join(', '); // prettier-ignore
      assertNone(findPlurals(file).flatMap(({line, lang, forms, isBare}) => {
        if (lang !== tag) return [`${file}:${line}: plural('${lang}', …) must be plural('${tag}', …)`];
        if (isBare) return [];
        return categories.filter((each) => !forms.includes(each)).map((each) => `${file}:${line}: add the plural form “${each}”, for ${examples(each)} …`);
      }), file); // prettier-ignore
    });

    it('has no German left, from the file that is copied', async () => {
      const german = LANGUAGES.find((each) => each.tag === 'de' && each.file.replace('/de.', `/${tag}.`) === file);
      const original = new Map(await german?.read());
      const left = tag === 'de' ? [] : (await read()).filter(([path, text]) => text === original.get(path) && /\p{L}{3,}.*\s\p{L}{3,}/u.test(text.replace(/<\w+>/g, '')) && !SAME.test(text)); // prettier-ignore
      assertNone(
        left.map(([path, text]) => `${path} is German. Translate it: “${text}”`),
        file,
      );
    });

    it('shares no more than a few words with German alone', async () => {
      const others = await textsBeside(file);
      const german = others.get('de');
      const isOfGermanAlone = ([path, text]: Text): boolean =>
        text === german?.get(path) &&
        /\p{L}{3,}/u.test(text.replace(/<\w+>/g, '')) &&
        ![...others].some(([other, texts]) => other !== 'de' && texts.get(path) === text);
      const left = tag === 'de' ? [] : (await read()).filter((each) => isOfGermanAlone(each) && !SAME.test(each[1]));
      const faults = left.map(
        ([path, text]) => `${path} is the same as in German, and in no other language. Translate it: “${text}”`,
      );
      assertNone(left.length > FEW ? faults : [], file);
    });

    it('has no English left', async () => {
      const english = readEnglish();
      const isWord = (text: string): boolean => /\p{L}{2,}/u.test(text.replace(/<\w+>/g, ''));
      assertNone([
        ...(await read()).filter(([path, text]) => text === english.get(path) && isWord(text) && !SAME.test(text)).map(([path, text]) => `${path} is English. Translate it: “${text}”`),
        ...(await read()).filter(([, text]) => ENGLISH_WORD.test(text)).map(([path, text]) => `${path} has an English word. Translate it: “${text}”`),
      ], file); // prettier-ignore
    });
  });

/** Returns the texts by path of the other languages in the folder of a file, by tag. */
async function textsBeside(file: string): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const folder = file.slice(0, file.lastIndexOf('/'));
  const beside = LANGUAGES.filter((each) => each.file !== file && each.file.startsWith(`${folder}/`));
  return new Map(await Promise.all(beside.map(async (each) => [each.tag, new Map(await each.read())] as const)));
}

interface Plural {
  readonly line: number;
  readonly lang: string;
  /** The names of the forms. */
  readonly forms: readonly string[];
  /** Whether it only writes the number, or a sentence that stays the same: “Left: 5”. */
  readonly isBare: boolean;
}

/** The calls of `plural` in a file. */
function findPlurals(file: string): readonly Plural[] {
  const text = readFileSync(file, 'utf8');
  const found: Plural[] = [];
  const visitor = new Visitor({
    CallExpression({callee, arguments: given, start}) {
      const [lang, forms] = given;
      if (callee.type !== 'Identifier' || callee.name !== 'plural') return;
      const properties = forms?.type === 'ObjectExpression' ? forms.properties : [];
      found.push({
        line: text.slice(0, start).split('\n').length,
        lang: lang?.type === 'Literal' ? String(lang.value) : '',
        forms: properties.flatMap(nameOf),
        isBare: properties.length === 1 && properties.every((each) => BARE.test(text.slice(each.start, each.end))),
      });
    },
  });
  visitor.visit(parseSync(file, text).program);
  return found;
}

/** `other: (n) => n`, and sentences in which the number follows a colon. */
const BARE = /^other: \((\w+)\) => (?:\1|`[^`]*[:：]\s?\$\{\1\}[^`]*`)$/;

const nameOf = (property: ESTree.ObjectPropertyKind): string[] =>
  property.type === 'Property' && property.key.type === 'Identifier' ? [property.key.name] : [];
