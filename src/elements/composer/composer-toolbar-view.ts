// The row of Markdown buttons: a single Tab stop, with arrow keys inside.

import {html, type TemplateResult} from 'lit';
import type {WritingStrings} from '../../strings/strings.js';
import {keysOf, TOOLS} from './composer-keys.js';

/** The toolbar. The `data-markup` of each button names its markup. */
export function composerToolbarView(
  {formatting, tools}: WritingStrings,
  onClick: (event: Event) => void,
  onKeydown: (event: KeyboardEvent) => void,
): TemplateResult {
  return html`<div
    part="composer-toolbar"
    role="toolbar"
    aria-label=${formatting}
    aria-controls="source"
    @mousedown=${keepFocus}
    @keydown=${onKeydown}
    @click=${onClick}
  >
    ${TOOLS.map((tool, index) => {
      const {shown, spoken} = keysOf(tool);
      const name = tools[tool.markup];
      return html`<button
        part="composer-tool"
        type="button"
        data-markup=${tool.markup}
        tabindex=${index > 0 ? -1 : 0}
        title="${name} (${shown})"
        aria-keyshortcuts=${spoken}
        >${name}</button
      >`;
    })}
  </div>`;
}

// The text field keeps the focus, so that touch screens keep the keyboard open.
const keepFocus = (event: Event): void => event.preventDefault();
