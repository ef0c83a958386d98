// What changed in a thread, by revision: for readers who ask what is new.

import {compareLogPositions, type LogPosition} from './cursor.js';
import type {CachedComment} from './cached-comment.js';
import {sortInSteps, type Steps} from './work-steps.js';

interface Change extends LogPosition {
  readonly entry: CachedComment;
}

/** The last change of every comment, oldest first. */
export class ChangeLog {
  #changes: Change[] = [];
  #most = 0;

  /** Makes it of what a store knows. What readers never saw is no news to them. */
  static *build(entries: Iterable<CachedComment>): Steps<ChangeLog> {
    const log = new ChangeLog();
    const known: Change[] = [];
    for (const entry of entries) {
      if (entry.lastChange > 0 || entry.isVisible) known.push(toChange(entry));
      yield;
    }
    log.#changes = yield* sortInSteps(known, compareLogPositions);
    log.#most = roomFor(known);
    return log;
  }

  /** Notes that comments changed, whose `lastChange` is later than all before. */
  note(entries: readonly CachedComment[]): void {
    for (const change of entries.map(toChange).sort(compareLogPositions)) this.#changes.push(change);
    if (this.#changes.length <= this.#most) return;
    this.#changes = this.#changes.filter(isLatest);
    this.#most = roomFor(this.#changes);
  }

  /** What has changed after a moment, each comment once. */
  *after(moment: LogPosition): Generator<CachedComment> {
    let [low, high] = [0, this.#changes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const change = this.#changes[middle];
      if (change && compareLogPositions(change, moment) <= 0) low = middle + 1;
      else high = middle;
    }
    for (let index = low; index < this.#changes.length; index++) {
      const change = this.#changes[index];
      if (change && isLatest(change)) yield change.entry;
    }
  }
}

const toChange = (entry: CachedComment): Change => ({entry, revision: entry.lastChange, sequence: entry.sequence});

const isLatest = ({entry, revision}: Change): boolean => entry.lastChange === revision;

// Changes that are not the last of their comment any more are dropped when they are as many as the others.
const roomFor = ({length}: readonly Change[]): number => 2 * length + 64;
