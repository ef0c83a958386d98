import {accessSync, constants, mkdirSync, statSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {describeNoFolder} from './describe-failure.js';

/**
 * Creates a folder and the folders above it. Does not use the option `recursive` of `mkdir`: it never returns if a file
 * system refuses new folders with `ENOENT`, as `/proc` does.
 *
 * @throws {Error} If it cannot be created or written to.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  let existing = folder;
  while (!isThere(existing)) {
    missing.push(existing);
    existing = dirname(resolve(existing));
  }
  if (!statSync(existing).isDirectory()) throw new Error(`${describeNoFolder(existing)} Choose another folder.`);
  for (const path of missing.toReversed()) make(path);
  accessSync(folder, constants.W_OK);
}

// A part of the path may be a file.
const isThere = (path: string): boolean => {
  try {
    return statSync(path, {throwIfNoEntry: false}) !== undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return false;
    throw error;
  }
};

function make(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    // Another process may have created it meanwhile.
    if (code === 'EEXIST' && statSync(path, {throwIfNoEntry: false})?.isDirectory()) return;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
    throw new Error(`The folder ${path} cannot be created here. Choose another folder.`, {cause: error});
  }
}
