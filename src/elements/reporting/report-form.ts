// The form with which a reader reports a comment. Lazy chunk, loaded when a reader chooses Report.

import {html, nothing, render, type TemplateResult} from 'lit';
import type {Comment} from '../../core/comment.js';
import {countCodePoints} from '../../core/text/text-to-html.js';
import {toFailure, type Session} from '../../conversation/session.js';
import {FLAG_REASONS, type FlagReason} from '../../wire/moderation/moderation.js';
import type {ReportingStrings} from '../../strings/reporting-strings.js';
import type {Strings} from '../../strings/strings.js';
import {sentenceFor} from '../base/late-strings.js';
import type {DeviceMarks} from './device-marks.js';

/** The maximum length of the details, in code points. */
const MAX_DETAILS = 500;

/** The number of characters left is shown from here on. */
const WARN_AT = 100;

export interface ReportFormHost {
  readonly session: Session;
  readonly reports: DeviceMarks;
  readonly words: ReportingStrings;
  readonly strings: () => Strings;
  readonly announce: (sentence: string) => void;
  /** Called when the form closes; the focus goes back to the menu. */
  readonly closed: () => void;
}

type Progress =
  | {readonly is: 'open'; readonly message: string}
  | {readonly is: 'sending'}
  | {readonly is: 'sent'; readonly sentence: string};

/** The report of one comment. What was typed is kept when the form is closed, until the page is. */
export class ReportForm {
  readonly #host: ReportFormHost;
  readonly #comment: Comment;
  readonly #name: string;
  readonly #box = document.createElement('div');
  #reason: FlagReason | null = null;
  #details = '';
  #progress: Progress = {is: 'open', message: ''};

  /** @param name The author's name, or "Anonymous". */
  constructor(host: ReportFormHost, comment: Comment, name: string) {
    this.#host = host;
    this.#comment = comment;
    this.#name = name;
    this.#box.className = 'form';
  }

  /** Shows the form at the end of a comment, and moves the focus into it. */
  open(article: Element): void {
    if (this.#box.parentElement !== article) article.append(this.#box);
    if (this.#progress.is === 'open') this.#progress = {is: 'open', message: ''};
    this.#render();
    this.#box.querySelector<HTMLElement>('input:checked, input, textarea')?.focus();
  }

  readonly #close = (): void => {
    this.#box.remove();
    this.#host.closed();
  };

  #render(): void {
    render(this.#view(), this.#box);
  }

  #view(): TemplateResult {
    const {words} = this.#host;
    const progress = this.#progress;
    if (progress.is === 'sent') return html`<p part="status">${progress.sentence}</p>`;
    return html`<form
      part="form"
      novalidate
      aria-label=${words.reportComment(this.#name)}
      @submit=${this.#onSubmit}
      @keydown=${this.#onKeydown}
    >
      <fieldset>
        <legend part="form-label">${words.reportWhy}</legend>
        ${FLAG_REASONS.map((reason) => this.#reasonView(reason))}
      </fieldset>
      <label part="form-label">
        ${words.reportDetails}
        <textarea part="form-field" rows="2" dir="auto" .value=${this.#details} @input=${this.#onInput}></textarea>
      </label>
      ${this.#counterView()}
      ${progress.is === 'open' && progress.message ? html`<p part="form-error">${progress.message}</p>` : nothing}
      <div class="buttons">
        <button part="form-send" type="submit" aria-disabled=${progress.is === 'sending' ? 'true' : nothing}>
          ${progress.is === 'sending' ? words.sendingReport : words.sendReport}
        </button>
        <button part="action" type="button" @click=${this.#close}>${words.cancelReport}</button>
      </div>
    </form>`;
  }

  #reasonView(reason: FlagReason): TemplateResult {
    const choose = (): void => {
      this.#reason = reason;
      this.#explain('');
    };
    return html`<label part="form-choice"
      ><input type="radio" name="reason" .checked=${reason === this.#reason} @change=${choose} /><span
        >${this.#host.words.reportReasons[reason]}</span
      ></label
    >`;
  }

  get #left(): number {
    return MAX_DETAILS - countCodePoints(this.#details);
  }

  #counterView(): TemplateResult | typeof nothing {
    const {words} = this.#host;
    const left = this.#left;
    if (left >= WARN_AT) return nothing;
    const sentence = left < 0 ? words.detailsOver(-left) : words.detailsLeft(left);
    return html`<p part=${left < 0 ? 'form-error' : 'form-note'}>${sentence}</p>`;
  }

  readonly #onInput = ({target}: Event): void => {
    if (target instanceof HTMLTextAreaElement) this.#details = target.value;
    this.#render();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.#close();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#send();
    else return;
    event.preventDefault();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  async #send(): Promise<void> {
    const {words, session, reports, announce, strings} = this.#host;
    const {id} = this.#comment;
    const reason = this.#reason;
    if (this.#progress.is !== 'open') return;
    if (!reason) return this.#explain(words.chooseReason);
    if (this.#left < 0) return this.#explain(words.detailsOver(-this.#left));
    this.#progress = {is: 'sending'};
    this.#render();
    try {
      const report = {reason, words: this.#details.trim(), secret: reports.secretOf(id)};
      await session.source.report?.(id, report, session.signal);
      reports.mark(id);
      this.#progress = {is: 'sent', sentence: words.reportSent};
      announce(words.reportSent);
      const hadFocus = this.#box.querySelector(':focus') !== null;
      this.#render();
      if (hadFocus) this.#host.closed();
    } catch (error) {
      if (session.signal.aborted) return;
      this.#explain(words.reportNotSent(sentenceFor(toFailure(error), strings())));
    }
  }

  #explain(message: string): void {
    this.#progress = {is: 'open', message};
    this.#host.announce(message);
    this.#render();
  }
}
