// The languages besides English, which is built in. The builds for script tags replace this module: they split each file into
// chunks, see scripts/build/language-chunks.ts.

import type {Chunk} from './chunks.js';
import {languageAndScript} from './language-and-script.js';
import type {Language} from './language.js';

/** By BCP 47 tag. */
export const FILES: ReadonlyMap<string, () => Promise<Language>> = new Map([
  ['ar', () => import('../languages/ar.js')],
  ['de', () => import('../languages/de.js')],
  ['fr', () => import('../languages/fr.js')],
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
