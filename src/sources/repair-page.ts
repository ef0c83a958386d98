// Decodes pages with flaws and logs the repairs on the console. Lazy chunk, loaded on the first flaw.

import type {Comment, CommentId, Page} from '../core/comment.js';
import {maskPrivateData} from '../core/text/excerpt.js';
import {decodePage} from '../wire/decode.js';
import {PageIds} from '../wire/page-ids.js';
import {describeFlaws, type Flaw} from './describe-repairs.js';

const walks = new WeakMap<object, PageIds>();
/** The last message of each reader. Prevents repeats, because the same page may be requested every few seconds. */
const lastMessages = new WeakMap<object, string>();

/**
 * Decodes a page.
 *
 * @param name The name of the thread in console messages.
 * @param reader An object that identifies the page reader.
 * @param known The comments of earlier pages of the same kind of request; the page's comments are added.
 * @throws {DecodeError} if there is no list of comments.
 */
export function repairPage(name: string, reader: object, value: unknown, known: Map<CommentId, Comment>): Page {
  const walk = walks.get(known) ?? new PageIds(known);
  walks.set(known, walk);
  const flaws: Flaw[] = [];
  const page = decodePage(value, {walk, note: (...flaw) => flaws.push(flaw)});
  const sentence = flaws.length > 0 ? maskPrivateData(describeFlaws(name, value, flaws)) : '';
  if (sentence !== '' && sentence !== lastMessages.get(reader)) console.warn(sentence);
  lastMessages.set(reader, sentence);
  return page;
}
