// Loads and serves the built scripts of the widget and of the desk.

import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {chooseEncoding, matchesEtag, type Encoding} from './negotiation.js';

interface Script {
  readonly etag: string;
  /** Whether pages load the script by name. Its content changes with every version; a chunk's name has a hash. */
  readonly isEntry: boolean;
  readonly bodies: ReadonlyMap<Encoding, Uint8Array<ArrayBuffer>>;
}

/** The scripts that pages load by name. */
const ENTRIES: ReadonlySet<string> = new Set(['colloquy.js', 'comment-count.js', 'desk.js']);

const ENDINGS: readonly (readonly [Encoding, string])[] = [['br', '.br'], ['gzip', '.gz'], ['identity', '']]; // prettier-ignore

/** Reads the scripts of a folder into memory. Only scripts that existed at the start are served. */
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
  return {etag, isEntry: ENTRIES.has(name), bodies};
}

/** Returns the response to a request for a script. */
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
  if (matchesEtag(request.headers.get('If-None-Match'), tag)) return new Response(null, {status: 304, headers});
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
  return new Response(bodies.get(encoding) ?? null, {headers});
}
