// Which thread an element on an index page stands for.

import {threadKey} from '../../core/url.js';
import {resolveThread} from '../base/page.js';

/**
 * The key of the thread: the element's own name for it, or the address that its link leads to, or the page's. A link
 * within the page means the page, which may have named another address its own.
 */
export function linkedThread(element: Element, thread: string): string {
  if (thread !== '') return threadKey(thread);
  const link = linkOf(element);
  const isWithin = !link || link.getAttribute('href')?.startsWith('#');
  const address = isWithin ? location.href : link.href;
  return threadKey(address) === threadKey(location.href) ? resolveThread('') : threadKey(address);
}

// The link that an element stands in, or the first one inside it; a link to anything but a web page is none.
function linkOf(element: Element): HTMLAnchorElement | null {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  return link instanceof HTMLAnchorElement && /^https?:$/.test(link.protocol) ? link : null;
}
