// Loads new comments while a thread is open, and holds them back until the reader asks for them.

import {isEcho, isPlaceholderId, type Comment, type CommentId, type Page, type ThreadInfo} from '../core/comment.js';
import {addComments, withLayout} from '../core/thread/state.js';
import {SourceError} from '../sources/source.js';
import type {Conversation} from './conversation.js';
import {toFailure, type Session} from './session.js';

/** The changes that wait: new comments, or removals that would move the rows. `stale`: the reader has to reload. */
export type Waiting =
  | {readonly is: 'nothing'}
  | {readonly is: 'comments'; readonly count: number}
  | {readonly is: 'changes'}
  | {readonly is: 'stale'};

/** The maximum number of pages of changes. Beyond that, the reader has to reload. */
const MAX_PAGES = 20;

/** Checks for new comments and holds them back, so that rows do not move while somebody reads. */
export class NewComments {
  readonly #conversation: Conversation;
  readonly #session: Session;
  readonly #fetched = new Map<CommentId, Comment>();
  #removed: readonly CommentId[] = [];
  #page: Page | null = null;
  #unreadable = 0;
  #isStale = false;
  #isChecking = false;

  constructor(conversation: Conversation, session: Session) {
    this.#conversation = conversation;
    this.#session = session;
  }

  get waiting(): Waiting {
    if (this.#isStale) return {is: 'stale'};
    const count = this.#findAdded().filter((comment) => !isEcho(comment)).length;
    if (count > 0) return {is: 'comments', count};
    return this.#removed.length > 0 ? {is: 'changes'} : {is: 'nothing'};
  }

  /** The newest revision that was loaded. */
  get revision(): string | undefined {
    return (this.#page?.thread ?? this.#conversation.state.info)?.revision;
  }

  /** Checks for changes. Resolves in any case; after a failure the next check tries again. */
  async check(): Promise<void> {
    const {info, order} = this.#conversation.state;
    if (!info || this.#isChecking || this.#isStale) return;
    this.#isChecking = true;
    const {source, signal} = this.#session;
    const since = this.revision ?? info.revision;
    try {
      // Without a revision there is nothing to ask for the changes since.
      if (source.can.find && since !== '') await this.#load(since);
      else this.#isStale = this.#isOutdated(await source.load({order, signal}), info);
    } catch (error) {
      // The server no longer knows the revision.
      if (error instanceof SourceError && error.kind === 'missing') this.#isStale = true;
      else if (!signal.aborted) this.#conversation.emit({type: 'missed', failure: toFailure(error)});
    } finally {
      this.#isChecking = false;
    }
    if (this.waiting.is === 'nothing') this.show();
  }

  /** Shows the waiting changes. Returns the comments that are new on the page. */
  show(): readonly Comment[] {
    const page = this.#page;
    if (!page) return [];
    const [added, comments, removed] = [this.#findAdded(), [...this.#fetched.values()], this.#removed];
    this.#fetched.clear();
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

  async #load(since: string): Promise<void> {
    const {source, signal} = this.#session;
    let cursor: string | null = null;
    for (let pages = 0; pages < MAX_PAGES; pages++) {
      const page: Page = await source.load({
        order: this.#conversation.state.order,
        signal,
        since,
        ...(cursor !== null && {cursor}),
      });
      this.#add(page);
      cursor = page.next;
      if (cursor === null) return;
    }
    this.#isStale = true;
  }

  /** Returns whether the first page, loaded again, shows that the thread has changed. */
  #isOutdated({thread, comments, next}: Page, info: ThreadInfo): boolean {
    const {thread: loaded} = this.#conversation.state;
    // If the backend does not count, the count is that of this page, not of the thread.
    const isWholeCount = next === null || thread.count > comments.length;
    const isUnknown = (comment: Comment): boolean =>
      !isEcho(comment) && !isPlaceholderId(comment.id) && !loaded.get(comment.id);
    return (
      thread.revision !== info.revision || (isWholeCount && thread.count !== info.count) || comments.some(isUnknown)
    );
  }

  #findAdded(): readonly Comment[] {
    const {thread} = this.#conversation.state;
    return [...this.#fetched.values()].filter(({id}) => !thread.get(id));
  }

  #add(page: Page): void {
    this.#page = page;
    this.#unreadable += page.unreadable ?? 0;
    const removed = new Set([...this.#removed, ...(page.removed ?? [])]);
    for (const comment of page.comments) {
      this.#fetched.set(comment.id, comment);
      removed.delete(comment.id);
    }
    for (const id of removed) this.#fetched.delete(id);
    this.#removed = [...removed].filter((id) => this.#conversation.state.thread.get(id));
    this.#conversation.onLoad?.(page.comments);
  }
}
