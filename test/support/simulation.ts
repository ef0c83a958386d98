// A server, a network and a device with several tabs: everything that can come between what is written and what is read.

import assert from 'node:assert/strict';
import type {FailureKind} from '../../src/core/failure/failure.js';
import {SourceError, type OwnComment} from '../../src/sources/source.js';
import {FakeClock, settled} from './fake-clock.js';
import {comment} from './comments.js';
import type {PendingRequest} from './fake-source.js';
import {MemoryStorage} from './memory-storage.js';
import {can, NOW, visit, type Visit} from './visit.js';

/** What becomes of a request: whether the server does what is asked, and what is heard of it. */
export interface Outcome {
  readonly isApplied: boolean;
  readonly reply: 'answer' | FailureKind;
  /** Milliseconds. */
  readonly retryAfter?: number;
}

/** A request that nobody has decided about yet. */
interface Open {
  readonly tab: Visit;
  /** What the server does; its answer, or what it says instead. */
  readonly act: () => OwnComment | SourceError;
  readonly waiting: Pick<PendingRequest<OwnComment>, 'answer' | 'fail'>;
}

const MISSING = new SourceError('missing');

export class Simulation {
  readonly clock = new FakeClock(NOW);
  readonly storage = new MemoryStorage();
  readonly tabs: Visit[] = [];
  /** What the server has, by id. */
  readonly posted = new Map<string, string>();
  /** Every text that was ever sent. */
  readonly texts: string[] = [];
  readonly #seen = new WeakSet<object>();

  async openTab(): Promise<void> {
    const tab = await visit(this.storage, this.clock);
    this.tabs.push(tab);
    this.storage.tabs.add(tab.tab);
    void tab.resume();
    await settled();
  }

  /** The tab is gone in the middle of whatever it was doing; each of its requests has or has not been done. */
  async closeTab(index: number, isApplied: boolean): Promise<void> {
    const [tab] = this.tabs.splice(index % this.tabs.length, 1);
    if (!tab) return;
    for (const request of this.#openRequests(tab)) if (isApplied) request.act();
    tab.drafts.words.flush();
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

  /** Somebody presses a button of a comment that waits. */
  async press(index: number, which: number, button: 'resend' | 'take-back'): Promise<void> {
    const tab = this.#tab(index);
    const rows = tab.conversation.state.groups.flatMap((group) => group.rows);
    const waiting = rows.filter(({touch: {mark}}) => mark?.is === 'waiting' || mark?.is === 'failed');
    const id = waiting[which % (waiting.length || 1)]?.comment.id;
    if (id !== undefined && button === 'resend') void tab.sender.retry(id);
    if (id !== undefined && button === 'take-back') tab.sender.undoSend(id);
    await settled();
  }

  async online(index: number): Promise<void> {
    void this.#tab(index).sender.delivery.hurry();
    await settled();
  }

  /** The other tabs hear what was stored. */
  async notifyTabs(): Promise<void> {
    for (const tab of this.tabs) tab.sender.delivery.heard();
    await settled();
  }

  /** Decides about one of the requests that are under way. */
  async respond(which: number, outcome: Outcome): Promise<void> {
    const requests = this.tabs.flatMap((tab) => this.#openRequests(tab));
    const request = requests[which % (requests.length || 1)];
    if (!request) return;
    this.#seen.add(request.waiting);
    const answer = outcome.isApplied ? request.act() : null;
    if (answer instanceof SourceError) request.waiting.fail(answer);
    else if (answer && outcome.reply === 'answer') request.waiting.answer(answer);
    else
      request.waiting.fail(
        new SourceError(outcome.reply === 'answer' ? 'offline' : outcome.reply, {
          retryAfter: outcome.retryAfter ?? null,
        }),
      );
    await settled();
  }

  /** All goes well from now on, until nothing more happens. */
  async recover(): Promise<void> {
    for (let round = 0; round < 400; round++) {
      const requests = this.tabs.flatMap((tab) => this.#openRequests(tab));
      if (requests.length > 0) await this.respond(0, {isApplied: true, reply: 'answer'});
      else if (this.clock.next === null) break;
      else await this.clock.advance(Math.max(0, this.clock.next - this.clock.time));
    }
    await this.notifyTabs();
  }

  /** Where a text is: how often on the server, whether it is to be sent, whether it is in a draft. */
  find(text: string): {readonly posted: number; readonly waits: boolean; readonly isDraft: boolean} {
    const posted = [...this.posted.values()].filter((source) => source === text).length;
    const stored = [...this.storage.values];
    const waits = stored.some(
      ([key, value]) => key.includes(':outbox:') && /"state":"sending"/.test(value) && value.includes(text),
    );
    const isDraft = stored.some(([key, value]) => key.includes(':draft:') && value.includes(text));
    const isTyped = this.tabs.some(({drafts}) => drafts.words.get(null)?.includes(text));
    return {posted, waits, isDraft: isDraft || isTyped};
  }

  #tab(index: number): Visit {
    return this.tabs[index % this.tabs.length] ?? assert.fail('no tab is open');
  }

  #openRequests(tab: Visit): readonly Open[] {
    const {posts, lookups, deletions} = tab.source;
    return [
      ...posts.map((waiting): Open => ({
        tab,
        waiting,
        act: () => this.#post(waiting.comment.id, waiting.comment.draft.source),
      })),
      ...lookups.map((waiting): Open => ({tab, waiting, act: () => this.#own(waiting.own.id)})),
      ...deletions.map((waiting): Open => ({
        tab,
        waiting: {answer: () => waiting.answer(), fail: waiting.fail},
        act: () => this.#delete(waiting.own.id),
      })),
    ].filter(({waiting}) => !this.#seen.has(waiting));
  }

  #post(id: string, source: string): OwnComment | SourceError {
    this.posted.set(id, source);
    return this.#own(id);
  }

  #own(id: string): OwnComment | SourceError {
    const source = this.posted.get(id);
    return source === undefined ? MISSING : {comment: comment(id), source, can};
  }

  #delete(id: string): OwnComment | SourceError {
    const own = this.#own(id);
    this.posted.delete(id);
    return own;
  }
}
