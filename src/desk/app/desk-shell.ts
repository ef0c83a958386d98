// What happens in the shell: signing in, going from view to view.

import type {ReactiveControllerHost} from 'lit';
import {createDateFormat} from '../../elements/dates/date-format.js';
import {loadChunk} from '../../core/load-chunk.js';
import type {DeskStrings, ViewName} from '../../strings/desk/desk-strings.js';
import type {ModerationSession} from '../../wire/moderation/moderators.js';
import {DeskClient} from '../base/desk-client.js';
import type {DeskContext, DeskView, ViewQuery} from '../base/desk-view.js';
import {explainFailure} from '../base/explain-failure.js';
import {placeHref, readPlace, takeInvite} from './address.js';
import {BottomBar} from './bottom-bar.js';
import {LiveChanges} from './live.js';
import {loadSanitizer} from './load-sanitizer.js';
import {findView} from './views.js';

/** Where the desk is: the address of the moderation routes, and its words. */
export interface DeskSetup {
  readonly base: string;
  readonly strings: DeskStrings;
}

/** Somebody has to sign in. */
export interface SignInRequest {
  /** An invitation, which makes a passkey. */
  readonly invite: string | null;
  /** Whether there was a session before. */
  readonly hasEnded: boolean;
  readonly done: (session: ModerationSession) => void;
}

export class DeskShell {
  readonly bar: BottomBar;
  readonly client: DeskClient;
  readonly live: LiveChanges;
  session: ModerationSession | null = null;
  view: DeskView | null = null;
  viewName: ViewName | null = null;
  /** Shown instead of a view. */
  failure = '';
  signIn: SignInRequest | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #setup: DeskSetup;
  #context: DeskContext | null = null;
  #signingIn: Promise<void> | null = null;

  constructor(host: ReactiveControllerHost, setup: DeskSetup) {
    this.#host = host;
    this.#setup = setup;
    this.bar = new BottomBar(host);
    this.client = new DeskClient(setup.base, () => this.#askToSignIn(null));
    this.live = new LiveChanges(`${setup.base}events`);
  }

  /** Shows the view of the address, after signing in. */
  async start(signal: AbortSignal): Promise<void> {
    this.failure = '';
    this.#host.requestUpdate();
    try {
      const invite = takeInvite();
      if (invite !== null) await this.#askToSignIn(invite);
      const [session, sanitize] = await Promise.all([this.client.session(), loadSanitizer()]);
      if (signal.aborted) return;
      this.session = session;
      this.#context = this.#createContext(session, sanitize);
      this.live.start(signal);
      await this.showPlace();
    } catch (error) {
      this.#fail(explainFailure(error, this.#setup.strings));
    }
  }

  /** Shows what the address names. Returns whether another view is shown than before. */
  async showPlace(): Promise<boolean> {
    const {view: name, query} = readPlace();
    const entry = findView(name);
    const context = this.#context;
    if (!context) return false;
    if (entry.name === this.viewName && this.view) {
      this.view.query = query;
      return false;
    }
    this.viewName = entry.name;
    this.view = null;
    this.failure = '';
    this.#host.requestUpdate();
    const view = await loadChunk(entry.load)
      .then(({openView}) => openView(this.#setup.strings.lang))
      .catch(() => null);
    // Somebody may have gone on meanwhile.
    if (this.viewName !== entry.name) return false;
    if (!view) this.#fail(this.#setup.strings.viewFailed);
    else Object.assign(view, {context, query: readPlace().query});
    this.view = view;
    this.#host.requestUpdate();
    return true;
  }

  navigate(address: string, how: 'push' | 'replace' = 'push'): Promise<boolean> {
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
    return this.showPlace();
  }

  async signOut(): Promise<void> {
    try {
      await this.client.signOut();
      location.assign(location.pathname);
    } catch (error) {
      this.bar.tell(explainFailure(error, this.#setup.strings));
    }
  }

  /** Forgets a view that failed to load, and tries again. */
  async retry(signal: AbortSignal): Promise<void> {
    this.viewName = null;
    await (this.#context ? this.showPlace() : this.start(signal));
  }

  // All requests without a session wait for the same sign-in.
  #askToSignIn(invite: string | null): Promise<void> {
    this.#signingIn ??= new Promise<void>((resolve) => {
      const done = (session: ModerationSession): void => {
        this.signIn = null;
        this.#signingIn = null;
        this.#useSession(session);
        this.#host.requestUpdate();
        resolve();
      };
      this.signIn = {invite, hasEnded: this.session !== null, done};
      this.#host.requestUpdate();
    });
    return this.#signingIn;
  }

  #useSession(session: ModerationSession): void {
    this.session = session;
    if (!this.#context) return;
    this.#context = {...this.#context, session};
    if (this.view) this.view.context = this.#context;
  }

  #createContext(session: ModerationSession, sanitize: DeskContext['sanitize']): DeskContext {
    const {strings} = this.#setup;
    return {
      client: this.client,
      strings,
      dates: createDateFormat(strings.lang),
      session,
      sanitize,
      href: placeHref,
      navigate: (view: ViewName, query?: ViewQuery, how?: 'push' | 'replace') =>
        void this.navigate(placeHref(view, query), how),
      announce: (sentence) => this.bar.announce(sentence),
      tell: (sentence) => this.bar.tell(sentence),
      undoBar: this.bar,
      onChange: (listener, signal) => this.live.listen(listener, signal),
    };
  }

  #fail(sentence: string): void {
    this.failure = sentence;
    this.#host.requestUpdate();
  }
}
