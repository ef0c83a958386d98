// Finds what keeps `npm run docs` from collecting the languages: names of files, and parts that a file lacks.

import {readdirSync} from 'node:fs';
import {tsImport} from 'tsx/esm/api';
import {languageAndScript} from '../../../src/strings/lookup/language-and-script.js';

/** The file that is copied for a new language. */
const COPIED = 'de';

/** Returns a sentence for each fault in the names of the files of a folder with languages. */
export function findNameFaults(folder: string, files: readonly string[] = readdirSync(folder)): string[] {
  const tags = new Map<string, string>();
  const english = languageAndScript('en');
  return files.flatMap((file) => {
    const tag = file.replace(/\.ts$/, '');
    if (tag === file) return [`${folder}/${file} is not a language. Move it out of the folder.`];
    const name = canonicalTag(tag);
    if (name === null)
      return [`${folder}/${file}: no language has the tag “${tag}”. Rename the file, for example to sl.ts or sr-Cyrl.ts.`];
    if (name !== tag) return [`${folder}/${file}: rename the file to ${name}.ts.`];
    const key = languageAndScript(tag);
    if (key === english) return [`${folder}/${file}: English is built in. Correct it in the en.ts of each part, and delete this file.`];
    const other = tags.get(key);
    tags.set(key, tag);
    return other === undefined ? [] : [`${folder}/${file} has the language and script of ${other}.ts. Delete one of them.`];
  }); // prettier-ignore
}

/** Returns a BCP 47 tag as it is written; null if no language has it. */
function canonicalTag(tag: string): string | null {
  try {
    const isKnown = new Intl.DisplayNames(['en'], {type: 'language', fallback: 'none'}).of(tag) !== undefined;
    return isKnown ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null;
  } catch {
    return null;
  }
}

/** Returns a sentence for each language of a folder that cannot be imported, or lacks a part. */
export async function findPartFaults(folder: string, tags: readonly string[]): Promise<string[]> {
  const copied = await importParts(folder, COPIED);
  const faults: string[] = [];
  for (const tag of tags)
    try {
      faults.push(...findPartFaultsIn(`${folder}/${tag}.ts`, await importParts(folder, tag), copied));
    } catch (error) {
      faults.push(`${folder}/${tag}.ts cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  return faults;
}

/** The constants of a file, by name. */
type Parts = Readonly<Record<string, unknown>>;

const importParts = (folder: string, tag: string): Promise<Parts> =>
  tsImport(`../../../${folder}/${tag}.ts`, import.meta.url);

/** Returns a sentence for each part that a language lacks, and for attributions that are no regular expression. */
export function findPartFaultsIn(file: string, parts: Parts, copied: Parts): string[] {
  const lacks = Object.keys(copied).filter((part) => typeof parts[part] !== typeof copied[part]);
  const words = wordsOf(parts);
  return [
    ...lacks.map((part) => `${file} lacks the constant “${part}”. Copy it from ${COPIED}.ts, and translate it.`),
    ...wordsOf(copied).map(([kind]) => kind).filter((kind) => !words.some(([each]) => each === kind)).map((kind) => `${file} lacks attributions.${kind}. Copy it from ${COPIED}.ts, and translate it.`),
    ...words.filter(([, each]) => !isExpression(String(each))).map(([kind, each]) => `${file}: attributions.${kind} is not a valid regular expression. Close its brackets: “${String(each)}”`),
  ]; // prettier-ignore
}

const wordsOf = ({attributions}: Parts): [string, unknown][] =>
  typeof attributions === 'object' ? Object.entries({...attributions}) : [];

/** Whether a list of alternatives compiles. In it, `*` stands for any letters. */
function isExpression(words: string): boolean {
  try {
    return new RegExp(words.replaceAll('*', String.raw`[\p{L}\p{M}]*`), 'iu') instanceof RegExp;
  } catch {
    return false;
  }
}
