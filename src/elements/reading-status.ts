// What a reader is told while a page of comments is not there, and what its failures mean for the site's owner.

import {html, nothing, type LitElement} from 'lit';
import type {Failure, FailureKind} from '../core/failure.js';
import type {Reading} from '../core/state.js';
import type {Conversation} from '../conversation/conversation.js';
import type {Report} from '../conversation/session.js';
import type {Strings} from '../strings/strings.js';
import type {FailureDetails} from './failure-details.js';
import {sentenceFor, wordsOf} from './later-words.js';
import {loadChunk} from './load-chunk.js';
import {languageOf} from './page.js';
import {errorView} from './views/status-view.js';

/** After how long a first page that is asked for again is late, in milliseconds. */
const LATE = 8000;

/** How reading goes, and how writing went wrong. The details of failures are a chunk that loads with the first one. */
export class ReadingStatus {
  readonly #element: LitElement;
  readonly #conversation: Conversation;
  readonly #signal: AbortSignal;
  readonly #unwritten = new Map<FailureKind, Failure>();
  #details: FailureDetails | null = null;
  #opening: Promise<FailureDetails | null> | null = null;
  /** Why the last page did not come; stays while it is asked for again. */
  #failure: Failure | null = null;
  #isLate = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #revision = 0;

  /** @param signal Ends what it does automatically. */
  constructor(element: LitElement, conversation: Conversation, signal: AbortSignal) {
    this.#element = element;
    this.#conversation = conversation;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Changes with what `detailsView` shows. */
  get revision(): number {
    return this.#revision;
  }

  /** Follows what happened, and returns what to say to those who do not see it. */
  hear(report: Report, strings: Strings): string {
    if (report.type === 'slow') this.#isLate = true;
    if (report.type === 'loaded') this.#settle(null);
    if (report.type === 'slow' || report.type === 'loaded') return this.#isLate ? wordsOf(strings).slow : '';
    if (!('failure' in report)) return '';
    const {failure} = report;
    const isReading = report.type === 'failed' && (report.phase === 'load' || report.phase === 'more');
    if (isReading) this.#settle(failure);
    else if (report.type !== 'missed') this.#unwritten.set(failure.kind, failure);
    void this.#tellOwner(failure, isReading || report.type === 'missed', isReading);
    if (report.type !== 'failed') return '';
    return isReading ? wordsOf(strings).failures[failure.kind] : sentenceFor(failure, strings);
  }

  /** Notices when a page that is asked for again is late. */
  afterUpdate(): void {
    const isLoading = this.#conversation.state.reading.is === 'loading';
    if (isLoading && !this.#signal.aborted)
      this.#timer ??= setTimeout(() => this.#conversation.tell({type: 'slow'}), LATE);
    else {
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }
  }

  /** Stands in for the comments; null while nothing is unusual. */
  view(reading: Reading, strings: Strings): unknown {
    if (reading.is === 'failed') return this.failedView(reading.failure, strings);
    const late = this.#isLate ? html`<p part="loading">${wordsOf(strings).slow}</p>` : null;
    return this.tryingAgainView(strings) ?? late;
  }

  /** One sentence for readers, with what the owner can do. */
  failedView(failure: Failure, strings: Strings): unknown {
    const details = this.#details?.readingView(failure, strings);
    return errorView(wordsOf(strings).failures[failure.kind], strings, details);
  }

  /** The failure stays in sight, with its button in the same place, until it is known to be over. */
  tryingAgainView(strings: Strings): unknown {
    if (!this.#failure) return null;
    const {slow, loadingMore} = wordsOf(strings);
    const loading = this.#conversation.state.reading.is === 'loading' ? strings.loading : loadingMore;
    const details = this.#details?.view(this.#failure, strings, true);
    return errorView(this.#isLate ? slow : loading, strings, details);
  }

  /** For the owner, about what somebody could not write. */
  detailsView(kind: FailureKind | null, strings: Strings): unknown {
    const failure = kind === null ? undefined : this.#unwritten.get(kind);
    return failure ? this.#details?.view(failure, strings, false) : nothing;
  }

  #settle(failure: Failure | null): void {
    this.#failure = failure;
    this.#isLate = false;
    if (!failure) this.#details?.loaded();
  }

  async #tellOwner(failure: Failure, isQuoted: boolean, isReading: boolean): Promise<void> {
    this.#opening ??= this.#open();
    const details = await this.#opening;
    if (this.#signal.aborted) return;
    if (!details) this.#opening = null;
    else details.tell(failure, isQuoted);
    if (isReading) details?.readAgain(failure);
    this.#revision++;
    this.#element.requestUpdate();
  }

  // Without this chunk there is the plain sentence, and the button.
  async #open(): Promise<FailureDetails | null> {
    const chunk = await loadChunk(() => import('./failure-details.js')).catch(() => null);
    const changed = (): void => this.#element.requestUpdate();
    const host = {conversation: this.#conversation, lang: languageOf(this.#element), changed, signal: this.#signal};
    this.#details = (await chunk?.FailureDetails.start(host)) ?? null;
    return this.#details;
  }
}
