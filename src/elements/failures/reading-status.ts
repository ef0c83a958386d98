// What a reader is told while a page of comments is not there, and what its failures mean for the site's owner.

import {html, nothing, type LitElement} from 'lit';
import type {Failure, FailureKind} from '../../core/failure/failure.js';
import type {Reading} from '../../core/thread/state.js';
import type {Conversation} from '../../conversation/conversation.js';
import type {Report} from '../../conversation/session.js';
import type {Strings} from '../../strings/strings.js';
import type {FailureDetails} from './failure-details.js';
import {sentenceFor, lateStrings} from '../base/late-strings.js';
import {loadChunk} from '../base/load-chunk.js';
import {languageOf} from '../base/page.js';
import {errorView} from '../views/status-view.js';

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
    if (report.type === 'slow') {
      this.#isLate = this.#conversation.state.reading.is === 'loading';
      return this.#isLate ? lateStrings(strings).slow : '';
    }
    if (!('failure' in report)) return '';
    const {failure} = report;
    if (report.type === 'missed') void this.#tellOwner(failure, true);
    else if (isOfReading(report)) return lateStrings(strings).failures[failure.kind];
    else {
      this.#unwritten.set(failure.kind, failure);
      void this.#tellOwner(failure, false);
    }
    return report.type === 'failed' ? sentenceFor(failure, strings) : '';
  }

  /** Follows the pages that come, or do not. */
  afterUpdate(): void {
    const {reading} = this.#conversation.state;
    const last = reading.is === 'ready' ? reading.more : reading;
    this.#watch(reading.is === 'loading');
    if (last.is === 'loading' || (last.is === 'failed' && last.failure === this.#failure)) return;
    this.#isLate = false;
    this.#failure = last.is === 'failed' ? last.failure : null;
    if (last.is === 'failed')
      void this.#tellOwner(last.failure, true).then(() => this.#details?.readAgain(last.failure));
    else this.#details?.loaded();
  }

  // A page that is asked for again may be late as well.
  #watch(isLoading: boolean): void {
    if (isLoading && !this.#signal.aborted)
      this.#timer ??= setTimeout(() => this.#conversation.emit({type: 'slow'}), LATE);
    else {
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }
  }

  /** Stands in for the comments; null while nothing is unusual. */
  view(reading: Reading, strings: Strings): unknown {
    if (reading.is === 'failed') return this.failedView(reading.failure, strings);
    const late = this.#isLate ? html`<p part="loading">${lateStrings(strings).slow}</p>` : null;
    return this.tryingAgainView(strings) ?? late;
  }

  /** One sentence for readers, with what the owner can do. */
  failedView(failure: Failure, strings: Strings): unknown {
    const details = this.#details?.readingView(failure, strings, false);
    return errorView(lateStrings(strings).failures[failure.kind], strings, details);
  }

  /** The failure stays in sight, with its button in the same place, until it is known to be over. */
  tryingAgainView(strings: Strings): unknown {
    if (!this.#failure) return null;
    const {slow, loadingMore} = lateStrings(strings);
    const loading = this.#conversation.state.reading.is === 'loading' ? strings.loading : loadingMore;
    const details = this.#details?.readingView(this.#failure, strings, true);
    return errorView(this.#isLate ? slow : loading, strings, details);
  }

  /** For the owner, about what somebody could not write. */
  detailsView(kind: FailureKind | null, strings: Strings): unknown {
    const failure = kind === null ? undefined : this.#unwritten.get(kind);
    return failure ? this.#details?.writingView(failure, strings) : nothing;
  }

  async #tellOwner(failure: Failure, isQuoted: boolean): Promise<void> {
    this.#opening ??= this.#open();
    const details = await this.#opening;
    if (this.#signal.aborted) return;
    if (!details) this.#opening = null;
    else details.tell(failure, isQuoted);
    // Rows show what could not be written.
    if (this.#unwritten.size > 0) this.#revision++;
    this.#element.requestUpdate();
  }

  // Without this chunk there is the plain sentence, and the button.
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

const isOfReading = (report: Report): boolean =>
  report.type === 'failed' && (report.phase === 'load' || report.phase === 'more');
