// The languages of the desk besides English, which is built in. The builds of the desk replace this module: they split
// each file into a chunk for each group of parts, see scripts/build/language-chunks.ts.

import type {DeskLanguage} from './desk-language.js';

const FILES: ReadonlyMap<string, () => Promise<DeskLanguage>> = new Map([
  ['ar', () => import('../languages/ar.js')],
  ['de', () => import('../languages/de.js')],
  ['fr', () => import('../languages/fr.js')],
]);

/** The tags of the languages, in BCP 47. */
export const TAGS: readonly string[] = [...FILES.keys()];

/** Loads a part of a language. Rejects if there is no such language. */
export async function loadPart<Part extends keyof DeskLanguage>(part: Part, tag: string): Promise<DeskLanguage[Part]> {
  const file = await FILES.get(tag)?.();
  if (!file) throw new RangeError(`no language ${tag}`);
  return file[part];
}
