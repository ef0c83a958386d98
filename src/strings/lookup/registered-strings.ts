// The strings of a thread, and those that pages register.

import {en} from '../en.js';
import type {AllStrings, Strings} from '../strings.js';
import {findStrings} from './find-strings.js';

/** By lower-case language tag. */
const registered = new Map<string, Strings>();

// Only `registerStrings` changes it, so that builds without that function have no code for registered strings.
let findRegistered: ((lang: string) => Strings | undefined) | null = null;

/** Adds a language, or replaces English strings. Missing strings are English. */
export function registerStrings(strings: Partial<AllStrings> & Pick<Strings, 'lang'>): void {
  registered.set(strings.lang.toLowerCase(), {...en, ...strings});
  findRegistered = (lang) => {
    const tag = lang.toLowerCase();
    return registered.get(tag) ?? registered.get(tag.split('-')[0] ?? '');
  };
}

/** Returns the strings of a thread: those that the page has registered for the language, or else as `findStrings`. */
export const findThreadStrings = (lang: string): Strings | Promise<Strings> =>
  findRegistered?.(lang) ?? findStrings('thread', 'thread', lang, en);
