// What buttons and keys do to the text of a form: a chunk of its own, fetched when the form is there.

import {toggleMarkup, type Markup} from '../../core/markdown/markdown-edit.js';
import type {Selected} from '../../core/markdown/text-edit.js';
import {replaceText} from '../../dom/replace-text.js';

/** Marks up what is selected in a field, or takes the markup off. */
export const useTool = (field: HTMLTextAreaElement, markup: Markup): void =>
  editField(field, (selected) => toggleMarkup(markup, selected));

/** Changes what stands in a field and is selected there, as one step for undo. */
export function editField(field: HTMLTextAreaElement, change: (selected: Selected) => Selected): void {
  const {value: text, selectionStart: start, selectionEnd: end} = field;
  replaceText(field, change({text, start, end}));
}
