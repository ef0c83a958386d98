// The file of a rendered thread: for `/posts/tea` it is `posts/tea.html`. Templates in other languages make the same name, so
// the rule is short: see docs/owners/html.md.

import {threadKey} from '../../../core/url.js';

/** Returns the path of the file of a thread, below the folder. Different keys have different files. */
export function threadFileName(thread: string): string {
  const path = threadKey(thread).replace(/^(?:https:\/\/|\/)/, '');
  // The front page has the key `/`, or none after its host.
  const segments = (path === '' || path.endsWith('/') ? `${path}index` : path).split('/');
  return `${segments.map(nameOf).join('/')}.html`;
}

// Names of files have at most 255 bytes, so a longer segment continues in a folder. `..` would lead out of the folder, and an
// empty segment is no name. Keys that are URLs are encoded already.
const nameOf = (segment: string): string =>
  segment.replaceAll(/[^\w.%-]|^\.(?=\.?$)|^$/gu, percentEncode).replaceAll(/.{200}/g, '$&/-');

const percentEncode = (text: string): string =>
  text === '' ? '%' : Buffer.from(text).toString('hex').toUpperCase().replaceAll(/../g, '%$&');
