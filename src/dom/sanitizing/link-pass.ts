// The last step of every sanitiser: secures links, names parts and sets the direction of blocks.

import {hiddenHost} from '../../core/hidden-host.js';
import {LINK_PROTOCOLS, LINK_REL} from '../../core/html-policy.js';
import {parseUrl} from '../../core/url.js';

/**
 * Finishes a sanitised body: adds `rel` to links, `part` to elements and `dir` to blocks, and replaces links without an
 * allowed URL by their content. Paragraphs get their direction from the style sheet, because an attribute on each
 * takes much memory. Items and quotes need an attribute: it also sets the side of their marker or border.
 */
export function finishBody(fragment: DocumentFragment): void {
  for (const block of fragment.querySelectorAll<HTMLElement>('li,blockquote,pre,code')) {
    const {localName} = block;
    if (localName !== 'li') block.setAttribute('part', localName === 'blockquote' ? 'quote' : 'code');
    if (localName === 'pre') {
      block.dir = 'ltr';
      // Focusable, so that the keyboard can scroll it sideways.
      block.tabIndex = 0;
    } else if (localName !== 'code' && !block.dir) block.dir = 'auto';
  }
  for (const link of fragment.querySelectorAll('a')) secureLink(link);
}

function secureLink(link: HTMLAnchorElement): void {
  const url = parseUrl(link.getAttribute('href') ?? '');
  if (!url || !LINK_PROTOCOLS.has(url.protocol)) return link.replaceWith(...link.childNodes);
  link.setAttribute('part', 'link');
  link.rel = LINK_REL;
  const host = hiddenHost(url, link.textContent ?? '');
  if (host !== null) link.append(` [${host}]`);
}
