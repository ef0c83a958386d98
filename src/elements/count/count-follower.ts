// Updates a count when its link or the URL of the page changes. Lazy chunk, loaded after the first request.

import {watchAddress} from '../page/address-watch.js';

/** Calls back when the thread of an element may have changed. Returns a function that stops watching. */
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
