// Between a conversation, which knows no page, and an element, which knows no server.

import type {ReactiveControllerHost} from 'lit';
import type {Order} from '../../core/comment.js';
import type {Failure} from '../../core/failure/failure.js';
import {Conversation} from '../../conversation/conversation.js';
import type {Report} from '../../conversation/session.js';
import type {Sanitize} from '../../dom/sanitize.js';
import {SourceError, type CommentSource} from '../../sources/backends/by-name.js';
import {loadChunk} from '../base/load-chunk.js';

/** After how long the first page is late, in milliseconds. */
const LATE = 8000;

/** Whether the sanitiser's chunk is still on its way, here, or not to be had. */
type Sanitiser = {readonly is: 'loading'} | {readonly is: 'here'; readonly sanitize: Sanitize | null};

/** Keeps a conversation for an element, and the sanitiser without which nothing is shown as HTML. */
export class ConversationController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #report: (report: Report) => void;
  #conversation: Conversation | null = null;
  #sanitiser: Sanitiser = {is: 'loading'};
  #canShow = false;

  constructor(host: ReactiveControllerHost & HTMLElement, report: (report: Report) => void) {
    this.#host = host;
    this.#report = report;
  }

  /** Null until the first thread is opened. */
  get conversation(): Conversation | null {
    return this.#conversation;
  }

  /** Null while it is loading, or when there is none. */
  get sanitize(): Sanitize | null {
    return this.#sanitiser.is === 'here' ? this.#sanitiser.sanitize : null;
  }

  /**
   * Whether comments can be shown: the first page is here, and so is what its bodies need, or the news that it cannot be
   * had. Once true, it remains so for this thread.
   */
  get canShow(): boolean {
    const state = this.#conversation?.state;
    if (state?.reading.is !== 'ready' || this.#sanitiser.is !== 'here') return false;
    // What is on screen stays there, whatever later bodies wait for.
    if (this.#canShow) return true;
    const bodies = state.groups[0]?.rows.map(({comment}) => comment.html) ?? [];
    const loading = this.#sanitiser.sanitize?.prepare?.(bodies);
    void loading?.then(() => this.#host.requestUpdate());
    return (this.#canShow = !loading);
  }

  /** Turns to a thread. `found` is where it comes from, or the reason why that is not known. */
  open(found: CommentSource | Failure, order: Order): void {
    this.close();
    const source = 'load' in found ? found : null;
    const changed = (): void => this.#host.requestUpdate();
    this.#conversation = new Conversation(source, order, changed, this.#report);
    if (!('load' in found)) this.#conversation.fail('load', new SourceError(found.kind, found));
  }

  /** Fetches the first page, and the sanitiser beside it. */
  load(): void {
    if (this.#sanitiser.is === 'loading') void this.#loadSanitiser();
    const conversation = this.#conversation;
    const timer = setTimeout(() => conversation?.emit({type: 'slow'}), LATE);
    void conversation?.load().then(() => clearTimeout(timer));
  }

  /** Ends what is under way. */
  close(): void {
    this.#conversation?.close();
    this.#conversation = null;
    this.#canShow = false;
  }

  async #loadSanitiser(): Promise<void> {
    const sanitize = (await loadSanitizer()) ?? (await loadPlainText());
    this.#sanitiser = {is: 'here', sanitize};
    this.#host.requestUpdate();
  }
}

const loadSanitizer = (): Promise<Sanitize | null> =>
  loadChunk(() => import('../../dom/sanitize.js')).then(
    ({createSanitizer}) => createSanitizer(),
    () => null,
  );

const loadPlainText = (): Promise<Sanitize | null> =>
  loadChunk(() => import('../../dom/plain-text.js')).then(
    ({createPlainText}) => createPlainText(),
    () => null,
  );
