// Lets in as much as can be done in time; the rest is told to come back, soon and not all at once.

import {HttpProblem} from '../http/problem.js';

/** So many requests may be under way. */
const MAX_REQUESTS = 256;

/** How long, in milliseconds, others may wait while one after the other is worked on. */
const MAX_BUSY_TIME = 500;

/** Clients are told to come back after 1 to this many seconds. */
const LATEST_RETRY = 10;

export interface LoadShedderOptions {
  readonly maxRequests?: number;
  /** Milliseconds. */
  readonly maxBusyTime?: number;
  /** Milliseconds since any moment. */
  readonly now?: () => number;
}

/**
 * Counts what is worked on, and for how long without a pause. Writing to disk holds up everything else, so a flood shows
 * in the time until the event loop comes round; an idle process that was not given any time is not overloaded.
 */
export class LoadShedder {
  readonly #maxRequests: number;
  readonly #maxBusyTime: number;
  readonly #now: () => number;
  #active = 0;
  /** Since when something is worked on, and for how long something was before that. */
  #busySince = 0;
  #busy = 0;

  constructor({
    maxRequests = MAX_REQUESTS,
    maxBusyTime = MAX_BUSY_TIME,
    now = () => performance.now(),
  }: LoadShedderOptions = {}) {
    this.#maxRequests = maxRequests;
    this.#maxBusyTime = maxBusyTime;
    this.#now = now;
  }

  /**
   * Does something if there is time for it.
   *
   * @throws {HttpProblem} 503 otherwise.
   */
  async pass<T>(act: () => T | Promise<T>): Promise<T> {
    if (this.#active >= this.#maxRequests || this.#busyTime() > this.#maxBusyTime) throw busyProblem();
    if (this.#active++ === 0) this.#busySince = this.#now();
    try {
      return await act();
    } finally {
      if (--this.#active === 0) this.#busy += this.#now() - this.#busySince;
    }
  }

  /** Has to be called whenever the event loop has come round. */
  tick(): void {
    this.#busy = 0;
    this.#busySince = this.#now();
  }

  #busyTime(): number {
    return this.#busy + (this.#active > 0 ? this.#now() - this.#busySince : 0);
  }
}

function busyProblem(): HttpProblem {
  const retryAfter = 1 + Math.floor(Math.random() * LATEST_RETRY);
  const detail = 'The server has too much to do. Nothing of this request was taken; please try again in a moment.';
  return new HttpProblem(503, 'Too much to do', detail, {type: 'busy', retryAfter});
}
