// Changes the content of a text field in a way that the browser can undo.

import type {Selected} from '../core/markdown/text-edit.js';

/** Replaces text and selection of a field as a single undo step. Focuses the field and fires `input`. */
export function replaceText(field: HTMLTextAreaElement, {text, start, end}: Selected): void {
  const before = field.value;
  // Replaces only the difference, because undo scrolls to it.
  let from = 0;
  while (from < before.length && before[from] === text[from]) from++;
  let suffix = 0;
  const maxSuffix = Math.min(before.length, text.length) - from;
  while (suffix < maxSuffix && before[before.length - 1 - suffix] === text[text.length - 1 - suffix]) suffix++;
  const to = before.length - suffix;
  const inserted = text.slice(from, text.length - suffix);
  field.focus();
  if (text !== before) {
    field.setSelectionRange(from, to);
    insertText(inserted);
    if (field.value !== text) {
      // Falls back to a change without undo.
      field.value = before;
      field.setRangeText(inserted, from, to);
      field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    }
  }
  field.setSelectionRange(start, end);
}

// `execCommand` is deprecated, but no other API supports undo. It inserts plain text, never HTML.
function insertText(text: string): void {
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
}
