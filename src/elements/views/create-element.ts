// Creates elements without Lit's templates, which load with the chunks that follow the first paint.

export type Attributes = Readonly<Record<string, string | null | undefined>>;

/** Creates an element with attributes and content. */
export function create(tag: string, attributes: Attributes, ...content: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  set(element, attributes);
  element.append(...content);
  return element;
}

/** Sets attributes, or removes those that are null, and the text. Changes nothing that is so already. */
export function set(element: Element | null | undefined, attributes: Attributes, text?: string): void {
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (value === null || value === undefined) element?.removeAttribute(name);
    else if (element?.getAttribute(name) !== value) element?.setAttribute(name, value);
  }
  if (element && text !== undefined && element.textContent !== text) element.textContent = text;
}

/**
 * Shows an optional element directly after another one, or removes it. Recognises it by its part. Returns the last of
 * the two that is shown.
 *
 * @param attributes Null to remove it.
 */
export function showAfter(
  previous: Element | null | undefined,
  tag: string,
  part: string,
  attributes: Attributes | null,
  text?: string,
): Element | null | undefined {
  const next = previous?.nextSibling;
  const known = next instanceof Element && next.getAttribute('part') === part ? next : null;
  if (!attributes) {
    known?.remove();
    return previous;
  }
  const element = known ?? create(tag, {part});
  set(element, attributes, text);
  if (!known) previous?.after(element);
  return element;
}
