// Caches rendered pages until their thread changes.

import {JsonPrefix, PreparedJson} from '../http/prepared-json.js';
import {type Steps, WorkScheduler} from '../scheduling/work-steps.js';

/** Maximum length of all cached pages, in characters: about 200 first pages. */
const MAX_LENGTH = 16 * 1024 * 1024;

interface RenderedPage {
  readonly revision: string;
  readonly page: PreparedJson;
}

/** A page that is being rendered. */
interface Rendering {
  readonly revision: string;
  readonly page: Promise<PreparedJson>;
}

/** The pages that were rendered last. */
export class RenderedPages {
  readonly #scheduler = new WorkScheduler();
  readonly #maxLength: number;
  /** By name, least recently used first. */
  readonly #pages = new Map<string, RenderedPage>();
  readonly #renderings = new Map<string, Rendering>();
  #length = 0;

  constructor(maxLength = MAX_LENGTH) {
    this.#maxLength = maxLength;
  }

  /**
   * Returns a cached page; null if it is not cached, or the thread has changed.
   *
   * @param name Everything that the page depends on, besides the state of the thread.
   * @param revision The state of the thread.
   */
  peek(name: string, revision: string): PreparedJson | null {
    const cached = this.#pages.get(name);
    if (cached?.revision !== revision) return null;
    this.#pages.delete(name);
    this.#pages.set(name, cached);
    return cached.page;
  }

  /** Returns a page, which is rendered in steps if it is not cached. Requests that arrive meanwhile wait for the same page. */
  async get(name: string, revision: string, render: () => Steps<string>): Promise<PreparedJson> {
    const cached = this.peek(name, revision);
    if (cached) return cached;
    const running = this.#renderings.get(name);
    if (running?.revision === revision) return running.page;
    const rendering = {revision, page: this.#render(name, revision, render())};
    this.#renderings.set(name, rendering);
    try {
      return await rendering.page;
    } finally {
      if (this.#renderings.get(name) === rendering) this.#renderings.delete(name);
    }
  }

  async #render(name: string, revision: string, work: Steps<string>): Promise<PreparedJson> {
    const page = prepare(await this.#scheduler.run(work), revision);
    const former = this.#pages.get(name);
    if (former) this.#remove(name, former.page);
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
