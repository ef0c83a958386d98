// Sanitises many comment bodies in a single call, because most of the cost is per call.

import {isWellFormed} from '../../core/text/well-formed.js';

/** Sanitises HTML. Returns null on failure. */
type Clean = (html: string) => DocumentFragment | null;

/**
 * Adds a method to sanitise many bodies with one call of `clean`. Each resulting fragment is the same as if the body
 * had been sanitised alone, and is returned once. `alone` sanitises all other bodies; for well-formed ones it equals
 * `clean`.
 *
 * Only well-formed bodies are batched, each in an element with a random mark that no author can know. Unless exactly
 * these elements are returned, in order, every body is sanitised alone, so that no body can reach into another comment.
 */
export function withBatches(clean: Clean, alone: Clean = clean): Clean & {batch(bodies: readonly string[]): void} {
  const ready = new Map<string, DocumentFragment>();
  const sanitize = (html: string): DocumentFragment | null => {
    const fragment = ready.get(html) ?? alone(html);
    ready.delete(html);
    return fragment;
  };
  const batch = (bodies: readonly string[]): void => {
    ready.clear();
    const batched = [...new Set(bodies)].filter(isBatchable);
    const mark = crypto.getRandomValues(new Uint32Array(4)).join();
    // The policy allows `<blockquote title>` unchanged, and well-formed content cannot close it early.
    const boxes = clean(
      batched.map((html, index) => `<blockquote title="${mark + index}">${html}</blockquote>`).join(''),
    );
    if (boxes?.childNodes.length !== batched.length) return;
    for (const [index, html] of batched.entries()) {
      const box = boxes.children[index];
      if (box?.getAttribute('title') !== mark + index) return ready.clear();
      const fragment = box.ownerDocument.createDocumentFragment();
      while (box.firstChild) fragment.append(box.firstChild);
      ready.set(html, fragment);
    }
  };
  return Object.assign(sanitize, {batch});
}

// Excludes long bodies: they gain nothing from a batch, and would make it a long task.
const isBatchable = (html: string): boolean => html.length <= 5000 && isWellFormed(html);
