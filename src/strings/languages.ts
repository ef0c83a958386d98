// Which languages there are, and which words serve a language tag.

import {en} from './en.js';
import type {AllStrings, Strings} from './strings.js';

type Loader<T> = (query?: string) => Promise<T>;

/** Words by language: at hand, or in a chunk of their own. */
export type Languages<T> = Map<string, T | Loader<T>>;

/** The words of reading. */
export const LANGUAGES: Languages<Strings> = new Map<string, Strings | Loader<Strings>>([
  ['en', en],
  ['de', () => import('./de.js').then(({de}) => de)],
  ['fr', () => import('./fr.js').then(({fr}) => fr)],
  ['ar', () => import('./ar.js').then(({ar}) => ar)],
]);

/** Adds a language, or replaces words of English. What it leaves out is English. */
export function registerStrings(strings: Partial<AllStrings> & Pick<Strings, 'lang'>): void {
  LANGUAGES.set(strings.lang.toLowerCase(), {...en, ...strings});
}

/**
 * The words for a language tag: `de-AT` is served by `de` when there is no `de-at`, an unknown language by English.
 * Those that are at hand come as they are, others as a promise, which falls back to English rather than fail.
 */
export function findStrings<T>(languages: Languages<T>, lang: string, english: T): T | Promise<T> {
  const tag = lang.toLowerCase();
  const found = languages.get(tag) ?? languages.get(tag.split('-')[0] ?? '') ?? english;
  return isLoader(found) ? found().catch(() => english) : found;
}

const isLoader = <T>(found: T | Loader<T>): found is Loader<T> => typeof found === 'function';
