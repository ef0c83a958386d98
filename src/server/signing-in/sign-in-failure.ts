// Why signing in with a provider did not work, in terms of the sentences of the page.

import {AuthorizationResponseError, ClientError, ResponseBodyError} from 'openid-client';
import {fieldOf} from '../../wire/fields.js';
import {HttpProblem} from '../http/problem.js';

export type SignInFailure = 'refused' | 'down' | 'failed' | 'nameless' | 'over' | 'busy';

/** The error codes of providers that say to try again later (RFC 6749 §4.1.2.1). */
const LATER = new Set(['server_error', 'temporarily_unavailable']);

/** Returns what went wrong. `failed` and `down` are for the owner to look at. */
export function whyOf(error: unknown): SignInFailure {
  if (error instanceof HttpProblem) return error.status === 401 ? 'nameless' : 'busy';
  if (error instanceof AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'refused';
    return LATER.has(error.error) ? 'down' : 'failed';
  }
  if (error instanceof ResponseBodyError) {
    if (error.status >= 500) return 'down';
    // The code was used before, or too late.
    return error.error === 'invalid_grant' ? 'over' : 'failed';
  }
  // `fetch` rejects with a TypeError if there is no answer.
  if (error instanceof TypeError) return 'down';
  if (!(error instanceof ClientError)) return 'failed';
  if (error.code === 'OAUTH_TIMEOUT') return 'down';
  // The answer of the provider, if its status was not expected. It is no instance of `Response` where Hono replaces that.
  return Number(fieldOf(error.cause, 'status')) >= 500 ? 'down' : 'failed';
}
