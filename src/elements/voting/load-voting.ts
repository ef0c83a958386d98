// Loads the chunk for votes when the first comment with votes is on the page.

import {hasVotes} from '../../core/thread/votes.js';
import {loadChunk} from '../../core/load-chunk.js';
import {languageOf} from '../base/page.js';
import type {ViewContext} from '../views/view-context.js';
import type {Voting, VotingHost} from './voting.js';

export class VotingLoader {
  readonly #host: VotingHost;
  #isLoading = false;
  #voting: Voting | null = null;

  constructor(host: VotingHost) {
    this.#host = host;
  }

  /** Called after each update of the thread. */
  afterUpdate(context: ViewContext | null): void {
    if (!context) return;
    this.#voting?.afterUpdate(context);
    const {conversation} = this.#host;
    if (this.#isLoading || !conversation.session?.source.vote || !hasVotes(conversation.state)) return;
    this.#isLoading = true;
    void this.#load();
  }

  // If the chunk fails to load, nobody can vote on this page: reading and replying still work.
  async #load(): Promise<void> {
    const {element, signal} = this.#host;
    const chunk = await loadChunk(() => import('./voting.js')).catch(() => null);
    this.#voting = (await chunk?.Voting.start(this.#host, languageOf(element))) ?? null;
    if (!signal.aborted) element.requestUpdate();
  }
}
