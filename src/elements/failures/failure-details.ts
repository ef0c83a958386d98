// Failure details for the site owner, and automatic retries. Lazy chunk, loaded at the first failure.

import {html, nothing, type TemplateResult} from 'lit';
import type {Failure} from '../../core/failure/failure.js';
import type {Conversation} from '../../conversation/conversation.js';
import {en} from '../../strings/details/en.js';
import {findStrings} from '../../strings/lookup/find-strings.js';
import type {DetailsStrings, Strings} from '../../strings/strings.js';
import {explainFailure} from './explain-failure.js';
import {formatMoment} from '../dates/format-moment.js';
import {RetryReading} from './retry-reading.js';
import {logFailure} from './log-failure.js';

/** What the details need from the thread. */
export interface DetailsHost {
  readonly conversation: Conversation;
  readonly lang: string;
  readonly changed: () => void;
  /** Ends the automatic retries. */
  readonly signal: AbortSignal;
}

export class FailureDetails {
  readonly #words: DetailsStrings;
  readonly #retry: RetryReading;

  private constructor({conversation, changed, signal}: DetailsHost, words: DetailsStrings) {
    this.#words = words;
    this.#retry = new RetryReading(conversation, changed, signal);
  }

  /** Creates them after their strings have loaded. */
  static async start(host: DetailsHost): Promise<FailureDetails> {
    return new FailureDetails(host, await findStrings('details', 'details', host.lang, en));
  }

  /** Logs a failure. @param isReading Whether the request contained nothing that somebody wrote. */
  log(failure: Failure, isReading: boolean): void {
    logFailure(failure, this.#words, isReading);
  }

  /** Retries reading automatically if the failure is likely to be temporary. */
  retry(failure: Failure): void {
    this.#retry.failed(failure);
  }

  /** Resets the retries after a page has loaded. */
  loaded(): void {
    this.#retry.loaded();
  }

  /**
   * Renders what follows the message about a read failure: the time of the next retry, and the details.
   *
   * @param isRetrying Whether a retry is running; then no time is shown.
   */
  readingView(failure: Failure, strings: Strings, isRetrying: boolean): unknown {
    const next = isRetrying ? '' : this.#nextTry(failure, this.#wordsFor(strings));
    return [next && html`<p part="notice">${next}</p>`, this.#detailsView(failure, strings, true, next)];
  }

  /** Renders the details of a write failure. */
  writingView(failure: Failure, strings: Strings): unknown {
    return this.#detailsView(failure, strings, false, '');
  }

  // Folded. Renders nothing if only the reader's message is known.
  #detailsView(failure: Failure, strings: Strings, isReading: boolean, next: string): TemplateResult | typeof nothing {
    const words = this.#wordsFor(strings);
    const lines = explainFailure(failure, words, isReading);
    if (lines.length === 0) return nothing;
    return html`<details part="error-details">
      <summary>${words.details}</summary>
      ${[...lines, ...(next ? [next] : [])].map((line) => html`<p dir="auto">${line}</p>`)}
    </details>`;
  }

  // Strings that the page has set override these.
  #wordsFor(strings: Strings): DetailsStrings {
    return {...this.#words, ...strings};
  }

  #nextTry(failure: Failure, words: DetailsStrings & Partial<Strings>): string {
    const next = this.#retry.nextTry(failure);
    if (next.is === 'online') return words.triesAgainOnline;
    if (next.is === 'never') return '';
    return words.triesAgainAt(formatMoment(next.time, Date.now(), words.lang ?? 'en', 'medium'));
  }
}
