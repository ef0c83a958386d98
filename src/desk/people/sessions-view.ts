// Where a moderator is signed in.

import {html, nothing, type TemplateResult} from 'lit';
import type {DateFormat} from '../../elements/dates/date-format.js';
import type {PeopleStrings} from '../../strings/desk/people/people-strings.js';
import type {SessionEntry} from '../../wire/moderation/moderators.js';
import {call} from '../parts/listeners.js';

/** What the list shows, and what it does. */
export interface SessionList {
  readonly words: PeopleStrings;
  readonly dates: DateFormat;
  readonly sessions: readonly SessionEntry[];
  /** The question before the present session ends. */
  readonly questionView: (session: SessionEntry) => TemplateResult | typeof nothing;
  readonly end: (session: SessionEntry) => void;
}

export const sessionsView = ({words, dates, sessions, questionView, end}: SessionList): TemplateResult =>
  html`<ul class="list sessions">
    ${sessions.map(
      (session) =>
        html`<li class="card" data-id=${session.id}>
          <h3>
            <bdi>${session.device}</bdi>
            ${session.isCurrent ? html`<span class="badge">${words.thisSession}</span>` : nothing}
          </h3>
          <p class="muted">
            ${words.since(dates.relative(session.createdAt))} · ${words.seen(dates.relative(session.seenAt))} ·
            ${words.endsAt(dates.exact(session.endsAt))}
          </p>
          <div class="actions">
            <button type="button" aria-label=${words.endOf(session.device)} @click=${call(end, session)}>
              ${words.end}
            </button>
          </div>
          ${questionView(session)}
        </li>`,
    )}
  </ul>`;
