// Whether a key belongs to a field, or to the browser.

const FIELDS = 'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable]';

/** Returns whether a key is typed into a field, part of a composition, or held with a modifier: it is no key of the desk. */
export function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return true;
  return target instanceof Element && target.matches(FIELDS);
}
