// Computes the display order of a thread that may not fit into memory. Stores only numbers: about 60 bytes per comment.

import {sortInSteps, type Steps} from '../scheduling/work-steps.js';
import type {OutlineEntry} from '../storage/comment-store.js';

/** A visible comment, identified by its position in the store. */
export interface Place {
  readonly position: number;
  /** Number of published descendants. */
  readonly replies: number;
}

/** The visible comments of a thread in display order: oldest first, every comment before its replies. */
export interface Places {
  readonly length: number;
  slice(start: number, end: number): readonly Place[];
}

/** No parent, child or sibling. */
const NONE = -1;

/** Puts comments in the same order as `core/thread/tree`. */
export class Outline {
  #length = 0;
  #positions = new Int32Array(1024);
  #parents = new Int32Array(1024);
  #times = new Float64Array(1024);
  #isPublished = new Uint8Array(1024);
  #isPinned = new Uint8Array(1024);
  #lastTime = -Infinity;

  /** Adds comments in the order in which they were stored. */
  add(comments: readonly OutlineEntry[]): void {
    for (const {position, parent, isPublished, pinned, createdAt} of comments) {
      if (this.#length === this.#positions.length) this.#grow();
      const index = this.#length++;
      this.#positions[index] = position;
      this.#parents[index] = parent ?? NONE;
      this.#times[index] = this.#lastTime = createdAt ?? this.#lastTime;
      this.#isPublished[index] = Number(isPublished);
      // Ignores pins of unpublished comments: readers do not see them.
      this.#isPinned[index] = Number(pinned && isPublished);
    }
  }

  /** Computes the display order in small steps, so that the caller can pause between them. */
  *places(): Steps<Places> {
    const parents = yield* this.#link();
    const sequence = yield* this.#walk(parents);
    const replies = new Int32Array(this.#length);
    for (let step = sequence.length - 1; step >= 0; step--) {
      const index = at(sequence, step);
      const parent = at(parents, index);
      if (parent !== NONE) replies[parent] = at(replies, parent) + at(replies, index) + at(this.#isPublished, index);
      yield;
    }
    let length = 0;
    for (const index of sequence) {
      if (at(replies, index) + at(this.#isPublished, index) > 0) sequence[length++] = index;
      yield;
    }
    const toPlace = (index: number): Place => ({position: at(this.#positions, index), replies: at(replies, index)});
    return {length, slice: (start, end) => Array.from(sequence.subarray(start, Math.min(end, length)), toPlace)};
  }

  #grow(): void {
    const size = 2 * this.#length;
    const [positions, parents, times] = [new Int32Array(size), new Int32Array(size), new Float64Array(size)];
    const [isPublished, isPinned] = [new Uint8Array(size), new Uint8Array(size)];
    positions.set(this.#positions);
    parents.set(this.#parents);
    times.set(this.#times);
    isPublished.set(this.#isPublished);
    isPinned.set(this.#isPinned);
    this.#positions = positions;
    this.#parents = parents;
    this.#times = times;
    this.#isPublished = isPublished;
    this.#isPinned = isPinned;
  }

  // Follows the rules of `core/thread/tree`: a comment whose parent is missing becomes a top-level comment, and a loop
  // is cut at the comment that would close it.
  *#link(): Steps<Int32Array> {
    const parents = new Int32Array(this.#length).fill(NONE);
    const waiting = new Map<number, number[]>();
    for (let index = 0; index < this.#length; index++) {
      const parent = this.#indexOf(at(this.#parents, index));
      if (parent !== NONE && parent < index) parents[index] = parent;
      if (parent > index) waiting.set(parent, [...(waiting.get(parent) ?? []), index]);
      for (const orphan of waiting.get(index) ?? []) if (rootOf(index, parents) !== orphan) parents[orphan] = index;
      waiting.delete(index);
      yield;
    }
    return parents;
  }

  *#walk(parents: Int32Array): Steps<Int32Array> {
    const order = yield* this.#sort();
    const [firstChild, nextSibling] = [
      new Int32Array(this.#length).fill(NONE),
      new Int32Array(this.#length).fill(NONE),
    ];
    for (let rank = order.length - 1; rank >= 0; rank--) {
      const index = at(order, rank);
      const parent = at(parents, index);
      if (parent !== NONE) {
        nextSibling[index] = at(firstChild, parent);
        firstChild[parent] = index;
      }
      yield;
    }
    const sequence = new Int32Array(this.#length);
    let length = 0;
    for (const pinned of [1, 0]) {
      for (const root of order) {
        if (at(parents, root) !== NONE || at(this.#isPinned, root) !== pinned) continue;
        for (let open = [root], index = open.pop(); index !== undefined; index = open.pop()) {
          sequence[length++] = index;
          const [sibling, child] = [at(nextSibling, index), at(firstChild, index)];
          if (sibling !== NONE) open.push(sibling);
          if (child !== NONE) open.push(child);
          yield;
        }
      }
    }
    return sequence;
  }

  *#sort(): Steps<Int32Array> {
    const order = new Int32Array(this.#length).map((_, index) => index);
    const isSorted = order.every((index) => index === 0 || at(this.#times, index - 1) <= at(this.#times, index));
    if (isSorted) return order;
    const compare = (a: number, b: number): number => at(this.#times, a) - at(this.#times, b) || a - b;
    return Int32Array.from(yield* sortInSteps([...order], compare));
  }

  #indexOf(position: number): number {
    if (position === NONE) return NONE;
    let [low, high] = [0, this.#length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(this.#positions, middle) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const at = (numbers: Int32Array | Float64Array | Uint8Array, index: number): number => numbers[index] ?? NONE;

function rootOf(index: number, parents: Int32Array): number {
  let root = index;
  for (let parent = at(parents, root); parent !== NONE; parent = at(parents, root)) root = parent;
  return root;
}
