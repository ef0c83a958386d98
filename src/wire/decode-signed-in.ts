// Decodes the responses of `GET identity`.

import {decodeOwnComment} from './decode-own.js';
import {DecodeError} from './decode-error.js';
import {fieldOf} from './fields.js';
import {toWebUrl} from '../core/url.js';
import type {SignedIn, SigningIn, SignInWay} from './identity.js';
import {cleanName} from './plain-page.js';

/**
 * Returns whoever has signed in. Leaves out comments that cannot be read.
 *
 * @throws {DecodeError} if the response has no account or no name.
 */
export function decodeSignedIn(value: unknown): SignedIn {
  const [subject, name, comments] = ['subject', 'name', 'comments'].map((field) => fieldOf(value, field));
  const id = typeof subject === 'number' ? String(subject) : subject;
  if (typeof id !== 'string' || id === '') throw new DecodeError('subject is missing');
  if (typeof name !== 'string' || cleanName(name) === '') throw new DecodeError('name is missing');
  const list: readonly unknown[] = Array.isArray(comments) ? comments : [];
  return {subject: id, name: cleanName(name), comments: list.flatMap(readComment)};
}

function readComment(value: unknown): SignedIn['comments'] {
  try {
    return [decodeOwnComment(value)];
  } catch {
    return [];
  }
}

/** Returns who may write: guests, unless the response says that they may not. Leaves out ways to sign in without an address. */
export function decodeSigningIn(value: unknown): SigningIn {
  const signIn: unknown = fieldOf(value, 'signIn');
  return {
    guests: fieldOf(value, 'guests') !== false,
    accounts: fieldOf(value, 'accounts') === true,
    signIn: (Array.isArray(signIn) ? signIn : []).slice(0, MAX_WAYS).flatMap(readWay),
  };
}

/** The most ways that a form shows. */
const MAX_WAYS = 10;

function readWay(value: unknown): readonly SignInWay[] {
  const [name, url] = [fieldOf(value, 'name'), fieldOf(value, 'url')];
  const address = typeof url === 'string' ? toWebUrl(url) : null;
  return typeof name === 'string' && cleanName(name) !== '' && address ? [{name: cleanName(name), url: address}] : [];
}
