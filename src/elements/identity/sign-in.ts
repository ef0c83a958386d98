// Signing in with a provider, in a window of the server. Lazy chunk, loaded with the form of a server that has providers or
// no guests, and on devices where somebody has signed in.

import {html, nothing} from 'lit';
import {toBase64Url} from '../../core/comment-id.js';
import {signInKey} from '../../conversation/account/sign-in-key.js';
import type {DeviceStorage} from '../../conversation/device-storage.js';
import type {Session} from '../../conversation/session.js';
import type {SigningIn} from '../../sources/source.js';
import {findStrings} from '../../strings/lookup/find-strings.js';
import {en} from '../../strings/identity/en.js';
import type {IdentityStrings} from '../../strings/identity-strings.js';
import {fieldOf} from '../../wire/fields.js';
import type {SignInMessage, SignInWay} from '../../wire/identity.js';
import {keepFocus} from './keep-focus.js';
import type {ProvidedToken} from './open-account.js';
import type {SignInForm} from '../composer/composer-settings.js';

export interface SignInHost {
  readonly session: Session;
  readonly storage: DeviceStorage;
  readonly lang: string;
  /** Called with the token that the reader has now. */
  readonly use: (provided: ProvidedToken | null) => void;
  /** Called when the form has to show something else. */
  readonly changed: () => void;
  readonly announce: (sentence: string) => void;
}

/** How often is checked whether the window was closed, in milliseconds. */
const CLOSED_CHECK = 400;

/** All of the page: one that signs in or out tells the others of the same server. */
const all = new Set<SignIn>();

export class SignIn implements SignInForm {
  readonly #host: SignInHost;
  readonly #words: IdentityStrings;
  readonly #key: string;
  #ways: SigningIn | null = null;
  #token: string | null = null;
  /** Whether the reader has just signed in here. */
  #isFresh = false;
  /** The open window. `link`: its address, if the browser has blocked it. */
  #asking: {readonly link: string | null} | null = null;
  #answer: AbortController | null = null;

  private constructor(host: SignInHost, words: IdentityStrings) {
    const {signal, source} = host.session;
    this.#host = host;
    this.#words = words;
    this.#key = signInKey(source.key);
    all.add(this);
    // Another tab has signed in or out.
    addEventListener('storage', ({key}) => (key === this.#key || key === null) && this.follow(), {signal});
    signal.addEventListener('abort', () => {
      all.delete(this);
      this.#answer?.abort();
    });
    this.follow();
  }

  static async start(host: SignInHost): Promise<SignIn> {
    return new SignIn(host, await findStrings('tools', 'identity', host.lang, en));
  }

  /** Sets who may write, and where one can sign in. */
  set ways(ways: SigningIn) {
    this.#ways = ways;
    this.#host.changed();
  }

  /** Why the form has no fields for guests; empty if it has. */
  get needed(): string {
    const {signInOnSite, signInEither, signInFirst} = this.#words;
    if (!this.#ways || this.#ways.guests) return '';
    if (!this.#ways.signIn?.length) return signInOnSite;
    return this.#ways.accounts ? signInEither : signInFirst;
  }

  /** The buttons for the form. */
  get view(): unknown {
    const ways = this.#ways?.signIn ?? [];
    if (ways.length === 0) return nothing;
    const {signInWith, continueInWindow, signInBlocked, openSignIn} = this.#words;
    const link = this.#asking?.link;
    return html`<div class="sign-in">
      ${ways.map(
        ({name}, index) =>
          html`<button part="composer-sign-in" type="button" value=${index} @click=${this.#onClick}>
            ${signInWith(name)}
          </button>`,
      )}
      <p part="composer-hint" role="status"
        >${
          link
            ? html`${signInBlocked} <a part="link" target="_blank" rel="opener" href=${link}>${openSignIn}</a>`
            : this.#asking && continueInWindow
        }</p
      >
    </div>`;
  }

  /** Uses the token that is stored now. */
  follow(): void {
    const token = this.#host.storage.get(this.#key);
    if (token === this.#token) return;
    this.#token = token;
    this.#host.use(token === null ? null : this.#provide(token));
  }

  #provide(token: string): ProvidedToken {
    return {
      token,
      signedIn: (name) => {
        // Not after a reload, when the reader knows.
        if (this.#isFresh) this.#host.announce(this.#words.signedInAs(name));
        this.#isFresh = false;
      },
      signOut: (event) => {
        keepFocus(event, this.#host.session.signal);
        this.signOut();
      },
      ended: () => {
        if (token === this.#token) this.forget();
      },
    };
  }

  /** Forgets the token and the name, and ends the token on the server. */
  signOut(): void {
    const token = this.#token;
    this.forget();
    this.#host.announce(this.#words.signedOut);
    if (token !== null) void this.#end(token);
  }

  /** Forgets the token on this device. */
  forget(): void {
    this.#host.storage.remove(this.#key);
    this.#tellAll();
  }

  // If that fails, the token ends within days, and nobody has it.
  async #end(token: string): Promise<void> {
    const accounts = await this.#host.session.source.accounts?.().catch(() => null);
    await accounts?.signOut?.(token).catch(() => undefined);
  }

  #tellAll(): void {
    for (const each of all) if (each.#key === this.#key) each.follow();
  }

  readonly #onClick = (event: Event): void => {
    const {currentTarget} = event;
    const way = this.#ways?.signIn?.[Number(currentTarget instanceof HTMLButtonElement && currentTarget.value)];
    if (!way) return;
    this.#open(way);
    keepFocus(event, this.#host.session.signal);
  };

  // Called in the handler of a press: browsers block the window otherwise.
  #open({url}: SignInWay): void {
    const ticket = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
    const address = new URL(url);
    const query = {origin: location.origin, ticket, lang: this.#host.lang};
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    const {href, origin} = address;
    const opened = window.open(href, '_blank', 'popup,width=480,height=640');
    this.#answer?.abort();
    const answer = (this.#answer = new AbortController());
    const {signal} = answer;
    this.#asking = {link: opened ? null : href};
    const stop = (): void => {
      clearInterval(timer);
      if (this.#answer !== answer) return;
      this.#asking = null;
      this.#host.changed();
    };
    // The answer of a window that has just closed may still be on its way.
    const timer = setInterval(() => opened?.closed && stop(), CLOSED_CHECK);
    const onMessage = (event: MessageEvent): void => {
      const token = event.origin === origin ? readToken(event.data, ticket) : null;
      if (token === null) return;
      this.#isFresh = true;
      this.#host.storage.set(this.#key, token);
      answer.abort();
      this.#tellAll();
    };
    signal.addEventListener('abort', stop);
    addEventListener('message', onMessage, {signal});
    this.#host.changed();
  }
}

/** Returns the token of a message; null if it is none for this ticket. */
function readToken(data: unknown, ticket: string): string | null {
  const [colloquy, found, token]: readonly unknown[] = (
    ['colloquy', 'ticket', 'token'] as const satisfies readonly (keyof SignInMessage)[]
  ).map((field) => fieldOf(data, field));
  if (colloquy !== 'signed-in' || found !== ticket) return null;
  return typeof token === 'string' && /^[\w.-]{1,4096}$/.test(token) ? token : null;
}
