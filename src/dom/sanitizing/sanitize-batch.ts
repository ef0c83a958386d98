// Sanitises many comment bodies in a single call, because most of the cost is per call.

/** Sanitises HTML. Returns null on failure. */
type Clean = (html: string) => DocumentFragment | null;

/** The length up to which bodies are batched, in UTF-16 units. Longer ones gain nothing, and would make a long task. */
const LONGEST = 5000;

/**
 * Adds a method to sanitise many bodies with one call of `clean`. Each resulting fragment is the same as if the body
 * had been sanitised alone, and is returned once. `alone` sanitises all other bodies; for the batched ones it equals
 * `clean`.
 *
 * Only bodies that `isCommon` accepts are batched: it must accept well-formed ones alone. Each is in an element with a
 * random mark that no author can know. Unless exactly these elements are returned, in order, every body is sanitised
 * alone, so that no body can reach into another comment.
 */
export function withBatches(
  clean: Clean,
  alone: Clean,
  isCommon: (html: string) => boolean,
): Clean & {batch(bodies: readonly string[]): void} {
  const ready = new Map<string, DocumentFragment>();
  const sanitize = (html: string): DocumentFragment | null => {
    const fragment = ready.get(html) ?? alone(html);
    ready.delete(html);
    return fragment;
  };
  const batch = (bodies: readonly string[]): void => {
    ready.clear();
    const batched = bodies.filter((html) => html.length <= LONGEST && isCommon(html));
    const mark = crypto.getRandomValues(new Uint32Array(4)).join();
    // The policy allows `<blockquote title>` unchanged, and well-formed content cannot close it early.
    const boxes = clean(
      batched.map((html, index) => `<blockquote title="${mark + index}">${html}</blockquote>`).join(''),
    );
    const {children = [], childNodes = []} = boxes ?? {};
    if (childNodes.length !== batched.length) return;
    if (!Array.from(children).every((box, index) => box.getAttribute('title') === mark + index)) return;
    for (const [index, html] of batched.entries()) {
      const box = children[index];
      const fragment = box?.ownerDocument.createDocumentFragment();
      // One by one, because `append` moves several nodes twice.
      for (let node = box?.firstChild; node; node = box?.firstChild) fragment?.appendChild(node);
      if (fragment) ready.set(html, fragment);
    }
  };
  return Object.assign(sanitize, {batch});
}
