// One way to ask a server for JSON, for every backend: with a limit on time and size, and a reason when it fails.

import {DecodeError} from '../wire/decode-error.js';
import type {diagnose} from './diagnose.js';
import type {Evidence} from './evidence.js';
import {SourceError} from './source.js';

export interface HttpRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as a bearer token, never in the address. */
  readonly secret?: string;
  readonly signal: AbortSignal;
  /** Whether it goes out even if the page is left meanwhile; only for bodies of less than 60,000 bytes. */
  readonly keepalive?: boolean;
  /** The most that is read of an answer, in bytes. */
  readonly limit?: number;
}

/** How long a server may stay silent, before its answer and within it, in milliseconds. */
const SILENCE = 20_000;
/** How long the finer diagnosis of a failure may take, in milliseconds. */
const DIAGNOSIS = 8000;
const MEGABYTE = 1024 * 1024;

/**
 * Asks for JSON and decodes it.
 *
 * Sends no cookies and no header beyond `Content-Type` and `Authorization`: another one would cost every reader a
 * preflight. Reading follows redirects within the scheme of the address; browsers hide the steps and stop after twenty.
 * A request with a body or a secret follows none: what it carries is for the address that the site owner named.
 *
 * @param decode Given null for an empty answer, and the status.
 * @throws {SourceError} for anything but a JSON answer with a status of 200 to 299 that can be decoded.
 */
export async function requestJson<T>(
  url: string,
  request: HttpRequest,
  decode: (value: unknown, status: number) => T | Promise<T>,
): Promise<T> {
  const {signal, limit = 16 * MEGABYTE} = request;
  const ending = new AbortController();
  const end = (): void => ending.abort(signal.reason);
  if (signal.aborted) end();
  signal.addEventListener('abort', end, {signal: ending.signal});
  const init = toInit(request, ending.signal);
  let timer = setTimeout(end, SILENCE);
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(end, SILENCE);
  };
  let response: Response | undefined;
  let text = '';
  try {
    response = await fetch(url, init);
    heard();
    check(response, url);
    text = await readText(response, limit, heard);
    const {status} = response;
    // What has been taken needs no words; a page does.
    return await parse(text || (status === 200 ? '' : 'null'), (value) => decode(value, status));
  } catch (cause) {
    if (signal.aborted) throw cause;
    const kind = ending.signal.aborted ? 'timeout' : 'offline';
    const error = cause instanceof SourceError ? cause : new SourceError(kind, {cause});
    const found = await explain(error, {url, init, limit, response, text});
    if (signal.aborted) throw signal.reason ?? cause;
    throw found;
  } finally {
    clearTimeout(timer);
    // Lets go of what is still to come of an answer that is not wanted any more.
    end();
  }
}

const loadDiagnosis: (query?: string) => Promise<{readonly diagnose: typeof diagnose}> = () => import('./diagnose.js');

// If the chunk does not load, or not in time, the plain error stays.
async function explain(plain: SourceError, evidence: Evidence): Promise<SourceError> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<SourceError>((resolve) => (timer = setTimeout(resolve, DIAGNOSIS, plain)));
  const found = loadDiagnosis()
    .catch(() => loadDiagnosis('?again'))
    .then((chunk) => chunk.diagnose(plain, evidence))
    .catch(() => plain);
  return Promise.race([found, late]).finally(() => clearTimeout(timer));
}

function toInit({method = 'GET', body, secret, keepalive = false}: HttpRequest, signal: AbortSignal): RequestInit {
  const headers = new Headers();
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (secret !== undefined) headers.set('Authorization', `Bearer ${secret}`);
  const json = body === undefined ? null : JSON.stringify(body);
  return {
    method,
    headers,
    body: json,
    signal,
    keepalive,
    credentials: 'omit',
    redirect: (json ?? secret) ? 'manual' : 'follow',
    referrerPolicy: 'origin',
  };
}

// What the answer says of its type is no reason to refuse it: programs send JSON as HTML, and servers HTML as JSON.
function check({type, redirected, url: at, ok}: Response, url: string): void {
  // The fifth character tells `http:` from `https:`.
  const isElsewhere = redirected && at[4] !== url[4];
  if (type === 'opaqueredirect' || isElsewhere) throw new SourceError('moved');
  if (!ok) throw new SourceError('broken');
}

async function readText({body}: Response, limit: number, heard: () => void): Promise<string> {
  const reader = body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    heard();
    size += chunk.value.byteLength;
    if (size > limit) throw new SourceError('large');
    text += decoder.decode(chunk.value, {stream: true});
  }
  return text + decoder.decode();
}

async function parse<T>(text: string, decode: (value: unknown) => T | Promise<T>): Promise<T> {
  try {
    return await decode(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    throw new SourceError('unreadable', {detail: cause instanceof DecodeError ? cause.message : '', cause});
  }
}
