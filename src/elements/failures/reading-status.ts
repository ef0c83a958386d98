// Shows readers that comments are loading, late or failed, and reports failures to the site owner.

import {html, nothing, type ReactiveElement} from 'lit';
import type {Failure, FailureKind} from '../../core/failure/failure.js';
import type {Reading} from '../../core/thread/state.js';
import type {Conversation} from '../../conversation/conversation.js';
import type {Report} from '../../conversation/session.js';
import type {Strings} from '../../strings/strings.js';
import type {FailureDetails} from './failure-details.js';
import {sentenceFor, lateStrings} from '../base/late-strings.js';
import {loadChunk} from '../../core/load-chunk.js';
import {languageOf} from '../base/page.js';
import {errorView} from './error-view.js';

/** After this time a retried first page is late, in milliseconds. */
const LATE = 8000;

/** The status of loading, and the write failures. Loads the details chunk at the first failure. */
export class ReadingStatus {
  readonly #element: ReactiveElement;
  readonly #conversation: Conversation;
  readonly #signal: AbortSignal;
  readonly #writeFailures = new Map<FailureKind, Failure>();
  #details: FailureDetails | null = null;
  #opening: Promise<FailureDetails | null> | null = null;
  /** The failure of the last page. Kept during a retry. */
  #failure: Failure | null = null;
  #isLate = false;
  #hasSpoken = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #revision = 0;

  /** @param signal Ends automatic retries. */
  constructor(element: ReactiveElement, conversation: Conversation, signal: AbortSignal) {
    this.#element = element;
    this.#conversation = conversation;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Changes whenever `detailsView` would render something different. */
  get revision(): number {
    return this.#revision;
  }

  /**
   * Handles a report of the conversation. Returns the announcement for screen readers; an empty one when what it has told
   * is over, and null if there is nothing to announce: what something else has announced then stays.
   */
  hear(report: Report, strings: Strings): string | null {
    const sentence = this.#sentenceFor(report, strings);
    if (sentence === '' && !(this.#hasSpoken && report.type === 'loaded')) return null;
    this.#hasSpoken = sentence !== '';
    return sentence;
  }

  #sentenceFor(report: Report, strings: Strings): string {
    if (report.type === 'slow') {
      this.#isLate = this.#conversation.state.reading.is === 'loading';
      return this.#isLate ? lateStrings(strings).slow : '';
    }
    if (!('failure' in report)) return '';
    const {failure} = report;
    if (report.type === 'missed') void this.#logFailure(failure, true);
    else if (isReadFailure(report)) return lateStrings(strings).failures[failure.kind];
    else {
      this.#writeFailures.set(failure.kind, failure);
      void this.#logFailure(failure, false);
    }
    return report.type === 'failed' ? sentenceFor(failure, strings) : '';
  }

  /** Handles a page that has loaded or failed. */
  afterUpdate(): void {
    const {reading} = this.#conversation.state;
    const last = reading.is === 'ready' ? reading.more : reading;
    this.#updateTimer(reading.is === 'loading');
    if (last.is === 'loading' || (last.is === 'failed' && last.failure === this.#failure)) return;
    this.#isLate = false;
    this.#failure = last.is === 'failed' ? last.failure : null;
    if (last.is === 'failed') void this.#logFailure(last.failure, true).then(() => this.#details?.retry(last.failure));
    else this.#details?.loaded();
  }

  // A retried page may be late as well.
  #updateTimer(isLoading: boolean): void {
    if (isLoading && !this.#signal.aborted)
      this.#timer ??= setTimeout(() => this.#conversation.emit({type: 'slow'}), LATE);
    else {
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }
  }

  /** Renders the status in place of the comments; null in the normal case. */
  view(reading: Reading, strings: Strings): unknown {
    if (reading.is === 'failed') return this.failedView(reading.failure, strings);
    const late = this.#isLate ? html`<p part="loading">${lateStrings(strings).slow}</p>` : null;
    return this.retryingView(strings) ?? late;
  }

  /** Renders the message for readers and the details for the site owner. */
  failedView(failure: Failure, strings: Strings): unknown {
    const details = this.#details?.readingView(failure, strings, false);
    return errorView(lateStrings(strings).failures[failure.kind], strings, details);
  }

  /** Renders a failure during a retry. It stays visible, with its button in place, until the retry succeeds. */
  retryingView(strings: Strings): unknown {
    if (!this.#failure) return null;
    const {slow, loadingMore} = lateStrings(strings);
    const loading = this.#conversation.state.reading.is === 'loading' ? strings.loading : loadingMore;
    const details = this.#details?.readingView(this.#failure, strings, true);
    return errorView(this.#isLate ? slow : loading, strings, details);
  }

  /** Renders the details of a write failure for the site owner. */
  detailsView(kind: FailureKind | null, strings: Strings): unknown {
    const failure = kind === null ? undefined : this.#writeFailures.get(kind);
    return failure ? this.#details?.writingView(failure, strings) : nothing;
  }

  async #logFailure(failure: Failure, isReading: boolean): Promise<void> {
    this.#opening ??= this.#open();
    const details = await this.#opening;
    if (this.#signal.aborted) return;
    if (!details) this.#opening = null;
    else details.log(failure, isReading);
    // Rows show the details of write failures.
    if (this.#writeFailures.size > 0) this.#revision++;
    this.#element.requestUpdate();
  }

  // If this chunk fails to load, the message and the button are shown without details.
  async #open(): Promise<FailureDetails | null> {
    const changed = (): void => this.#element.requestUpdate();
    const host = {conversation: this.#conversation, lang: languageOf(this.#element), changed, signal: this.#signal};
    return loadChunk(() => import('./failure-details.js'))
      .then(({FailureDetails}) => FailureDetails.start(host))
      .then(
        (details) => (this.#details = details),
        () => null,
      );
  }
}

const isReadFailure = (report: Report): boolean =>
  report.type === 'failed' && (report.phase === 'load' || report.phase === 'more');
