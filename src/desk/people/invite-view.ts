// The form that invites a moderator.

import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {PeopleStrings} from '../../strings/desk/people/people-strings.js';
import type {ModeratorRole} from '../../wire/moderation/moderators.js';
import {call, withValue} from '../parts/listeners.js';
import {ROLES} from './moderators-view.js';

/** What the form shows, and what it does. */
export interface InviteForm {
  readonly name: string;
  readonly role: ModeratorRole;
  /** What is wrong with the name, as a sentence; empty if nothing is. */
  readonly wrong: string;
  readonly isSaving: boolean;
  readonly change: (part: {readonly name?: string; readonly role?: ModeratorRole}) => void;
  readonly submit: (event: Event) => void;
}

export function inviteView(form: InviteForm, words: PeopleStrings): TemplateResult {
  const setName = (name: string): void => form.change({name});
  return html`<form class="invite" novalidate @submit=${form.submit}>
    <label for="invite-name">${words.name}</label>
    <input
      id="invite-name"
      dir="auto"
      autocomplete="off"
      maxlength="100"
      aria-invalid=${form.wrong ? 'true' : nothing}
      aria-describedby=${form.wrong ? 'invite-error' : nothing}
      .value=${live(form.name)}
      @input=${withValue(setName)}
    />
    ${form.wrong ? html`<p class="failure" id="invite-error">${form.wrong}</p>` : nothing}
    <fieldset>
      <legend>${words.roleLabel}</legend>
      ${ROLES.map(
        (role) =>
          html`<label class="choice">
            <input
              type="radio"
              name="role"
              value=${role}
              .checked=${live(role === form.role)}
              @change=${call(form.change, {role})}
            />
            <span><b>${words.roles[role]}</b><small class="hint">${words.rolesHint[role]}</small></span>
          </label>`,
      )}
    </fieldset>
    <button type="submit" class="primary" aria-disabled=${form.isSaving ? 'true' : nothing}>${words.makeLink}</button>
  </form>`;
}
