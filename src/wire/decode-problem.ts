// Decodes an error response (RFC 9457).

import type {FieldError} from '../core/failure/failure.js';

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

/** Returns the type of a problem; empty if there is none. */
export const decodeProblemType = (value: unknown): string => toText(fieldsOf(value).get('type'));

function decodeFieldError(value: unknown): FieldError {
  const error = fieldsOf(value);
  return {field: toText(error.get('field')), message: toText(error.get('message'))};
}

const fieldsOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);

const toText = (value: unknown): string => (typeof value === 'string' ? value : '');
