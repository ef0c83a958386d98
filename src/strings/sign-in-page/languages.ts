// The words of the sign-in window, by language. The server renders the window, so no language is a lazy chunk.

import {ar} from './ar.js';
import {de} from './de.js';
import {en} from './en.js';
import {fr} from './fr.js';
import type {SignInPageStrings} from './sign-in-page-strings.js';

const LANGUAGES: readonly SignInPageStrings[] = [en, de, fr, ar];

/** Returns the words for a language tag: `de-AT` falls back to `de`, an unknown language to English. */
export function findSignInPageStrings(lang: string): SignInPageStrings {
  const [name] = lang.toLowerCase().split('-');
  return LANGUAGES.find((each) => each.lang === name) ?? en;
}
