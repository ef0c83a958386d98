// A text field that shows all of its text.

/** Makes a field as tall as its text, where it does not grow by itself. It never shrinks: the page would jump with each key. */
export function growField(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  const {scrollHeight, clientHeight, offsetHeight} = field;
  if (scrollHeight > clientHeight) field.style.blockSize = `${scrollHeight + offsetHeight - clientHeight}px`;
}
