// The views of a thread without comments: error and empty.

import {html, nothing, type TemplateResult} from 'lit';
import type {ThreadState} from '../../core/thread/state.js';
import type {Strings} from '../../strings/strings.js';

/** Renders an error message with a Retry button, followed by `details`. */
export const errorView = (sentence: string, strings: Strings, details?: unknown): TemplateResult =>
  html`<div part="error">
    <p>${sentence}</p>
    <button part="action retry" type="button" data-action="reload">${strings.retry}</button>${details}
  </div>`;

/** Renders a message that there are no comments yet, if the thread has loaded completely and is empty. */
export function emptyView(
  {groups, reading, unreadable}: ThreadState,
  strings: Strings,
): TemplateResult | typeof nothing {
  const isEmpty = groups.length === 0 && reading.is === 'ready' && reading.more.is === 'none' && !unreadable;
  return isEmpty ? html`<p part="empty">${strings.empty}</p>` : nothing;
}
