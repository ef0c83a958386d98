// Replaces `fetch` in a test page, so that a test decides the response by URL, method and request mode.

/** Returns the response to a request. Throws a `TypeError` for a network error, as `fetch` does. */
export type FetchHandler = (request: Request) => Response | Promise<Response>;

/** Throws the error of Chromium's `fetch` when there is no readable response, whatever the cause. */
export const unreachable = (): never => {
  throw new TypeError('Failed to fetch');
};

/** Returns an opaque response, as `fetch` does in mode `no-cors`. */
export const opaque = (): Response => Object.defineProperty(new Response(null), 'type', {value: 'opaque'});

/** Replaces `fetch` until `close`, for URLs of `stub.test` or of another host or folder. */
export class FetchStub {
  /** The requests so far: mode, redirect mode, method, path with query. */
  readonly requests: string[] = [];
  answering: FetchHandler;
  readonly #fetch = window.fetch;

  constructor(answering: FetchHandler, base = '//stub.test/') {
    this.answering = answering;
    window.fetch = async (input, init) => {
      const request = new Request(input, {...init, signal: null});
      const {pathname, search} = new URL(request.url);
      if (!request.url.replace(/^https?:/, '').startsWith(base)) return this.#fetch.call(window, input, init);
      this.requests.push(`${request.mode} ${request.redirect} ${request.method} ${pathname}${search}`);
      return this.answering(request);
    };
  }

  close(): void {
    window.fetch = this.#fetch;
  }
}
