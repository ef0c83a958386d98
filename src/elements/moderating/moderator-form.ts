// The form below a comment in which a moderator edits it, or replies.

import {html, nothing, render, type TemplateResult} from 'lit';
import type {ModeratingStrings} from '../../strings/moderating-strings.js';

/** What a form is for, with what it begins with. */
export interface FormSetup {
  readonly kind: 'edit' | 'reply';
  /** The accessible name. */
  readonly label: string;
  readonly source: string;
  readonly words: ModeratingStrings;
  /** Resolves to a sentence if it did not work; the form then stays. */
  readonly send: (source: string, note: string) => Promise<string>;
  /** Called when the form closes. */
  readonly closed: () => void;
}

export class ModeratorForm {
  readonly element = document.createElement('div');
  readonly #setup: FormSetup;
  #message = '';
  #isSending = false;

  constructor(setup: FormSetup) {
    this.#setup = setup;
    this.element.className = 'form';
    render(this.#view(), this.element);
  }

  readonly close = (): void => {
    this.element.remove();
    this.#setup.closed();
  };

  focus(): void {
    this.element.querySelector('textarea')?.focus();
  }

  #view(): TemplateResult {
    const {kind, label, source, words} = this.#setup;
    const isEdit = kind === 'edit';
    return html`<form part="form" novalidate aria-label=${label} @submit=${this.#onSubmit} @keydown=${this.#onKeydown}>
      <label part="form-label"
        >${words.commentText}<textarea part="form-field" name="source" dir="auto" rows="4" .defaultValue=${source}></textarea>
      </label>
      ${isEdit ? html`<label part="form-label">${words.editReason}<input part="form-field" name="note" maxlength="300" dir="auto" /></label>` : nothing}
      ${this.#message ? html`<p part="form-error">${this.#message}</p>` : nothing}
      <div class="buttons">
        <button part="form-send" type="submit">${isEdit ? words.saveEdit : words.sendReply}</button>
        <button part="action" type="button" @click=${this.close}>${words.cancelChange}</button>
      </div>
    </form>`;
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#send();
    else return;
    event.preventDefault();
  };

  async #send(): Promise<void> {
    const source = this.element.querySelector('textarea')?.value ?? '';
    if (this.#isSending || source.trim() === '') return;
    this.#isSending = true;
    this.#message = await this.#setup.send(source, this.element.querySelector('input')?.value.trim() ?? '');
    this.#isSending = false;
    if (this.#message === '') this.close();
    else render(this.#view(), this.element);
  }
}
