// Replaces `fetch` in a test page with JSON responses for one host.

/** Replaces `fetch` for one host until `close`. */
export class JsonStub {
  /** The requested URLs. */
  readonly asked: URL[] = [];
  readonly #fetch = window.fetch;

  /** @param answer Returns the response body, which is serialised as JSON. A string is sent unchanged. */
  constructor(host: string, answer: (url: URL) => unknown) {
    window.fetch = async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input, location.href);
      if (url.hostname !== host) return this.#fetch.call(window, input, init);
      this.asked.push(url);
      const body = answer(url);
      const headers = {'Content-Type': 'application/json'};
      return new Response(typeof body === 'string' ? body : JSON.stringify(body), {headers});
    };
  }

  close(): void {
    window.fetch = this.#fetch;
  }
}
