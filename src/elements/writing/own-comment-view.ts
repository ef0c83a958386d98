// Templates for the status of comments written on this device.

import {html, nothing, type TemplateResult} from 'lit';
import type {HeldReason} from '../../core/held-reason.js';
import type {FailureKind} from '../../core/failure/failure.js';
import type {Mark, Row, Waiting} from '../../core/thread/rows.js';
import type {ThreadState} from '../../core/thread/state.js';
import {reasonFor} from '../base/late-strings.js';
import {reasonView} from '../composer/reason-view.js';
import type {SendingStrings, Strings} from '../../strings/strings.js';
import {formatDuration} from '../dates/format-duration.js';
import {formatMoment} from '../dates/format-moment.js';

type StatusStrings = Strings & SendingStrings;

type DetailsView = (kind: FailureKind | null) => unknown;

/** The sending status of a comment, with its writer's actions. `details` returns details of a failure, if any. */
export function rowStatusView({comment, touch: {mark}}: Row, strings: StatusStrings, details: DetailsView): unknown {
  switch (mark?.is) {
    case undefined:
      return nothing;
    case 'pending':
      return [
        html`<p part="status pending">${mark.isChecked ? strings.checking : strings.pending}</p>`,
        details(mark.why ?? null),
      ];
    case 'waiting':
      // Same position as for `pending`, so that open details stay open when the next attempt starts.
      return [waitingView(mark, strings), details(mark.why)];
    case 'failed':
      return html`<p part="status failed">${strings.stale} ${sentenceOf(mark.why, strings)}</p>
        ${actionView('resend', strings.sendNow)} ${actionView('take-back', strings.takeBack)}`;
    case 'deleting':
      return html`<p part="status deleting">${strings.deleting}</p>
        ${actionView('undo', strings.undo)}`;
    case 'own':
      return html`${comment.status === 'held' ? html`<p part="status held">${heldSentence(mark, strings)}</p>` : nothing}
      ${mark.failure ? html`<p part="status failed">${strings.unchanged} ${reasonView(mark.failure, strings)}</p>${details(mark.failure.kind)}` : nothing}
      ${limitedView('edit', strings.edit, mark.can.edit, strings)}
      ${limitedView('delete', strings.delete, mark.can.delete, strings)}`;
  }
}

/** Returns why a comment is held, if the server has told its writer. */
export const heldReason = (mark?: Mark): HeldReason | null => (mark?.is === 'own' && mark.reason) || null;

function heldSentence(mark: Mark, strings: StatusStrings): string {
  const reason = heldReason(mark);
  return reason ? strings.heldFor[reason] : strings.held;
}

// If the server asked to wait until a time, there is no button to send earlier.
function waitingView({why, until, isKept}: Waiting, strings: StatusStrings): TemplateResult {
  const because =
    until === null ? sentenceOf(why, strings) : strings.askedToWait(formatMoment(until, Date.now(), strings.lang));
  return html`<p part="status waiting">${strings.waiting(because)} ${isKept ? nothing : strings.keepOpen}</p>
    ${until === null ? actionView('resend', strings.sendNow) : nothing} ${actionView('take-back', strings.takeBack)}`;
}

/** Returns why a comment waits, as a sentence; an empty string if the reason is unknown. */
export function sentenceOf(why: FailureKind | null, strings: StatusStrings): string {
  if (why === null) return '';
  return why === 'offline' && !navigator.onLine ? strings.deviceOffline : reasonFor(why, strings);
}

/** A button that runs an action. */
export const actionView = (action: string, label: string): TemplateResult =>
  html`<button part="action" type="button" data-action=${action}>${label}</button>`;

// A button for an action with a deadline, with the time left.
function limitedView(action: string, label: string, seconds: number, strings: StatusStrings): unknown {
  if (seconds === 0) return nothing;
  const time = formatDuration(seconds, strings.lang);
  return html`<span>${actionView(action, label)} <span part="time-left">(${strings.timeLeft(time)})</span></span>`;
}

/** The comments that a moderator rejected, each with its text and a button to edit it. */
export function refusedView({refusals}: ThreadState, strings: StatusStrings): readonly TemplateResult[] {
  return refusals.map(
    ({id, draft}) => html`<div part="error" data-id=${id}>
      <p>${strings.refused}</p>
      <blockquote part="quote" dir="auto">${draft.source}</blockquote>
      ${actionView('take-back', strings.edit)} ${actionView('dismiss', strings.dismiss)}
    </div>`,
  );
}

/** The unsent comments, shown when the thread itself cannot be shown. */
export function unsentView(sources: readonly string[], strings: StatusStrings): unknown {
  if (sources.length === 0) return nothing;
  return html`<div part="drafts">
    <p>${strings.notSentYet}</p>
    ${sources.map((source) => html`<blockquote part="quote" dir="auto">${source}</blockquote>`)}
  </div>`;
}
