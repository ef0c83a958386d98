// Lets a count follow its link, or the page, to another thread; a chunk that comes after the first number is asked for.

import {watchAddress} from '../page/address-watch.js';

/** Calls back when an element may stand for another thread. Returns what ends it. */
export function followLink(element: Element, changed: () => void): () => void {
  const stop = watchAddress(changed);
  const observer = new MutationObserver(changed);
  const link = element.closest('a');
  if (link) observer.observe(link, {attributeFilter: ['href']});
  observer.observe(element, {childList: true, subtree: true, attributeFilter: ['href']});
  return () => {
    stop();
    observer.disconnect();
  };
}
