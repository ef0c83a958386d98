// What a thread says when there are no comments to show.

import {html, nothing, type TemplateResult} from 'lit';
import type {Failure} from '../../core/failure.js';
import type {ThreadState} from '../../core/state.js';
import type {Strings} from '../../strings/strings.js';

/** Why the comments are not here, and a way to ask for them again. */
export function errorView({kind, detail}: Failure, strings: Strings): TemplateResult {
  const sentence = strings.failures[kind];
  return html`<div part="error">
    <p>${sentence}${detail && kind !== 'unreadable' ? ` ${detail}` : ''}</p>
    ${
      kind === 'unset'
        ? nothing
        : html`<button part="action retry" type="button" data-action="reload">${strings.retry}</button>`
    }
  </div>`;
}

/** Says that nobody has written yet; only when that is sure. */
export function emptyView({groups, reading}: ThreadState, strings: Strings): TemplateResult | typeof nothing {
  const isEmpty = groups.length === 0 && reading.is === 'ready' && reading.more.is === 'none';
  return isEmpty ? html`<p part="empty">${strings.empty}</p>` : nothing;
}
