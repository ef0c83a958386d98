// Reads lists of threads: text files with a key or an address a line, and sitemaps, from files and from the site.

import {readFile, stat} from 'node:fs/promises';
import {promisify} from 'node:util';
import {gunzip} from 'node:zlib';
import {toWebUrl} from '../../core/url.js';
import {describeFailure} from '../files/describe-failure.js';
import type {OriginCheck} from '../http/guards.js';
import type {ReadList} from './known-threads.js';
import {parseSitemap} from './sitemap.js';

/** Maximum size of a list in bytes, uncompressed: what sitemaps.org allows. */
const MAX_SIZE = 50 * 1024 * 1024;

/** Maximum number of sitemaps in an index. */
const MAX_SITEMAPS = 500;

/** Maximum number of redirects of an address. */
const MAX_REDIRECTS = 3;

/** Time for one request, in milliseconds. */
const TIMEOUT = 5000;

const unzip = promisify(gunzip);

/**
 * Creates a reader of a list.
 *
 * @param source A path, or an address of an allowed origin.
 * @throws {RangeError} for an address of another origin.
 */
export function createListReader(source: string, allows: OriginCheck): ReadList {
  const url = toWebUrl(source);
  if (url !== null && !allows(new URL(url).origin)) {
    const {origin} = new URL(url);
    throw new RangeError(`The list ${source} is not of an allowed origin. Allow it with --origin ${origin}`);
  }
  return () => readList(source, allows, true);
}

async function readList(source: string, allows: OriginCheck, mayBeIndex: boolean): Promise<readonly string[]> {
  const text = await readText(source, allows);
  if (!text.trimStart().startsWith('<')) return text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '');
  const {pages, sitemaps} = parseIn(source, text);
  if (sitemaps.length === 0) return pages;
  if (!mayBeIndex) throw new Error(`${source} is an index of sitemaps within another one`);
  if (sitemaps.length > MAX_SITEMAPS) throw new Error(`${source} has more than ${MAX_SITEMAPS} sitemaps`);
  const all = [...pages];
  for (const each of sitemaps) all.push(...(await readList(each, allows, false)));
  return all;
}

function parseIn(source: string, text: string): ReturnType<typeof parseSitemap> {
  try {
    return parseSitemap(text);
  } catch (error) {
    // The parser adds lines with the place in one line of its own counting.
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new Error(`${source} is not a sitemap: ${reason}`, {cause: error});
  }
}

async function readText(source: string, allows: OriginCheck): Promise<string> {
  const url = toWebUrl(source);
  const bytes = url === null ? await readLocal(source) : await fetchBytes(source, url, allows);
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isZipped ? await unzipAll(source, bytes) : bytes;
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(plain);
  } catch (error) {
    throw new Error(`${source} is not a text in UTF-8`, {cause: error});
  }
}

async function unzipAll(source: string, bytes: Buffer): Promise<Buffer> {
  try {
    return await unzip(bytes, {maxOutputLength: MAX_SIZE});
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(source);
    throw new Error(`${source} is compressed and cannot be read: it is damaged or incomplete`, {cause: error});
  }
}

async function readLocal(file: string): Promise<Buffer> {
  try {
    const found = await stat(file);
    // The error of a read does not name the file.
    if (found.isDirectory()) throw new Error(`${file} is a folder, not a file.`);
    if (found.size <= MAX_SIZE) return await readFile(file);
  } catch (error) {
    throw new Error(describeFailure(error), {cause: error});
  }
  throw tooLarge(file);
}

async function fetchBytes(source: string, url: string, allows: OriginCheck): Promise<Buffer> {
  for (let next = url, redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    if (!allows(new URL(next).origin)) throw new Error(`${source} leads to ${next}, which is not of an allowed origin`);
    const response = await ask(source, next);
    const target = response.headers.get('Location');
    if (response.status >= 300 && response.status < 400 && target !== null) {
      next = new URL(target, next).href;
      continue;
    }
    if (!response.ok) throw new Error(`${source} responded with status ${response.status}`);
    return readResponse(source, response);
  }
  throw new Error(`${source} has more than ${MAX_REDIRECTS} redirects`);
}

async function ask(source: string, url: string): Promise<Response> {
  try {
    return await fetch(url, {redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT)});
  } catch (error) {
    const cause = error instanceof Error ? (codeOf(error.cause) ?? error.message) : String(error);
    throw new Error(`${source} cannot be reached (${cause})`, {cause: error});
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

async function readResponse(source: string, response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_SIZE) throw tooLarge(source);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (source: string): Error => new Error(`${source} is larger than ${MAX_SIZE / 1024 / 1024} MB`);
