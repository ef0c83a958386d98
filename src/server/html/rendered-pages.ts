// Caches rendered pages until their thread changes.

import {JsonPrefix, PreparedJson} from '../http/prepared-json.js';

/** Maximum length of all cached pages, in characters: about 200 first pages. */
const MAX_LENGTH = 16 * 1024 * 1024;

interface RenderedPage {
  readonly revision: string;
  readonly page: PreparedJson;
}

/** The pages that were rendered last. */
export class RenderedPages {
  readonly #maxLength: number;
  /** By name, least recently used first. */
  readonly #pages = new Map<string, RenderedPage>();
  #length = 0;

  constructor(maxLength = MAX_LENGTH) {
    this.#maxLength = maxLength;
  }

  /**
   * Returns a page, which is rendered if it is not cached or the thread has changed.
   *
   * @param name Everything that the page depends on, besides the state of the thread.
   * @param revision The state of the thread.
   */
  get(name: string, revision: string, render: () => string): PreparedJson {
    const cached = this.#pages.get(name);
    if (cached) this.#remove(name, cached.page);
    const page = cached?.revision === revision ? cached.page : prepare(render(), revision);
    this.#pages.set(name, {revision, page});
    this.#length += page.length;
    for (const [oldest, rendered] of this.#pages) {
      if (this.#length <= this.#maxLength) break;
      this.#remove(oldest, rendered.page);
    }
    return page;
  }

  #remove(name: string, {length}: PreparedJson): void {
    this.#pages.delete(name);
    this.#length -= length;
  }
}

// The number of the revision is part of the ETag, so that no server answers with an older state.
const prepare = (text: string, revision: string): PreparedJson =>
  new PreparedJson(
    new JsonPrefix(() => text),
    '\n',
    Number(/^\d+/.exec(revision)?.[0] ?? 0),
    'text/html; charset=utf-8',
  );
