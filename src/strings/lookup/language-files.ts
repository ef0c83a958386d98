// The languages besides English, which is built in. The builds for script tags replace this module: they split each file into
// chunks, see scripts/build/language-chunks.ts.

import type {Chunk} from './chunks.js';
import {languageAndScript} from './language-and-script.js';
import type {Language} from './language.js';

/** By BCP 47 tag. `npm run docs` writes a row for each file. */
export const FILES: ReadonlyMap<string, () => Promise<Language>> = new Map([
  // generated:rows
  ['ar', () => import('../languages/ar.js')],
  ['bg', () => import('../languages/bg.js')],
  ['bn', () => import('../languages/bn.js')],
  ['ca', () => import('../languages/ca.js')],
  ['cs', () => import('../languages/cs.js')],
  ['da', () => import('../languages/da.js')],
  ['de', () => import('../languages/de.js')],
  ['el', () => import('../languages/el.js')],
  ['es', () => import('../languages/es.js')],
  ['fa', () => import('../languages/fa.js')],
  ['fi', () => import('../languages/fi.js')],
  ['fr', () => import('../languages/fr.js')],
  ['he', () => import('../languages/he.js')],
  ['hi', () => import('../languages/hi.js')],
  ['hr', () => import('../languages/hr.js')],
  ['hu', () => import('../languages/hu.js')],
  ['id', () => import('../languages/id.js')],
  ['it', () => import('../languages/it.js')],
  ['ja', () => import('../languages/ja.js')],
  ['ko', () => import('../languages/ko.js')],
  ['ms', () => import('../languages/ms.js')],
  ['nb', () => import('../languages/nb.js')],
  ['nl', () => import('../languages/nl.js')],
  ['pl', () => import('../languages/pl.js')],
  ['pt-BR', () => import('../languages/pt-BR.js')],
  ['ro', () => import('../languages/ro.js')],
  ['ru', () => import('../languages/ru.js')],
  ['sk', () => import('../languages/sk.js')],
  ['sv', () => import('../languages/sv.js')],
  ['th', () => import('../languages/th.js')],
  ['tr', () => import('../languages/tr.js')],
  ['uk', () => import('../languages/uk.js')],
  ['vi', () => import('../languages/vi.js')],
  ['zh-Hans', () => import('../languages/zh-Hans.js')],
  ['zh-Hant', () => import('../languages/zh-Hant.js')],
  // /generated
]);

const find = (tag: string): (() => Promise<Language>) | undefined =>
  [...FILES].find(([each]) => languageAndScript(each) === tag)?.[1];

/** Whether there is a language. @param tag Its language and script, see `languageAndScript`. */
export const hasLanguage = (tag: string): boolean => find(tag) !== undefined;

/** Loads a chunk of a language that there is. @param _query Is added to the URL of the chunk. */
export const importLanguage = async (_chunk: Chunk, tag: string, _query: string): Promise<Language> =>
  find(tag)?.() ?? Promise.reject(new RangeError(`There is no language ${tag}.`));

/** Returns a part of what a chunk exports. */
export const makePart = <Part extends keyof Language>(language: Language, part: Part): Language[Part] => language[part];
