// Servers inside the page that say what a test tells them to: JSON of any kind.

/** Takes the place of `fetch` for one host, until `close`. */
export class JsonStub {
  /** The addresses that were asked for. */
  readonly asked: URL[] = [];
  readonly #fetch = window.fetch;

  /** @param answer What a request is answered with, as JSON; a string is sent as it is. */
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
