// Error responses (RFC 9457): a sentence for people and a type for programs.

import type {FieldError} from '../../core/failure/failure.js';
import type {Challenge, Problem} from '../../wire/protocol.js';
import {StorageError} from '../storage/failures/storage-error.js';
import {reportError} from './report-error.js';

/** An error response. Thrown by guards and use cases, and converted by `toResponse`. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';

  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly rest: {
      /** The last part of the problem's type. */
      readonly type?:
        | 'origin'
        | 'closed'
        | 'conflict'
        | 'limit'
        | 'invalid'
        | 'window'
        | 'revision'
        | 'storage'
        | 'busy'
        | 'ready'
        | 'session'
        | 'identity'
        | 'guests'
        | 'role'
        | 'challenge';
      readonly errors?: readonly FieldError[];
      /** Seconds. */
      readonly retryAfter?: number;
      readonly allow?: string;
      readonly challenge?: Challenge;
    } = {},
  ) {
    super(detail);
  }
}

/**
 * Converts any error to a response. Details of unexpected errors are reported to the owner and not sent to the client.
 *
 * @param requestId Sent with the response, so that a reader can name it and the owner finds it in the log.
 */
export function toResponse(error: unknown, requestId?: string): Response {
  const problem = readProblem(error, requestId);
  const {headers, body} = describeProblem(problem, requestId);
  return new Response(body, {status: problem.status, headers});
}

/** Returns the problem that a client is told for any error. Reports unexpected errors to the owner. */
export function readProblem(error: unknown, requestId?: string): HttpProblem {
  const problem = toProblem(error);
  if (problem !== error) reportError('', error, requestId);
  return problem;
}

/** Returns the headers and body of an error response. */
export function describeProblem({status, title, detail, rest}: HttpProblem, requestId = '') {
  const body: Problem = {
    type: rest.type ? `urn:colloquy:${rest.type}` : 'about:blank',
    title,
    status,
    detail,
    ...(rest.errors && {errors: rest.errors}),
    ...(rest.challenge && {challenge: rest.challenge}),
    ...(requestId !== '' && {requestId}),
  };
  const headers = {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...(rest.retryAfter !== undefined && {'Retry-After': String(rest.retryAfter)}),
    ...(rest.allow && {Allow: rest.allow}),
    ...(requestId !== '' && {'X-Request-Id': requestId}),
  };
  return {headers, body: JSON.stringify(body)};
}

function toProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (!(error instanceof StorageError))
    return new HttpProblem(500, 'Internal error', 'The server could not process this request. Try again later.');
  const [title, detail, retryAfter] = STORAGE_PROBLEMS[error.kind];
  return new HttpProblem(503, title, detail, {type: 'storage', retryAfter});
}

const NOT_STORED = [
  'Not stored',
  'The server cannot store anything at the moment. Nothing was saved; try again later.',
  60,
] as const;

/** By kind: the title, the detail, and the seconds after which a client should try again. */
const STORAGE_PROBLEMS: Readonly<Record<StorageError['kind'], readonly [string, string, number]>> = {
  full: NOT_STORED,
  broken: NOT_STORED,
  unreachable: ['No database', 'The server cannot reach its database at the moment. Try again in a few seconds.', 5],
  busy: ['Overloaded', 'The database is overloaded. Nothing was saved; try again in a few seconds.', 5],
};

/** Creates a 404, also for content of another writer: a client must not learn whether it exists. */
export const notFound = (detail = 'There is nothing at this address.'): HttpProblem =>
  new HttpProblem(404, 'Not found', detail);

/** Creates a 422 with an error for each invalid field. */
export const invalid = (errors: readonly FieldError[]): HttpProblem =>
  new HttpProblem(422, 'Not accepted', errors.map(({message}) => message).join(' '), {type: 'invalid', errors});

/** Creates a 400 for an invalid request. */
export const badRequest = (detail: string): HttpProblem => new HttpProblem(400, 'Bad request', detail);

/** Creates a 405 for a method that a URL does not support. */
export const wrongMethod = (allowed: readonly string[]): HttpProblem =>
  new HttpProblem(405, 'Method not allowed', `This URL does not support this method. Use ${allowed.join(' or ')}.`, {
    allow: allowed.join(', '),
  });
