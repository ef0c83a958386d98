import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {register} from '../../elements/base/register.js';
import {en, PEOPLE_LANGUAGES} from '../../strings/desk/people/languages.js';
import type {PeopleStrings} from '../../strings/desk/people/people-strings.js';
import {findStrings} from '../../strings/languages.js';
import type {Moderator, SessionEntry} from '../../wire/moderation/moderation.js';
import type {DeskView} from '../base/desk-view.js';
import {statusView} from '../parts/list-views.js';
import {questionView} from '../parts/question-view.js';
import {ViewBase} from '../parts/view-base.js';
import {call} from '../parts/listeners.js';
import {Invite} from './invite.js';
import {inviteView} from './invite-view.js';
import {linkView} from './link-view.js';
import {moderatorsView} from './moderators-view.js';
import {peopleStyles} from './people-styles.js';
import {sessionsView} from './sessions-view.js';

/** What is asked before it is done. */
type Asked =
  {readonly is: 'remove'; readonly moderator: Moderator} | {readonly is: 'end'; readonly session: SessionEntry};

/** Who moderates, and where the moderator who looks is signed in. */
export class PeoplePanel extends ViewBase {
  static override get styles(): CSSResultGroup {
    return [super.styles, peopleStyles];
  }

  words: PeopleStrings = en;
  #asked: Asked | null = null;
  #why = '';
  #isSending = false;
  readonly #moderators = this.createList<Moderator>(async () => ({
    items: await this.context.client.moderators(),
    next: null,
  }));
  readonly #sessions = this.createList<SessionEntry>(async () => ({
    items: await this.context.client.sessions(),
    next: null,
  }));
  readonly #invite = new Invite(this.#host);
  readonly #device = new Invite(this.#host);

  protected override start(): void {
    void this.#moderators.reload();
    void this.#sessions.reload();
  }

  override render(): TemplateResult {
    return html`<h1>${this.context.strings.views.people}</h1>
      <section aria-labelledby="moderators">${this.#moderatorsView()}</section>
      <section aria-labelledby="devices">${this.#devicesView()}</section>`;
  }

  #moderatorsView(): TemplateResult {
    const {words, context} = this;
    const isOwner = context.session.moderator.role === 'owner';
    return html`<h2 id="moderators" tabindex="-1">${words.moderators}</h2>
      ${isOwner ? nothing : html`<p class="muted">${words.onlyOwners}</p>`}
      ${statusView(this.#moderators, context.strings, '')}
      ${moderatorsView({
        words,
        dates: context.dates,
        moderators: this.#moderators.items,
        own: context.session.moderator.id,
        isOwner,
        asked: this.#asked?.is === 'remove' ? this.#asked.moderator : null,
        questionView: ({name}) => this.#questionView(words.removeQuestion(name), words.removeHint, words.remove),
        ask: (moderator) => this.#ask({is: 'remove', moderator}),
      })}
      ${isOwner ? this.#inviteView() : nothing}`;
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

  #devicesView(): TemplateResult {
    const {words, context} = this;
    const device = this.#device;
    const isAsked = this.#asked?.is === 'end';
    const makeLink = (): Promise<void> => device.make({});
    return html`<h2 id="devices" tabindex="-1">${words.sessions}</h2>
      ${statusView(this.#sessions, context.strings, '')}
      ${sessionsView({
        words,
        dates: context.dates,
        sessions: this.#sessions.items,
        question: isAsked ? this.#questionView(words.endThisQuestion, words.endThisHint, words.end) : nothing,
        end: (session) => (session.isCurrent ? this.#ask({is: 'end', session}) : void this.#end(session)),
      })}
      <div class="card invite-card">
        <h3>${words.devices}</h3>
        <p class="hint">${words.devicesHint}</p>
        <div class="actions">
          <button type="button" aria-disabled=${device.isSending ? 'true' : nothing} @click=${call(makeLink)}>
            ${words.furtherDevice}
          </button>
        </div>
        ${device.why ? html`<p class="failure" role="alert">${device.why}</p>` : nothing}
        ${this.#linkView(device, words.deviceLink)}
      </div>`;
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

  #questionView(title: string, hint: string, button: string): TemplateResult {
    const data = {
      title,
      hint,
      button,
      why: this.#why,
      confirm: () => void this.#confirm(),
      cancel: () => this.#cancel(),
    };
    return questionView(data, this.context.strings);
  }

  get #host(): ConstructorParameters<typeof Invite>[0] {
    return {
      context: () => this.context,
      explain: this.explain,
      changed: () => this.requestUpdate(),
      focusOn: (selector) => void this.focusOn(selector),
    };
  }

  // An invited moderator may be in the list before they have signed in.
  async #makeInvite(name: string): Promise<void> {
    await this.#invite.make({name, role: this.#invite.role});
    if (this.#invite.why === '') void this.#moderators.reload();
  }

  #ask(asked: Asked): void {
    this.#setAsked(asked);
    void this.focusOn('.question h4');
  }

  #setAsked(asked: Asked | null, why = ''): void {
    this.#asked = asked;
    this.#why = why;
    this.requestUpdate();
  }

  #cancel(): void {
    const asked = this.#asked;
    this.#setAsked(null);
    const id = asked?.is === 'remove' ? asked.moderator.id : (asked?.session.id ?? '');
    void this.focusOn(`[data-id="${CSS.escape(id)}"] button`);
  }

  async #confirm(): Promise<void> {
    const asked = this.#asked;
    if (!asked || this.#isSending) return;
    this.#isSending = true;
    try {
      await (asked.is === 'remove' ? this.#remove(asked.moderator) : this.#leave());
    } catch (error) {
      this.#setAsked(asked, this.explain(error));
    } finally {
      this.#isSending = false;
    }
  }

  async #remove({id, name}: Moderator): Promise<void> {
    await this.context.client.removeModerator(id);
    this.#setAsked(null);
    this.#moderators.update((each) => (each.id === id ? null : each));
    this.context.tell(this.words.removed(name));
    void this.focusOn('#moderators');
  }

  // The next request asks to sign in.
  async #leave(): Promise<void> {
    await this.context.client.signOut();
    this.#setAsked(null);
    void this.#sessions.reload();
  }

  async #end({id, device}: SessionEntry): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      await this.context.client.endSession(id);
      this.#sessions.update((each) => (each.id === id ? null : each));
      this.context.tell(this.words.ended(device));
      void this.focusOn('#devices');
    } catch (error) {
      this.context.tell(this.explain(error));
    } finally {
      this.#isSending = false;
    }
  }
}

/** Makes the view. */
export async function openView(lang: string): Promise<DeskView> {
  register('desk-people', PeoplePanel);
  const panel = new PeoplePanel();
  panel.words = await findStrings(PEOPLE_LANGUAGES, lang, en);
  return panel;
}
