// What an element without Lit extends.

function findBase(): typeof HTMLElement;
function findBase(): object {
  return globalThis.HTMLElement ?? class {};
}

/** The browser's `HTMLElement`. A server that renders pages may import the elements too, and has none. */
export const ElementBase = findBase();
