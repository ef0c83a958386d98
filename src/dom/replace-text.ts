// Changes what stands in a text field so that the browser's undo knows it.

import type {Selected} from '../core/markdown/text-edit.js';

/**
 * Gives a text field another text and selection, as one step for undo, and tells it as typing does. The field takes the
 * focus.
 */
export function replaceText(field: HTMLTextAreaElement, {text, start, end}: Selected): void {
  const before = field.value;
  // Only what differs is replaced: undo brings the eye back to it.
  let from = 0;
  while (from < before.length && before[from] === text[from]) from++;
  let same = 0;
  const most = Math.min(before.length, text.length) - from;
  while (same < most && before[before.length - 1 - same] === text[text.length - 1 - same]) same++;
  const to = before.length - same;
  const inserted = text.slice(from, text.length - same);
  field.focus();
  if (text !== before) {
    field.setSelectionRange(from, to);
    type(inserted);
    if (field.value !== text) {
      // Where that is not possible, without undo.
      field.value = before;
      field.setRangeText(inserted, from, to);
      field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    }
  }
  field.setSelectionRange(start, end);
}

// There is no other way that undo takes back. What it inserts is text, never HTML.
function type(text: string): void {
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
}
