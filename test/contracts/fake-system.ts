// What a comment system of others says about itself to the contract tests, and the network in front of its fake.

import {mock} from 'node:test';
import {createSource} from '../../src/sources/backends/by-name.js';
import {openForeign, type ForeignName} from '../../src/sources/backends/foreign-backends.js';
import type {CommentSource} from '../../src/sources/source.js';

/** A comment on a fake server. */
export interface FakeComment {
  readonly id: number;
  readonly parent: number | null;
  /** As its author typed it. */
  readonly name: string;
  /** Plain words without markup. */
  readonly words: string;
  readonly site: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly isDeleted: boolean;
}

export interface FakeThread {
  readonly comments: readonly FakeComment[];
  /** How many comments the server says there are. */
  readonly count: number;
}

export interface FakeRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly credentials: RequestCredentials;
  /** The parsed body: JSON, or a form as an object. */
  readonly body: unknown;
}

export interface FakeAnswer {
  readonly status?: number;
  /** A text is sent as it is, anything else as JSON. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a system cannot have, so that the tests of it are left out. */
export type Lack = 'orphans' | 'loops' | 'sites' | 'deleted' | 'pages' | 'counts' | 'replies' | 'empty';

export interface SystemDescription {
  readonly name: ForeignName;
  /** The attributes for the fake. */
  readonly endpoint: string;
  readonly thread: string;
  /** What the system itself shows of `demo/recorded/NAME.json`: a line for each comment, see `describeThread`. */
  readonly shows: readonly string[];
  /** Answers as the system does. */
  answer(thread: FakeThread, request: FakeRequest): FakeAnswer;
  /** An answer that is a failure, though its status is 200. */
  readonly softError?: FakeAnswer;
  readonly lacks?: readonly Lack[];
  /** How many levels the system keeps: replies further down are those of the last level. */
  readonly levels?: number;
  /** Whether the words of a comment are plain text on the wire, not HTML or Markdown. */
  readonly isPlain?: boolean;
  /** Returns the id of a fake comment; by default its number. */
  readonly idOf?: (id: number) => string;
}

/** A network with a fake behind it. */
export interface FakeNetwork {
  readonly requests: readonly FakeRequest[];
  /** The most requests that were under way at a time. */
  readonly atOnce: () => number;
  /** What was said on the console. */
  readonly warnings: readonly string[];
  restore(): void;
}

/** Puts a fake in front of `fetch`. Each answer comes after a turn of the event loop. */
export function fakeNetwork(answer: (request: FakeRequest) => FakeAnswer): FakeNetwork {
  const requests: FakeRequest[] = [];
  const warnings: string[] = [];
  let underWay = 0;
  let most = 0;
  const fetchMock = mock.method(globalThis, 'fetch', async (input: string, init: RequestInit = {}) => {
    const request = await toRequest(input, init);
    requests.push(request);
    most = Math.max(most, ++underWay);
    await new Promise((resolve) => setImmediate(resolve));
    underWay--;
    init.signal?.throwIfAborted();
    const {status = 200, body, headers = {}} = answer(request);
    const isText = typeof body === 'string';
    const type = isText ? 'text/html' : 'application/json';
    return new Response(isText ? body : JSON.stringify(body), {status, headers: {'Content-Type': type, ...headers}});
  });
  const warnMock = mock.method(console, 'warn', (...words: unknown[]) => warnings.push(words.join(' ')));
  return {
    requests,
    atOnce: () => most,
    warnings,
    restore: () => {
      fetchMock.mock.restore();
      warnMock.mock.restore();
    },
  };
}

async function toRequest(input: string, init: RequestInit): Promise<FakeRequest> {
  const {url, method, headers, credentials} = new Request(input, init);
  const text = init.body instanceof URLSearchParams ? '' : typeof init.body === 'string' ? init.body : '';
  const body: unknown =
    init.body instanceof URLSearchParams ? Object.fromEntries(init.body) : JSON.parse(text || 'null');
  return {url: new URL(url), method, headers, credentials, body};
}

/** Opens the source of a system. */
export function openSystem(name: string, endpoint: string, thread: string): Promise<CommentSource> {
  const page = {url: 'https://sallow.example/notes/ledger/', title: 'The ledger'};
  return openForeign(name, endpoint, thread, {endpoint, thread, page}, createSource);
}
