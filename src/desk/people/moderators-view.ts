// The moderators of a site.

import {html, nothing, type TemplateResult} from 'lit';
import type {DateFormat} from '../../elements/dates/date-format.js';
import type {PeopleStrings} from '../../strings/desk/people/people-strings.js';
import type {Moderator, ModeratorRole} from '../../wire/moderation/moderation.js';
import {call} from '../parts/listeners.js';

export const ROLES: readonly ModeratorRole[] = ['moderator', 'owner'];

/** What the list shows, and what it does. */
export interface ModeratorList {
  readonly words: PeopleStrings;
  readonly dates: DateFormat;
  readonly moderators: readonly Moderator[];
  /** The id of the moderator who is looking. */
  readonly own: string;
  readonly isOwner: boolean;
  /** The moderator whose removal is asked about; null without. */
  readonly asked: Moderator | null;
  readonly questionView: (asked: Moderator) => TemplateResult;
  readonly ask: (moderator: Moderator) => void;
}

export const moderatorsView = (list: ModeratorList): TemplateResult =>
  html`<ul class="list people">
    ${list.moderators.map((moderator) => moderatorView(moderator, list))}
  </ul>`;

function moderatorView(moderator: Moderator, list: ModeratorList): TemplateResult {
  const {words, dates, moderators, own, isOwner, asked} = list;
  const {id, name, role, seenAt, passkeys} = moderator;
  const isLast = role === 'owner' && moderators.filter((each) => each.role === 'owner').length === 1;
  const hint = isOwner && isLast ? `last-owner-${id}` : nothing;
  return html`<li class="card person" data-id=${id}>
    <h3><bdi>${name}</bdi> ${id === own ? html`<span class="badge">${words.you}</span>` : nothing}</h3>
    <p class="muted">
      ${words.roles[role]} ·
      ${
        seenAt === null
          ? words.neverSeen
          : html`<time datetime=${seenAt} title=${dates.exact(seenAt)}>${words.seen(dates.relative(seenAt))}</time>`
      }
      · ${words.passkeys(passkeys)}
    </p>
    ${
      isOwner
        ? html`<div class="actions">
          <button
            type="button"
            class="bad"
            aria-label=${words.removeOf(name)}
            aria-describedby=${hint}
            ?disabled=${isLast}
            @click=${call(list.ask, moderator)}
          >
            ${words.remove}
          </button>
        </div>`
        : nothing
    }
    ${hint === nothing ? nothing : html`<p class="fixed" id=${hint}>${words.lastOwner}</p>`}
    ${asked?.id === id ? list.questionView(moderator) : nothing}
  </li>`;
}
