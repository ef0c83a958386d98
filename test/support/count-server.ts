// Replaces `fetch` in the page with a server for comment counts. Records the requests; the test answers them.

/** One request for counts. */
export interface CountRequest {
  readonly url: URL;
  readonly threads: readonly string[];
  readonly signal: AbortSignal | null | undefined;
  answer(body: unknown, status?: number): void;
  fail(): void;
}

export class CountServer {
  readonly requests: CountRequest[] = [];
  readonly #fetch = globalThis.fetch;
  readonly #respond: (request: CountRequest) => void;

  /** Intercepts every request of the page until `close`. Without `respond`, requests stay pending until answered. */
  constructor(respond: (request: CountRequest) => void = () => undefined) {
    this.#respond = respond;
    globalThis.fetch = (input, init) => this.#take(new URL(input instanceof Request ? input.url : input), init?.signal);
  }

  /** Returns a server that answers every request at once with the counts that `count` returns. */
  static answering(count: (thread: string) => unknown): CountServer {
    return new CountServer((request) => request.answer(countsOf(request.threads, count)));
  }

  /** The thread keys of each request, in order. */
  get asked(): readonly (readonly string[])[] {
    return this.requests.map(({threads}) => threads);
  }

  close(): void {
    globalThis.fetch = this.#fetch;
  }

  #take(url: URL, signal: AbortSignal | null | undefined): Promise<Response> {
    return new Promise((resolve, reject) => {
      const request: CountRequest = {
        url,
        threads: url.searchParams.getAll('thread'),
        signal,
        answer: (body, status = 200) => resolve(toResponse(body, status)),
        fail: () => reject(new TypeError('no network')),
      };
      if (signal?.aborted) return reject(signal.reason);
      signal?.addEventListener('abort', () => reject(signal.reason));
      this.requests.push(request);
      this.#respond(request);
    });
  }
}

const toResponse = (body: unknown, status: number): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: {'Content-Type': typeof body === 'string' ? 'text/html' : 'application/json'},
  });

/** Returns a response body with these counts. */
export function countsOf(threads: readonly string[], count: (thread: string) => unknown): unknown {
  return {counts: Object.fromEntries(threads.map((thread) => [thread, count(thread)]))};
}
