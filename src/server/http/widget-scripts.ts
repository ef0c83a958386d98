// Loads and serves the built scripts of the widget and of the desk.

import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';
import {chooseEncoding, matchesEtag, type Encoding} from './negotiation.js';

type Body = Uint8Array<ArrayBuffer>;

interface Script {
  readonly etag: string;
  /** Whether pages load the script by name. Its content changes with every version; a chunk's name has a hash. */
  readonly isEntry: boolean;
  readonly text: Body;
  /** What is sent, by encoding. What has no file is compressed for the first request that wants it, and kept. */
  readonly bodies: Map<Encoding, Body | Promise<Body>>;
}

/** Matches the names of chunks, which have a hash of their content. Pages load all other scripts by name. */
const HASHED = /-[0-9a-f]{8}\.js$/;

const ENDINGS: readonly (readonly [Encoding, string])[] = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

/** Reads the scripts of a folder into memory. Only scripts that existed at the start are served. */
export function loadScripts(folder: string): ReadonlyMap<string, Script> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return new Map(names.map((name) => [name, loadScript(folder, name)]));
}

function loadScript(folder: string, name: string): Script {
  const text = new Uint8Array(readFileSync(join(folder, name)));
  const bodies = new Map<Encoding, Body | Promise<Body>>([['identity', text]]);
  // A build has compressed files; the npm package does not, because they would be half of it.
  for (const [encoding, ending] of ENDINGS)
    if (existsSync(join(folder, name + ending)))
      bodies.set(encoding, new Uint8Array(readFileSync(join(folder, name + ending))));
  const etag = createHash('sha256').update(text).digest('base64url').slice(0, 20);
  return {etag, isEntry: !HASHED.test(name), text, bodies};
}

/** Returns the response to a request for a script. */
export async function sendScript(script: Script, request: Request): Promise<Response> {
  const {etag, isEntry} = script;
  const encoding = chooseEncoding(request.headers.get('Accept-Encoding'));
  const tag = `"${etag}-${encoding}"`;
  const headers = new Headers({
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': isEntry ? 'no-cache' : 'public, max-age=31536000, immutable',
    ETag: tag,
    Vary: 'Accept-Encoding',
  });
  if (matchesEtag(request.headers.get('If-None-Match'), tag)) return new Response(null, {status: 304, headers});
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
  return new Response(await encode(script, encoding), {headers});
}

// Concurrent requests share one compression, which runs outside of the event loop's thread.
function encode({text, bodies}: Script, encoding: Encoding): Body | Promise<Body> {
  const body = bodies.get(encoding) ?? (encoding === 'br' ? toBrotli(text, BROTLI) : toGzip(text, {level: 9}));
  bodies.set(encoding, body);
  return body;
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Node's default quality is the highest. */
const BROTLI = {params: {[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT}};
