// Puts on the console what a site's owner can do about a failure.

import type {Failure} from '../../core/failure/failure.js';
import type {DetailsStrings} from '../../strings/strings.js';
import {explain} from './explain-failure.js';

const told = new Set<string>();

/**
 * Says it once for each address and each thing that happened, however often it happens.
 *
 * @param isQuoted Whether the failure is of a request without anybody's words.
 * @param what What did not work, as a sentence, where that is not plain.
 */
export function logFailure(failure: Failure, words: DetailsStrings, isQuoted: boolean, what = ''): void {
  const {kind, detail, diagnosis} = failure;
  const status = diagnosis && 'answer' in diagnosis ? diagnosis.answer.status : '';
  const key = `${diagnosis?.is ?? kind} ${status} ${diagnosis?.address.split('?', 1).join('') ?? detail}`;
  const lines = [...(what ? [what] : []), ...explain(failure, words, isQuoted)];
  if (lines.length === 0 || told.has(key)) return;
  told.add(key);
  console.warn(`colloquy: ${lines.join('\n')}`);
}
