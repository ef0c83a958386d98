// The form that adds a thread, so that its page may get comments where only known threads may.

import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {ThreadsStrings} from '../../strings/desk/threads/threads-strings.js';
import {withValue} from '../parts/listeners.js';

/** A thread that somebody adds. */
export interface NewThread {
  readonly address: string;
  readonly title: string;
  readonly isSaving: boolean;
  /** The sentence of a failure; empty without one. */
  readonly why: string;
}

export const NO_THREAD: NewThread = {address: '', title: '', isSaving: false, why: ''};

/** @param change Called after every change. @param submit Called to add it. */
export function addView(
  {address, title, isSaving, why}: NewThread,
  words: ThreadsStrings,
  change: (typed: Partial<NewThread>) => void,
  submit: () => void,
): TemplateResult {
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    submit();
  };
  const field = (id: string, label: string, value: string, type: (text: string) => void): TemplateResult =>
    html`<label for=${id}>${label}</label>
      <input
        id=${id}
        dir="auto"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="add-hint"
        .value=${live(value)}
        @input=${withValue(type)}
      />`;
  return html`<details class="add">
    <summary>${words.add}</summary>
    <form class="task" novalidate @submit=${onSubmit}>
      <p class="hint" id="add-hint">${words.addHint}</p>
      ${field('add-address', words.address, address, (text) => change({address: text, why: ''}))}
      ${field('add-title', words.title, title, (text) => change({title: text, why: ''}))}
      ${why ? html`<p class="failure" role="alert">${why}</p>` : nothing}
      <div class="actions">
        <button type="submit" class="primary" aria-disabled=${isSaving ? 'true' : nothing}>${words.doAdd}</button>
      </div>
    </form>
  </details>`;
}
