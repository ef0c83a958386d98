// One way to ask a server for JSON, for every backend: with a limit on time and size, and a reason when it fails.

import {DecodeError} from '../wire/decode-error.js';
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

/** How long a server may stay silent, before its answer and within it. */
const SILENCE = 20_000;
const MEGABYTE = 1024 * 1024;

/**
 * Asks for JSON and decodes it.
 *
 * Sends no cookies and no header beyond `Content-Type` and `Authorization`: another one would cost every reader a
 * preflight. Redirects are not followed, since the address that answers has to be the one the site owner named.
 *
 * @param decode Given null for an empty answer, and the status.
 * @throws {SourceError} for anything but a JSON answer with a status of 200 to 299 that can be decoded.
 */
export async function requestJson<T>(
  url: string,
  request: HttpRequest,
  decode: (value: unknown, status: number) => T | Promise<T>,
): Promise<T> {
  const {signal} = request;
  const ending = new AbortController();
  const end = (): void => ending.abort(signal.reason);
  if (signal.aborted) end();
  signal.addEventListener('abort', end, {signal: ending.signal});
  let timer = setTimeout(end, SILENCE);
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(end, SILENCE);
  };
  try {
    const response = await fetch(url, toInit(request, ending.signal));
    const text = await readText(response, request.limit ?? 16 * MEGABYTE, heard);
    if (!response.ok) throw await toError(response, text);
    // What has been taken needs no words; a page does.
    return await parse(text || (response.status === 200 ? '' : 'null'), (value) => decode(value, response.status));
  } catch (error) {
    if (signal.aborted || error instanceof SourceError) throw error;
    throw new SourceError(ending.signal.aborted ? 'timeout' : 'offline', {cause: error});
  } finally {
    clearTimeout(timer);
    // Lets go of what is still to come of an answer that is not wanted any more.
    end();
  }
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
    redirect: 'manual',
    referrerPolicy: 'origin',
  };
}

async function readText(response: Response, limit: number, heard: () => void): Promise<string> {
  heard();
  if (response.type === 'opaqueredirect') throw new SourceError('unreadable', {detail: 'redirect'});
  if (response.ok && /\bhtml\b/.test(response.headers.get('Content-Type') ?? '')) throw new SourceError('unreadable');
  const reader = response.body?.getReader();
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
    throw new SourceError('unreadable', {detail: cause instanceof DecodeError ? cause.message : '', cause});
  }
}

const loadErrorReader = () => import('./http-error.js');

// What an error says is read by code that comes when there is one. If that cannot be had, nothing is decided yet.
async function toError(response: Response, text: string): Promise<SourceError> {
  const reader = await loadErrorReader().catch(() => null);
  return reader?.readError(response, text) ?? new SourceError('broken');
}
