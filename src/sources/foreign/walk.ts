// One reading of a foreign thread from its first part to its last: what has come, what is missing, what is wrong.

import {counted} from '../../core/counted.js';
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
  /** The date of the first reply to each comment, directly or below places without a date. */
  readonly #firstReplies = new Map<string, string>();
  /** The top-level comment above each parent, as far as the system says. */
  readonly #roots = new Map<string, string>();
  readonly #undated = new Set<string>();
  readonly #ends = new Set<string | null>();
  #claimed: number | undefined;

  /** @param say Tells the site owner of a flaw. */
  constructor(readonly say: (flaw: string) => void) {}

  /**
   * Adds a part. With the last, adds a deleted comment for each parent that never came, so that its replies stay
   * together. Places without a date get that of their first reply, so that they stand where the conversation was.
   *
   * @param from Where the part begins.
   */
  add(from: string | null, {rows, next, count}: Rows): Step {
    this.#claimed ??= count;
    this.#ends.add(from);
    const known = this.#parents.size;
    for (const {id, parent, kind = 'comment', status = 'published', createdAt, root} of rows) {
      if (parent && root) this.#roots.set(parent, root);
      this.#parents.set(id, parent);
      if (!createdAt) this.#undated.add(id);
      if (status === 'published') (kind === 'comment' ? this.#published : this.#echoes).add(id);
    }
    for (const row of rows) this.#dateParent(row);
    const dated = rows.map((row) => this.#datePlace(row));
    const repeats = next !== null && (this.#ends.has(next) || (rows.length > 0 && this.#parents.size === known));
    if (repeats) this.say('the system sends the same page again, so the list may be incomplete');
    const end = repeats ? null : next;
    const {size: echoes} = this.#echoes;
    if (end !== null)
      return {rows: dated, next: end, count: Math.max(this.#claimed ?? 0, this.#published.size), echoes};
    const places = this.#missing().map((id) => this.#datePlace(this.#toPlace(id)));
    this.#describe(places.length);
    return {rows: [...dated, ...places], next: null, count: this.#published.size, echoes};
  }

  /** Remembers the date of a reply for its parent, and for the places above that have no date. */
  #dateParent({parent, createdAt}: Row): void {
    let above = parent;
    while (above && createdAt && !isEarlier(this.#firstReplies.get(above), createdAt)) {
      this.#firstReplies.set(above, createdAt);
      above = this.#undated.has(above) ? (this.#parents.get(above) ?? null) : null;
    }
  }

  #datePlace(row: Row): Row {
    const createdAt = row.createdAt ?? this.#firstReplies.get(row.id);
    return row.status === 'deleted' && createdAt ? {...row, createdAt} : row;
  }

  #toPlace(id: string): Row {
    const root = this.#roots.get(id) ?? id;
    const parent = root !== id && this.#parents.has(root) ? root : null;
    return {id, parent, status: 'deleted', author: {name: ''}, html: ''};
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
      this.say(`the system counts ${counted(this.#claimed, 'comment')} and lists ${listed}`);
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

const isEarlier = (known: string | undefined, date: string): boolean =>
  known !== undefined && Date.parse(known) <= Date.parse(date);
