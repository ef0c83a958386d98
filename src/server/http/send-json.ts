// JSON responses: public ones with ETag and compression, and private ones for one writer.

import {chooseEncoding, formatEtag, matchesEtag, type Encoding} from './negotiation.js';
import type {PreparedJson} from './prepared-json.js';

/** The request headers that select encoding and status of a response. */
export interface ClientPreferences {
  readonly acceptEncoding: string | null;
  readonly ifNoneMatch: string | null;
}

/** A response that can be sent with Hono or directly with Node. */
export interface PreparedResponse {
  readonly status: 200 | 304;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** Minimum length of compressed responses: below it, compression saves less than a packet. */
const MIN_COMPRESSED = 1024;

/** Returns a response that caches may store but must revalidate; a promise if it must be compressed first. */
export function preparePublicJson(
  json: PreparedJson,
  preferences: ClientPreferences,
): PreparedResponse | Promise<PreparedResponse> {
  const encoding = json.length < MIN_COMPRESSED ? 'identity' : chooseEncoding(preferences.acceptEncoding);
  const headers = headersFor(json, encoding);
  if (matchesEtag(preferences.ifNoneMatch, headers.ETag))
    return {status: 304, headers: withoutBody(headers), body: null};
  const body = json.body(encoding);
  return body instanceof Promise
    ? body.then((bytes) => ({status: 200, headers, body: bytes}))
    : {status: 200, headers, body};
}

/** Returns the same as a `Response`. */
export async function sendPublicJson(json: PreparedJson, {headers}: Request): Promise<Response> {
  const preferences = {acceptEncoding: headers.get('Accept-Encoding'), ifNoneMatch: headers.get('If-None-Match')};
  const prepared = await preparePublicJson(json, preferences);
  return new Response(prepared.body, {status: prepared.status, headers: prepared.headers});
}

/** Returns a response for one writer, which must not be cached. */
export function sendPrivateJson(value: unknown, status = 200): Response {
  const headers = {'Content-Type': 'application/json', 'Cache-Control': 'no-store'};
  return new Response(JSON.stringify(value), {status, headers});
}

/** Headers by response and encoding. Callers cache by header object, so equal responses share one object. */
const headerCache = new WeakMap<PreparedJson, Map<Encoding, PublicHeaders>>();

type PublicHeaders = ReturnType<typeof makeHeaders>;

function headersFor(json: PreparedJson, encoding: Encoding): PublicHeaders {
  const byEncoding = headerCache.get(json) ?? new Map<Encoding, PublicHeaders>();
  const headers = byEncoding.get(encoding) ?? makeHeaders(json, encoding);
  headerCache.set(json, byEncoding.set(encoding, headers));
  return headers;
}

const makeHeaders = ({etag, revision, type}: PreparedJson, encoding: Encoding) => ({
  'Cache-Control': 'public, no-cache',
  ETag: formatEtag(etag, revision, encoding),
  Vary: 'Accept-Encoding',
  'Content-Type': type,
  ...(encoding !== 'identity' && {'Content-Encoding': encoding}),
});

// A 304 has only the headers that caches update, not those that describe the body (RFC 9110 §15.4.5).
function withoutBody(headers: PublicHeaders): PreparedResponse['headers'] {
  const {'Cache-Control': cacheControl, ETag, Vary} = headers;
  return {'Cache-Control': cacheControl, ETag, Vary};
}
