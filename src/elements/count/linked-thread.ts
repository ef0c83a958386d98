// Finds the thread of an element on an index page.

import {threadKey} from '../../core/url.js';
import {resolveThread} from '../base/page.js';

/**
 * Returns the thread key: of the `thread` attribute, else of the link around or inside the element, else of the page. A
 * link within the page means the page, whose canonical URL may differ.
 */
export function linkedThread(element: Element, thread: string): string {
  if (thread !== '') return threadKey(thread);
  const link = linkOf(element);
  const isSamePage = !link || link.getAttribute('href')?.startsWith('#');
  const address = isSamePage ? location.href : link.href;
  return threadKey(address) === threadKey(location.href) ? resolveThread('') : threadKey(address);
}

// Returns the link around an element, or the first link inside it. Ignores links to anything but http(s) URLs.
function linkOf(element: Element): HTMLAnchorElement | null {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  return link instanceof HTMLAnchorElement && /^https?:$/.test(link.protocol) ? link : null;
}
