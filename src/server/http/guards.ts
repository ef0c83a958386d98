// Checks of requests before their use case: origin, content type, body size and query parameters.

import {parseUrl, TRACKING} from '../../core/url.js';
import {badRequest, HttpProblem} from './problem.js';

/** Maximum size of a request body, in bytes. */
const BODY_LIMIT = 64 * 1024;

/** Returns whether pages of an origin may write. Origins are exact serialised origins. */
export type OriginCheck = (origin: string | undefined) => boolean;

/**
 * Creates a check that allows these origins, or all origins of this machine if there are none. The server's public URL
 * is always allowed.
 *
 * @throws {RangeError} for an invalid origin or URL.
 */
export function createOriginCheck(origins: readonly string[], publicUrl: string | null): OriginCheck {
  const allowed = new Set(origins.map(toOrigin));
  if (publicUrl !== null) allowed.add(readPublicUrl(publicUrl).origin);
  return (origin) => origin !== undefined && (allowed.has(origin) || (origins.length === 0 && isLocal(origin)));
}

function toOrigin(text: string): string {
  const {origin, href, hostname} = toWebUrl(text);
  if (hostname.includes('*')) {
    throw new RangeError(`${text} is not an origin: there are no wildcards. Give --origin once for each site.`);
  }
  if (`${origin}/` === href) return origin;
  throw new RangeError(`${text} is not an origin. Write it like https://example.org`);
}

// Accepts http and https only. URLs of other schemes have the origin "null", like all sandboxed pages.
function toWebUrl(text: string): URL {
  const url = parseUrl(text);
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new RangeError(`${text} is not an origin. Write it like https://example.org`);
}

/**
 * Parses the public URL of a server.
 *
 * @throws {RangeError} for a value that is not the web URL of a folder: other URLs are made by adding to it.
 */
export function readPublicUrl(text: string): URL {
  const url = parseUrl(text);
  if (url && /^https?:$/.test(url.protocol) && `${url.origin}${url.pathname}` === url.href) return url;
  throw new RangeError(
    `Invalid value for --public-url: ${text}. Write it like https://comments.example.org, without ? and #.`,
  );
}

function isLocal(text: string): boolean {
  const url = parseUrl(text);
  return (
    url?.origin === text &&
    /^https?:$/.test(url.protocol) &&
    /^(?:(?:.+\.)?localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  );
}

/** Rejects a write from a page of another origin, and tells the owner how to allow it. */
export function checkOrigin(request: Request, allows: OriginCheck): void {
  const origin = request.headers.get('Origin') ?? undefined;
  if (allows(origin)) return;
  const detail =
    origin === undefined || origin === 'null'
      ? 'This request has no Origin header of a web page. Send comments from a page of an allowed origin.'
      : `This server does not accept comments from ${origin}. Its owner can allow them with --origin ${origin}`;
  throw new HttpProblem(403, 'Origin not allowed', detail, {type: 'origin'});
}

/** Rejects a body that is not JSON. Forms of other sites cannot send JSON without a preflight request. */
export function checkJson(request: Request): void {
  const type = request.headers.get('Content-Type') ?? '';
  if (/^application\/json\s*(?:;\s*charset=utf-8\s*)?$/i.test(type)) return;
  throw new HttpProblem(415, 'Not JSON', 'The body of this request is not JSON. Send it as application/json.');
}

/** Reads a body as text. Stops and throws an `HttpProblem` if it is larger than `limit` bytes. */
export async function readBody(request: Request, limit = BODY_LIMIT): Promise<string> {
  if (Number(request.headers.get('Content-Length')) > limit) throw tooLarge(limit);
  const decoder = new TextDecoder('utf-8', {fatal: true});
  let text = '';
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > limit) throw tooLarge(limit);
      text += decoder.decode(chunk, {stream: true});
    }
    return text + decoder.decode();
  } catch {
    throw size > limit
      ? tooLarge(limit)
      : badRequest('The body of this request is incomplete or not UTF-8. Send it again as UTF-8.');
  }
}

const tooLarge = (limit: number): HttpProblem =>
  new HttpProblem(413, 'Too large', `The body of this request is larger than ${limit} bytes.`);

/** Returns the query of a URL. Rejects parameters other than these; each may occur several times. */
export function readQuery(url: string, ...names: readonly string[]): URLSearchParams {
  const {searchParams} = new URL(url);
  const unknown = [...searchParams.keys()].find((name) => !names.includes(name));
  if (unknown === undefined) return searchParams;
  throw badRequest(`Unknown parameter: ${JSON.stringify(unknown)}. Use ${names.join(', ')}.`);
}

/**
 * Like `readQuery`, for a page that people open. Where its link is shared, tracking parameters are added: they are ignored.
 */
export function readPageQuery(url: string, ...names: readonly string[]): URLSearchParams {
  const page = new URL(url);
  const tracking = [...page.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of tracking) page.searchParams.delete(name);
  return readQuery(page.href, ...names);
}
