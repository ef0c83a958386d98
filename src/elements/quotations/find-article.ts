// The text that a thread is about.

/** So the article is named: `none` for a thread that is about no text. */
const ATTRIBUTE = 'article';

/**
 * The article of a thread: what its `article` attribute selects, else the nearest `article` around it or before
 * it, else the nearest `main`. Null when there is none, or none is wanted.
 */
export function findArticle(thread: Element): Element | null {
  const selector = thread.getAttribute(ATTRIBUTE);
  if (selector === 'none') return null;
  try {
    if (selector) return document.querySelector(selector);
  } catch {
    console.warn(`Colloquy: "${selector}" is no selector, so that the article is not known.`);
    return null;
  }
  return nearest('article', thread) ?? nearest('main', thread);
}

// The one around the thread, else the last one before it.
function nearest(name: 'article' | 'main', thread: Element): Element | null {
  const precedes = (each: Element): boolean =>
    Boolean(each.compareDocumentPosition(thread) & Node.DOCUMENT_POSITION_FOLLOWING);
  return thread.closest(name) ?? [...document.querySelectorAll(name)].reverse().find(precedes) ?? null;
}
