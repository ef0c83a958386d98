// Where comments are read from, inside the page: it answers each request as a test says, by address and mode.

/** Answers a request; throws as `fetch` does where there is no answer. */
export type FetchHandler = (request: Request) => Response | Promise<Response>;

/** What a browser says whatever the reason is. */
export const unreachable = (): never => {
  throw new TypeError('Failed to fetch');
};

/** An answer as `no-cors` gives it: nothing can be read of it. */
export const opaque = (): Response => Object.defineProperty(new Response(null), 'type', {value: 'opaque'});

/** Takes the place of `fetch` for addresses of `stub.test` until `close`. */
export class FetchStub {
  /** The requests so far: mode, method and path. */
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
