// Logs failures on the console for the site owner.

import type {Failure} from '../../core/failure/failure.js';
import type {DetailsStrings} from '../../strings/strings.js';
import {explainFailure} from './explain-failure.js';

const logged = new Set<string>();

/**
 * Logs a failure, once for each URL and cause.
 *
 * @param isReading Whether the request contained nothing that somebody wrote.
 * @param summary A sentence about what failed, if the explanation does not make that clear.
 */
export function logFailure(failure: Failure, words: DetailsStrings, isReading: boolean, summary = ''): void {
  const {kind, detail, diagnosis} = failure;
  const status = diagnosis && 'answer' in diagnosis ? diagnosis.answer.status : '';
  const key = `${diagnosis?.is ?? kind} ${status} ${diagnosis?.address.split('?', 1).join('') ?? detail}`;
  const lines = [...(summary ? [summary] : []), ...explainFailure(failure, words, isReading)];
  if (lines.length === 0 || logged.has(key)) return;
  logged.add(key);
  console.warn(`colloquy: ${lines.join('\n')}`);
}
