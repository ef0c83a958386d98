// What a thread says when there are no comments to show.

import {html, nothing, type TemplateResult} from 'lit';
import type {ThreadState} from '../../core/thread/state.js';
import type {Strings} from '../../strings/strings.js';

/** Says that something did not work, and offers to try it again. `details` follow. */
export const errorView = (sentence: string, strings: Strings, details?: unknown): TemplateResult =>
  html`<div part="error">
    <p>${sentence}</p>
    <button part="action retry" type="button" data-action="reload">${strings.retry}</button>${details}
  </div>`;

/** Says that nobody has written yet; only when that is sure. */
export function emptyView(
  {groups, reading, unreadable}: ThreadState,
  strings: Strings,
): TemplateResult | typeof nothing {
  const isEmpty = groups.length === 0 && reading.is === 'ready' && reading.more.is === 'none' && !unreadable;
  return isEmpty ? html`<p part="empty">${strings.empty}</p>` : nothing;
}
