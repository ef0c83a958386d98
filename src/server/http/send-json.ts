// Answers that are JSON: those that many read, under a tag and compressed, and those that are one person's.

import {chooseEncoding, matchesEtag, type Encoding} from './negotiation.js';
import type {PreparedJson} from './prepared-json.js';

/** What a request says about the answer it would like: the values of these headers. */
export interface ClientPreferences {
  readonly acceptEncoding: string | null;
  readonly ifNoneMatch: string | null;
}

/** An answer before it is one of Hono's or of Node's. */
export interface Answer {
  readonly status: 200 | 304;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** Below this, compressing saves less than a packet. */
const WORTH = 1024;

/** An answer that any cache may keep and has to ask about; a promise of it where it is still to be compressed. */
export function answerPublicJson(json: PreparedJson, wishes: ClientPreferences): Answer | Promise<Answer> {
  const encoding = json.length < WORTH ? 'identity' : chooseEncoding(wishes.acceptEncoding);
  const headers = describe(json, encoding);
  if (matchesEtag(wishes.ifNoneMatch, headers.ETag)) return {status: 304, headers: withoutBody(headers), body: null};
  const body = json.body(encoding);
  return body instanceof Promise
    ? body.then((bytes) => ({status: 200, headers, body: bytes}))
    : {status: 200, headers, body};
}

/** The same as a response. */
export async function sendPublicJson(json: PreparedJson, {headers}: Request): Promise<Response> {
  const wishes = {acceptEncoding: headers.get('Accept-Encoding'), ifNoneMatch: headers.get('If-None-Match')};
  const answer = await answerPublicJson(json, wishes);
  return new Response(answer.body, {status: answer.status, headers: answer.headers});
}

/** An answer for one writer, which nobody may keep. */
export function sendPrivateJson(value: unknown, status = 200): Response {
  const headers = {'Content-Type': 'application/json', 'Cache-Control': 'no-store'};
  return new Response(JSON.stringify(value), {status, headers});
}

/** The headers of what is sent again and again: the same object for the same answer, for those who make more of it. */
const described = new WeakMap<PreparedJson, Map<Encoding, PublicHeaders>>();

type PublicHeaders = ReturnType<typeof makeHeaders>;

function describe(json: PreparedJson, encoding: Encoding): PublicHeaders {
  const byEncoding = described.get(json) ?? new Map<Encoding, PublicHeaders>();
  const headers = byEncoding.get(encoding) ?? makeHeaders(json, encoding);
  described.set(json, byEncoding.set(encoding, headers));
  return headers;
}

const makeHeaders = ({etag}: PreparedJson, encoding: Encoding) => ({
  'Cache-Control': 'public, no-cache',
  ETag: `"${etag}-${encoding}"`,
  Vary: 'Accept-Encoding',
  'Content-Type': 'application/json',
  ...(encoding !== 'identity' && {'Content-Encoding': encoding}),
});

// What a 304 says has to be what may have changed, not what the body is (RFC 9110 §15.4.5).
function withoutBody(headers: PublicHeaders): Answer['headers'] {
  const {'Cache-Control': cacheControl, ETag, Vary} = headers;
  return {'Cache-Control': cacheControl, ETag, Vary};
}
