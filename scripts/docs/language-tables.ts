// Collects from the files of languages what other files need of them.

import {readdirSync} from 'node:fs';
import {tsImport} from 'tsx/esm/api';
import {type AttributionWords, en as english} from '../../src/strings/attribution-words.js';
import type {Language} from '../../src/strings/lookup/language.js';
import {findNameFaults, findPartFaults} from './languages/check-languages.js';

/** The folders with a file for each language besides English. */
const FOLDERS = {widget: 'src/strings/languages', desk: 'src/strings/desk/languages'} as const;

/** The files that have such regions, besides documents. */
export const FILES_WITH_TABLES: readonly string[] = [
  'src/strings/lookup/language-files.ts',
  'src/strings/desk/lookup/desk-language-files.ts',
  'src/strings/cannot-start.ts',
  'src/core/quotation/attribution-words.ts',
];

/** Returns the tags of all languages of the widget or the desk, sorted. */
export const readTags = (where: keyof typeof FOLDERS): string[] =>
  ['en', ...readdirSync(FOLDERS[where]).map((file) => file.replace(/\.ts$/, ''))].sort();

/** Returns a sentence for each fault that keeps the languages from being collected. */
export async function findLanguageFaults(): Promise<readonly string[]> {
  const faults = Object.values(FOLDERS).flatMap((folder) => findNameFaults(folder));
  return faults.length > 0 ? faults : findPartFaults(FOLDERS.widget, otherTags('widget'));
}

/** Returns a function for the text of a region; it returns null for other regions. */
export async function collectLanguages(): Promise<(region: string) => string | null> {
  const languages = new Map<string, Language>();
  for (const tag of otherTags('widget')) languages.set(tag, await importLanguage(tag));
  const regions = new Map<string, () => string>([
    ['rows', () => rowsOf('widget')],
    ['rows-of-the-desk', () => rowsOf('desk')],
    ['language-count', () => String(languages.size + 1)],
    ['other-languages', () => String(languages.size)],
    ['cannot-start', () => cannotStartRows(languages)],
    [
      'attributions',
      () => attributionLists([english, ...Array.from(languages.values(), ({attributions}) => attributions)]),
    ],
  ]);
  return (region) => regions.get(region)?.() ?? null;
}

// The types are checked by tsc, which compares each file with `Language`.
const importLanguage = (tag: string): Promise<Language> =>
  tsImport(`../../${FOLDERS.widget}/${tag}.ts`, import.meta.url);

const otherTags = (where: keyof typeof FOLDERS): string[] => readTags(where).filter((tag) => tag !== 'en');

const rowsOf = (where: keyof typeof FOLDERS): string =>
  otherTags(where)
    .map((tag) => `  ['${tag}', () => import('../languages/${tag}.js')],`)
    .join('\n');

const cannotStartRows = (languages: ReadonlyMap<string, Language>): string =>
  [...languages].map(([tag, words]) => {
    const row = [words.tooOld, words.thread.failed, words.page.ownPage(0)].map(quote).join(', ');
    return `  '${tag.toLowerCase()}': [${row}],`;
  }).join('\n'); // prettier-ignore

/** The kinds of words, with the names of their constants. */
const KINDS = [
  ['article', 'ARTICLE'],
  ['place', 'PLACE'],
  ['introduces', 'INTRODUCES'],
  ['from', 'FROM'],
  ['says', 'SAYS'],
  ['nobody', 'NOBODY'],
] as const;

/** Scripts whose words have no spaces between them, and Korean, whose endings are joined to words. */
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

function attributionLists(languages: readonly AttributionWords[]): string {
  return KINDS.map(([kind, name]) => {
    const words = languages.flatMap((lists) => alternativesOf(unmark(lists[kind])));
    const [dense, spaced] = [true, false].map((isDense) =>
      [...new Set(words.filter((word) => DENSE.test(word) === isDense))].join('|'),
    );
    return `export const ${name}: Words = {\n  spaced: ${quote(spaced ?? '')},\n  dense: ${quote(dense ?? '')},\n}; // prettier-ignore`;
  }).join('\n\n');
}

/** Splits alternatives, but not those in brackets. */
const alternativesOf = (words: string): string[] => words.split(/\|(?![^(]*\))/);

/** Without accents and vowel points, as in src/core/quotation/attributions.ts. */
const unmark = (words: string): string =>
  words.normalize('NFD').replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0670]/g, '');

const quote = (text: string): string => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);
