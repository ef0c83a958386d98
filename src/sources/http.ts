// Sends JSON requests for all backends, with limits on time and size and a diagnosis when they fail.

import {loadChunk} from '../core/load-chunk.js';
import type {Evidence} from './evidence.js';
import {SourceError} from './source.js';

export interface HttpRequest {
  readonly signal: AbortSignal;
  /** How the request differs from a read. */
  readonly init?: RequestInit;
  /** The maximum size of the response body, in bytes. */
  readonly limit?: number;
}

/** How long a server may send nothing, before or within its response, in milliseconds. */
const SILENCE_TIMEOUT = 20_000;
/** How long the diagnosis of a failure may take, in milliseconds. */
const DIAGNOSIS_TIMEOUT = 8000;
/** The default maximum size of a response body, in bytes. */
const LIMIT = 16 * 1024 * 1024;

/**
 * Requests JSON and decodes it.
 *
 * Sends no cookies and adds no header: that would cost every reader a preflight. Follows redirects that keep the scheme
 * of the URL; browsers hide the steps and stop after twenty.
 *
 * @param decode Called with the parsed body (null if it is empty) and the response.
 * @throws {SourceError} unless the response is JSON with a status of 200 to 299 and can be decoded.
 */
export async function requestJson<T>(
  url: string,
  request: HttpRequest,
  decode: (value: unknown, response: Response) => T | Promise<T>,
): Promise<T> {
  const {signal, limit = LIMIT, init: change} = request;
  const controller = new AbortController();
  const cancel = (): void => controller.abort(signal.reason);
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel, {signal: controller.signal});
  const init: RequestInit = {credentials: 'omit', referrerPolicy: 'origin', ...change, signal: controller.signal};
  let timer = setTimeout(cancel, SILENCE_TIMEOUT);
  const resetTimeout = (): void => {
    clearTimeout(timer);
    timer = setTimeout(cancel, SILENCE_TIMEOUT);
  };
  let response: Response | undefined;
  let text = '';
  try {
    response = await fetch(url, init);
    resetTimeout();
    checkResponse(response, url);
    text = await readText(response, limit, resetTimeout);
    const answer = response;
    // An empty body is null, because the response to a write may be empty. A page may not: an empty 200 is an error.
    return await decodeJson(text || (answer.status === 200 ? '' : 'null'), (value) => decode(value, answer));
  } catch (cause) {
    if (signal.aborted) throw cause;
    const kind = controller.signal.aborted ? 'timeout' : 'offline';
    const error = cause instanceof SourceError ? cause : new SourceError(kind, {cause});
    const diagnosed = await addDiagnosis(error, {url, init, limit, response, text});
    if (signal.aborted) throw signal.reason ?? cause;
    throw diagnosed;
  } finally {
    clearTimeout(timer);
    // Stops the download of the rest of a response that was rejected.
    cancel();
  }
}

// Falls back to the plain error if the chunk does not load, or not in time.
async function addDiagnosis(plain: SourceError, evidence: Evidence): Promise<SourceError> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<SourceError>((resolve) => (timer = setTimeout(resolve, DIAGNOSIS_TIMEOUT, plain)));
  const diagnosed = loadChunk(() => import('./diagnose.js'))
    .then((chunk) => chunk.diagnose(plain, evidence))
    .catch(() => plain);
  return Promise.race([diagnosed, timeout]).finally(() => clearTimeout(timer));
}

// Ignores `Content-Type`: some programs send JSON labelled as HTML, and some servers send HTML labelled as JSON.
function checkResponse({type, redirected, url: at, ok}: Response, url: string): void {
  // The fifth character distinguishes `http:` from `https:`.
  const isElsewhere = redirected && at[4] !== url[4];
  if (type === 'opaqueredirect' || isElsewhere) throw new SourceError('moved');
  if (!ok) throw new SourceError('broken');
}

async function readText({body}: Response, limit: number, onChunk: () => void): Promise<string> {
  const reader = body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    onChunk();
    size += chunk.value.byteLength;
    if (size > limit) throw new SourceError('large');
    text += decoder.decode(chunk.value, {stream: true});
  }
  return text + decoder.decode();
}

async function decodeJson<T>(text: string, decode: (value: unknown) => T | Promise<T>): Promise<T> {
  try {
    return await decode(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    // Recognised by its name, because the class is in the chunk that throws it.
    const isDecodeError = cause instanceof Error && cause.name === 'DecodeError';
    throw new SourceError('unreadable', {detail: isDecodeError ? cause.message : '', cause});
  }
}
