// What became of the comments that were written on this device.

import {html, nothing, type TemplateResult} from 'lit';
import type {Row} from '../../core/rows.js';
import type {ThreadState} from '../../core/state.js';
import {wordsOf} from '../later-words.js';
import type {AllStrings} from '../../strings/strings.js';

/** Nothing for a comment that everybody sees; what it waits for, or why it did not go out, for others. */
export function rowStatusView({comment, touch: {mark}}: Row, strings: AllStrings): TemplateResult | typeof nothing {
  if (mark?.is === 'pending') return html`<p part="status pending">${strings.pending}</p>`;
  if (comment.status === 'held') return html`<p part="status held">${strings.held}</p>`;
  if (mark?.is !== 'failed') return nothing;
  const {kind, detail} = mark.failure;
  // A server that said no will say no again: only what may pass the next time can be tried again.
  const canRetry = kind !== 'refused' && kind !== 'invalid' && kind !== 'conflict';
  return html`<p part="status failed">${strings.unsent} ${detail || wordsOf(strings).failures[kind]}</p>
    <p part="footer">
      ${
        canRetry
          ? html`<button part="action retry" type="button" data-action="resend">${strings.retry}</button>`
          : nothing
      }
      <button part="action" type="button" data-action="take-back">${strings.takeBack}</button>
    </p>`;
}

/** A comment of this reader's that was turned down, with its words to take back. */
export function refusedView({refusals}: ThreadState, strings: AllStrings): readonly TemplateResult[] {
  return refusals.map(
    ({id, draft}) => html`<div part="error" data-id=${id}>
      <p>${strings.refused}</p>
      <blockquote part="quote" dir="auto">${draft.source}</blockquote>
      <button part="action" type="button" data-action="take-back">${strings.takeBack}</button>
      <button part="action" type="button" data-action="dismiss">${strings.dismiss}</button>
    </div>`,
  );
}
