// What stands between a request and a use case: small functions, put together in app.ts.

import {parseUrl} from '../../core/url.js';
import {badRequest, HttpProblem} from './problem.js';

/** The most that the body of a request may hold, in bytes. */
const BODY_LIMIT = 64 * 1024;

/** Which pages may write, as exact serialised origins. */
export type OriginCheck = (origin: string | undefined) => boolean;

/**
 * Pages of these origins may write; without any, pages of this machine. The server's own address always may.
 *
 * @throws {RangeError} for what is no origin, or no web address.
 */
export function allowOrigins(origins: readonly string[], publicUrl: string | null): OriginCheck {
  const allowed = new Set(origins.map(toOrigin));
  if (publicUrl !== null) allowed.add(toWebUrl(publicUrl, 'a web address').origin);
  return (origin) => origin !== undefined && (allowed.has(origin) || (origins.length === 0 && isLocal(origin)));
}

function toOrigin(text: string): string {
  const {origin, href} = toWebUrl(text, 'an origin');
  if (`${origin}/` === href) return origin;
  throw new RangeError(`${text} is not an origin: it is written like https://example.org`);
}

// Other schemes than http have the origin "null", which is that of every sandboxed page too.
function toWebUrl(text: string, what: string): URL {
  const url = parseUrl(text);
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new RangeError(`${text} is not ${what}: it is written like https://example.org`);
}

function isLocal(text: string): boolean {
  const url = parseUrl(text);
  return (
    url?.origin === text &&
    /^https?:$/.test(url.protocol) &&
    /^(?:(?:.+\.)?localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  );
}

/** Refuses a write from a page of another origin, in words that help its owner. */
export function checkOrigin(request: Request, allows: OriginCheck): void {
  const origin = request.headers.get('Origin') ?? undefined;
  if (allows(origin)) return;
  const detail =
    origin === undefined || origin === 'null'
      ? 'Comments are only taken from web pages, and this request names none.'
      : `This server does not take comments from ${origin}. Its owner can allow that with --origin ${origin}`;
  throw new HttpProblem(403, 'Origin not allowed', detail, {type: 'origin'});
}

/** Only JSON: a form of a foreign page cannot send it without being asked first. */
export function checkJson(request: Request): void {
  const type = request.headers.get('Content-Type') ?? '';
  if (/^application\/json\s*(?:;\s*charset=utf-8\s*)?$/i.test(type)) return;
  throw new HttpProblem(415, 'Not JSON', 'The body of this request has to be application/json.');
}

/** Reads a body as text, and not a byte more than is allowed. */
export async function readBody(request: Request, limit = BODY_LIMIT): Promise<string> {
  const tooLarge = new HttpProblem(413, 'Too large', `The body of this request is larger than ${limit} bytes.`);
  if (Number(request.headers.get('Content-Length')) > limit) throw tooLarge;
  const decoder = new TextDecoder('utf-8', {fatal: true});
  let text = '';
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > limit) throw tooLarge;
      text += decoder.decode(chunk, {stream: true});
    }
    return text + decoder.decode();
  } catch {
    throw size > limit ? tooLarge : badRequest('The body of this request ends too soon, or is not UTF-8.');
  }
}

/** The query of a request, which may name nothing but these parameters, each as often as it likes. */
export function readQuery(url: string, ...names: readonly string[]): URLSearchParams {
  const {searchParams} = new URL(url);
  const unknown = [...searchParams.keys()].find((name) => !names.includes(name));
  if (unknown === undefined) return searchParams;
  throw badRequest(`There is no parameter ${JSON.stringify(unknown)} here.`);
}
