// The list of keys.

import {html, type TemplateResult} from 'lit';
import type {DeskStrings} from '../../strings/desk/desk-strings.js';
import {KEYS} from './keys.js';

/** A modal dialog; `showModal` opens it. */
export function keysDialogView({queue, close}: DeskStrings): TemplateResult {
  return html`<dialog class="keys" aria-labelledby="keys-title">
    <form method="dialog">
      <h2 id="keys-title" tabindex="-1" autofocus>${queue.keysTitle}</h2>
      <p class="muted">${queue.keysHint}</p>
      <dl>
        ${KEYS.map(
          ([key, command]) =>
            html`<dt><kbd>${key}</kbd></dt>
              <dd>${queue.keys[command]}</dd>`,
        )}
      </dl>
      <button type="submit" class="primary">${close}</button>
    </form>
  </dialog>`;
}
