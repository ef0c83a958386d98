// Finds out why a request failed, so that the site owner can fix it. Lazy chunk, loaded on the first failure.

import type {Answer, Diagnosis} from '../core/failure/diagnosis.js';
import {excerpt, maskPrivateData} from '../core/text/excerpt.js';
import {parseUrl} from '../core/url.js';
import {decodeProblem, decodeProblemType, decodeRequestId} from '../wire/decode-problem.js';
import {DiagnosedError} from './diagnosed-error.js';
import {isRead, type Evidence} from './evidence.js';
import {diagnoseNoResponse, findRedirect} from './probe.js';
import type {SourceError} from './source.js';

/** How much of an error's body is read, in bytes. A problem document has a few hundred. */
const MAX_ERROR_BYTES = 65_536;

/** Most likely to appear in the server's log first. */
const REQUEST_IDS = ['X-Request-Id', 'Request-Id', 'X-Correlation-Id', 'X-Trace-Id', 'X-Amzn-RequestId', 'CF-Ray'];

/**
 * Returns a new error with the diagnosis of a failed request. May send further requests to find the cause.
 *
 * @param error The error so far. Its kind may still be a guess.
 */
export async function diagnose(error: SourceError, evidence: Evidence): Promise<SourceError> {
  const {response} = evidence;
  const {cause} = error;
  if (!response)
    return new DiagnosedError(
      await diagnoseNoResponse(describeRequest(evidence), evidence.url, error.kind === 'timeout'),
      {
        cause,
      },
    );
  if (error.kind === 'moved' || isRedirect(response))
    return new DiagnosedError(await diagnoseRedirect(evidence, response), {cause});
  const body = evidence.text || (await readStart(response));
  const problem = response.ok ? null : tryParse(body);
  const answer = describeResponse(response, isRead(evidence) ? body : '', problem);
  if (!response.ok) {
    const retryAfter = parseRetryAfter(response.headers.get('Retry-After'));
    return new DiagnosedError(
      {...describeRequest(evidence), is: 'rejected', answer},
      {...decodeProblem(problem), retryAfter, cause},
      body,
      response.status === 428 && problem,
    );
  }
  const isEmpty = error.kind === 'unreadable' && body.trim() === '';
  const detail = isEmpty ? 'the response is empty' : error.detail;
  return new DiagnosedError(diagnoseAnswer(error, evidence, answer), {detail, cause}, body);
}

/** Describes the request without credentials and e-mail addresses: other people can see the console, too. */
function describeRequest(evidence: Evidence): {address: string; isRead: boolean; page: string} {
  const address = parseUrl(evidence.url);
  if (address) address.username = address.password = '';
  const page = typeof location === 'undefined' ? '' : location.origin;
  return {address: maskPrivateData(address?.href ?? excerpt(evidence.url)), isRead: isRead(evidence), page};
}

async function diagnoseRedirect(evidence: Evidence, response: Response): Promise<Diagnosis> {
  const {type, url} = response;
  const to = type === 'opaqueredirect' || isRedirect(response) ? await findRedirect(evidence.url) : url;
  return {...describeRequest(evidence), is: 'moved', to: to && maskPrivateData(to)};
}

// Browsers give an opaque response without a status; Node gives the redirect response itself.
const isRedirect = ({status, headers}: Response): boolean => status >= 300 && status < 400 && headers.has('Location');

function diagnoseAnswer({kind}: SourceError, evidence: Evidence, answer: Answer): Diagnosis {
  const request = describeRequest(evidence);
  if (kind === 'timeout') return {...request, is: 'slow'};
  if (kind === 'large') return {...request, is: 'large', megabytes: evidence.limit / 1024 ** 2, answer};
  if (kind === 'offline') return {...request, is: 'cut', answer};
  return {...request, is: diagnoseText(evidence), answer};
}

// A body that begins like JSON and does not parse was cut off, in transit or by the program that wrote it.
function diagnoseText({response, text}: Evidence): 'foreign' | 'half' | 'shapeless' {
  const isEmpty = text.trim() === '';
  if (isEmpty && Number(response?.headers.get('Content-Length')) > 0) return 'half';
  if (isEmpty || !/^\s*[[{]/.test(text)) return isJson(text) ? 'shapeless' : 'foreign';
  return isJson(text) ? 'shapeless' : 'half';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

// A server of another origin shows its headers only if it lists them, so its problem names the request too.
function describeResponse({ok, status, headers}: Response, body: string, problem: unknown): Answer {
  const requestId = REQUEST_IDS.map((name) => headers.get(name)).find(Boolean) ?? decodeRequestId(problem);
  return {
    status,
    type: excerpt(headers.get('Content-Type') ?? ''),
    start: excerpt(body, {isError: !ok}),
    requestId: requestId.replace(/[^\x21-\x7e]/g, '').slice(0, 100),
    problem: decodeProblemType(problem),
  };
}

/** Reads the start of an unread body, as far as it arrives. Never rejects. */
async function readStart({body}: Response): Promise<string> {
  if (!body || body.locked) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done && size < MAX_ERROR_BYTES; chunk = await reader.read()) {
      size += chunk.value.byteLength;
      text += decoder.decode(chunk.value, {stream: true});
    }
  } catch {
    // The text that has arrived is enough for a diagnosis.
  }
  return text;
}

// A non-JSON error body has no message to show.
function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Parses `Retry-After` (RFC 9110 §10.2.3) to milliseconds, limited to between a second and a day. */
function parseRetryAfter(header: string | null): number | null {
  if (header === null) return null;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 1000), 86_400_000);
}
