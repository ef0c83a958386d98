// Replaces `fetch` in the page with a server for any number of threads. Each thread has one comment that names the
// thread. Posted comments are accepted and recorded.

import type {Comment} from '../../src/core/comment.js';
import type {NewComment} from '../../src/wire/protocol.js';
import {comment, page} from './comments.js';

/** A request for the first page of a thread. */
export interface ThreadRequest {
  /** The path of the thread key if it is a URL, else the key. */
  readonly thread: string;
  readonly signal: AbortSignal;
  answer(): void;
}

/** Replaces `fetch` for `endpoint` until `close`. */
export class ThreadsServer {
  static readonly endpoint = 'https://threads.example/';
  readonly requests: ThreadRequest[] = [];
  readonly posts: {readonly body: NewComment; readonly signal: AbortSignal | null; answer(): void}[] = [];
  /** While true, requests stay pending until the test answers them. */
  isSlow = false;
  readonly #posted: Comment[] = [];
  readonly #fetch = window.fetch;

  constructor() {
    window.fetch = (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input, location.href);
      return url.href.startsWith(ThreadsServer.endpoint)
        ? this.#take(url, init)
        : this.#fetch.call(window, input, init);
    };
  }

  close(): void {
    window.fetch = this.#fetch;
  }

  /** The requested threads, in order. */
  get asked(): readonly string[] {
    return this.requests.map(({thread}) => thread);
  }

  #take(url: URL, init: RequestInit = {}): Promise<Response> {
    return new Promise((resolve, reject) => {
      const signal = init.signal ?? new AbortController().signal;
      signal.addEventListener('abort', () => reject(signal.reason));
      const key = url.searchParams.get('thread') ?? '';
      if (init.method === 'POST' && url.pathname.endsWith('/comments')) {
        const body = JSON.parse(typeof init.body === 'string' ? init.body : '{}') as NewComment;
        const made = comment(body.id, body.parent, {author: body.author, html: `<p>${body.source}</p>`});
        this.posts.push({
          body,
          signal,
          answer: () => resolve(json({comment: made, source: body.source, can: {edit: 0, delete: 0}}, 201)),
        });
        this.#posted.push(made);
        if (!this.isSlow) this.posts.at(-1)?.answer();
        return;
      }
      const thread = nameOf(key);
      const answer = (): void =>
        resolve(
          json(page([comment(`on${thread}`, null, {html: `<p>Words on ${thread}.</p>`, author: {name: 'Ana'}})])),
        );
      this.requests.push({thread, signal, answer});
      if (!this.isSlow) answer();
    });
  }
}

const nameOf = (key: string): string => (URL.canParse(key) ? new URL(key).pathname : key);

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {status, headers: {'Content-Type': 'application/json'}});
