// The lookup of the desk's words.

import {loadChunk} from '../../../core/load-chunk.js';
import {languageAndScript} from '../../lookup/language-and-script.js';
import type {DeskChunk, DeskPartOf} from './desk-chunks.js';
import {hasLanguage, importLanguage, makePart} from './desk-language-files.js';
import type {DeskLanguage} from './desk-language.js';

/** Returns the first of the browser's languages that the desk has, or else `en`. */
export const deskLanguage = (langs: readonly string[]): string =>
  langs.find((lang) => isEnglish(lang) || hasLanguage(languageAndScript(lang))) ?? 'en';

const isEnglish = (lang: string): boolean => /^en\b/i.test(lang);

/** Loads a part of the words for a language tag. English if the desk does not have the language, or it fails to load. */
export async function findDeskStrings<
  Name extends DeskChunk,
  Part extends DeskPartOf<Name>,
  English extends DeskLanguage[Part] | null,
>(chunk: Name, part: Part, lang: string, english: English): Promise<DeskLanguage[Part] | English> {
  const tag = languageAndScript(lang);
  if (isEnglish(lang) || !hasLanguage(tag)) return english;
  return loadChunk((query = '') =>
    importLanguage(chunk, tag, query).then((language) => makePart(language, part)),
  ).catch(() => english);
}
