import {unsafeCSS} from 'lit';
import {addStyles} from './add-styles.js';
import {bodyStyles} from './body.js';
import {rowStyles} from './row.js';
import {threadStyles} from './thread.js';
import {tokens} from './tokens.js';

/** Adds the looks of the first page of a thread to its root. */
export function styleFirstPage<T extends ParentNode>(root: T, host: Element): T {
  // Its elements are there then, and nothing is painted yet.
  requestAnimationFrame(() => loosen(root, host));
  return addStyles(root, tokens, threadStyles, rowStyles, bodyStyles);
}

// `normal` is the line height of a font, 1.33 for Segoe UI, and not what the page has chosen.
function loosen(root: ParentNode, host: Element): void {
  const thread = root.querySelector('.thread');
  if (!thread || getComputedStyle(host).lineHeight !== 'normal') return;
  const {lineHeight} = getComputedStyle(thread);
  const tight = `min(max(0px, 1lh - 1.2em), max(1lh - ${lineHeight}, ${lineHeight} - 1lh))`;
  addStyles(root, unsafeCSS(`.thread{line-height:max(1lh, 1.55em - 99 * ${tight})}`));
}
