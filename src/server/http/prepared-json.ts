// JSON that many read: compressed when it is first asked for, and cachedBytes as long as it stays the same.

import {createHash} from 'node:crypto';
import type {Encoding} from './negotiation.js';
import {endStream, openStream, type OpenStream} from './open-stream.js';

/** Longer texts are cachedBytes compressed alone; whoever wants them as they are waits until they are written anew. */
const LONG = 64 * 1024;

const hash = (...texts: readonly string[]): string =>
  texts.reduce((sum, text) => sum.update(text), createHash('sha256')).digest('base64url').slice(0, 20); // prettier-ignore

/** The beginning of a JSON text, which is made when it is needed. */
export class JsonPrefix {
  readonly #build: () => string;
  readonly #streams = new Map<Encoding, OpenStream | Promise<OpenStream>>();
  #summary: {readonly hash: string; readonly length: number} | null = null;
  #text = '';

  constructor(make: () => string) {
    this.#build = make;
  }

  /** Made anew when it is wanted again later: what is cachedBytes of it is its compressed bytes. */
  get text(): string {
    if (this.#text === '') {
      this.#text = this.#build();
      queueMicrotask(() => (this.#text = ''));
    }
    return this.#text;
  }

  /** In characters. */
  get length(): number {
    return this.#summarise().length;
  }

  /** How many bytes are cachedBytes of it. Short ones are cachedBytes in whole answers as well. */
  get cachedBytes(): number {
    let sum = 0;
    for (const stream of this.#streams.values()) {
      if (!(stream instanceof Promise))
        sum += stream.bytes.length <= LONG ? 2 * stream.bytes.length : stream.bytes.length;
    }
    return sum;
  }

  get hash(): string {
    return this.#summarise().hash;
  }

  /** Its bytes, or the promise of them where it takes long to make them. */
  stream(encoding: Encoding): OpenStream | Promise<OpenStream> {
    const known = this.#streams.get(encoding);
    if (known) return known;
    const stream = openStream(this.text, encoding);
    if (encoding === 'identity' && this.length > LONG) return stream;
    this.#streams.set(encoding, stream);
    if (stream instanceof Promise) {
      stream.then(
        (made) => this.#streams.set(encoding, made),
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

/** A whole JSON text: a beginning that may be long, and a short end. */
export class PreparedJson {
  readonly end: string;
  readonly #prefix: JsonPrefix;
  readonly #bodies = new Map<Encoding, Uint8Array<ArrayBuffer>>();
  #etag = '';

  constructor(prefix: JsonPrefix, end: string) {
    this.#prefix = prefix;
    this.end = end;
  }

  /** Whether it is made of these. */
  isOf(prefix: JsonPrefix, end: string): boolean {
    return prefix === this.#prefix && end === this.end;
  }

  /** Names this text, in no encoding yet. */
  get etag(): string {
    return (this.#etag ||= hash(this.#prefix.hash, this.end));
  }

  get json(): string {
    return this.#prefix.text + this.end;
  }

  /** In characters. */
  get length(): number {
    return this.#prefix.length + this.end.length;
  }

  /** Its bytes, or the promise of them where it takes long to make them. */
  body(encoding: Encoding): Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>> {
    const known = this.#bodies.get(encoding);
    if (known) return known;
    const stream = this.#prefix.stream(encoding);
    return stream instanceof Promise
      ? stream.then((begun) => this.#finish(begun, encoding))
      : this.#finish(stream, encoding);
  }

  #finish(begun: OpenStream, encoding: Encoding): Uint8Array<ArrayBuffer> {
    const body = endStream(begun, this.end, encoding);
    // Long ones are put together for each answer: cachedBytes, they would be in memory twice.
    if (body.length <= LONG) this.#bodies.set(encoding, body);
    return body;
  }
}

/** A value as JSON. */
export function prepareJson(value: unknown): PreparedJson {
  const json = JSON.stringify(value);
  return new PreparedJson(new JsonPrefix(() => json.slice(0, -1)), json.slice(-1));
}
