// What became of the comments that were written on this device.

import {html, nothing, type TemplateResult} from 'lit';
import type {Failure} from '../../core/failure.js';
import type {Row} from '../../core/rows.js';
import type {ThreadState} from '../../core/state.js';
import {wordsOf} from '../later-words.js';
import type {SendingStrings, Strings} from '../../strings/strings.js';
import {formatDuration} from '../format-duration.js';

type Words = Strings & SendingStrings;

/** What a comment waits for, or why it did not go out, and what its writer can do with it. */
export function rowStatusView({comment, touch: {mark}}: Row, strings: Words): unknown {
  switch (mark?.is) {
    case undefined:
      return nothing;
    case 'pending':
      return html`<p part="status pending">${strings.pending}</p>`;
    case 'failed':
      return failedView(mark.failure, strings);
    case 'deleting':
      return html`<p part="status deleting">${strings.deleting}</p>
        ${actionView('undo', strings.undo)}`;
    case 'own':
      return html`${comment.status === 'held' ? html`<p part="status held">${strings.held}</p>` : nothing}
      ${mark.failure ? html`<p part="status failed">${strings.unchanged} ${reason(mark.failure, strings)}</p>` : nothing}
      ${limitedView('edit', strings.edit, mark.can.edit, strings)}
      ${limitedView('delete', strings.delete, mark.can.delete, strings)}`;
  }
}

function failedView(failure: Failure, strings: Words): TemplateResult {
  const {kind} = failure;
  // A server that said no will say no again: only what may pass the next time can be tried again.
  const canRetry = kind !== 'refused' && kind !== 'invalid' && kind !== 'conflict';
  return html`<p part="status failed">${strings.unsent} ${reason(failure, strings)}</p>
    ${canRetry ? html`<button part="action retry" type="button" data-action="resend">${strings.retry}</button>` : nothing}
    ${actionView('take-back', strings.edit)}`;
}

const reason = ({kind, detail}: Failure, strings: Words): string => detail || wordsOf(strings).failures[kind];

const actionView = (action: string, label: string): TemplateResult =>
  html`<button part="action" type="button" data-action=${action}>${label}</button>`;

// What can be done for a while only, with how long that is.
function limitedView(action: string, label: string, seconds: number, strings: Words): unknown {
  if (seconds === 0) return nothing;
  const time = formatDuration(seconds, strings.lang);
  return html`<span>${actionView(action, label)} <span part="time-left">(${strings.timeLeft(time)})</span></span>`;
}

/** A comment of this reader's that was turned down, with its words to take back. */
export function refusedView({refusals}: ThreadState, strings: Words): readonly TemplateResult[] {
  return refusals.map(
    ({id, draft}) => html`<div part="error" data-id=${id}>
      <p>${strings.refused}</p>
      <blockquote part="quote" dir="auto">${draft.source}</blockquote>
      ${actionView('take-back', strings.edit)} ${actionView('dismiss', strings.dismiss)}
    </div>`,
  );
}
