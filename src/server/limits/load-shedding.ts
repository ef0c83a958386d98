// Rejects requests while the server is overloaded, with retry times spread so that clients do not return all at once.

import {HttpProblem} from '../http/problem.js';

/** Maximum number of requests in progress. */
const MAX_REQUESTS = 256;

/** Maximum time that the event loop may be busy with requests without a new turn, in milliseconds. */
const MAX_BUSY_TIME = 500;

/** Clients should retry after 1 to this many seconds. */
const MAX_RETRY_AFTER = 10;

export interface LoadShedderOptions {
  readonly maxRequests?: number;
  /** In milliseconds. */
  readonly maxBusyTime?: number;
  /** Returns the time in milliseconds since any fixed moment. */
  readonly now?: () => number;
}

/**
 * Counts requests in progress and the time spent on them in one turn of the event loop. Disk writes block the event loop,
 * so too many requests make a turn long. Idle time does not count: a process that gets no CPU time is not overloaded.
 */
export class LoadShedder {
  readonly #maxRequests: number;
  readonly #maxBusyTime: number;
  readonly #now: () => number;
  #active = 0;
  /** When the current busy period began. */
  #busySince = 0;
  /** Duration of the earlier busy periods in this turn of the event loop. */
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
   * Runs an action unless the server is overloaded.
   *
   * @throws {HttpProblem} 503 if it is overloaded.
   */
  async pass<T>(action: () => T | Promise<T>): Promise<T> {
    if (this.#active >= this.#maxRequests || this.#busyTime() > this.#maxBusyTime) throw busyProblem();
    if (this.#active++ === 0) this.#busySince = this.#now();
    try {
      return await action();
    } finally {
      if (--this.#active === 0) this.#busy += this.#now() - this.#busySince;
    }
  }

  /** Starts a new turn of the event loop. Call this from a timer. */
  tick(): void {
    this.#busy = 0;
    this.#busySince = this.#now();
  }

  #busyTime(): number {
    return this.#busy + (this.#active > 0 ? this.#now() - this.#busySince : 0);
  }
}

function busyProblem(): HttpProblem {
  const retryAfter = 1 + Math.floor(Math.random() * MAX_RETRY_AFTER);
  const detail = 'The server is overloaded and did not process this request. Try again in a moment.';
  return new HttpProblem(503, 'Overloaded', detail, {type: 'busy', retryAfter});
}
