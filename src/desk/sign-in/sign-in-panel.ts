import {html, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult} from 'lit';
import {register} from '../../elements/base/register.js';
import type {DeskStrings} from '../../strings/desk/desk-strings.js';
import type {ModerationSession} from '../../wire/moderation/moderators.js';
import {deskControls} from '../base/base-styles.js';
import {explainFailure} from '../base/explain-failure.js';
import {acceptInvite, explainPasskey, signIn} from './passkeys.js';
import {signInStyles} from './sign-in-styles.js';

/** What the shell knows when somebody has to sign in. */
export interface SignInSetup {
  /** An invitation, which makes a passkey. */
  readonly invite: string | null;
  /** Whether there was a session before. */
  readonly hasEnded: boolean;
  /** The address of the moderation routes. */
  readonly base: string;
  readonly strings: DeskStrings;
  readonly done: (session: ModerationSession) => void;
}

/**
 * The page before the desk: signs in with a passkey, or makes one from an invitation.
 *
 * @customElement desk-sign-in
 */
export class SignInPanel extends LitElement {
  static override get styles(): CSSResultGroup {
    return [deskControls, signInStyles];
  }

  static override get properties(): PropertyDeclarations {
    return {setup: {attribute: false}};
  }

  declare setup: SignInSetup;
  #isBusy = false;
  #failure = '';
  /** Whether the invitation is left aside: this device has a passkey already. */
  #hasPasskey = false;

  override render(): TemplateResult {
    const {strings, hasEnded} = this.setup;
    const words = strings.signIn;
    const isInvited = this.#isInvited;
    return html`<form class="card" @submit=${this.#onSubmit}>
      <p class="muted">${strings.desk} · ${location.host}</p>
      <h1 tabindex="-1">${isInvited ? words.inviteTitle : words.title}</h1>
      <p>${hasEnded ? words.ended : isInvited ? words.inviteHint : words.hint}</p>
      ${
        isInvited
          ? html`<label>${words.deviceLabel}<input name="label" maxlength="60" dir="auto" autocomplete="off" /></label>`
          : nothing
      }
      <label class="check"><input type="checkbox" name="stays" />${words.stays}</label>
      <button type="submit" class="primary" ?disabled=${this.#isBusy}>
        ${isInvited ? words.makePasskey : words.button}
      </button>
      <p role="status" class="muted">${this.#isBusy ? words.waiting : nothing}</p>
      <p role="alert" class="failure" dir="auto">${this.#failure || nothing}</p>
    </form>`;
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  get #isInvited(): boolean {
    return this.setup.invite !== null && !this.#hasPasskey;
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (event.target instanceof HTMLFormElement && !this.#isBusy) void this.#submit(new FormData(event.target));
  };

  async #submit(form: FormData): Promise<void> {
    const {base, invite, strings, done} = this.setup;
    this.#show(true, '');
    const stays = form.has('stays');
    try {
      const label = this.renderRoot.querySelector<HTMLInputElement>('[name=label]')?.value.trim() ?? '';
      const session =
        invite !== null && this.#isInvited
          ? await acceptInvite(base, invite, {stays, ...(label !== '' && {label})})
          : await signIn(base, stays);
      this.#show(false, '');
      done(session);
    } catch (error) {
      const passkey = explainPasskey(error);
      this.#hasPasskey ||= passkey === 'exists';
      this.#show(false, passkey === null ? explainFailure(error, strings) : strings.signIn[passkey]);
    }
  }

  #show(isBusy: boolean, failure: string): void {
    this.#isBusy = isBusy;
    this.#failure = failure;
    this.requestUpdate();
  }
}

export function createSignIn(setup: SignInSetup): HTMLElement {
  register('desk-sign-in', SignInPanel);
  const panel = new SignInPanel();
  panel.setup = setup;
  return panel;
}
