// The words that come after the first paint.

import type {Failure} from '../../core/failure/failure.js';
import {enLater} from '../../strings/en-later.js';
import type {LaterStrings, Strings} from '../../strings/strings.js';

/** Those of another language have come with it. */
export const lateStrings = ({later}: Strings): LaterStrings => later ?? enLater;

/** What went wrong with what was written, for its writer. An unreadable answer's details are for programmers. */
export function sentenceFor({kind, detail}: Failure, strings: Strings): string {
  const sentence = lateStrings(strings).failures[kind];
  return detail === '' || kind === 'unreadable' ? sentence : `${sentence} ${detail}`;
}
