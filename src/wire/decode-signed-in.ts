// Decodes the response of `GET identity` to a writer who has signed in.

import {decodeOwnComment} from './decode-own.js';
import {DecodeError} from './decode-error.js';
import {fieldOf} from './fields.js';
import type {SignedIn} from './identity.js';
import {cleanName} from './plain-page.js';

/**
 * Returns whoever has signed in. Leaves out comments that cannot be read.
 *
 * @throws {DecodeError} if the response has no account or no name.
 */
export function decodeSignedIn(value: unknown): SignedIn {
  const [subject, name, comments] = ['subject', 'name', 'comments'].map((field) => fieldOf(value, field));
  if (typeof subject !== 'string' || subject === '') throw new DecodeError('subject is missing');
  if (typeof name !== 'string' || cleanName(name) === '') throw new DecodeError('name is missing');
  const list: readonly unknown[] = Array.isArray(comments) ? comments : [];
  return {subject, name: cleanName(name), comments: list.flatMap(readComment)};
}

function readComment(value: unknown): SignedIn['comments'] {
  try {
    return [decodeOwnComment(value)];
  } catch {
    return [];
  }
}
