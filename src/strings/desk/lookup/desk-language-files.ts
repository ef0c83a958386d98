// The languages of the desk besides English, which is built in. The builds of the desk replace this module: they split each
// file into chunks, see scripts/build/language-chunks.ts.

import type {DeskChunk} from './desk-chunks.js';
import type {DeskLanguage} from './desk-language.js';
import {languageAndScript} from '../../lookup/language-and-script.js';

/** By BCP 47 tag. `npm run docs` writes a row for each file. */
export const FILES: ReadonlyMap<string, () => Promise<DeskLanguage>> = new Map([
  // generated:rows-of-the-desk
  ['ar', () => import('../languages/ar.js')],
  ['de', () => import('../languages/de.js')],
  ['es', () => import('../languages/es.js')],
  ['fr', () => import('../languages/fr.js')],
  ['it', () => import('../languages/it.js')],
  ['ja', () => import('../languages/ja.js')],
  ['ko', () => import('../languages/ko.js')],
  ['pt-BR', () => import('../languages/pt-BR.js')],
  ['ru', () => import('../languages/ru.js')],
  ['zh-Hans', () => import('../languages/zh-Hans.js')],
  ['zh-Hant', () => import('../languages/zh-Hant.js')],
  // /generated
]);

const find = (tag: string): (() => Promise<DeskLanguage>) | undefined =>
  [...FILES].find(([each]) => languageAndScript(each) === tag)?.[1];

/** Whether there is a language. @param tag Its language and script, see `languageAndScript`. */
export const hasLanguage = (tag: string): boolean => find(tag) !== undefined;

/** Loads a chunk of a language that there is. @param _query Is added to the URL of the chunk. */
export const importLanguage = async (_chunk: DeskChunk, tag: string, _query: string): Promise<DeskLanguage> =>
  find(tag)?.() ?? Promise.reject(new RangeError(`There is no language ${tag}.`));

/** Returns a part of what a chunk exports. */
export const makePart = <Part extends keyof DeskLanguage>(language: DeskLanguage, part: Part): DeskLanguage[Part] =>
  language[part];
