// What an answer that is an error says, for programs and for people.

import type {FailureKind} from '../core/failure.js';
import {decodeProblem} from '../wire/decode-problem.js';
import {SourceError} from './source.js';

const KINDS = new Map<number, FailureKind>([
  [400, 'invalid'],
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

/** The failure that an answer with a status of 300 or more is. */
export function readError(response: Response, text: string): SourceError {
  const kind = KINDS.get(response.status) ?? kindOf(response.status);
  const retryAfter = parseRetryAfter(response.headers.get('Retry-After'));
  return new SourceError(kind, {...readProblem(text), retryAfter});
}

function kindOf(status: number): FailureKind {
  if (status >= 500) return 'broken';
  return status >= 400 ? 'refused' : 'unreadable';
}

// An error page that is no JSON has no sentence for people; its status has said enough.
function readProblem(text: string): ReturnType<typeof decodeProblem> {
  try {
    return decodeProblem(JSON.parse(text));
  } catch {
    return decodeProblem(null);
  }
}

/** Milliseconds, between a second and a day whatever the server asks for (RFC 9110 §10.2.3). */
function parseRetryAfter(header: string | null): number | null {
  if (header === null) return null;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 1000), 86_400_000);
}
