// The widget's scripts, as the build left them, ready to be sent.

import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

interface Script {
  readonly etag: string;
  /** The entry changes with every version; the name of a chunk changes with its content. */
  readonly isEntry: boolean;
  readonly bodies: ReadonlyMap<Encoding, Uint8Array<ArrayBuffer>>;
}

export type Encoding = 'br' | 'gzip' | 'identity';
const ENDINGS: readonly (readonly [Encoding, string])[] = [['br', '.br'], ['gzip', '.gz'], ['identity', '']]; // prettier-ignore

/** The best encoding that a client accepts (RFC 9110 §12.5.3); an encoding with `q=0` is none. */
export function chooseEncoding(accepts: string | null): Encoding {
  const accepted = new Set(
    (accepts ?? '')
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
      .map((part) => part.split(';')[0]),
  );
  return accepted.has('br') ? 'br' : accepted.has('gzip') ? 'gzip' : 'identity';
}

/** Whether a client has an answer already (RFC 9110 §13.1.2). */
export function isKnown(request: Request, etag: string): boolean {
  const tags = request.headers.get('If-None-Match') ?? '';
  return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
}

/** Reads the scripts of a folder into memory. Nothing that is not there at the start is ever sent. */
export function loadScripts(folder: string): ReadonlyMap<string, Script> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return new Map(names.map((name) => [name, loadScript(folder, name)]));
}

function loadScript(folder: string, name: string): Script {
  const bodies = new Map(
    ENDINGS.filter(([, ending]) => existsSync(join(folder, name + ending))).map(([encoding, ending]) => [
      encoding,
      new Uint8Array(readFileSync(join(folder, name + ending))),
    ]),
  );
  const etag = createHash('sha256')
    .update(bodies.get('identity') ?? '')
    .digest('base64url')
    .slice(0, 20);
  return {etag, isEntry: name === 'colloquy.js', bodies};
}

/** The answer to a request for a script. */
export function sendScript({etag, isEntry, bodies}: Script, request: Request): Response {
  const wanted = chooseEncoding(request.headers.get('Accept-Encoding'));
  const encoding = bodies.has(wanted) ? wanted : 'identity';
  const tag = `"${etag}-${encoding}"`;
  const headers = new Headers({
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': isEntry ? 'no-cache' : 'public, max-age=31536000, immutable',
    ETag: tag,
    Vary: 'Accept-Encoding',
  });
  if (isKnown(request, tag)) return new Response(null, {status: 304, headers});
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
  return new Response(bodies.get(encoding) ?? null, {headers});
}
