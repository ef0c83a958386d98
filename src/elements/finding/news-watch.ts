// Looks for what is new, as a chunk of its own: since the last visit and while a thread is read.

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
  /** Every so many seconds; 0 for only when the reader comes back or asks. */
  readonly refresh: number;
  /** Says something to those who do not see it. */
  readonly announce: (sentence: string) => void;
  readonly changed: () => void;
  readonly goTo: (id: CommentId) => void;
  readonly reload: () => void;
}

/** A reader who comes back to the page often is not a reason to ask every time, in milliseconds. */
const PAUSE = 10_000;

export class NewsWatch {
  readonly #host: NewsHost;
  readonly #marks: Unread;
  readonly #arrivals: NewComments;
  #asked = Date.now();
  #here: CommentId | null = null;

  /** @param signal Ends it; what has been seen is remembered then. */
  constructor(host: NewsHost, signal: AbortSignal) {
    const {conversation, session, storage} = host;
    const marks = new Unread(conversation, session, storage);
    this.#host = host;
    this.#marks = marks;
    this.#arrivals = new NewComments(conversation, session);
    const remember = (): void => marks.remember();
    document.addEventListener('visibilitychange', () => void this.#comeBack(), {signal});
    addEventListener('pagehide', remember, {signal});
    const timer = host.refresh > 0 && setInterval(() => void this.#check(), Math.max(host.refresh * 1000, PAUSE));
    signal.addEventListener('abort', () => {
      if (timer) clearInterval(timer);
      remember();
    });
    marks.markSince([...conversation.state.thread.walk()].map(({comment}) => comment));
  }

  get newCount(): number {
    return this.#marks.newComments.size;
  }

  get waiting(): Waiting {
    return this.#arrivals.waiting;
  }

  /** A page has been read. */
  loaded({comments}: Page): void {
    this.#marks.markSince(comments);
  }

  /** Looks now, and says so when there is nothing. */
  async look(): Promise<void> {
    await this.#check();
    if (this.waiting.is === 'nothing') this.#host.announce(this.#host.words.nothingNew);
  }

  /** Puts what waits on the page, and goes to the first of it. */
  show(): void {
    if (this.waiting.is === 'stale') return this.#host.reload();
    const added = this.#arrivals.show();
    this.#marks.mark(added);
    this.#here = null;
    const ids = new Set(added.map(({id}) => id));
    this.#goToFirst(this.#shown(), ids);
    this.#host.changed();
  }

  /** Goes to the next new comment in the order of display, or with -1 to the one before, round and round. */
  step(by: 1 | -1): void {
    const ids = by > 0 ? this.#shown() : [...this.#shown()].reverse();
    const start = ids.indexOf(this.#here ?? '') + 1;
    this.#goToFirst([...ids.slice(start), ...ids], this.#marks.newComments);
  }

  #shown(): readonly CommentId[] {
    return this.#host.conversation.state.groups.flatMap(({rows}) => rows.map(({comment}) => comment.id));
  }

  #goToFirst(ids: readonly CommentId[], wanted: ReadonlySet<CommentId>): void {
    const found = ids.find((id) => wanted.has(id));
    if (found === undefined) return;
    this.#here = found;
    this.#host.goTo(found);
  }

  async #comeBack(): Promise<void> {
    if (document.visibilityState === 'visible' && Date.now() - this.#asked > PAUSE) await this.#check();
  }

  async #check(): Promise<void> {
    const {announce, words, changed} = this.#host;
    this.#asked = Date.now();
    const before = countOf(this.waiting);
    await this.#arrivals.check();
    const count = countOf(this.waiting);
    if (count > before) announce(words.arrived(count));
    changed();
  }
}

const countOf = (waiting: Waiting): number => (waiting.is === 'comments' ? waiting.count : 0);
