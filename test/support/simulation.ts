// Simulates a server, a network and a device with several tabs, for property-based tests of sending.

import assert from 'node:assert/strict';
import type {FailureKind} from '../../src/core/failure/failure.js';
import {RETRY_PERIOD} from '../../src/core/failure/retry-delay.js';
import {SourceError, type OwnComment} from '../../src/sources/source.js';
import {FakeClock, settled} from './fake-clock.js';
import {comment} from './comments.js';
import type {PendingRequest} from './fake-source.js';
import {MemoryStorage} from './memory-storage.js';
import {can, NOW, visit, type Visit} from './visit.js';

/** The outcome of a request. */
export interface Outcome {
  /** Whether the server carries out the request. */
  readonly isApplied: boolean;
  /** What the tab gets: the response, or a failure. */
  readonly reply: 'answer' | FailureKind;
  /** Milliseconds. */
  readonly retryAfter?: number;
}

/** A request without a response so far. */
interface OpenRequest {
  readonly tab: Visit;
  /** Carries out the request on the server. Returns the response, or the error that the server reports. */
  readonly act: () => OwnComment | SourceError;
  readonly pending: Pick<PendingRequest<OwnComment>, 'answer' | 'fail'>;
  /** The request as the source of the tab keeps it: the same object each time. */
  readonly key: object;
  /** Called if the server does not carry out the request. */
  readonly abandon?: () => void;
}

const MISSING = new SourceError('missing');

export class Simulation {
  readonly clock = new FakeClock(NOW);
  readonly storage = new MemoryStorage();
  readonly tabs: Visit[] = [];
  /** The texts of the comments on the server, by id. */
  readonly posted = new Map<string, string>();
  /** Every text that a tab ever sent. */
  readonly texts: string[] = [];
  /** The texts of comments whose deletion failed more than a day after the first was sent: the device may give up. */
  readonly abandoned = new Set<string>();
  readonly #seen = new WeakSet<object>();

  async openTab(): Promise<void> {
    const tab = await visit(this.storage, this.clock);
    this.tabs.push(tab);
    this.storage.tabs.add(tab.tab);
    void tab.resume();
    await settled();
  }

  /** Closes a tab at once. `isApplied` tells whether the server carries out its open requests. */
  async closeTab(index: number, isApplied: boolean): Promise<void> {
    const [tab] = this.tabs.splice(index % this.tabs.length, 1);
    if (!tab) return;
    for (const request of this.#openRequests(tab)) if (isApplied) request.act();
    tab.drafts.texts.flush();
    tab.conversation.close();
    this.storage.tabs.delete(tab.tab);
    await settled();
    if (this.tabs.length === 0) await this.openTab();
  }

  async send(index: number): Promise<void> {
    const tab = this.#tab(index);
    const source = `<text ${this.texts.length}>`;
    this.texts.push(source);
    void tab.sender.submit({parent: null, author: {name: 'Zed'}, source}, '');
    await settled();
  }

  /** Presses a button of a comment that is not sent yet. */
  async press(index: number, which: number, button: 'resend' | 'take-back'): Promise<void> {
    const tab = this.#tab(index);
    const rows = tab.conversation.state.groups.flatMap((group) => group.rows);
    const unsent = rows.filter(({touch: {mark}}) => mark?.is === 'waiting' || mark?.is === 'failed');
    const id = unsent[which % (unsent.length || 1)]?.comment.id;
    if (id !== undefined && button === 'resend') void tab.sender.retry(id);
    if (id !== undefined && button === 'take-back') tab.sender.undoSend(id);
    await settled();
  }

  /** Tells a tab that the network is back. */
  async online(index: number): Promise<void> {
    void this.#tab(index).sender.delivery.retryOffline();
    await settled();
  }

  /** Tells all tabs that the storage has changed. */
  async notifyTabs(): Promise<void> {
    for (const tab of this.tabs) tab.sender.delivery.onStorage();
    await settled();
  }

  /** Ends one of the open requests. */
  async respond(which: number, outcome: Outcome): Promise<void> {
    const requests = this.tabs.flatMap((tab) => this.#openRequests(tab));
    const request = requests[which % (requests.length || 1)];
    if (!request) return;
    this.#seen.add(request.key);
    const answer = outcome.isApplied ? request.act() : null;
    if (answer instanceof SourceError) request.pending.fail(answer);
    else if (answer && outcome.reply === 'answer') request.pending.answer(answer);
    else {
      if (!outcome.isApplied) request.abandon?.();
      request.pending.fail(
        new SourceError(outcome.reply === 'answer' ? 'offline' : outcome.reply, {
          retryAfter: outcome.retryAfter ?? null,
        }),
      );
    }
    await settled();
  }

  /** Lets all requests succeed from now on, and runs timers until there are none (at most 400 rounds). */
  async recover(): Promise<void> {
    for (let round = 0; round < 400; round++) {
      const requests = this.tabs.flatMap((tab) => this.#openRequests(tab));
      if (requests.length > 0) await this.respond(0, {isApplied: true, reply: 'answer'});
      else if (this.clock.next === null) break;
      else await this.clock.advance(Math.max(0, this.clock.next - this.clock.time));
    }
    await this.notifyTabs();
  }

  /** Finds a text: how often it is on the server, whether it waits to be sent, whether it is in a draft. */
  find(text: string): {readonly posted: number; readonly waits: boolean; readonly isDraft: boolean} {
    const posted = [...this.posted.values()].filter((source) => source === text).length;
    const stored = [...this.storage.values];
    const waits = stored.some(
      ([key, value]) => key.includes(':outbox:') && /"state":"sending"/.test(value) && value.includes(text),
    );
    const isDraft = stored.some(([key, value]) => key.includes(':draft:') && value.includes(text));
    const isTyped = this.tabs.some(({drafts}) => drafts.texts.get(null)?.includes(text));
    return {posted, waits, isDraft: isDraft || isTyped};
  }

  #tab(index: number): Visit {
    return this.tabs[index % this.tabs.length] ?? assert.fail('No tab is open. Call openTab first.');
  }

  #openRequests(tab: Visit): readonly OpenRequest[] {
    const {posts, lookups, deletions} = tab.source;
    return [
      ...posts.map((pending): OpenRequest => ({
        tab,
        pending,
        key: pending,
        act: () => this.#post(pending.comment.id, pending.comment.draft.source),
      })),
      ...lookups.map((pending): OpenRequest => ({tab, pending, key: pending, act: () => this.#own(pending.own.id)})),
      ...deletions.map((pending): OpenRequest => ({
        tab,
        pending: {answer: () => pending.answer(), fail: pending.fail},
        key: pending,
        act: () => this.#delete(pending.own.id),
        abandon: () => this.#abandon(pending.own.id),
      })),
    ].filter(({key}) => !this.#seen.has(key));
  }

  #post(id: string, source: string): OwnComment | SourceError {
    this.posted.set(id, source);
    return this.#own(id);
  }

  #own(id: string): OwnComment | SourceError {
    const source = this.posted.get(id);
    return source === undefined ? MISSING : {comment: comment(id), source, can};
  }

  #abandon(id: string): void {
    const source = this.posted.get(id);
    if (source !== undefined && this.clock.time - NOW >= RETRY_PERIOD) this.abandoned.add(source);
  }

  #delete(id: string): OwnComment | SourceError {
    const own = this.#own(id);
    this.posted.delete(id);
    return own;
  }
}
