// Caches the responses of one state of a thread other than its pages.

import type {PreparedJson} from '../http/prepared-json.js';

/** Maximum number of cached responses, and the maximum length of each in characters. */
const MAX_RESPONSES = 16;
const MAX_RESPONSE_LENGTH = 64 * 1024;

/** The latest short responses, by name. */
export class ResponseCache {
  readonly #responses = new Map<string, PreparedJson>();

  /** Returns a response, which is built if it is not cached. */
  get(name: string, build: () => PreparedJson): PreparedJson {
    const cached = this.#responses.get(name);
    if (cached) return cached;
    const response = build();
    if (response.length > MAX_RESPONSE_LENGTH) return response;
    const [oldest] = this.#responses.keys();
    if (this.#responses.size >= MAX_RESPONSES && oldest !== undefined) this.#responses.delete(oldest);
    this.#responses.set(name, response);
    return response;
  }

  clear(): void {
    this.#responses.clear();
  }
}
