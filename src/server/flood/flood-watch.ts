// Finds out whether comments arrive in a flood: more in a minute than ten times the mean of the week, and more than 20.

import {reportError} from '../http/report-error.js';
import type {FloodStore} from '../storage/flood/flood-store.js';

const [MINUTE, WEEK] = [60_000, 7 * 24 * 60 * 60_000];

/** Arrivals in a minute that are never a flood. */
const NORMAL = 20;

/** How much more than the mean of the week is a flood. */
const FACTOR = 10;

/** Time between two exchanges with the other servers, in milliseconds. */
const EXCHANGE_INTERVAL = 1000;

/** How long the mean of the week is used, in milliseconds. */
const MEAN_INTERVAL = 10 * MINUTE;

/** Counts arrivals, exchanges the counts with the other servers, and compares them with the last week. */
export class FloodWatch {
  readonly #store: FloodStore;
  readonly #now: () => number;
  /** Arrivals here that the others do not know. */
  #own = 0;
  #minute = 0;
  #counted = {now: 0, before: 0};
  #exchangedAt = -Infinity;
  #threshold = NORMAL;
  #meanAt = -Infinity;
  #exchange: Promise<void> | null = null;

  constructor(store: FloodStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Counts the arrival of a new comment. */
  arrive(): void {
    this.#turnMinute();
    this.#own++;
  }

  /**
   * Returns the arrivals of the last minute, with one that is not counted yet, as a multiple of what is normal: more than
   * 1 is a flood.
   */
  async findLoad(): Promise<number> {
    this.#turnMinute();
    const now = this.#now();
    if (now - this.#meanAt >= MEAN_INTERVAL) await this.#readMean(now);
    // Waits for the first exchange only: a restart must not forget a flood.
    const isFirst = this.#exchangedAt === -Infinity;
    if (now - this.#exchangedAt >= EXCHANGE_INTERVAL) this.#exchange ??= this.#exchangeCounts();
    if (isFirst) await this.#exchange;
    const passed = (this.#now() % MINUTE) / MINUTE;
    return (this.#own + 1 + this.#counted.now + this.#counted.before * (1 - passed)) / this.#threshold;
  }

  #turnMinute(): void {
    const minute = Math.floor(this.#now() / MINUTE);
    if (minute === this.#minute) return;
    const before = minute === this.#minute + 1 ? this.#own + this.#counted.now : 0;
    this.#minute = minute;
    this.#own = 0;
    this.#counted = {now: 0, before};
  }

  async #exchangeCounts(): Promise<void> {
    const [minute, own] = [this.#minute, this.#own];
    this.#exchangedAt = this.#now();
    try {
      const counted = await this.#store.count(minute, own);
      if (minute !== this.#minute) return;
      this.#own -= own;
      this.#counted = counted;
    } catch (error) {
      // Counts alone until the next exchange.
      reportError('Arrivals could not be counted', error);
    } finally {
      this.#exchange = null;
    }
  }

  async #readMean(now: number): Promise<void> {
    this.#meanAt = now;
    const published = await this.#store.countPublished(now - WEEK);
    this.#threshold = Math.max(NORMAL, (FACTOR * published * MINUTE) / WEEK);
  }
}
