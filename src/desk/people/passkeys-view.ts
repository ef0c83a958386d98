// A moderator's own passkeys.

import {html, nothing, type TemplateResult} from 'lit';
import type {DateFormat} from '../../elements/dates/date-format.js';
import type {PeopleStrings} from '../../strings/desk/people/people-strings.js';
import type {PasskeyEntry} from '../../wire/moderation/moderators.js';
import {call} from '../parts/listeners.js';

/** What the list shows, and what it does. */
export interface PasskeyList {
  readonly words: PeopleStrings;
  readonly dates: DateFormat;
  readonly passkeys: readonly PasskeyEntry[];
  /** The question before a passkey is removed. */
  readonly questionView: (passkey: PasskeyEntry) => TemplateResult | typeof nothing;
  readonly ask: (passkey: PasskeyEntry) => void;
}

export function passkeysView({words, dates, passkeys, questionView, ask}: PasskeyList): TemplateResult {
  const isLast = passkeys.length === 1;
  return html`<ul class="list passkeys">
      ${passkeys.map(
        (passkey) =>
          html`<li class="card" data-id=${passkey.id}>
            <h3><bdi>${passkey.label}</bdi></h3>
            <p class="muted">
              ${words.added(dates.relative(passkey.createdAt))} ·
              ${passkey.usedAt === null ? words.neverUsed : words.used(dates.relative(passkey.usedAt))}
            </p>
            <div class="actions">
              <button
                type="button"
                class="bad"
                aria-label=${words.removeOf(passkey.label)}
                aria-describedby=${isLast ? 'last-passkey' : nothing}
                ?disabled=${isLast}
                @click=${call(ask, passkey)}
              >
                ${words.remove}
              </button>
            </div>
            ${questionView(passkey)}
          </li>`,
      )}
    </ul>
    ${isLast ? html`<p class="fixed" id="last-passkey">${words.lastPasskey}</p>` : nothing}`;
}
