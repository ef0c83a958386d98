import type {Document} from './documents.js';

/** The most lines that people may write, without generated regions. */
const LIMITS: ReadonlyMap<string, number> = new Map([['README.md', 150]]);
const LIMIT = 300;

/** Returns a sentence if a document is longer than people read. */
export function checkLength({path, length}: Document): string[] {
  const limit = LIMITS.get(path) ?? LIMIT;
  return length > limit ? [`${path} has ${length} lines; at most ${limit}. Move a part to another page.`] : [];
}
