// Finds comments added since the last visit and while the page is open. Lazy chunk.

import type {CommentId, Page} from '../../core/comment.js';
import {NewComments, type Waiting} from '../../conversation/new-comments.js';
import type {Conversation} from '../../conversation/conversation.js';
import type {DeviceStorage} from '../../conversation/device-storage.js';
import {Unread} from '../../conversation/unread.js';
import type {Session} from '../../conversation/session.js';
import type {FindingStrings} from '../../strings/strings.js';

export interface NewsHost {
  readonly conversation: Conversation;
  readonly session: Session;
  readonly storage: DeviceStorage;
  readonly words: FindingStrings;
  /**
   * Interval between checks in seconds; with 0, checks only when the reader returns to the page or asks. With `live`,
   * checks when the server tells of a change.
   */
  readonly refresh: number | 'live';
  /** Announces a sentence to assistive technology. */
  readonly announce: (sentence: string) => void;
  readonly changed: () => void;
  readonly goTo: (id: CommentId) => void;
  readonly reload: () => void;
}

/** Minimum time between automatic checks, in milliseconds: readers may return to the page often. */
const MIN_INTERVAL = 10_000;
/** Browsers take a longer time as none, in milliseconds. */
const MAX_INTERVAL = 2 ** 31 - 1;

/** Interval of checks while the server cannot tell of changes, in milliseconds. */
const FALLBACK_INTERVAL = 60_000;

/** Minimum time between checks when the server tells of many changes, in milliseconds. */
const MIN_LIVE_INTERVAL = 3000;

/** Time over which the checks of all readers are spread, in milliseconds. */
const SPREAD = 1000;

export class NewsWatch {
  readonly #host: NewsHost;
  readonly #unread: Unread;
  readonly #arrivals: NewComments;
  #lastCheck = Date.now();
  #timer: ReturnType<typeof setInterval> | undefined;
  #changeTimer: ReturnType<typeof setTimeout> | undefined;
  #current: CommentId | null = null;

  /** @param signal Stops the checks when aborted, and stores which comments were seen. */
  constructor(host: NewsHost, signal: AbortSignal) {
    const {conversation, session, storage} = host;
    const unread = new Unread(conversation, session, storage);
    this.#host = host;
    this.#unread = unread;
    this.#arrivals = new NewComments(conversation, session);
    const remember = (): void => unread.remember();
    document.addEventListener('visibilitychange', () => void this.#onVisibilityChange(), {signal});
    addEventListener('pagehide', remember, {signal});
    signal.addEventListener('abort', () => {
      clearInterval(this.#timer);
      clearTimeout(this.#changeTimer);
      remember();
    });
    if (host.refresh === 'live') this.#follow(signal);
    else if (host.refresh > 0) this.#checkEvery(host.refresh * 1000);
    unread.markSince([...conversation.state.thread.walk()].map(({comment}) => comment));
    if (session.source.mayBeOld) void this.#catchUp();
  }

  get newCount(): number {
    return this.#unread.newComments.size;
  }

  get waiting(): Waiting {
    return this.#arrivals.waiting;
  }

  /** Called when a page has loaded. */
  loaded({comments}: Page): void {
    this.#unread.markSince(comments);
  }

  /** Checks now, and announces it if there is nothing new. */
  async refresh(): Promise<void> {
    await this.#check();
    if (this.waiting.is === 'nothing') this.#host.announce(this.#host.words.nothingNew);
  }

  /** Adds the waiting comments to the thread, and goes to the first of them. */
  show(): void {
    if (this.waiting.is === 'stale') return this.#host.reload();
    const added = this.#arrivals.show();
    this.#unread.mark(added);
    this.#current = null;
    const ids = new Set(added.map(({id}) => id));
    this.#goToFirst(this.#shownIds(), ids);
    this.#host.changed();
  }

  /** Goes to the next new comment in display order, or to the previous with -1. Wraps around at the ends. */
  step(by: 1 | -1): void {
    const ids = by > 0 ? this.#shownIds() : [...this.#shownIds()].reverse();
    const start = ids.indexOf(this.#current ?? '') + 1;
    this.#goToFirst([...ids.slice(start), ...ids], this.#unread.newComments);
  }

  /**
   * Goes to the next new comment after another one. If no comment is new, shows the waiting ones. Returns false if there
   * are none either.
   */
  next(from: CommentId | null): boolean {
    if (this.newCount === 0 && this.waiting.is === 'nothing') return false;
    this.#current = from ?? this.#current;
    if (this.newCount > 0) this.step(1);
    else this.show();
    return true;
  }

  #shownIds(): readonly CommentId[] {
    return this.#host.conversation.state.groups.flatMap(({rows}) => rows.map(({comment}) => comment.id));
  }

  #goToFirst(ids: readonly CommentId[], wanted: ReadonlySet<CommentId>): void {
    const found = ids.find((id) => wanted.has(id));
    if (found === undefined) return;
    this.#current = found;
    this.#host.goTo(found);
  }

  #checkEvery(interval: number): void {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => void this.#check(), Math.min(Math.max(interval, MIN_INTERVAL), MAX_INTERVAL));
  }

  // Until the first revision comes, a proxy may be holding the events back: so it asks from the start.
  #follow(signal: AbortSignal): void {
    const lost = (): void => this.#checkEvery(FALLBACK_INTERVAL);
    lost();
    const changed = (revision: string): void => {
      clearInterval(this.#timer);
      if (revision !== this.#arrivals.revision) this.#checkSoon();
    };
    this.#host.session.source.follow?.({changed, lost}, signal).catch(lost);
  }

  // All readers of a thread hear of a change at the same moment: they must not all ask at the same moment.
  #checkSoon(): void {
    clearTimeout(this.#changeTimer);
    const delay = Math.max(this.#lastCheck + MIN_LIVE_INTERVAL - Date.now(), Math.random() * SPREAD);
    this.#changeTimer = setTimeout(() => void this.#check(), delay);
  }

  async #onVisibilityChange(): Promise<void> {
    if (document.visibilityState === 'visible' && Date.now() - this.#lastCheck > MIN_INTERVAL) await this.#check();
  }

  // Applies what has changed since the first page was made.
  async #catchUp(): Promise<void> {
    await this.#arrivals.check();
    if (this.waiting.is === 'stale') return this.#host.reload();
    this.#unread.markSince(this.#arrivals.show());
    this.#host.changed();
  }

  async #check(): Promise<void> {
    const {announce, words, changed} = this.#host;
    this.#lastCheck = Date.now();
    const before = countOf(this.waiting);
    await this.#arrivals.check();
    const count = countOf(this.waiting);
    if (count > before) announce(words.arrived(count));
    changed();
  }
}

const countOf = (waiting: Waiting): number => (waiting.is === 'comments' ? waiting.count : 0);
