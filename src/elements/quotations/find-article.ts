// Finds the article that a thread is about.

import {warnOnce} from '../base/warn-once.js';

/** Names the attribute that selects the article; its value `none` means that there is no article. */
const ATTRIBUTE = 'article';

/**
 * Returns the article of a thread: the element that its `article` attribute selects, else the nearest `article` around
 * it or before it, else the nearest `main`. Returns null if there is none, or if the attribute is `none`.
 */
export function findArticle(thread: Element): Element | null {
  const selector = thread.getAttribute(ATTRIBUTE);
  if (selector === 'none') return null;
  try {
    if (selector) return document.querySelector(selector);
  } catch {
    warnOnce(`article="${selector}" is not a CSS selector. Use a selector, or none`);
    return null;
  }
  return nearest('article', thread) ?? nearest('main', thread);
}

// Returns the element around the thread, else the last element before it.
function nearest(name: 'article' | 'main', thread: Element): Element | null {
  const precedes = (each: Element): boolean =>
    Boolean(each.compareDocumentPosition(thread) & Node.DOCUMENT_POSITION_FOLLOWING);
  return thread.closest(name) ?? [...document.querySelectorAll(name)].reverse().find(precedes) ?? null;
}
