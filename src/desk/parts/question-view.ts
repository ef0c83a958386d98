// A question before something that cannot be taken back.

import {html, nothing, type TemplateResult} from 'lit';
import type {DeskStrings} from '../../strings/desk/desk-strings.js';

export interface Question {
  readonly title: string;
  readonly hint: string;
  /** The button that does it. */
  readonly button: string;
  /** Why it failed; empty before. */
  readonly why: string;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

/** The question, with two buttons. Its heading, `.question h4`, gets the focus. Escape cancels. */
export const questionView = (
  {title, hint, button, why, confirm, cancel}: Question,
  strings: DeskStrings,
): TemplateResult => html`<div
  class="question notice"
  role="group"
  aria-label=${title}
  @keydown=${onEscape(cancel)}
>
  <h4 tabindex="-1"><bdi>${title}</bdi></h4>
  <p>${hint}</p>
  ${why ? html`<p class="failure" role="alert">${why}</p>` : nothing}
  <div class="actions">
    <button type="button" class="bad" @click=${confirm}>${button}</button>
    <button type="button" @click=${cancel}>${strings.cancel}</button>
  </div>
</div>`;

const onEscape =
  (cancel: () => void) =>
  ({key}: KeyboardEvent): void => {
    if (key === 'Escape') cancel();
  };
