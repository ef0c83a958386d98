// Asks a Colloquy server who may write, and whose token it is. Lazy chunk, loaded with the form and on pages with accounts.

import {decodeSignedIn, decodeSigningIn} from '../../wire/decode-signed-in.js';
import {requestJson} from '../http.js';
import type {Accounts} from '../source.js';
import {toInit} from '../write-request.js';

/** @param base The base URL of the API. */
export function createAccounts(base: string, thread: string): Accounts {
  const url = `${base}identity`;
  return {
    identify: (token, signal) =>
      requestJson(`${url}?${new URLSearchParams({thread})}`, {signal, init: toInit({secret: token})}, decodeSignedIn),
    findWays: (signal) => requestJson(url, {signal}, decodeSigningIn),
    signOut: (token) => {
      const init = toInit({secret: token, method: 'DELETE', keepalive: true});
      return requestJson(url, {signal: new AbortController().signal, init}, () => undefined);
    },
  };
}
