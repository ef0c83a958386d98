// What an element without Lit extends.

/** The browser's `HTMLElement`. A server that renders pages may import the elements too, and has none. */
export const PlainElement = toElementClass(globalThis.HTMLElement ?? Object);

// `Object` stands in where no element is ever made.
function toElementClass(base: unknown): typeof HTMLElement {
  if (isElementClass(base)) return base;
  throw new TypeError('HTMLElement is no class');
}

function isElementClass(base: unknown): base is typeof HTMLElement {
  return typeof base === 'function';
}
