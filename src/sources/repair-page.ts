// Reads a page with flaws, and says on the console what was repaired in it. Lazy chunk, loaded for the first flaw.

import type {Comment, CommentId, Page} from '../core/comment.js';
import {maskPrivateData} from '../core/text/excerpt.js';
import {decodePage} from '../wire/decode.js';
import {PageIds} from '../wire/page-ids.js';
import {describeFlaws, type Flaw} from './describe-repairs.js';

const walks = new WeakMap<object, PageIds>();
/** What was said last, by reader: the same page may be asked for every few seconds. */
const told = new WeakMap<object, string>();

/**
 * Decodes a page.
 *
 * @param name What the console calls the thread.
 * @param reader Whose pages these are.
 * @param known The comments of earlier pages of the same walk through the thread; those of this one are added.
 * @throws {DecodeError} where there is no list of comments.
 */
export function repairPage(name: string, reader: object, value: unknown, known: Map<CommentId, Comment>): Page {
  const walk = walks.get(known) ?? new PageIds(known);
  walks.set(known, walk);
  const flaws: Flaw[] = [];
  const page = decodePage(value, {walk, note: (...flaw) => flaws.push(flaw)});
  const sentence = flaws.length > 0 ? maskPrivateData(describeFlaws(name, value, flaws)) : '';
  if (sentence !== '' && sentence !== told.get(reader)) console.warn(sentence);
  told.set(reader, sentence);
  return page;
}
