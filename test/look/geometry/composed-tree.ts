// Walks the page as it is rendered: shadow roots in place of children, assigned nodes in place of slots.

/** Elements whose content the browser draws. */
const REPLACED = 'select, textarea, input, img, svg, canvas, video, audio, object, iframe';

/** Returns the element that contains a node when rendered, or null for the root. */
export function parentOf(node: Node): Element | null {
  if ((node instanceof Element || node instanceof Text) && node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** Yields an element and all its visible descendants that the browser renders, and their text nodes. */
export function* visibleNodes(element: Element): Generator<Element | Text> {
  if (!isVisible(element)) return;
  yield element;
  if (element.matches(REPLACED)) return;
  for (const child of childrenOf(element)) {
    if (child instanceof Element) yield* visibleNodes(child);
    else if (child instanceof Text && child.data.trim() !== '') yield child;
  }
}

/** Whether an element is an ancestor of another one, or the same, when rendered. */
export function encloses(ancestor: Element, node: Node): boolean {
  for (let at: Node | null = node; at; at = parentOf(at)) if (at === ancestor) return true;
  return false;
}

/** Yields all elements of a document, and of the shadow roots in it. */
export function* elementsBelow(root: Document | ShadowRoot): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsBelow(element.shadowRoot);
  }
}

function childrenOf(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return assigned.length > 0 ? assigned : element.childNodes;
}

// An element may be hidden and have visible descendants only by `visibility`, which nothing of ours does.
function isVisible(element: Element): boolean {
  if (element.matches('script, style, link, template, head')) return false;
  const style = getComputedStyle(element);
  if (style.display === 'contents') return true;
  if (style.display === 'none' || style.visibility !== 'visible' || Number(style.opacity) === 0) return false;
  if (isForScreenReaders(element, style)) return false;
  return element.checkVisibility();
}

/** Whether only screen readers perceive an element: it is clipped to nothing, or moved above the page until focused. */
function isForScreenReaders(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  const {width, height, bottom} = element.getBoundingClientRect();
  const isTiny = (width <= 1 || height <= 1) && style.overflowX !== 'visible';
  return isTiny || style.clipPath.startsWith('inset(50%') || bottom + scrollY <= 0;
}
