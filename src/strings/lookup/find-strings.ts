// The lookup of strings by language tag.

import {en} from '../en.js';
import type {AllStrings, Strings} from '../strings.js';
import type {Language} from './language.js';
import {loadPart, TAGS} from './language-files.js';
import {nearestTag} from './nearest-tag.js';

/** The strings that pages have registered, by lower-case language tag. */
const registered = new Map<string, Strings>();

/** Adds a language, or replaces English strings. Missing strings are English. */
export function registerStrings(strings: Partial<AllStrings> & Pick<Strings, 'lang'>): void {
  registered.set(strings.lang.toLowerCase(), {...en, ...strings});
}

/** Returns the strings of a thread: those that the page has registered for the language, or else as `findStrings`. */
export function findThreadStrings(lang: string): Strings | Promise<Strings> {
  const tag = lang.toLowerCase();
  return registered.get(tag) ?? registered.get(tag.split('-')[0] ?? '') ?? findStrings('thread', lang, en);
}

/**
 * Returns a part of the strings for a language tag, see `nearestTag`; for an unknown language, those in English. Returns
 * English strings directly, others as a promise. The promise never rejects: if a chunk fails to load, it resolves to English.
 */
export function findStrings<Part extends keyof Language>(
  part: Part,
  lang: string,
  english: Language[Part],
): Language[Part] | Promise<Language[Part]> {
  const tag = /^en\b/i.test(lang) ? undefined : nearestTag(TAGS, lang);
  return tag === undefined ? english : loadPart(part, tag).catch(() => english);
}
