// Applies Markdown tools to the text field. Lazy chunk, loaded with the form.

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
