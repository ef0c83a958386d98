// The lookup of strings by language tag.

import {loadChunk} from '../../core/load-chunk.js';
import type {Chunk, PartOf} from './chunks.js';
import {languageAndScript} from './language-and-script.js';
import {hasLanguage, importLanguage, makePart} from './language-files.js';
import type {Language} from './language.js';

/**
 * Returns a part of the strings in the language and script that a tag means: `de` for `de-AT`, `zh-Hant` for `zh-TW`,
 * `pt-BR` for `pt`; for an unknown language, those in English. Returns English strings directly, others as a promise. The
 * promise never rejects: if a chunk fails to load, it resolves to English.
 */
export function findStrings<Name extends Chunk, Part extends PartOf<Name>>(
  chunk: Name,
  part: Part,
  lang: string,
  english: Language[Part],
): Language[Part] | Promise<Language[Part]> {
  // English does without `Intl`: the first locale takes a browser 4 ms.
  if (!/^en/i.test(lang))
    try {
      const tag = languageAndScript(lang);
      if (hasLanguage(tag))
        return loadChunk((query = '') =>
          importLanguage(chunk, tag, query).then((language) => makePart(language, part)),
        ).catch(() => english);
    } catch {
      // The tag is not valid.
    }
  return english;
}
