// The messages between a page and the window of the server in which a moderator allows the page to moderate.
//
// 1. The page opens `desk/grant#NONCE` in a new window, after a press.
// 2. The window says `ready` to its opener, whoever that is.
// 3. The page answers `ask`, to the origin of the server only. The browser names the page's origin in the event.
// 4. The window asks the moderator, gets a token for that origin from the server, and sends it to that origin only.
//
// Each side ignores messages with another nonce. The page ignores those of other origins than the server's; the window
// those that do not come from its opener.

import {DecodeError} from '../decode-error.js';
import {fieldOf} from '../fields.js';

/** A token for moderation from one page. */
export interface Grant {
  readonly token: string;
  /** The only origin from which the server accepts the token. */
  readonly origin: string;
  /** RFC 3339. */
  readonly endsAt: string;
  /** The name of the moderator. */
  readonly name: string;
}

export type GrantMessage =
  | {readonly colloquy: 'ready' | 'ask' | 'refused'; readonly nonce: string}
  | {readonly colloquy: 'granted'; readonly nonce: string; readonly grant: Grant};

/** Decodes a message. Returns null for any other data, and for a message with another nonce. */
export function readGrantMessage(data: unknown, nonce: string): GrantMessage | null {
  const kind = fieldOf(data, 'colloquy');
  if (nonce === '' || fieldOf(data, 'nonce') !== nonce) return null;
  if (kind === 'ready' || kind === 'ask' || kind === 'refused') return {colloquy: kind, nonce};
  const grant = kind === 'granted' ? readGrant(fieldOf(data, 'grant')) : null;
  return grant && {colloquy: 'granted', nonce, grant};
}

function readGrant(value: unknown): Grant | null {
  const [token, origin, endsAt, name] = ['token', 'origin', 'endsAt', 'name'].map((field) => fieldOf(value, field));
  const isGrant = typeof token === 'string' && token !== '' && typeof origin === 'string' && typeof endsAt === 'string';
  return isGrant ? {token, origin, endsAt, name: typeof name === 'string' ? name : ''} : null;
}

/** Decodes the `PageGrant` of the server. @throws {DecodeError} */
export function decodePageGrant(value: unknown): Grant {
  const name = fieldOf(fieldOf(value, 'moderator'), 'name');
  const [token, origin, endsAt] = ['token', 'origin', 'endsAt'].map((field) => fieldOf(value, field));
  const grant = readGrant({token, origin, endsAt, name});
  if (!grant) throw new DecodeError('the answer is not a grant');
  return grant;
}
