// One reading of a foreign thread from its first part to its last: what has come, what is missing, what is wrong.

import type {Row, Rows} from './system.js';

/** What a part becomes. */
export interface Step {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly count: number;
  readonly echoes: number;
}

/** The comments of a thread as they come, part by part. Adding a part again changes nothing. */
export class Walk {
  /** The parent of each comment that has come. */
  readonly #parents = new Map<string, string | null>();
  readonly #published = new Set<string>();
  readonly #echoes = new Set<string>();
  readonly #ends = new Set<string | null>();
  #claimed: number | undefined;

  /** @param say Tells the site owner of a flaw. */
  constructor(readonly say: (flaw: string) => void) {}

  /**
   * Adds a part. With the last, adds a deleted comment for each parent that never came, so that its replies stay
   * together.
   *
   * @param from Where the part begins.
   */
  add(from: string | null, {rows, next, count}: Rows): Step {
    this.#claimed ??= count;
    this.#ends.add(from);
    const known = this.#parents.size;
    for (const {id, parent, kind = 'comment', status = 'published'} of rows) {
      this.#parents.set(id, parent);
      if (status === 'published') (kind === 'comment' ? this.#published : this.#echoes).add(id);
    }
    const repeats = next !== null && (this.#ends.has(next) || (rows.length > 0 && this.#parents.size === known));
    if (repeats) this.say('the system sends the same page again, so the list may be incomplete');
    const end = repeats ? null : next;
    const {size: echoes} = this.#echoes;
    if (end !== null) return {rows, next: end, count: Math.max(this.#claimed ?? 0, this.#published.size), echoes};
    const places = this.#missing().map(toPlace);
    this.#describe(places.length);
    return {rows: [...rows, ...places], next: null, count: this.#published.size, echoes};
  }

  #missing(): readonly string[] {
    const parents = [...this.#parents.values()].filter((parent) => parent !== null);
    return [...new Set(parents)].filter((parent) => !this.#parents.has(parent));
  }

  #describe(missing: number): void {
    const listed = this.#published.size;
    if (missing > 0) this.say(`the parents of some replies are not listed: ${missing} shown as deleted`);
    if (this.#hasLoop()) this.say('some comments are replies to each other; the first of them is at the top level');
    if (this.#claimed !== undefined && this.#claimed !== listed)
      this.say(`the system counts ${this.#claimed} comments and lists ${listed}`);
  }

  #hasLoop(): boolean {
    const done = new Set<string>();
    for (const start of this.#parents.keys()) {
      const path = new Set<string>();
      for (let id: string | null | undefined = start; id && !done.has(id); id = this.#parents.get(id)) {
        if (path.has(id)) return true;
        path.add(id);
      }
      for (const id of path) done.add(id);
    }
    return false;
  }
}

const toPlace = (id: string): Row => ({id, parent: null, status: 'deleted', author: {name: ''}, html: ''});
