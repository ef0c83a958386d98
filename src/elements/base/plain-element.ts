// The base class of elements that do not use Lit.

/** The browser's `HTMLElement`. It does not exist on a server that imports the elements to render pages. */
export const PlainElement = toElementClass(globalThis.HTMLElement ?? Object);

// `Object` is the substitute on a server, where no element is created.
function toElementClass(base: unknown): typeof HTMLElement {
  if (isElementClass(base)) return base;
  throw new TypeError('HTMLElement is not a class');
}

function isElementClass(base: unknown): base is typeof HTMLElement {
  return typeof base === 'function';
}
