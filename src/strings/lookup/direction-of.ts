// Which way a language is written.

import {languageAndScript} from './language-and-script.js';

/** The scripts that are written from right to left, in Unicode. */
const RIGHT_TO_LEFT = /-(?:Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/;

/** Returns the value of `dir` for the text of a language. */
export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.test(languageAndScript(lang)) ? 'rtl' : 'ltr';
