// Why a request failed, for who can mend it. Lazy chunk, loaded with the first failure.

import type {Answer, Diagnosis} from '../core/failure/diagnosis.js';
import {excerpt, maskPrivateData} from '../core/text/excerpt.js';
import {parseUrl} from '../core/url.js';
import {decodeProblem} from '../wire/decode-problem.js';
import {DiagnosedError} from './diagnosed-error.js';
import {isRead, type Evidence} from './evidence.js';
import {diagnoseSilence, findRedirect} from './probe.js';
import type {SourceError} from './source.js';

/** The most that is read of an error's body, in bytes; a problem has a few hundred. */
const PROBLEM_LIMIT = 65_536;

/** In the order of how likely they are to be the ones that a log has. */
const REQUEST_IDS = ['X-Request-Id', 'Request-Id', 'X-Correlation-Id', 'X-Trace-Id', 'X-Amzn-RequestId', 'CF-Ray'];

/**
 * Finds out what happened, which may take a request of its own, and says it in a new error.
 *
 * @param error Names the kind as far as it is known without this.
 */
export async function diagnose(error: SourceError, evidence: Evidence): Promise<SourceError> {
  const {response} = evidence;
  const {cause} = error;
  if (!response)
    return new DiagnosedError(await diagnoseSilence(askedOf(evidence), evidence.url, error.kind === 'timeout'), {
      cause,
    });
  if (error.kind === 'moved' || isRedirect(response))
    return new DiagnosedError(await diagnoseMove(evidence, response), {cause});
  const body = evidence.text || (await readStart(response));
  const answer = describe(response, isRead(evidence) ? body : '');
  if (!response.ok) {
    const retryAfter = parseRetryAfter(response.headers.get('Retry-After'));
    return new DiagnosedError(
      {...askedOf(evidence), is: 'rejected', answer},
      {...readProblem(body), retryAfter, cause},
    );
  }
  const isEmpty = error.kind === 'unreadable' && body.trim() === '';
  const detail = isEmpty ? 'the answer is empty' : error.detail;
  return new DiagnosedError(diagnoseAnswer(error, evidence, answer), {detail, cause});
}

/** The request as far as an owner may see it in a console that others see, too. */
function askedOf(evidence: Evidence): {address: string; isRead: boolean; page: string} {
  const address = parseUrl(evidence.url);
  if (address) address.username = address.password = '';
  const page = typeof location === 'undefined' ? '' : location.origin;
  return {address: maskPrivateData(address?.href ?? excerpt(evidence.url)), isRead: isRead(evidence), page};
}

async function diagnoseMove(evidence: Evidence, response: Response): Promise<Diagnosis> {
  const {type, url} = response;
  const to = type === 'opaqueredirect' || isRedirect(response) ? await findRedirect(evidence.url) : url;
  return {...askedOf(evidence), is: 'moved', to: to && maskPrivateData(to)};
}

// Browsers show an opaque answer without a status; other programs show the answer itself.
const isRedirect = ({status, headers}: Response): boolean => status >= 300 && status < 400 && headers.has('Location');

function diagnoseAnswer({kind}: SourceError, evidence: Evidence, answer: Answer): Diagnosis {
  const asked = askedOf(evidence);
  if (kind === 'timeout') return {...asked, is: 'slow'};
  if (kind === 'large') return {...asked, is: 'large', megabytes: evidence.limit / 1024 ** 2, answer};
  if (kind === 'offline') return {...asked, is: 'cut', answer};
  return {...asked, is: diagnoseText(evidence), answer};
}

// What begins as JSON does and is none ends early, or was cut by whoever made it.
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

function describe({status, headers}: Response, body: string): Answer {
  const requestId = REQUEST_IDS.map((name) => headers.get(name)).find(Boolean) ?? '';
  return {
    status,
    type: excerpt(headers.get('Content-Type') ?? ''),
    start: excerpt(body),
    requestId: requestId.replace(/[^\x21-\x7e]/g, '').slice(0, 100),
  };
}

/** Reads what has not been read yet, as far as it comes. Never rejects. */
async function readStart({body}: Response): Promise<string> {
  if (!body || body.locked) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done && size < PROBLEM_LIMIT; chunk = await reader.read()) {
      size += chunk.value.byteLength;
      text += decoder.decode(chunk.value, {stream: true});
    }
  } catch {
    // What has arrived is enough.
  }
  return text;
}

// A non-JSON error body has no message to show.
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
