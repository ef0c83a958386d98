// A failed request as a sentence.

import type {DeskStrings} from '../../strings/desk/desk-strings.js';
import {DeskError} from './desk-request.js';

/** Returns what went wrong, and what the server says about it. */
export function explainFailure(error: unknown, {failures}: DeskStrings): string {
  if (!(error instanceof DeskError)) return failures.broken;
  const sentence = failures[error.kind];
  // The server's own sentence says more; that of a broken answer only helps developers.
  if ((error.kind === 'refused' || error.kind === 'signed-out') && error.detail !== '') return error.detail;
  return error.detail === '' || error.kind === 'broken' ? sentence : `${sentence} ${error.detail}`;
}
