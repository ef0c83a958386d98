// The account of a reader: of the page, or of a provider that they have signed in with. Lazy chunk, loaded with the form, and
// earlier if there is an account.

import type {ReactiveElement} from 'lit';
import type {Account} from '../../conversation/account/account.js';
import {signInKey} from '../../conversation/account/sign-in-key.js';
import type {DeviceStorage} from '../../conversation/device-storage.js';
import type {Session} from '../../conversation/session.js';
import type {CommentSource, OwnComment} from '../../sources/source.js';
import {loadChunk} from '../../core/load-chunk.js';
import {languageOf} from '../base/page.js';
import type {SignInForm} from '../composer/composer-settings.js';
import type {Identity} from './identity.js';
import type {ProvidedToken} from './open-account.js';
import type {SignIn} from './sign-in.js';

export interface AccountHost {
  readonly element: ReactiveElement & {announce(sentence: string): void};
  /** Null if the thread has none. */
  readonly source: CommentSource | null;
  readonly signal: AbortSignal;
  readonly storage: DeviceStorage;
  readonly user: {
    /** Called with the account that is signed in, or null, and with its comments. */
    setAccount(account: Account | null, comments: readonly OwnComment[]): unknown;
    /** Called when the form has to show something else. */
    changed(): void;
  };
}

type Used = Identity | ProvidedToken;

/** How long a form waits for the server to say who may write, in milliseconds. */
const PATIENCE = 700;

export class ReaderAccount {
  readonly #host: AccountHost;
  readonly #session: Session;
  #identity: Identity = null;
  #provided: ProvidedToken | null = null;
  #used: Used = null;
  #account: Promise<Account | null> = Promise.resolve(null);
  #signIn: SignIn | null = null;
  #loading: Promise<SignIn | null> | null = null;
  #asked: Promise<void> | null = null;

  constructor(host: AccountHost, source: CommentSource) {
    this.#host = host;
    this.#session = {source, signal: host.signal};
    if (host.storage.get(signInKey(source.key)) !== null) void this.#load();
  }

  /** The account that is signed in, once it is known; null for a guest. */
  get account(): Promise<Account | null> {
    return this.#account;
  }

  get form(): SignInForm | null {
    return this.#signIn;
  }

  /** What the page gives. It wins over what a provider gives. */
  set identity(identity: Identity) {
    this.#identity = identity;
    this.#update();
  }

  /** Asks the server who may write, once. Resolves soon, also if the answer is still on its way. */
  async prepare(): Promise<void> {
    this.#asked ??= this.#ask();
    await Promise.race([this.#asked, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }

  /** Forgets whoever has signed in with a provider. */
  forget(): void {
    this.#signIn?.signOut();
  }

  async #ask(): Promise<void> {
    const {source, signal} = this.#session;
    const accounts = await source.accounts?.().catch(() => null);
    const ways = await accounts?.findWays?.(signal).catch(() => null);
    // The next form asks again.
    if (!ways) this.#asked = null;
    if (!ways || (ways.guests && !ways.signIn?.length)) return;
    const signIn = await this.#load();
    if (signIn) signIn.ways = ways;
  }

  #load(): Promise<SignIn | null> {
    const {element, storage, user} = this.#host;
    const host = {
      session: this.#session,
      storage,
      lang: languageOf(element),
      use: (provided: ProvidedToken | null) => {
        this.#provided = provided;
        this.#update();
      },
      changed: () => user.changed(),
      announce: (sentence: string) => element.announce(sentence),
    };
    this.#loading ??= loadChunk(() => import('./sign-in.js')).then(
      async (chunk) => (this.#signIn = await chunk.SignIn.start(host)),
      () => (this.#loading = null),
    );
    return this.#loading;
  }

  #update(): void {
    const used: Used = this.#identity ?? this.#provided;
    if (used === this.#used) return;
    this.#used = used;
    this.#account = this.#use(used);
  }

  async #use(used: Used): Promise<Account | null> {
    const {signal, user} = this.#host;
    const signedIn = used === null ? null : await this.#open(used);
    const account = signedIn?.account ?? null;
    if (this.#used === used && !signal.aborted) user.setAccount(account, signedIn?.comments ?? []);
    return account;
  }

  async #open(used: Exclude<Used, null>) {
    const chunk = await loadChunk(() => import('./open-account.js')).catch(() => null);
    return chunk?.openAccount(used, this.#session, languageOf(this.#host.element)) ?? null;
  }
}
