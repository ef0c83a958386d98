// Sends the requests of the desk: JSON to the server that the desk came from, with its session.

import {fieldOf} from '../../wire/fields.js';
import {decodeProblem} from '../../wire/decode-problem.js';
import type {Decode} from '../../wire/moderation/decode-moderation.js';

/**
 * Why a request failed. `offline`: no answer · `signed-out`: no session · `refused`: the server says why ·
 * `changed`: somebody else changed the same thing · `broken`: the server failed, or sent something else than the answer.
 */
export type DeskFailure = 'offline' | 'signed-out' | 'refused' | 'changed' | 'broken';

/** A failed request of the desk. */
export class DeskError extends Error {
  override readonly name = 'DeskError';

  /**
   * @param detail A sentence of the server; empty if there is none. `cause` says more to developers.
   * @param type The last part of the problem's type, for example `limit`; empty if there is none.
   */
  constructor(
    readonly kind: DeskFailure,
    readonly detail = '',
    options?: ErrorOptions,
    readonly type = '',
  ) {
    super(detail || kind, options);
  }
}

/** How long the server may take to answer, in milliseconds. */
const TIMEOUT = 30_000;

export interface DeskRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Requests JSON and decodes it. @throws {DeskError} For anything but a success that can be decoded. */
export async function requestDesk<T>(url: string, request: DeskRequest, decode: Decode<T>): Promise<T> {
  const {method = 'GET', body, signal} = request;
  const controller = new AbortController();
  const abort = (): void => controller.abort(signal?.reason);
  const timer = setTimeout(abort, TIMEOUT);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, {signal: controller.signal});
  try {
    const response = await fetch(url, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: controller.signal,
      ...(body !== undefined && {headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)}),
    }).catch((cause: unknown) => {
      throw new DeskError('offline', '', {cause});
    });
    return await read(response, decode);
  } finally {
    clearTimeout(timer);
  }
}

async function read<T>(response: Response, decode: Decode<T>): Promise<T> {
  const answer: unknown = await response.json().catch(() => null);
  const {status} = response;
  if (!response.ok) throw new DeskError(kindOf(status), decodeProblem(answer).detail, {}, typeOf(answer));
  try {
    return decode(answer);
  } catch (cause) {
    throw new DeskError('broken', '', {cause});
  }
}

function typeOf(answer: unknown): string {
  const type = fieldOf(answer, 'type');
  return typeof type === 'string' ? type.replace(/^urn:colloquy:/, '') : '';
}

function kindOf(status: number): DeskFailure {
  if (status === 401) return 'signed-out';
  if (status === 409) return 'changed';
  return status < 500 ? 'refused' : 'broken';
}
