// A plain text field, shown when the chunk of the form fails to load.

import {html, type TemplateResult} from 'lit';
import {lateStrings} from '../base/late-strings.js';
import type {Strings} from '../../strings/strings.js';

/** The text field. Its text is stored as a draft, which the form opens once it loads. */
export function plainComposerView(strings: Strings, saveDraft: (source: string) => void): TemplateResult {
  const save = (event: Event): void => {
    if (event.target instanceof HTMLTextAreaElement) saveDraft(event.target.value);
  };
  return html`<div class="plain" part="plain-composer">
    <p part="error">${lateStrings(strings).failures.offline}</p>
    <textarea
      part="plain-field"
      rows="5"
      dir="auto"
      aria-label=${strings.write}
      @input=${save}
      @keydown=${stopKey}
      @keypress=${stopKey}
      @keyup=${stopKey}
    ></textarea>
    <button part="action retry" type="button" data-action="retry-composer">${strings.retry}</button>
  </div>`;
}

// The chunk that hides keys from the page's shortcuts may be missing too.
function stopKey(event: KeyboardEvent): void {
  const {key, ctrlKey, altKey, metaKey} = event;
  if (!ctrlKey && !altKey && !metaKey && !/^(?:Tab|Escape|F\d+)$/.test(key)) event.stopPropagation();
}
