// What the Markdown tools do, and the arrow keys on their buttons. Lazy chunk, loaded with the form.

import {toggleMarkup, type Markup} from '../../core/markdown/markdown-edit.js';
import type {Selected} from '../../core/markdown/text-edit.js';
import {replaceText} from '../../dom/replace-text.js';

/** Adds markup to the selection in a field, or removes it. */
export const useTool = (field: HTMLTextAreaElement, markup: Markup): void =>
  editField(field, (selected) => toggleMarkup(markup, selected));

/** Changes the text and selection of a field as a single undo step. */
export function editField(field: HTMLTextAreaElement, change: (selected: Selected) => Selected): void {
  const {value: text, selectionStart: start, selectionEnd: end} = field;
  replaceText(field, change({text, start, end}));
}

/** The keys that move the focus in the toolbar. */
export type MoveKey = 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

/** Moves the focus from a button of the toolbar to another one, which becomes its Tab stop. */
export function moveFocus(bar: Element, target: EventTarget | null, key: MoveKey): void {
  const buttons = [...bar.querySelectorAll('button')];
  const step = key === 'ArrowRight' ? 1 : -1;
  const direction = getComputedStyle(bar).direction === 'rtl' ? -step : step;
  const from = buttons.findIndex((button) => button === target);
  const to = key === 'Home' ? 0 : key === 'End' ? buttons.length - 1 : from + direction;
  const next = buttons[(to + buttons.length) % buttons.length];
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next?.focus();
}
