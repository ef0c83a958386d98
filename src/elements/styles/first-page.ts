import type {CSSResult} from 'lit';
import {bodyStyles} from './body.js';
import {rowStyles} from './row.js';
import {threadStyles} from './thread.js';
import {tokens} from './tokens.js';

/** The styles of the first page of a thread. */
export const firstPageStyles: CSSResult[] = [tokens, threadStyles, rowStyles, bodyStyles];

/**
 * Uses the page's line height for a thread. `normal` means that of the font (1.33 for Segoe UI), not one that the page
 * has chosen: the thread keeps its own then.
 */
export function setLineHeight(root: ParentNode, host: Element): void {
  // In the next frame styles are computed anyway, and nothing has been painted yet.
  requestAnimationFrame(() => {
    const thread = root.querySelector<HTMLElement>('.thread');
    if (!thread || getComputedStyle(host).lineHeight !== 'normal') return;
    const {lineHeight} = getComputedStyle(thread);
    thread.style.setProperty('--_tight', `min(max(0px, 1lh - 1.2em), max(1lh - ${lineHeight}, ${lineHeight} - 1lh))`);
  });
}
