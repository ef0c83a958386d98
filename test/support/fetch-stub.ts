// Replaces `fetch` in a test page, so that a test decides the response by URL, method and request mode.

/** Returns the response to a request. Throws a `TypeError` for a network error, as `fetch` does. */
export type FetchHandler = (request: Request) => Response | Promise<Response>;

/** Throws the error of Chromium's `fetch` when there is no readable response, whatever the cause. */
export const unreachable = (): never => {
  throw new TypeError('Failed to fetch');
};

/** Returns an opaque response, as `fetch` does in mode `no-cors`. */
export const opaque = (): Response => Object.defineProperty(new Response(null), 'type', {value: 'opaque'});

/** Replaces `fetch` for URLs of `stub.test` until `close`. */
export class FetchStub {
  /** The requests so far: mode, redirect mode, method, path with query. */
  readonly requests: string[] = [];
  answering: FetchHandler;
  readonly #fetch = window.fetch;

  constructor(answering: FetchHandler) {
    this.answering = answering;
    window.fetch = async (input, init) => {
      const request = new Request(input, {...init, signal: null});
      const {hostname, pathname, search} = new URL(request.url);
      if (hostname !== 'stub.test') return this.#fetch.call(window, input, init);
      this.requests.push(`${request.mode} ${request.redirect} ${request.method} ${pathname}${search}`);
      return this.answering(request);
    };
  }

  close(): void {
    window.fetch = this.#fetch;
  }
}
