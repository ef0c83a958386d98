// Removes declarations that no entry of the package needs.

import {readdir, readFile, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';

/** A specifier of another declaration: `from './x.js'`, `import('./x.js')`, `import './x.js'`. */
const SPECIFIER = /(?:from|import)\s*\(?\s*['"](\.[^'"]+)\.js['"]/g;

/**
 * Removes the declarations in a folder that none of the entries imports. TypeScript writes one for every module of the
 * program: for lazy chunks too, of which the entries have no types.
 *
 * @param {string} folder
 * @param {readonly string[]} entries Paths within the folder, without `.d.ts`.
 */
export async function pruneTypes(folder, entries) {
  const needed = new Set(entries);
  // Iterating over a set includes elements that are added meanwhile.
  for (const path of needed) {
    const text = await readFile(join(folder, `${path}.d.ts`), 'utf8');
    for (const [, specifier = ''] of text.matchAll(SPECIFIER)) needed.add(join(dirname(path), specifier));
  }
  const files = await readdir(folder, {recursive: true});
  const unneeded = files.filter((file) => file.endsWith('.d.ts') && !needed.has(file.replace(/\.d\.ts$/, '')));
  await Promise.all(unneeded.map((file) => rm(join(folder, file))));
}
