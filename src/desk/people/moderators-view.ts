// The moderators of a site.

import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {DateFormat} from '../../elements/dates/date-format.js';
import type {PeopleStrings} from '../../strings/desk/people/people-strings.js';
import type {Moderator, ModeratorRole} from '../../wire/moderation/moderators.js';
import {call, withValue} from '../parts/listeners.js';

export const ROLES: readonly ModeratorRole[] = ['moderator', 'owner'];

/** What the list shows, and what it does. */
export interface ModeratorList {
  readonly words: PeopleStrings;
  readonly dates: DateFormat;
  readonly moderators: readonly Moderator[];
  /** The id of the moderator who is looking. */
  readonly own: string;
  readonly isOwner: boolean;
  /** The question before a moderator is removed. */
  readonly questionView: (moderator: Moderator) => TemplateResult | typeof nothing;
  readonly setRole: (moderator: Moderator, role: ModeratorRole) => void;
  readonly ask: (moderator: Moderator) => void;
}

export const moderatorsView = (list: ModeratorList): TemplateResult =>
  html`<ul class="list people">
    ${list.moderators.map((moderator) => moderatorView(moderator, list))}
  </ul>`;

function moderatorView(moderator: Moderator, list: ModeratorList): TemplateResult {
  const {words, dates, moderators, own, isOwner} = list;
  const {id, name, role, seenAt, passkeys} = moderator;
  const isLast = role === 'owner' && moderators.filter((each) => each.role === 'owner').length === 1;
  const hint = isOwner && isLast ? `last-owner-${id}` : nothing;
  const seen =
    seenAt === null
      ? words.neverSeen
      : html`<time datetime=${seenAt} title=${dates.exact(seenAt)}>${words.seen(dates.relative(seenAt))}</time>`;
  return html`<li class="card person" data-id=${id}>
    <h3><bdi>${name}</bdi> ${id === own ? html`<span class="badge">${words.you}</span>` : nothing}</h3>
    <p class="muted">${words.roles[role]} · ${seen} · ${words.passkeys(passkeys)}</p>
    ${isOwner ? actionsView(moderator, hint, list) : nothing}
    ${hint === nothing ? nothing : html`<p class="fixed" id=${hint}>${words.lastOwner}</p>`}
    ${list.questionView(moderator)}
  </li>`;
}

// Somebody's own role is changed by other owners.
function actionsView(
  moderator: Moderator,
  hint: string | typeof nothing,
  {words, own, setRole, ask}: ModeratorList,
): TemplateResult {
  const {id, name, role} = moderator;
  const choose = (value: string): void => {
    const chosen = ROLES.find((each) => each === value);
    if (chosen) setRole(moderator, chosen);
  };
  const optionView = (each: ModeratorRole): TemplateResult =>
    html`<option value=${each} .selected=${live(each === role)}>${words.roles[each]}</option>`;
  return html`<div class="actions">
    ${
      id === own
        ? nothing
        : html`<select aria-label=${words.role(name)} @change=${withValue(choose)}>
          ${ROLES.map(optionView)}
        </select>`
    }
    <button
      type="button"
      class="bad"
      aria-label=${words.removeOf(name)}
      aria-describedby=${hint}
      ?disabled=${hint !== nothing}
      @click=${call(ask, moderator)}
    >
      ${words.remove}
    </button>
  </div>`;
}
