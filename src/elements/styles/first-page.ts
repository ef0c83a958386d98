import {unsafeCSS} from 'lit';
import {addStyles} from './add-styles.js';
import {bodyStyles} from './body.js';
import {rowStyles} from './row.js';
import {threadStyles} from './thread.js';
import {tokens} from './tokens.js';

/** Adds the styles of the first page of a thread to its shadow root. */
export function styleFirstPage<T extends ParentNode>(root: T, host: Element): T {
  // In the next frame the elements exist, and nothing has been painted yet.
  requestAnimationFrame(() => setLineHeight(root, host));
  return addStyles(root, tokens, threadStyles, rowStyles, bodyStyles);
}

// `normal` means the font's line height (1.33 for Segoe UI), not one that the page has chosen: use the default instead.
function setLineHeight(root: ParentNode, host: Element): void {
  const thread = root.querySelector('.thread');
  if (!thread || getComputedStyle(host).lineHeight !== 'normal') return;
  const {lineHeight} = getComputedStyle(thread);
  const tight = `min(max(0px, 1lh - 1.2em), max(1lh - ${lineHeight}, ${lineHeight} - 1lh))`;
  addStyles(root, unsafeCSS(`.thread{line-height:max(1lh, 1.55em - 99 * ${tight})}`));
}
