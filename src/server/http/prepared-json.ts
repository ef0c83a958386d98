// JSON responses for many readers: compressed on first use and cached until they change.

import {createHash} from 'node:crypto';
import type {Encoding} from './negotiation.js';
import {endStream, openStream, type OpenStream} from './open-stream.js';

/** Maximum length of cached uncompressed texts and whole bodies. Longer ones are built again for each response. */
const MAX_CACHED = 64 * 1024;

const hash = (...texts: readonly string[]): string =>
  texts.reduce((sum, text) => sum.update(text), createHash('sha256')).digest('base64url').slice(0, 20); // prettier-ignore

/** The beginning of a JSON text, built on first use. */
export class JsonPrefix {
  readonly #build: () => string;
  readonly #streams = new Map<Encoding, OpenStream | Promise<OpenStream>>();
  #summary: {readonly hash: string; readonly length: number} | null = null;
  #text = '';

  constructor(build: () => string) {
    this.#build = build;
  }

  /** The text. It is dropped after the current task and built again if needed; only encoded bytes are cached. */
  get text(): string {
    if (this.#text === '') {
      this.#text = this.#build();
      queueMicrotask(() => (this.#text = ''));
    }
    return this.#text;
  }

  /** Length in characters. */
  get length(): number {
    return this.#summarise().length;
  }

  /** Size of the cached bytes. Short ones count twice, because they are also cached in whole bodies. */
  get cachedBytes(): number {
    let sum = 0;
    for (const stream of this.#streams.values()) {
      if (!(stream instanceof Promise))
        sum += stream.bytes.length <= MAX_CACHED ? 2 * stream.bytes.length : stream.bytes.length;
    }
    return sum;
  }

  get hash(): string {
    return this.#summarise().hash;
  }

  /** Returns the encoded bytes; a promise if compressing them takes long. */
  stream(encoding: Encoding): OpenStream | Promise<OpenStream> {
    const cached = this.#streams.get(encoding);
    if (cached) return cached;
    const stream = openStream(this.text, encoding);
    if (encoding === 'identity' && this.length > MAX_CACHED) return stream;
    this.#streams.set(encoding, stream);
    if (stream instanceof Promise) {
      stream.then(
        (compressed) => this.#streams.set(encoding, compressed),
        () => this.#streams.delete(encoding),
      );
    }
    return stream;
  }

  #summarise(): {readonly hash: string; readonly length: number} {
    if (this.#summary) return this.#summary;
    const {text} = this;
    return (this.#summary = {hash: hash(text), length: text.length});
  }
}

/** A whole JSON text: a beginning of any length and a short end. */
export class PreparedJson {
  readonly end: string;
  /** The revision of the thread that this is a response about; null for other responses. */
  readonly revision: number | null;
  readonly type: string;
  readonly #prefix: JsonPrefix;
  readonly #bodies = new Map<Encoding, Uint8Array<ArrayBuffer>>();
  #etag = '';

  /** @param type Its media type. Pages of HTML are prepared in the same way. */
  constructor(prefix: JsonPrefix, end: string, revision: number | null = null, type = 'application/json') {
    this.#prefix = prefix;
    this.type = type;
    this.end = end;
    this.revision = revision;
  }

  /** Returns whether the text consists of these parts. */
  isOf(prefix: JsonPrefix, end: string): boolean {
    return prefix === this.#prefix && end === this.end;
  }

  /** Hash of the text, without the encoding. */
  get etag(): string {
    return (this.#etag ||= hash(this.#prefix.hash, this.end));
  }

  get json(): string {
    return this.#prefix.text + this.end;
  }

  /** Length in characters. */
  get length(): number {
    return this.#prefix.length + this.end.length;
  }

  /** Returns the encoded bytes; a promise if compressing them takes long. */
  body(encoding: Encoding): Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>> {
    const cached = this.#bodies.get(encoding);
    if (cached) return cached;
    const stream = this.#prefix.stream(encoding);
    return stream instanceof Promise
      ? stream.then((begun) => this.#finish(begun, encoding))
      : this.#finish(stream, encoding);
  }

  #finish(begun: OpenStream, encoding: Encoding): Uint8Array<ArrayBuffer> {
    const body = endStream(begun, this.end, encoding);
    // Build long bodies for each response: caching them would store their bytes twice.
    if (body.length <= MAX_CACHED) this.#bodies.set(encoding, body);
    return body;
  }
}

/** Converts a value to prepared JSON. */
export function prepareJson(value: unknown): PreparedJson {
  const json = JSON.stringify(value);
  return new PreparedJson(new JsonPrefix(() => json.slice(0, -1)), json.slice(-1));
}
