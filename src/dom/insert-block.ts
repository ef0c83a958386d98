// Puts text into a field as if it had been typed.

/** Puts Markdown at the caret, in paragraphs of its own, and the caret behind it. What was selected stays. */
export function insertBlock(field: HTMLTextAreaElement, markdown: string): void {
  field.focus();
  const end = field.selectionEnd;
  const [before, after] = [field.value.slice(0, end), field.value.slice(end)];
  const text = `${gapAfter(before)}${markdown}\n\n`;
  field.setSelectionRange(end, end + (/^\n*/.exec(after)?.[0].length ?? 0));
  // The only way that keeps what can be undone; where it is not to be had, the text comes all the same.
  // oxlint-disable-next-line eslint/no-restricted-properties -- text, not HTML
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

const gapAfter = (text: string): string =>
  text === '' ? '' : '\n'.repeat(2 - (/\n{0,2}$/.exec(text)?.[0].length ?? 0));
