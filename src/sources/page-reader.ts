// Reads the pages of one thread: what was read before decides what a repeated id means.

import type {Page} from '../core/comment.js';
import {decodePage, type PageOptions} from '../wire/decode.js';
import {Walk} from '../wire/walk.js';
import type {LoadRequest} from './source.js';

/** The most that is read of a page, in bytes. */
export const PAGE_LIMIT = 16 * 1024 * 1024;

/** A flaw of a page: the index of the entry, and what is wrong with it; see `Note` in `wire/decode`. */
export type Flaw = readonly [index: number, what: string];

/** Decodes what a backend answered to a request. @throws {DecodeError} */
export type PageReader = (value: unknown, request: LoadRequest, toCursor?: PageOptions['toCursor']) => Page;

/** @param name What the console calls the thread. */
export function createPageReader(name: string): PageReader {
  const walks = new Map<string | undefined, Walk>();
  let told = '';
  const tell = async (value: unknown, flaws: readonly Flaw[]): Promise<void> => {
    const {describeFlaws} = await import('./describe-flaws.js');
    const sentence = describeFlaws(name, value, flaws);
    // The same page may be asked for every few seconds.
    if (sentence !== told) console.warn((told = sentence));
  };
  return (value, {cursor, since, around}, toCursor) => {
    const kind = since ?? around;
    const walk = (cursor && walks.get(kind)) || new Walk();
    walks.set(kind, walk);
    const flaws: Flaw[] = [];
    const page = decodePage(value, {walk, toCursor, note: (...flaw) => flaws.push(flaw)});
    if (flaws.length > 0) tell(value, flaws).catch(() => undefined);
    return page;
  };
}
