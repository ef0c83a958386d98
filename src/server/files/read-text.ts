import {readFileSync, statSync} from 'node:fs';

/** A file is not text. The message names it. */
export class TextError extends Error {
  override readonly name = 'TextError';
}

/**
 * Reads a text file, without a byte order mark.
 *
 * @throws {TextError} If it is not UTF-8.
 */
export function readText(file: string): string {
  // The error of a read does not name the file.
  if (statSync(file).isDirectory()) throw new TextError(`${file} is a folder, not a file.`);
  const bytes = readFileSync(file);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch (cause) {
    throw new TextError(`${file} is not text in UTF-8. Save it as UTF-8.`, {cause});
  }
}
