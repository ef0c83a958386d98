// A stub of the Colloquy server inside the test page. It stores posted comments and injects faults.

import type {Comment} from '../../src/core/comment.js';
import type {NewComment} from '../../src/wire/protocol.js';
import {comment, page} from './comments.js';

/** A fault that happens to requests. */
export interface Fault {
  /** Whether the server carries out the request before it fails. */
  readonly applied?: boolean;
  /** Returns the response. Null means a network error. */
  readonly answer: (() => Response) | null;
  /** The only method that fails; all methods if absent. */
  readonly only?: string;
}

interface StoredEntry {
  readonly sent: NewComment;
  comment: Comment;
}

/** Replaces `fetch` for `stub.test` until `close`. */
export class StubServer {
  readonly stored = new Map<string, StoredEntry>();
  /** The methods of all requests so far, except those that read the thread. */
  readonly requests: string[] = [];
  /** The fault of every request except those that read the thread. */
  fault: Fault | null = null;
  status: 'published' | 'held' = 'published';
  readonly #fetch = window.fetch;

  constructor() {
    window.fetch = async (input, init) => {
      const request = new Request(input, {...init, signal: null});
      return new URL(request.url).hostname === 'stub.test'
        ? this.#answer(request)
        : this.#fetch.call(window, input, init);
    };
  }

  close(): void {
    window.fetch = this.#fetch;
  }

  async #answer(request: Request): Promise<Response> {
    const {pathname, searchParams} = new URL(request.url);
    if (request.method === 'GET' && searchParams.has('thread')) {
      const shown = [...this.stored.values()].map((each) => each.comment).filter(({status}) => status === 'published');
      return json(200, page([comment('a', null, {author: {name: 'Ana'}}), ...shown]));
    }
    this.requests.push(request.method);
    const id = decodeURIComponent(pathname.split('/').at(-1) ?? '');
    const text = await request.text();
    const {fault} = this;
    if (!fault || (fault.only ?? request.method) !== request.method) return this.#act(request.method, id, text);
    if (fault.applied) this.#act(request.method, id, text);
    if (!fault.answer) throw new TypeError('Failed to fetch');
    return fault.answer();
  }

  #act(method: string, id: string, text: string): Response {
    const own = (status: number, {sent, comment}: StoredEntry): Response =>
      json(status, {comment, source: sent.source, can: {edit: 900, delete: 900}});
    if (method === 'POST') {
      const sent = JSON.parse(text) as NewComment;
      const known = this.stored.get(sent.id);
      const html = `<p>${sent.source}</p>`;
      const made = {sent, comment: comment(sent.id, sent.parent, {author: sent.author, html, status: this.status})};
      this.stored.set(sent.id, known ?? made);
      return own(known ? 200 : 201, known ?? made);
    }
    const known = this.stored.get(id);
    if (!known) return problem(404, 'There is nothing at this address.')();
    if (method === 'DELETE') this.stored.delete(id);
    if (method === 'PATCH')
      known.comment = {...known.comment, html: `<p>${(JSON.parse(text) as NewComment).source}</p>`};
    return own(200, known);
  }
}

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), {status, headers: {'Content-Type': 'application/json'}});

/** Returns a function that makes an error response with problem details, as the server sends it. */
export const problem =
  (status: number, detail = '', headers: Readonly<Record<string, string>> = {}, errors: readonly unknown[] = []) =>
  (): Response =>
    new Response(JSON.stringify({type: 'about:blank', title: '', status, detail, errors}), {
      status,
      headers: {'Content-Type': 'application/problem+json', ...headers},
    });

/** Returns a function that makes any other response. */
export const answer =
  (status: number, body: string, type = 'application/json') =>
  (): Response =>
    new Response(body, {status, headers: {'Content-Type': type}});

/** Returns a response whose connection breaks in the middle of the body. */
export const broken = (): Response =>
  new Response(
    new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"comment": {'));
        controller.error(new TypeError('network error'));
      },
    }),
    {status: 201, headers: {'Content-Type': 'application/json'}},
  );
