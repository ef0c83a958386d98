// The question of the window: may this page moderate for an hour?

import type {GrantStrings} from '../../strings/desk/grant/grant-strings.js';
import {fieldOf} from '../../wire/fields.js';
import {decodeSession} from '../../wire/moderation/decode-moderation.js';
import {decodePageGrant} from '../../wire/moderation/grant-messages.js';
import type {ModerationSession} from '../../wire/moderation/moderators.js';
import {DeskError, requestDesk} from '../base/desk-request.js';
import {signIn} from '../sign-in/passkeys.js';
import type {Asker} from './asker.js';
import {grantStyles} from './grant-styles.js';

/**
 * Presses this soon after the question has appeared are not meant for it: a page may open this window between the two
 * clicks of a double-click. In milliseconds.
 */
const TOO_SOON = 700;

export class GrantWindow {
  readonly element = document.createElement('main');
  readonly #base: string;
  readonly #strings: GrantStrings;
  readonly #asker: Asker;
  readonly #status = document.createElement('p');
  #origin = '';
  #session: ModerationSession | null = null;
  #isBusy = false;

  /** @param base The address of the moderation routes. */
  constructor(base: string, strings: GrantStrings, asker: Asker) {
    this.#base = base;
    this.#strings = strings;
    this.#asker = asker;
    this.#status.setAttribute('role', 'status');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(grantStyles);
    document.adoptedStyleSheets = [sheet];
  }

  /** Asks the moderator once the page has said that it wants to moderate. */
  async start(): Promise<void> {
    const {waiting, noPage, noOrigin} = this.#strings;
    if (!this.#asker.isThere) return this.#say(noPage);
    this.#say(waiting);
    this.#origin = await this.#asker.findOrigin();
    if (!/^https?:/.test(this.#origin)) return this.#say(noOrigin);
    this.#session = await this.#findSession();
    this.#ask();
  }

  #say(sentence: string): void {
    this.element.replaceChildren(this.#status);
    this.#status.textContent = sentence;
  }

  async #findSession(): Promise<ModerationSession | null> {
    return requestDesk(`${this.#base}session`, {}, decodeSession).catch(() => null);
  }

  #ask(): void {
    const {question, explanation, signedInAs, notSignedIn, allow, signInAndAllow, refuse} = this.#strings;
    const session = this.#session;
    const yes = button(session ? allow : signInAndAllow, () => void this.#allow());
    yes.className = 'primary';
    yes.disabled = true;
    setTimeout(() => (yes.disabled = false), TOO_SOON);
    const buttons = document.createElement('div');
    buttons.append(
      yes,
      button(refuse, () => this.#refuse()),
    );
    const heading = text('h1', question);
    heading.tabIndex = -1;
    const origin = text('p', this.#origin);
    origin.className = 'origin';
    origin.dir = 'ltr';
    const who = text('p', session ? signedInAs(session.moderator.name) : notSignedIn);
    this.#status.textContent = '';
    this.element.replaceChildren(heading, origin, text('p', explanation), who, buttons, this.#status);
    heading.focus();
  }

  async #allow(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#status.textContent = this.#strings.working;
    try {
      this.#session ??= await signIn(this.#base, false);
      const body = {origin: this.#origin};
      this.#asker.give(await requestDesk(`${this.#base}grants`, {method: 'POST', body}, decodePageGrant));
      this.#say(this.#strings.done);
      close();
    } catch (error) {
      this.#explain(error);
    }
    this.#isBusy = false;
  }

  #explain(error: unknown): void {
    const isSignedOut = error instanceof DeskError && error.kind === 'signed-out';
    // The session has ended since this window asked for it.
    if (isSignedOut && this.#session) {
      this.#session = null;
      this.#ask();
    }
    this.#status.textContent = this.#sentenceFor(error);
    const detail = error instanceof DeskError && error.kind !== 'offline' ? error.detail : '';
    // In English, whatever the language of the window is.
    if (detail) this.#status.append(' ', words(detail));
  }

  #sentenceFor(error: unknown): string {
    const {cancelled, noPasskeys, offline, failed} = this.#strings;
    if (error instanceof DeskError) return error.kind === 'offline' ? offline : failed;
    const name = fieldOf(error, 'name');
    return name === 'NotAllowedError' || name === 'AbortError' ? cancelled : noPasskeys;
  }

  #refuse(): void {
    this.#asker.refuse();
    close();
  }
}

function button(label: string, run: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', run);
  return made;
}

function text(tag: 'h1' | 'p' | 'span', words: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = words;
  return made;
}

// Options are elements, so that no line ends after their hyphens.
function words(detail: string): HTMLElement {
  const made = document.createElement('bdi');
  made.append(
    ...detail.split(/(--[a-z-]{1,20})(?=\s)/).map((part, index) => (index % 2 === 1 ? text('span', part) : part)),
  );
  return made;
}
