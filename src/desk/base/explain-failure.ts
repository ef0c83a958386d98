// A failed request as a sentence.

import type {DeskStrings} from '../../strings/desk/desk-strings.js';
import {DeskError} from './desk-request.js';

/** Returns what went wrong, and what the server says about it, which is English: an isolate has its own direction. */
export function explainFailure(
  error: unknown,
  {failures, problems}: Pick<DeskStrings, 'failures' | 'problems'>,
): string {
  if (!(error instanceof DeskError)) return failures.broken;
  const {kind, detail, type} = error;
  const known = problems.get(type);
  if (known !== undefined) return known;
  if (detail === '') return failures[kind];
  return kind === 'refused' || kind === 'signed-out' ? detail : `${failures[kind]} \u2068${detail}\u2069`;
}
