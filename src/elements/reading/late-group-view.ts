// A box that the browser can skip while it is off screen.

import {html, nothing, type TemplateResult} from 'lit';
import {truncateHtml} from '../../core/text/long-body.js';
import type {Group} from '../../core/thread/rows.js';

/**
 * A box with its rows. The size it has until it is first on screen comes from how many rows it shows and how long they
 * are; with folded rows in it, what the browser remembers of it is wrong, so that the estimate counts again.
 */
export function lateGroupView({rows}: Group, views: Iterable<unknown>): TemplateResult {
  const shown = rows.filter(({hidden}) => !hidden);
  const characters = shown.reduce((sum, {comment, touch}) => sum + truncateHtml(comment.html, touch.isWhole).length, 0);
  const size = `--_rows:${shown.length};--_characters:${characters};${shown.length < rows.length ? '--_known: ' : ''}`;
  return html`<div part="group" hidden=${shown.length > 0 ? nothing : 'until-found'} .style=${size}>${views}</div>`;
}
