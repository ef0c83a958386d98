// What comes while a thread is read.

import {isEcho, type Comment, type CommentId, type Page} from '../core/comment.js';
import {addComments, withLayout} from '../core/thread/state.js';
import {SourceError} from '../sources/source.js';
import type {Conversation} from './conversation.js';
import {toFailure, type Session} from './session.js';

/** What waits to be shown: so many new comments, or changes that move what is here; `stale` only a reload can show. */
export type Waiting =
  | {readonly is: 'nothing'}
  | {readonly is: 'comments'; readonly count: number}
  | {readonly is: 'changes'}
  | {readonly is: 'stale'};

const PAGES = 20;

/** Asks for what is new, and keeps it back until the reader wants to see it: nothing moves under their eyes. */
export class NewComments {
  readonly #conversation: Conversation;
  readonly #session: Session;
  readonly #held = new Map<CommentId, Comment>();
  #removed: readonly CommentId[] = [];
  #page: Page | null = null;
  #unreadable = 0;
  #isStale = false;
  #isAsking = false;

  constructor(conversation: Conversation, session: Session) {
    this.#conversation = conversation;
    this.#session = session;
  }

  get waiting(): Waiting {
    if (this.#isStale) return {is: 'stale'};
    const count = this.#added().filter((comment) => !isEcho(comment)).length;
    if (count > 0) return {is: 'comments', count};
    return this.#removed.length > 0 ? {is: 'changes'} : {is: 'nothing'};
  }

  /** Asks what has changed. Resolves when it is known, or cannot be: then the next time will do. */
  async check(): Promise<void> {
    const {info, order} = this.#conversation.state;
    if (!info || this.#isAsking || this.#isStale) return;
    this.#isAsking = true;
    const {source, signal} = this.#session;
    const since = (this.#page?.thread ?? info).revision;
    try {
      if (source.can.find) await this.#load(since);
      else {
        const {thread} = await source.load({order, signal});
        this.#isStale = thread.revision !== since || thread.count !== info.count;
      }
    } catch (error) {
      // The server does not remember that revision any more.
      if (error instanceof SourceError && error.kind === 'missing') this.#isStale = true;
      else if (!signal.aborted) this.#conversation.tell({type: 'missed', failure: toFailure(error)});
    } finally {
      this.#isAsking = false;
    }
    if (this.waiting.is === 'nothing') this.show();
  }

  /** Puts what waits on the page; returns the comments that were not there before. */
  show(): readonly Comment[] {
    const page = this.#page;
    if (!page) return [];
    const [added, comments, removed] = [this.#added(), [...this.#held.values()], this.#removed];
    this.#held.clear();
    this.#removed = [];
    this.#page = null;
    const unreadable = this.#unreadable;
    this.#unreadable = 0;
    this.#conversation.act({
      type: 'apply',
      change: (state) => {
        for (const id of removed) state.thread.remove(id);
        const next = addComments({...state, info: page.thread, unreadable: state.unreadable + unreadable}, comments);
        return removed.length > 0 ? withLayout(next) : next;
      },
    });
    return added;
  }

  // So many changes that they take more than a few pages are better read anew.
  async #load(since: string): Promise<void> {
    const {source, signal} = this.#session;
    let cursor: string | null = null;
    for (let pages = 0; pages < PAGES; pages++) {
      const page: Page = await source.load({
        order: this.#conversation.state.order,
        signal,
        since,
        ...(cursor !== null && {cursor}),
      });
      this.#hold(page);
      cursor = page.next;
      if (cursor === null) return;
    }
    this.#isStale = true;
  }

  #added(): readonly Comment[] {
    const {thread} = this.#conversation.state;
    return [...this.#held.values()].filter(({id}) => !thread.get(id));
  }

  #hold(page: Page): void {
    this.#page = page;
    this.#unreadable += page.unreadable ?? 0;
    const removed = new Set([...this.#removed, ...(page.removed ?? [])]);
    for (const comment of page.comments) {
      this.#held.set(comment.id, comment);
      removed.delete(comment.id);
    }
    for (const id of removed) this.#held.delete(id);
    this.#removed = [...removed].filter((id) => this.#conversation.state.thread.get(id));
    this.#conversation.arrived?.(page.comments);
  }
}
