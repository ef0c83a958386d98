// Asks a Colloquy server whose token it is. Lazy chunk that only pages with accounts load.

import {decodeSignedIn} from '../../wire/decode-signed-in.js';
import {requestJson} from '../http.js';
import type {SignedIn} from '../source.js';
import {toInit} from '../write-request.js';

/** @param base The base URL of the API. */
export function requestIdentity(base: string, thread: string, token: string, signal: AbortSignal): Promise<SignedIn> {
  const query = new URLSearchParams({thread});
  return requestJson(`${base}identity?${query}`, {signal, init: toInit({secret: token})}, decodeSignedIn);
}
