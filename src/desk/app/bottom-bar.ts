// The line at the bottom of the desk: what was done last, and Undo. Also speaks to assistive technology.

import type {ReactiveControllerHost} from 'lit';
import type {DeskStrings} from '../../strings/desk/desk-strings.js';
import type {UndoBar, Undoable} from '../base/desk-view.js';
import {explainFailure} from '../base/explain-failure.js';
import {UndoList} from './undo-list.js';

export class BottomBar implements UndoBar {
  readonly #host: ReactiveControllerHost;
  readonly #list = new UndoList();
  /** What is shown; empty if there is no bar. */
  sentence = '';
  /** What assistive technology is told. */
  announcement = '';
  #isUndoing = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Whether something can be taken back. */
  get canUndo(): boolean {
    return this.#list.last !== null && !this.#isUndoing;
  }

  add(done: Undoable): () => void {
    this.#list.add(done);
    this.tell(done.sentence);
    return () => {
      this.#list.withdraw(done);
      if (this.sentence === done.sentence) this.sentence = '';
      this.#host.requestUpdate();
    };
  }

  tell(sentence: string): void {
    this.sentence = sentence;
    this.announce(sentence);
  }

  announce(sentence: string): void {
    // The same sentence again has to be a change, or it is not spoken.
    this.announcement = sentence === this.announcement ? `${sentence}\u00a0` : sentence;
    this.#host.requestUpdate();
  }

  close(): void {
    this.sentence = '';
    this.#host.requestUpdate();
  }

  /** Takes the latest decision back. On failure it can be tried again. */
  async undo(strings: DeskStrings): Promise<void> {
    if (this.#isUndoing) return;
    const done = this.#list.take();
    if (!done) return this.tell(strings.nothingToUndo);
    this.#isUndoing = true;
    this.#host.requestUpdate();
    try {
      const flaw = await done.undo();
      this.tell(flaw ?? strings.undone(done.sentence));
    } catch (error) {
      this.#list.restore(done);
      this.tell(explainFailure(error, strings));
    } finally {
      this.#isUndoing = false;
      this.#host.requestUpdate();
    }
  }
}
