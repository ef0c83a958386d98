// Watches the `identity` of an element, and loads what it needs once there is one. Readers without an account load nothing.

import {signInKey} from '../../conversation/account/sign-in-key.js';
import type {Account} from '../../conversation/account/account.js';
import {loadChunk} from '../../core/load-chunk.js';
import type {SignInForm} from '../composer/composer-settings.js';
import type {WritersIdentity} from '../writing/writers-identity.js';
import type {Identity} from './identity.js';
import type {AccountHost, ReaderAccount} from './reader-account.js';

const NAME = 'identity';

export class IdentityWatch implements WritersIdentity {
  readonly #host: AccountHost;
  #identity: Identity = null;
  #loading: Promise<ReaderAccount | null> | null = null;
  #account: ReaderAccount | null = null;

  constructor(host: AccountHost) {
    this.#host = host;
    this.#watch();
    // Somebody has signed in with a provider on this device.
    if (host.storage.get(signInKey(host.source?.key ?? '')) !== null) void this.#load();
  }

  /** The account that is signed in, once it is known; null for a guest. */
  get account(): Promise<Account | null> {
    return Promise.resolve(this.#loading).then((loaded) => loaded?.account ?? null);
  }

  /** What the form shows to whoever has not signed in; null for a form with nothing but the fields of guests. */
  get form(): SignInForm | null {
    return this.#account?.form ?? null;
  }

  /** Finds out who may write here. Resolves soon, also if that is not known yet. */
  async prepare(): Promise<void> {
    await (await this.#load())?.prepare();
  }

  /** Forgets whoever has signed in with a provider. */
  forget(): void {
    this.#account?.forget();
  }

  // A page may have set the property of the class before this chunk was here. From now on changes are heard at once.
  #watch(): void {
    const {element, signal} = this.#host;
    const set: unknown = Reflect.get(element, NAME);
    const read = (): Identity => this.#identity;
    const write = (next: unknown): void => this.#change(toIdentity(next));
    Object.defineProperty(element, NAME, {configurable: true, get: read, set: write});
    const observer = new MutationObserver(() => write(element.getAttribute(NAME)));
    observer.observe(element, {attributes: true, attributeFilter: [NAME]});
    signal.addEventListener('abort', () => {
      observer.disconnect();
      // The next thread of the element finds the value as a page would have set it.
      Reflect.deleteProperty(element, NAME);
      Reflect.set(element, NAME, this.#identity);
    });
    write(set ?? element.getAttribute(NAME));
  }

  #change(identity: Identity): void {
    this.#identity = identity;
    if (this.#account) this.#account.identity = identity;
    else if (identity !== null) void this.#load();
  }

  // Null if the chunk fails to load: then everybody is a guest.
  #load(): Promise<ReaderAccount | null> {
    const {source} = this.#host;
    if (!source) return Promise.resolve(null);
    this.#loading ??= loadChunk(() => import('./reader-account.js')).then(
      (chunk) => {
        this.#account = new chunk.ReaderAccount(this.#host, source);
        this.#account.identity = this.#identity;
        return this.#account;
      },
      () => (this.#loading = null),
    );
    return this.#loading;
  }
}

const toIdentity = (value: unknown): Identity =>
  isFunction(value) ? async () => toText(await value()) : toText(value);

const isFunction = (value: unknown): value is () => unknown => typeof value === 'function';

const toText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
