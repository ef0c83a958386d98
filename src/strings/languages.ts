// The available languages, and the lookup of strings by language tag.

import {en} from './en.js';
import type {AllStrings, Strings} from './strings.js';

type Loader<T> = (query?: string) => Promise<T>;

/** Strings by lower-case language tag: built in, or the loader of a lazy chunk. */
export type Languages<T> = Map<string, T | Loader<T>>;

/** The strings of a thread, without those for writing and other tools. */
export const LANGUAGES: Languages<Strings> = new Map<string, Strings | Loader<Strings>>([
  ['en', en],
  ['de', () => import('./de.js').then(({de}) => de)],
  ['fr', () => import('./fr.js').then(({fr}) => fr)],
  ['ar', () => import('./ar.js').then(({ar}) => ar)],
]);

/** Adds a language, or replaces English strings. Missing strings are English. */
export function registerStrings(strings: Partial<AllStrings> & Pick<Strings, 'lang'>): void {
  LANGUAGES.set(strings.lang.toLowerCase(), {...en, ...strings});
}

/**
 * Returns the strings for a language tag: `de-AT` falls back to `de`, an unknown language to English. Returns loaded
 * strings directly, others as a promise. The promise never rejects: if a chunk fails to load, it resolves to English.
 */
export function findStrings<T>(languages: Languages<T>, lang: string, english: T): T | Promise<T> {
  const tag = lang.toLowerCase();
  const found = languages.get(tag) ?? languages.get(tag.split('-')[0] ?? '') ?? english;
  return isLoader(found) ? found().catch(() => english) : found;
}

const isLoader = <T>(found: T | Loader<T>): found is Loader<T> => typeof found === 'function';
