// A place for words when the form cannot be fetched.

import {html, type TemplateResult} from 'lit';
import {lateStrings} from '../base/late-strings.js';
import type {Strings} from '../../strings/strings.js';

/** A bare field: what is typed is kept as the draft that the real form will find. */
export function plainComposerView(strings: Strings, keepWords: (source: string) => void): TemplateResult {
  const keep = (event: Event): void => {
    if (event.target instanceof HTMLTextAreaElement) keepWords(event.target.value);
  };
  return html`<div class="plain" part="plain-composer">
    <p part="error">${lateStrings(strings).failures.offline}</p>
    <textarea
      part="plain-field"
      rows="5"
      dir="auto"
      aria-label=${strings.write}
      @input=${keep}
      @keydown=${keepIn}
      @keypress=${keepIn}
      @keyup=${keepIn}
    ></textarea>
    <button part="action retry" type="button" data-action="retry-composer">${strings.retry}</button>
  </div>`;
}

// The chunk that keeps keys from the shortcuts of the page may be missing as well.
function keepIn(event: KeyboardEvent): void {
  const {key, ctrlKey, altKey, metaKey} = event;
  if (!ctrlKey && !altKey && !metaKey && !/^(?:Tab|Escape|F\d+)$/.test(key)) event.stopPropagation();
}
