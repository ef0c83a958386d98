// What became of the comments that were written on this device.

import {html, nothing, type TemplateResult} from 'lit';
import type {Failure, FailureKind} from '../../core/failure/failure.js';
import type {Row, Waiting} from '../../core/thread/rows.js';
import type {ThreadState} from '../../core/thread/state.js';
import {lateStrings} from '../base/late-strings.js';
import type {SendingStrings, Strings} from '../../strings/strings.js';
import {formatDuration} from '../dates/format-duration.js';
import {formatMoment} from '../dates/format-moment.js';

type Words = Strings & SendingStrings;

type DetailsView = (kind: FailureKind | null) => unknown;

/** What a comment waits for, or why it did not go out, and what its writer can do with it; `details` for the owner. */
export function rowStatusView({comment, touch: {mark}}: Row, strings: Words, details: DetailsView): unknown {
  switch (mark?.is) {
    case undefined:
      return nothing;
    case 'pending':
      return [html`<p part="status pending">${strings.pending}</p>`, details(mark.why ?? null)];
    case 'waiting':
      // At the same place as above: details that somebody reads stay open when the next attempt begins.
      return [waitingView(mark, strings), details(mark.why)];
    case 'failed':
      return html`<p part="status failed">${strings.stale} ${sentenceOf(mark.why, strings)}</p>
        ${actionView('resend', strings.sendNow)} ${actionView('take-back', strings.takeBack)}`;
    case 'deleting':
      return html`<p part="status deleting">${strings.deleting}</p>
        ${actionView('undo', strings.undo)}`;
    case 'own':
      return html`${comment.status === 'held' ? html`<p part="status held">${strings.held}</p>` : nothing}
      ${mark.failure ? html`<p part="status failed">${strings.unchanged} ${reason(mark.failure, strings)}</p>${details(mark.failure.kind)}` : nothing}
      ${limitedView('edit', strings.edit, mark.can.edit, strings)}
      ${limitedView('delete', strings.delete, mark.can.delete, strings)}`;
  }
}

// Who was asked to wait until then cannot send it earlier.
function waitingView({why, until, isKept}: Waiting, strings: Words): TemplateResult {
  const because =
    until === null ? sentenceOf(why, strings) : strings.askedToWait(formatMoment(until, Date.now(), strings.lang));
  return html`<p part="status waiting">${strings.waiting(because)} ${isKept ? nothing : strings.keepOpen}</p>
    ${until === null ? actionView('resend', strings.sendNow) : nothing} ${actionView('take-back', strings.takeBack)}`;
}

/** Why a comment waits, as a sentence; none if nobody knows. */
export function sentenceOf(why: FailureKind | null, strings: Words): string {
  if (why === null) return '';
  return why === 'offline' && !navigator.onLine ? strings.deviceOffline : lateStrings(strings).failures[why];
}

const reason = ({kind, detail}: Failure, strings: Words): string => detail || lateStrings(strings).failures[kind];

/** Something that can be done. */
export const actionView = (action: string, label: string): TemplateResult =>
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

/** What has been written here, where the comments that it stands among cannot be shown. */
export function unsentView(sources: readonly string[], strings: Words): unknown {
  if (sources.length === 0) return nothing;
  return html`<div part="drafts">
    <p>${strings.notSentYet}</p>
    ${sources.map((source) => html`<blockquote part="quote" dir="auto">${source}</blockquote>`)}
  </div>`;
}
