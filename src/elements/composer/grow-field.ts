// Grows a text field with its text.

/**
 * Makes a field as tall as its text, in browsers without `field-sizing`. It never shrinks the field, because the page
 * would jump with each key press.
 */
export function growField(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  const {scrollHeight, clientHeight, offsetHeight} = field;
  if (scrollHeight > clientHeight) field.style.blockSize = `${scrollHeight + offsetHeight - clientHeight}px`;
}
