// Connects a conversation, which is independent of the page, to a Lit element, which is independent of the backend.

import type {ReactiveControllerHost} from 'lit';
import type {Order} from '../../core/comment.js';
import {MAX_BODY_LENGTH} from '../../core/text/long-body.js';
import {Conversation} from '../../conversation/conversation.js';
import type {Report} from '../../conversation/session.js';
import {createNativeSanitizer} from '../../dom/native-sanitize.js';
import type {Sanitize} from '../../dom/sanitize.js';
import type {CommentSource, SourceError} from '../../sources/backends/by-name.js';
import {loadChunk} from '../../core/load-chunk.js';
import {FIRST_GROUPS} from '../views/row-list.js';
import {loadsAutomatically} from './auto-load.js';

/** After this time the first page is late, in milliseconds. */
const LATE = 8000;

/** Whether the sanitiser is loading or ready; `sanitize` is null if it failed to load. */
type Sanitiser = {readonly is: 'loading'} | {readonly is: 'here'; readonly sanitize: Sanitize | null};

/** Manages the conversation of an element, and loads the sanitiser that is needed to show HTML. */
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

  /** Null until the first thread has been opened. */
  get conversation(): Conversation | null {
    return this.#conversation;
  }

  /** Null while it is loading, or if it failed to load. */
  get sanitize(): Sanitize | null {
    return this.#sanitiser.is === 'here' ? this.#sanitiser.sanitize : null;
  }

  /**
   * Whether comments can be shown: the first page has loaded, and the sanitiser has loaded or failed. Once true, it
   * stays true for this thread.
   */
  get canShow(): boolean {
    const state = this.#conversation?.state;
    if (state?.reading.is !== 'ready' || this.#sanitiser.is !== 'here') return false;
    // Comments on screen stay there, even if later bodies need another chunk.
    if (this.#canShow) return true;
    // A long body is shown in part, which may need the other sanitiser.
    const bodies = state.groups
      .slice(0, FIRST_GROUPS)
      .flatMap(({rows}) => rows.map(({comment}) => comment.html.slice(0, MAX_BODY_LENGTH)));
    const loading = this.#sanitiser.sanitize?.prepare?.(bodies);
    void loading?.then(() => this.#host.requestUpdate());
    return (this.#canShow = !loading);
  }

  /** Opens a thread. @param found Its source, or the reason why there is none. */
  open(found: CommentSource | SourceError, order: Order): void {
    this.close();
    const source = 'load' in found ? found : null;
    this.#conversation = new Conversation(source, order, this.#changed, this.#report);
    if (!('load' in found)) this.#conversation.fail('load', found);
  }

  /** Loads the first page, and the sanitiser in parallel if the browser has none. */
  load(): void {
    if (this.#sanitiser.is === 'loading') void this.#loadSanitiser();
    const conversation = this.#conversation;
    const timer = setTimeout(() => conversation?.emit({type: 'slow'}), LATE);
    const {signal} = conversation?.session ?? {};
    if (signal) document.addEventListener('visibilitychange', this.#changed, {signal});
    void conversation?.load().then(() => clearTimeout(timer));
  }

  // Requests the next page at once, so that it is on its way while this one is drawn.
  readonly #changed = (): void => {
    this.#host.requestUpdate();
    if (this.#conversation && loadsAutomatically(this.#conversation.state)) void this.#conversation.load();
  };

  /** Closes the thread and aborts its requests. */
  close(): void {
    this.#conversation?.close();
    this.#conversation = null;
    this.#canShow = false;
  }

  async #loadSanitiser(): Promise<void> {
    const sanitize = createNativeSanitizer(loadSanitizer) ?? (await loadSanitizer());
    this.#sanitiser = {is: 'here', sanitize};
    this.#host.requestUpdate();
  }
}

const loadSanitizer = async (): Promise<Sanitize | null> => (await loadDomPurify()) ?? loadPlainText();

const loadDomPurify = (): Promise<Sanitize | null> =>
  loadChunk(() => import('../../dom/sanitize.js')).then(
    ({createSanitizer}) => createSanitizer(),
    () => null,
  );

const loadPlainText = (): Promise<Sanitize | null> =>
  loadChunk(() => import('../../dom/plain-text.js')).then(
    ({createPlainText}) => createPlainText(),
    () => null,
  );
