// The comments of one list, page by page, and what is being decided about them.

import type {CommentId} from '../../core/comment.js';
import type {ModeratedComment, ModeratedPage, Tab, TabCounts} from '../../wire/moderation/moderation.js';
import type {CommentQuery, DeskClient} from '../base/desk-client.js';
import {belongsTo} from '../rows/belonging.js';
import type {Item} from '../rows/item.js';

/** A request whose answer nobody waits for any more fails with this reason. */
const OUTDATED = new DOMException('another list is shown', 'AbortError');

export class QueueList {
  readonly #client: DeskClient;
  readonly #onChange: () => void;
  #items: readonly Item[] = [];
  #shown: readonly Item[] | null = null;
  #query: CommentQuery & {readonly tab: Tab} = {tab: 'waiting'};
  #opened = new AbortController();
  #isLoadingMore = false;
  /** Null until the first page has arrived. */
  counts: TabCounts | null = null;
  /** The cursor of the next page. */
  next: string | null = null;
  isLoading = false;
  /** Why the list or its next page could not be loaded. */
  failure: unknown = null;
  /** Comments that are new since the list was loaded. */
  arrived: readonly ModeratedComment[] = [];

  constructor(client: DeskClient, onChange: () => void) {
    this.#client = client;
    this.#onChange = onChange;
  }

  get tab(): Tab {
    return this.#query.tab;
  }

  /** What is in the list and not being decided. */
  get shown(): readonly Item[] {
    return (this.#shown ??= this.#items.filter(({state}) => state === 'shown'));
  }

  find(id: CommentId): Item | undefined {
    return this.#items.find(({comment}) => comment.id === id);
  }

  /** Loads the first page of a list. */
  async open(query: CommentQuery & {readonly tab: Tab}): Promise<void> {
    this.#opened.abort(OUTDATED);
    const {signal} = (this.#opened = new AbortController());
    this.#query = query;
    this.#isLoadingMore = false;
    this.#setItems([]);
    Object.assign(this, {next: null, arrived: [], failure: null, isLoading: true});
    this.#onChange();
    await this.#load(signal, {}, (page) => this.#append(page));
  }

  /** Loads the next page, if there is one and it is not being loaded. */
  async more(): Promise<void> {
    if (this.next === null || this.#isLoadingMore || this.isLoading) return;
    this.#isLoadingMore = true;
    await this.#load(this.#opened.signal, {cursor: this.next}, (page) => this.#append(page));
    this.#isLoadingMore = false;
  }

  /** Asks what has changed, without a word if that fails. Returns the items that left the list through somebody else. */
  async refresh(isKept: (id: CommentId) => boolean): Promise<readonly Item[]> {
    if (this.isLoading || this.failure !== null) return [];
    const {signal} = this.#opened;
    let gone: readonly Item[] = [];
    const page = await this.#client.comments(this.#query, signal).catch(() => null);
    if (page && !signal.aborted) {
      gone = this.#merge(page, isKept);
      this.#onChange();
    }
    return gone;
  }

  /** Adds the comments that are new. */
  showArrived(): void {
    const added = this.arrived.map(toItem);
    this.arrived = [];
    this.#setItems(this.#query.order === 'oldest' ? [...this.#items, ...added] : [...added, ...this.#items]);
    this.#onChange();
  }

  /** Changes one item. */
  change(id: CommentId, change: Partial<Item>): void {
    this.#setItems(this.#items.map((item) => (item.comment.id === id ? {...item, ...change} : item)));
    this.#onChange();
  }

  /** Takes over a comment as the server has it now: shown if it is in this list, else not. */
  settle(comment: ModeratedComment, notice = ''): void {
    this.change(comment.id, {comment, notice, state: belongsTo(this.tab, comment) ? 'shown' : 'left'});
  }

  /** Takes over whether a thread is closed. */
  closeThread(key: string, closed: boolean): void {
    const update = (comment: ModeratedComment): ModeratedComment => ({...comment, thread: {...comment.thread, closed}});
    this.#setItems(
      this.#items.map((item) => (item.comment.thread.key === key ? {...item, comment: update(item.comment)} : item)),
    );
    this.#onChange();
  }

  close(): void {
    this.#opened.abort(OUTDATED);
  }

  async #load(signal: AbortSignal, rest: CommentQuery, use: (page: ModeratedPage) => void): Promise<void> {
    try {
      const page = await this.#client.comments({...this.#query, ...rest}, signal);
      if (signal.aborted) return;
      this.failure = null;
      use(page);
    } catch (error) {
      if (signal.aborted) return;
      this.failure = error;
    }
    this.isLoading = false;
    this.#onChange();
  }

  #append({comments, counts, next}: ModeratedPage): void {
    const known = new Set(this.#items.map(({comment}) => comment.id));
    this.#setItems([...this.#items, ...comments.filter(({id}) => !known.has(id)).map(toItem)]);
    this.counts = counts;
    this.next = next;
  }

  // `page` is the first one again.
  #merge({comments, counts, next}: ModeratedPage, isKept: (id: CommentId) => boolean): readonly Item[] {
    this.counts = counts;
    const fresh = new Map(comments.map((comment) => [comment.id, comment]));
    const known = new Set(this.#items.map(({comment}) => comment.id));
    // What stands behind the page has not been asked for.
    const end = next === null ? this.#items.length : lastIndex(this.#items, ({comment}) => fresh.has(comment.id)) + 1;
    const gone: Item[] = [];
    const merged = this.#items.map((item, index): Item => {
      const comment = fresh.get(item.comment.id);
      if (item.state === 'deciding' || (item.state === 'shown' && isKept(item.comment.id))) return item;
      if (comment && comment.version > item.comment.version) return {...item, comment, state: 'shown'};
      if (comment || item.state === 'left' || index >= end) return item;
      gone.push(item);
      return {...item, state: 'left'};
    });
    const added = comments.filter(({id}) => !known.has(id));
    this.#setItems(merged);
    // Nothing moves while somebody reads. An oldest-first list gets its new comments at the end.
    this.arrived = this.#query.order === 'oldest' && next !== null ? [] : added;
    if (this.shown.length === 0 && added.length > 0) this.showArrived();
    return gone;
  }

  #setItems(items: readonly Item[]): void {
    this.#items = items;
    this.#shown = null;
  }
}

const toItem = (comment: ModeratedComment): Item => ({comment, state: 'shown', notice: ''});

function lastIndex<T>(list: readonly T[], test: (each: T) => boolean): number {
  for (let index = list.length - 1; index >= 0; index--) {
    const each = list[index];
    if (each !== undefined && test(each)) return index;
  }
  return -1;
}
