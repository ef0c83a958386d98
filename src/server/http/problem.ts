// Errors as RFC 9457 says: what went wrong, in a sentence for people and a kind for programs.

import type {FieldError} from '../../core/failure/failure.js';
import type {Problem} from '../../wire/protocol.js';
import {StorageError} from '../storage/database/storage-error.js';

/** An answer that is an error. Thrown by guards and use cases, turned into a response in one place. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';

  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly rest: {
      /** The last part of the problem's type. */
      readonly type?:
        'origin' | 'closed' | 'conflict' | 'limit' | 'invalid' | 'window' | 'revision' | 'storage' | 'busy';
      readonly errors?: readonly FieldError[];
      /** Seconds. */
      readonly retryAfter?: number;
      readonly allow?: string;
    } = {},
  ) {
    super(detail);
  }
}

/** The response for any error. What nobody foresaw is told to the log, not to the client. */
export function toResponse(error: unknown): Response {
  const problem = toProblem(error);
  if (problem !== error) console.error(`colloquy: ${inOneLine(error)}`);
  const {headers, body} = describeProblem(problem);
  return new Response(body, {status: problem.status, headers});
}

/** What an answer that is an error says. */
export function describeProblem({status, title, detail, rest}: HttpProblem) {
  const body: Problem = {
    type: rest.type ? `urn:colloquy:${rest.type}` : 'about:blank',
    title,
    status,
    detail,
    ...(rest.errors && {errors: rest.errors}),
  };
  const headers = {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...(rest.retryAfter !== undefined && {'Retry-After': String(rest.retryAfter)}),
    ...(rest.allow && {Allow: rest.allow}),
  };
  return {headers, body: JSON.stringify(body)};
}

function toProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (!(error instanceof StorageError)) return new HttpProblem(500, 'Internal error', 'The server has a problem.');
  const detail = 'The server cannot store anything now. Nothing of this request was taken; please try again later.';
  return new HttpProblem(503, 'Not stored', detail, {type: 'storage', retryAfter: 60});
}

// What happened, and where: a log is read line by line.
function inOneLine(error: unknown): string {
  const [what, where = ''] = (error instanceof Error && error.stack ? error.stack : String(error)).split('\n');
  return `${what} ${where.trim()}`;
}

/** "Not yours", "not there" and "not any more" are one answer: what it is is nobody else's business. */
export const notFound = (detail = 'There is nothing at this address.'): HttpProblem =>
  new HttpProblem(404, 'Not found', detail);

/** What has to be mended, field by field. */
export const invalid = (errors: readonly FieldError[]): HttpProblem =>
  new HttpProblem(422, 'Not accepted', errors.map(({message}) => message).join(' '), {type: 'invalid', errors});

/** A request that makes no sense as it is. */
export const badRequest = (detail: string): HttpProblem => new HttpProblem(400, 'Bad request', detail);

/** An address that is there, asked with a method that it does not take. */
export const wrongMethod = (allowed: readonly string[]): HttpProblem =>
  new HttpProblem(405, 'Method not allowed', `This address takes ${allowed.join(' and ')}.`, {
    allow: allowed.join(', '),
  });
