import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {register} from '../../elements/base/register.js';
import {en} from '../../strings/desk/people/en.js';
import type {PeopleStrings} from '../../strings/desk/people/people-strings.js';
import {findDeskStrings} from '../../strings/desk/lookup/find-desk-strings.js';
import type {Moderator, PasskeyEntry, PendingInvitation, SessionEntry} from '../../wire/moderation/moderators.js';
import type {DeskView} from '../base/desk-view.js';
import {statusView} from '../parts/list-views.js';
import type {PagedList} from '../parts/paged-list.js';
import {questionView} from '../parts/question-view.js';
import {ViewBase} from '../parts/view-base.js';
import {call} from '../parts/listeners.js';
import {Invite} from './invite.js';
import {inviteView} from './invite-view.js';
import {linkView} from './link-view.js';
import {moderatorsView} from './moderators-view.js';
import {passkeysView} from './passkeys-view.js';
import {pendingView} from './pending-view.js';
import {peopleStyles} from './people-styles.js';
import {PeopleTasks, type PeopleHost} from './people-tasks.js';
import {sessionsView} from './sessions-view.js';

/** Who moderates, and where the moderator who looks is signed in. */
export class PeoplePanel extends ViewBase {
  static override get styles(): CSSResultGroup {
    return [super.styles, peopleStyles];
  }

  words: PeopleStrings = en;
  readonly #moderators = this.#createPlainList<Moderator>(() => this.context.client.moderators());
  readonly #sessions = this.#createPlainList<SessionEntry>(() => this.context.client.sessions());
  readonly #passkeys = this.#createPlainList<PasskeyEntry>(() => this.context.client.passkeys());
  readonly #pending = this.#createPlainList<PendingInvitation>(() => this.context.client.invitations());
  readonly #host: PeopleHost = {
    context: () => this.context,
    words: () => this.words,
    explain: this.explain,
    changed: () => this.requestUpdate(),
    focusOn: (selector) => void this.focusOn(selector),
    moderators: this.#moderators,
    sessions: this.#sessions,
    passkeys: this.#passkeys,
    pending: this.#pending,
  };
  readonly #tasks = new PeopleTasks(this.#host);
  readonly #invite = new Invite(this.#host);
  readonly #device = new Invite(this.#host);

  protected override start(): void {
    void this.#moderators.reload();
    void this.#sessions.reload();
    void this.#passkeys.reload();
    void this.#pending.reload();
  }

  override render(): TemplateResult {
    return html`<h1>${this.context.strings.views.people}</h1>
      <section aria-labelledby="moderators">${this.#moderatorsView()}</section>
      <section aria-labelledby="sessions">${this.#sessionsView()}</section>
      <section aria-labelledby="passkeys">${this.#passkeysView()}</section>`;
  }

  #createPlainList<T>(load: () => Promise<readonly T[]>): PagedList<T> {
    return this.createList(async () => ({items: await load(), next: null}));
  }

  #moderatorsView(): TemplateResult {
    const {words, context} = this;
    const isOwner = context.session.moderator.role === 'owner';
    const {ask, setRole} = this.#tasks;
    return html`<h2 id="moderators" tabindex="-1">${words.moderators}</h2>
      ${isOwner ? nothing : html`<p class="muted">${words.onlyOwners}</p>`}
      ${statusView(this.#moderators, context.strings, '')}
      ${moderatorsView({
        words,
        dates: context.dates,
        moderators: this.#moderators.items,
        own: context.session.moderator.id,
        isOwner,
        questionView: ({id, name}) =>
          this.#questionView(id, words.removeQuestion(name), words.removeHint, words.remove),
        setRole: (moderator, role) => void setRole(moderator, role),
        ask: ({id, name}) => ask({is: 'moderator', id, name}),
      })}
      ${this.#pendingView(isOwner)} ${isOwner ? this.#inviteView() : nothing}`;
  }

  #pendingView(isOwner: boolean): TemplateResult | typeof nothing {
    const {words, context} = this;
    return pendingView({
      words,
      dates: context.dates,
      pending: this.#pending.items,
      mayWithdraw: ({id}) => isOwner || id === context.session.moderator.id,
      withdraw: (invitation) => void this.#tasks.withdraw(invitation),
    });
  }

  #inviteView(): TemplateResult {
    const {words} = this;
    const invite = this.#invite;
    const submit = (event: Event): void => {
      event.preventDefault();
      if (invite.name.trim() !== '') return void this.#makeInvite(invite.name.trim());
      invite.change({why: words.nameNeeded});
      void this.focusOn('#invite-name');
    };
    return html`<div class="card invite-card">
      <h3>${words.invite}</h3>
      <p class="hint">${words.inviteHint}</p>
      ${inviteView({...invite.form, submit}, words)} ${this.#linkView(invite, words.linkFor(invite.invited))}
    </div>`;
  }

  #sessionsView(): TemplateResult {
    const {words, context} = this;
    const {ask, end} = this.#tasks;
    return html`<h2 id="sessions" tabindex="-1">${words.sessions}</h2>
      ${statusView(this.#sessions, context.strings, '')}
      ${sessionsView({
        words,
        dates: context.dates,
        sessions: this.#sessions.items,
        questionView: ({id}) => this.#questionView(id, words.endThisQuestion, words.endThisHint, words.end),
        end: (session) => (session.isCurrent ? ask({is: 'session', id: session.id}) : void end(session)),
      })}`;
  }

  #passkeysView(): TemplateResult {
    const {words, context} = this;
    const device = this.#device;
    const makeLink = async (): Promise<void> => {
      await device.make({});
      void this.#pending.reload();
    };
    return html`<h2 id="passkeys" tabindex="-1">${words.devices}</h2>
      <p class="hint">${words.devicesHint}</p>
      ${statusView(this.#passkeys, context.strings, '')}
      ${passkeysView({
        words,
        dates: context.dates,
        passkeys: this.#passkeys.items,
        questionView: ({id, label}) =>
          this.#questionView(id, words.removeQuestion(label), words.removePasskeyHint, words.remove),
        ask: ({id, label}) => this.#tasks.ask({is: 'passkey', id, name: label}),
      })}
      <div class="actions">
        <button type="button" aria-disabled=${device.isSending ? 'true' : nothing} @click=${call(makeLink)}>
          ${words.furtherDevice}
        </button>
      </div>
      ${device.why ? html`<p class="failure" role="alert">${device.why}</p>` : nothing}
      ${this.#linkView(device, words.deviceLink)}`;
  }

  #linkView({invitation, copied, change}: Invite, title: string): TemplateResult | typeof nothing {
    if (!invitation) return nothing;
    const {link, endsAt} = invitation;
    const data = {title, link, end: this.context.dates.exact(endsAt), result: copied};
    return linkView(data, this.words, (result) => {
      change({copied: result});
      this.context.announce(result);
    });
  }

  // The question about a row; nothing while none is asked.
  #questionView(id: string, title: string, hint: string, button: string): TemplateResult | typeof nothing {
    const {asked, why, confirm, cancel} = this.#tasks;
    if (asked?.id !== id) return nothing;
    return questionView({title, hint, button, why, confirm: () => void confirm(), cancel}, this.context.strings);
  }

  async #makeInvite(name: string): Promise<void> {
    await this.#invite.make({name, role: this.#invite.role});
    if (this.#invite.why === '') void this.#pending.reload();
  }
}

/** Makes the view. */
export async function openView(lang: string): Promise<DeskView> {
  register('desk-people', PeoplePanel);
  const panel = new PeoplePanel();
  panel.words = await findDeskStrings('owners', 'people', lang, en);
  return panel;
}
