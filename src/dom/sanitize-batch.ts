// Many bodies through the sanitiser at once: most of what a call costs, it costs once.

import {isWellFormed} from '../core/text/well-formed.js';

/** Turns one piece of HTML into a fragment, or null where that cannot be done. */
type Clean = (html: string) => DocumentFragment | null;

/**
 * Lets `clean` be called ahead, once for many bodies: each fragment is what the body alone would have become, and is
 * given away once. `alone` is for any other body; the same as `clean` for those that are well-formed.
 *
 * Only well-formed bodies go together, each in an element with a mark that no author can know. Unless exactly those
 * elements come back, in order, every body goes alone: none reaches into another's comment.
 */
export function withBatches(clean: Clean, alone: Clean = clean): Clean & {ahead(bodies: readonly string[]): void} {
  const ready = new Map<string, DocumentFragment>();
  const sanitize = (html: string): DocumentFragment | null => {
    const fragment = ready.get(html) ?? alone(html);
    ready.delete(html);
    return fragment;
  };
  const ahead = (bodies: readonly string[]): void => {
    ready.clear();
    const fit = [...new Set(bodies)].filter(isFit);
    const mark = crypto.getRandomValues(new Uint32Array(4)).join();
    // The policy allows these as they are, and a parser closes them neither before nor after their end.
    const boxes = clean(fit.map((html, index) => `<blockquote title="${mark + index}">${html}</blockquote>`).join(''));
    if (boxes?.childNodes.length !== fit.length) return;
    for (const [index, html] of fit.entries()) {
      const box = boxes.children[index];
      if (box?.getAttribute('title') !== mark + index) return ready.clear();
      const fragment = box.ownerDocument.createDocumentFragment();
      while (box.firstChild) fragment.append(box.firstChild);
      ready.set(html, fragment);
    }
  };
  return Object.assign(sanitize, {ahead});
}

// Long bodies gain nothing together, and would be one long task.
const isFit = (html: string): boolean => html.length <= 5000 && isWellFormed(html);
