// The lookup of the desk's words.

import {nearestTag} from '../../lookup/nearest-tag.js';
import type {DeskLanguage} from './desk-language.js';
import {loadPart, TAGS} from './desk-language-files.js';

/** Returns the first of the browser's languages that the desk has, or else `en`. */
export function deskLanguage(langs: readonly string[]): string {
  const all = ['en', ...TAGS];
  return langs.flatMap((lang) => nearestTag(all, lang) ?? [])[0] ?? 'en';
}

/** Loads a part of the words in a language of the desk. English if the language has no file, or it fails to load. */
export async function findDeskStrings<Part extends keyof DeskLanguage>(
  part: Part,
  tag: string,
  english: DeskLanguage[Part],
): Promise<DeskLanguage[Part]> {
  return TAGS.includes(tag) ? loadPart(part, tag).catch(() => english) : english;
}
