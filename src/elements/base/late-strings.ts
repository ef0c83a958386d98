// Strings that are not needed for the first paint.

import type {Failure, FailureKind} from '../../core/failure/failure.js';
import {enLater} from '../../strings/en-later.js';
import type {LaterStrings, Strings} from '../../strings/strings.js';

/** Returns them. English keeps them in a separate module; other languages include them. */
export const lateStrings = ({later}: Strings): LaterStrings => later ?? enLater;

/**
 * Returns why a request failed that sends something. The comments are on the page, so a 404 does not mean that there are none:
 * the server has no such route.
 */
export const reasonFor = (kind: FailureKind, strings: Strings): string =>
  lateStrings(strings).failures[kind === 'missing' ? 'refused' : kind];

/**
 * Returns the message for a writer, with the detail in its own direction. The detail of an unreadable response is left out:
 * it only helps developers.
 */
export function sentenceFor({kind, detail}: Failure, strings: Strings): string {
  const sentence = reasonFor(kind, strings);
  return detail === '' || kind === 'unreadable' ? sentence : `${sentence} \u2068${detail}\u2069`;
}
