// The template for a group of rows that the browser can skip while it is off screen.

import {html, nothing, type TemplateResult} from 'lit';
import {truncateHtml} from '../../core/text/long-body.js';
import type {Group} from '../../core/thread/rows.js';

/**
 * A group with its rows. Until the group is first rendered, its size is estimated from the number and length of its
 * visible rows. If rows are folded, the size that the browser remembers is wrong, so the estimate applies again.
 */
export function lateGroupView({rows}: Group, views: Iterable<unknown>): TemplateResult {
  const shown = rows.filter(({hidden}) => !hidden);
  const characters = shown.reduce((sum, {comment, touch}) => sum + truncateHtml(comment.html, touch.isWhole).length, 0);
  const size = `--_rows:${shown.length};--_characters:${characters};${shown.length < rows.length ? '--_known: ' : ''}`;
  return html`<div part="group" hidden=${shown.length > 0 ? nothing : 'until-found'} .style=${size}>${views}</div>`;
}
