// The template of the entries of a menu.

import {html, nothing, type TemplateResult} from 'lit';
import type {MenuEntry} from './menu-entry.js';

/** A group of entries. @param close Closes the menu. */
export const entriesView = (entries: readonly MenuEntry[], close: () => void): TemplateResult =>
  html`<div class="entries">${entries.map((entry) => entryView(entry, close))}</div>`;

// A switch, or one of several choices, is a button that is pressed or not.
function entryView({label, isOn, run}: MenuEntry, close: () => void): TemplateResult {
  const onClick = (): void => {
    close();
    run?.();
  };
  return html`<button part="menu-item" type="button" aria-pressed=${isOn ?? nothing} aria-disabled=${run ? nothing : 'true'} @click=${onClick}>${label}</button>`;
}
