// A server of counts, in place of the network: it keeps what it was asked, and answers as a test says.

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

  /** From now on every request of the page comes here. Without `respond`, each waits for the test to answer it. */
  constructor(respond: (request: CountRequest) => void = () => undefined) {
    this.#respond = respond;
    globalThis.fetch = (input, init) => this.#take(new URL(input instanceof Request ? input.url : input), init?.signal);
  }

  /** Answers every request: each thread has as many comments as `count` says. */
  static answering(count: (thread: string) => unknown): CountServer {
    return new CountServer((request) => request.answer(countsOf(request.threads, count)));
  }

  /** The threads of every request, in the order of the requests. */
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

/** The body of an answer. */
export function countsOf(threads: readonly string[], count: (thread: string) => unknown): unknown {
  return {counts: Object.fromEntries(threads.map((thread) => [thread, count(thread)]))};
}
