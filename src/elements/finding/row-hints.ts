// What helps to find one's way among rows: hints what a rail folds, and names of permalinks. Lazy chunk, loaded at an idle
// moment.

import type {ReactiveElement} from 'lit';
import type {Group} from '../../core/thread/rows.js';
import type {Conversation} from '../../conversation/conversation.js';
import {inSteps} from '../../dom/timing/in-steps.js';
import {FoldHint} from './fold-hint.js';
import {nameNewLinks} from './link-names.js';

export class RowHints {
  readonly #host: ReactiveElement;
  readonly #conversation: Conversation;
  readonly #signal: AbortSignal;
  /** The groups whose permalinks have their names. */
  readonly #named = new WeakSet<Group>();

  /** @param signal Ends them when aborted. */
  constructor(host: ReactiveElement, conversation: Conversation, signal: AbortSignal) {
    this.#host = host;
    this.#conversation = conversation;
    this.#signal = signal;
    FoldHint.start(host, conversation, signal);
    this.update();
  }

  /** Names the permalinks of new rows. Call this after each update of the thread. */
  update(): void {
    const {groups} = this.#conversation.state;
    void inSteps(nameNewLinks(this.#host.renderRoot, groups, this.#named), this.#signal);
  }
}
