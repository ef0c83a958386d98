// The links that nobody has used yet.

import {html, nothing, type TemplateResult} from 'lit';
import type {DateFormat} from '../../elements/dates/date-format.js';
import type {PeopleStrings} from '../../strings/desk/people/people-strings.js';
import type {PendingInvitation} from '../../wire/moderation/moderators.js';
import {call} from '../parts/listeners.js';

/** What the list shows, and what it does. */
export interface PendingList {
  readonly words: PeopleStrings;
  readonly dates: DateFormat;
  readonly pending: readonly PendingInvitation[];
  /** Whether the moderator who is looking may withdraw a link. */
  readonly mayWithdraw: (invitation: PendingInvitation) => boolean;
  readonly withdraw: (invitation: PendingInvitation) => void;
}

/** Nothing if there are none. */
export function pendingView(list: PendingList): TemplateResult | typeof nothing {
  const {words, pending} = list;
  if (pending.length === 0) return nothing;
  return html`<h3 class="pending">${words.pending}</h3>
    <ul class="list people">
      ${pending.map((invitation) => rowView(invitation, list))}
    </ul>`;
}

function rowView(invitation: PendingInvitation, {words, dates, mayWithdraw, withdraw}: PendingList): TemplateResult {
  const {id, name, role, isNew, endsAt} = invitation;
  return html`<li class="card person" data-invited=${id}>
    <h4><bdi>${name}</bdi></h4>
    <p class="muted">${isNew ? words.roles[role] : words.forDevice} · ${words.pendingUntil(dates.exact(endsAt))}</p>
    ${
      mayWithdraw(invitation)
        ? html`<div class="actions">
          <button type="button" class="bad" aria-label=${words.withdrawOf(name)} @click=${call(withdraw, invitation)}>
            ${words.withdraw}
          </button>
        </div>`
        : nothing
    }
  </li>`;
}
