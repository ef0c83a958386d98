// One way to ask a server for JSON, for every backend: with a limit on time and size, and a reason when it fails.

import {decodeProblem} from '../wire/decode.js';
import type {FailureKind} from '../core/failure.js';
import {SourceError} from './source.js';

export interface HttpRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as a bearer token, never in the address. */
  readonly secret?: string;
  readonly signal: AbortSignal;
  /** The most that is read of an answer, in bytes. */
  readonly limit?: number;
}

/** How long a server may stay silent, before its answer and within it. */
const SILENCE = 20_000;
const MEGABYTE = 1024 * 1024;

/**
 * Asks for JSON and returns it undecoded.
 *
 * Sends no cookies and no header beyond `Content-Type` and `Authorization`: another one would cost every reader a
 * preflight. Redirects are not followed, since the address that answers has to be the one the site owner named.
 *
 * @throws {SourceError} for anything but a JSON answer with a status of 200 to 299.
 */
export async function requestJson(url: string, request: HttpRequest): Promise<unknown> {
  const watch = new Watch(request.signal);
  try {
    const response = await fetch(url, toInit(request, watch.signal));
    const text = await readText(response, request.limit ?? 4 * MEGABYTE, watch);
    if (!response.ok) throw toError(response, text);
    return parseJson(text);
  } catch (error) {
    request.signal.throwIfAborted();
    if (error instanceof SourceError) throw error;
    throw new SourceError(watch.expired ? 'timeout' : 'offline', {cause: error});
  } finally {
    watch.stop();
  }
}

// Aborts with the caller, or when nothing has been heard for too long.
class Watch {
  readonly #silence = new AbortController();
  readonly signal: AbortSignal;
  #timer = 0;

  constructor(outer: AbortSignal) {
    this.signal = AbortSignal.any([outer, this.#silence.signal]);
    this.heard();
  }

  get expired(): boolean {
    return this.#silence.signal.aborted;
  }

  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = Number(setTimeout(() => this.#silence.abort(), SILENCE));
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

function toInit({method = 'GET', body, secret}: HttpRequest, signal: AbortSignal): RequestInit {
  const headers = new Headers();
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (secret !== undefined) headers.set('Authorization', `Bearer ${secret}`);
  const json = body === undefined ? null : JSON.stringify(body);
  return {method, headers, body: json, signal, credentials: 'omit', redirect: 'manual', referrerPolicy: 'origin'};
}

async function readText(response: Response, limit: number, watch: Watch): Promise<string> {
  watch.heard();
  if (response.type === 'opaqueredirect') throw new SourceError('unreadable', {detail: 'redirect'});
  if (Number(response.headers.get('Content-Length')) > limit) throw new SourceError('large');
  if (response.ok && /\bhtml\b/.test(response.headers.get('Content-Type') ?? '')) throw new SourceError('unreadable');
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    watch.heard();
    size += chunk.value.byteLength;
    if (size > limit) {
      void reader.cancel().catch(() => undefined);
      throw new SourceError('large');
    }
    text += decoder.decode(chunk.value, {stream: true});
  }
  return text + decoder.decode();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SourceError('unreadable', {cause});
  }
}

const KINDS = new Map<number, FailureKind>([
  [400, 'invalid'],
  [401, 'refused'],
  [403, 'refused'],
  [404, 'missing'],
  [408, 'timeout'],
  [409, 'conflict'],
  [410, 'missing'],
  [413, 'invalid'],
  [415, 'invalid'],
  [422, 'invalid'],
  [425, 'broken'],
  [429, 'limited'],
]);

function toError(response: Response, text: string): SourceError {
  const kind = KINDS.get(response.status) ?? (response.status >= 500 ? 'broken' : 'unreadable');
  const retryAfter = parseRetryAfter(response.headers.get('Retry-After'));
  return new SourceError(kind, {...readProblem(text), ...(retryAfter !== null && {retryAfter})});
}

// An error page that is no JSON has no sentence for people; its status has said enough.
function readProblem(text: string): ReturnType<typeof decodeProblem> {
  try {
    return decodeProblem(JSON.parse(text));
  } catch {
    return decodeProblem(null);
  }
}

/** Milliseconds, between a second and an hour whatever the server asks for (RFC 9110 §10.2.3). */
function parseRetryAfter(header: string | null): number | null {
  if (header === null) return null;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 1000), 3_600_000);
}
