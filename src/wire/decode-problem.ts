// Decodes an error response (RFC 9457).

import type {FieldError} from '../core/failure/failure.js';
import type {Challenge} from './protocol.js';

/** Returns the message for people and the rejected fields. Never throws: an unreadable body has an empty message. */
export function decodeProblem(value: unknown): {readonly detail: string; readonly fields: readonly FieldError[]} {
  const problem = fieldsOf(value);
  const errors = problem.get('errors');
  return {
    detail: toText(problem.get('detail')) || toText(problem.get('title')),
    fields: Array.isArray(errors) ? errors.map(decodeFieldError).filter(({message}) => message !== '') : [],
  };
}

/** Returns the id that names the request in the server's log; empty if there is none. */
export const decodeRequestId = (value: unknown): string => toText(fieldsOf(value).get('requestId'));

/** The largest number that a browser tries: some seconds on a slow device. */
const MAX_NUMBER = 1_000_000;

/** Returns the challenge of a response with status 428; null if it has none that can be solved. */
export function decodeChallenge(value: unknown): Challenge | null {
  const problem = fieldsOf(value);
  if (!/[/:]challenge$/.test(toText(problem.get('type')))) return null;
  const fields = fieldsOf(problem.get('challenge'));
  const [challenge, salt, signature] = ['challenge', 'salt', 'signature'].map((name) => toText(fields.get(name)));
  const maxnumber = Number(fields.get('maxnumber'));
  if (fields.get('algorithm') !== 'SHA-256' || !challenge || !salt || !signature) return null;
  return maxnumber > 0 && maxnumber <= MAX_NUMBER
    ? {algorithm: 'SHA-256', challenge, maxnumber, salt, signature}
    : null;
}

function decodeFieldError(value: unknown): FieldError {
  const error = fieldsOf(value);
  return {field: toText(error.get('field')), message: toText(error.get('message'))};
}

const fieldsOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);

const toText = (value: unknown): string => (typeof value === 'string' ? value : '');
