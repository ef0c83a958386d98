// Loads the signs beside verified names, if a comment has one.

import type {ReactiveElement} from 'lit';
import type {Conversation} from '../../conversation/conversation.js';
import {loadChunk} from '../../core/load-chunk.js';
import {languageOf} from '../base/page.js';

/** Called after each update of a thread. Loads the signs once they are needed, and shows them from then on. */
export class VerifiedNamesLoader {
  readonly #element: ReactiveElement;
  readonly #conversation: Conversation;
  #show: (() => void) | null = null;
  #groups: unknown = null;

  constructor(element: ReactiveElement, conversation: Conversation) {
    this.#element = element;
    this.#conversation = conversation;
  }

  afterUpdate(): void {
    if (this.#show) return this.#show();
    const {groups} = this.#conversation.state;
    if (groups === this.#groups) return;
    this.#groups = groups;
    if (groups.some(({rows}) => rows.some(({comment}) => comment.author.verified))) void this.#load();
  }

  async #load(): Promise<void> {
    this.#show = () => undefined;
    const chunk = await loadChunk(() => import('./verified-names.js')).catch(() => null);
    const names = await chunk?.VerifiedNames.start(this.#element, this.#conversation, languageOf(this.#element));
    this.#show = () => names?.show();
    this.#show();
  }
}
