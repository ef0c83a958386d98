// Watches the `identity` of an element, and loads what it needs once there is one. Readers without an account load nothing.

import type {ReactiveElement} from 'lit';
import type {Conversation} from '../../conversation/conversation.js';
import type {Account} from '../../conversation/account/account.js';
import type {OwnComment} from '../../sources/source.js';
import {loadChunk} from '../base/load-chunk.js';
import {languageOf} from '../base/page.js';

/**
 * A token that the site has signed for the account of its reader, or a function that asks the site for one. The function
 * is called again when the token ends. Null, or an empty text: a guest.
 */
export type Identity = string | (() => string | null | Promise<string | null>) | null;

interface AccountUser {
  /** Called with the account that is signed in, or null, and with its comments. */
  setAccount(account: Account | null, comments: readonly OwnComment[]): unknown;
}

const NAME = 'identity';

export class IdentityWatch {
  readonly #element: ReactiveElement;
  readonly #conversation: Conversation;
  readonly #signal: AbortSignal;
  readonly #user: AccountUser;
  #identity: Identity = null;
  #account: Promise<Account | null> = Promise.resolve(null);

  constructor(element: ReactiveElement, conversation: Conversation, user: AccountUser, signal: AbortSignal) {
    this.#element = element;
    this.#conversation = conversation;
    this.#signal = signal;
    this.#user = user;
    this.#watch();
  }

  /** The account that is signed in, once it is known; null for a guest. */
  get account(): Promise<Account | null> {
    return this.#account;
  }

  // The property is none of the class: readers need nothing of it. A page may have set it before this chunk was here.
  #watch(): void {
    const set: unknown = Object.getOwnPropertyDescriptor(this.#element, NAME)?.value;
    const read = (): Identity => this.#identity;
    const write = (next: unknown): void => this.#change(toIdentity(next));
    Object.defineProperty(this.#element, NAME, {configurable: true, get: read, set: write});
    const observer = new MutationObserver(() => write(this.#element.getAttribute(NAME)));
    observer.observe(this.#element, {attributes: true, attributeFilter: [NAME]});
    this.#signal.addEventListener('abort', () => {
      observer.disconnect();
      // The next thread of the element finds the value as a page would have set it.
      Object.defineProperty(this.#element, NAME, {configurable: true, writable: true, value: this.#identity});
    });
    write(set ?? this.#element.getAttribute(NAME));
  }

  #change(identity: Identity): void {
    const {session} = this.#conversation;
    if (identity === this.#identity || !session) return;
    const had = this.#identity !== null;
    this.#identity = identity;
    if (identity === null && !had) return;
    this.#account = this.#use(identity);
  }

  async #use(identity: Identity): Promise<Account | null> {
    const signedIn = identity === null ? null : await this.#open(identity);
    const account = signedIn?.account ?? null;
    if (this.#identity === identity && !this.#signal.aborted) this.#user.setAccount(account, signedIn?.comments ?? []);
    return account;
  }

  async #open(identity: Exclude<Identity, null>) {
    const {session} = this.#conversation;
    const chunk = await loadChunk(() => import('./open-account.js')).catch(() => null);
    return session && chunk ? chunk.openAccount(identity, session, languageOf(this.#element)) : null;
  }
}

const toIdentity = (value: unknown): Identity =>
  isFunction(value) ? async () => toText(await value()) : toText(value);

const isFunction = (value: unknown): value is () => unknown => typeof value === 'function';

const toText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
