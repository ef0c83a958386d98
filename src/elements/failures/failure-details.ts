// What a site owner can do about a failure, and the tries that follow it. Lazy chunk, loaded with the first failure.

import {html, nothing, type TemplateResult} from 'lit';
import type {Failure} from '../../core/failure/failure.js';
import type {Conversation} from '../../conversation/conversation.js';
import {DETAILS_LANGUAGES, en} from '../../strings/details/languages.js';
import {findStrings} from '../../strings/languages.js';
import type {DetailsStrings, Strings} from '../../strings/strings.js';
import {explain} from './explain-failure.js';
import {formatMoment} from '../dates/format-moment.js';
import {RetryReading} from './retry-reading.js';
import {logFailure} from './log-failure.js';

/** What the details of failures work with. */
export interface DetailsHost {
  readonly conversation: Conversation;
  readonly lang: string;
  readonly changed: () => void;
  /** Ends the automatic tries. */
  readonly signal: AbortSignal;
}

export class FailureDetails {
  readonly #words: DetailsStrings;
  readonly #readAgain: RetryReading;

  private constructor({conversation, changed, signal}: DetailsHost, words: DetailsStrings) {
    this.#words = words;
    this.#readAgain = new RetryReading(conversation, changed, signal);
  }

  /** Makes them, with their words. */
  static async start(host: DetailsHost): Promise<FailureDetails> {
    return new FailureDetails(host, await findStrings(DETAILS_LANGUAGES, host.lang, en));
  }

  /** Puts a failure on the console. @param isQuoted Whether it is of a request without anybody's words. */
  tell(failure: Failure, isQuoted: boolean): void {
    logFailure(failure, this.#words, isQuoted);
  }

  /** Follows a failure of reading with automatic tries, where another answer is likely. */
  readAgain(failure: Failure): void {
    this.#readAgain.failed(failure);
  }

  /** A page has arrived. */
  loaded(): void {
    this.#readAgain.loaded();
  }

  /**
   * What follows the sentence about a failure of reading: when there is another try, and the details.
   *
   * @param isOver Whether that try is under way.
   */
  readingView(failure: Failure, strings: Strings, isOver: boolean): unknown {
    const next = isOver ? '' : this.#nextTry(failure, this.#wordsFor(strings));
    return [next && html`<p part="notice">${next}</p>`, this.#detailsView(failure, strings, true, next)];
  }

  /** The details of what somebody could not write. */
  writingView(failure: Failure, strings: Strings): unknown {
    return this.#detailsView(failure, strings, false, '');
  }

  // Folded; nothing where nothing more is known than the sentence.
  #detailsView(failure: Failure, strings: Strings, isQuoted: boolean, next: string): TemplateResult | typeof nothing {
    const words = this.#wordsFor(strings);
    const lines = explain(failure, words, isQuoted);
    if (lines.length === 0) return nothing;
    return html`<details part="error-details">
      <summary>${words.details}</summary>
      ${[...lines, ...(next ? [next] : [])].map((line) => html`<p dir="auto">${line}</p>`)}
    </details>`;
  }

  // The page's own words stand in for these.
  #wordsFor(strings: Strings): DetailsStrings {
    return {...this.#words, ...strings};
  }

  #nextTry(failure: Failure, words: DetailsStrings & Partial<Strings>): string {
    const next = this.#readAgain.after(failure);
    if (next.is === 'online') return words.triesAgainOnline;
    if (next.is === 'never') return '';
    return words.triesAgainAt(formatMoment(next.time, Date.now(), words.lang ?? 'en', 'medium'));
  }
}
