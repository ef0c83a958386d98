// Requests to comment systems of others: JSON, no header but `Content-Type`, no credentials.

import type {Diagnosis} from '../../core/failure/diagnosis.js';
import type {Failure, FailureKind} from '../../core/failure/failure.js';
import {requestJson} from '../http.js';
import {SourceError} from '../source.js';
import {toInit} from '../write-request.js';
import {textOf} from './row-fields.js';
import {SystemError} from './system-error.js';

/** A response of a system, successful or not. */
export interface Received {
  readonly status: number;
  /** The parsed body; null if it is not JSON. */
  readonly value: unknown;
  /** The body as text if the status is an error, else empty. */
  readonly text: string;
  readonly headers: Headers | null;
}

/**
 * The settings to change, by what is wrong. Names of the system and no sentences, because they are shown in every language:
 * `[general] host (isso.cfg)`.
 */
export interface Settings {
  /** Nothing of the system is at the address, or not this thread. */
  readonly address: string;
  /** Pages of this site may not read responses. */
  readonly cors: string;
  /** The thread is not for everybody. */
  readonly access: string;
  /** Too many requests. */
  readonly rate: string;
  /** By the status of a response, before the others. */
  readonly [status: number]: string;
}

/** What a system says about its failures. */
export interface Manners {
  readonly settings: Settings;
  /** Returns the failure that a response means, whatever its status; null if it means none, or none of its own. */
  readonly findFailure?: (received: Received) => SourceError | null;
}

export interface Question {
  readonly signal: AbortSignal;
  /** Whether a response without a failure is one of the system; any other is `unreadable`, with a diagnosis. */
  readonly isExpected?: (value: unknown) => boolean;
  /** The default is GET, or POST with something to send. */
  readonly method?: 'POST' | 'PUT' | 'DELETE';
  /** Whether cookies of the system are sent and stored. Only on the same site, see `same-site`. */
  readonly hasCookies?: boolean;
  /** Sent as JSON by POST. */
  readonly body?: unknown;
  /** Sent as a form by POST, which needs no preflight. */
  readonly form?: Readonly<Record<string, string>>;
}

/** Asks a system. @throws {SourceError} With the system's own failure if its response names one. */
export async function ask(manners: Manners, url: string, question: Question): Promise<Received> {
  const {signal, isExpected} = question;
  const init = describeRequest(question);
  const read = (value: unknown, {status, headers}: Response): Received => {
    const received = {status, value, text: '', headers};
    if (isExpected?.(value) === false && !manners.findFailure?.(received)) throw new SourceError('unreadable');
    return received;
  };
  const received = await requestJson(url, {signal, ...(init && {init})}, read).catch((error: unknown) => {
    throw explain(error, manners);
  });
  const failure = manners.findFailure?.(received);
  if (failure) throw failure;
  return received;
}

function describeRequest({body, form, method = 'POST', hasCookies}: Question): RequestInit | null {
  const cookies = hasCookies ? ({credentials: 'include'} as const) : {};
  if (form) return {...toInit({method: 'POST'}), body: new URLSearchParams(form)};
  return body === undefined ? null : {...toInit({method, body, keepalive: method === 'DELETE'}), ...cookies};
}

function explain(error: unknown, {settings, findFailure}: Manners): unknown {
  if (!(error instanceof SourceError)) return error;
  const {diagnosis}: Failure = error;
  if (!diagnosis) return error;
  const status = 'answer' in diagnosis ? diagnosis.answer.status : 0;
  const text = textOf(error, 'body');
  const own = status >= 300 ? findFailure?.({status, value: tryParse(text), text, headers: null}) : null;
  const kind = own?.kind ?? error.kind;
  const details = {
    detail: own?.detail || error.detail,
    fields: own?.fields ?? error.fields,
    retryAfter: own?.retryAfter ?? error.retryAfter,
    cause: error,
  };
  const code = textOf(own, 'code');
  const setting = findSetting(settings, diagnosis.is, status, kind);
  return new SystemError(kind, details, {...diagnosis, setting}, code);
}

/** Causes that no setting of the system changes. */
const ELSEWHERE = /^(?:offline|slow|csp|cut|large|half)$/;

function findSetting(settings: Settings, is: Diagnosis['is'], status: number, kind: FailureKind): string {
  if (kind === 'limited') return settings.rate;
  const known = settings[status];
  if (known !== undefined || ELSEWHERE.test(is)) return known ?? '';
  if (status === 401 || status === 403) return settings.access;
  if (is === 'unanswered') return [...new Set(`${settings.address}; ${settings.cors}`.split('; '))].join('; ');
  if (is === 'cors') return settings.cors;
  return status < 400 || kind === 'missing' ? settings.address : '';
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
