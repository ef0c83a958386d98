// What was done last and can be taken back.

import type {Undoable} from '../base/desk-view.js';

/** How many decisions can be taken back one after another. Older ones: from the record. */
const MOST = 20;

/** The last 20 decisions of this page, the latest first. */
export class UndoList {
  readonly #list: Undoable[] = [];

  get last(): Undoable | null {
    return this.#list[0] ?? null;
  }

  add(done: Undoable): void {
    this.#list.unshift(done);
    this.#list.length = Math.min(this.#list.length, MOST);
  }

  withdraw(done: Undoable): void {
    const index = this.#list.indexOf(done);
    if (index >= 0) this.#list.splice(index, 1);
  }

  /** Removes and returns the latest one. */
  take(): Undoable | null {
    return this.#list.shift() ?? null;
  }

  /** Puts one back that could not be taken back. */
  restore(done: Undoable): void {
    this.#list.unshift(done);
  }
}
