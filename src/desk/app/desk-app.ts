import {html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {loadChunk} from '../../core/load-chunk.js';
import type {DeskStrings} from '../../strings/desk/desk-strings.js';
import {deskControls, deskTokens} from '../base/base-styles.js';
import {findPlaceLink, placeHref} from './address.js';
import {appStyles} from './app-styles.js';
import {DeskShell, type SignInRequest} from './desk-shell.js';
import {isTyping} from '../base/is-typing.js';
import {VIEWS} from './views.js';

/**
 * The moderation desk: the navigation, a view, and the line with what was done last.
 *
 * @customElement desk-app
 */
export class DeskApp extends LitElement {
  static override get styles(): CSSResultGroup {
    return [deskTokens, deskControls, appStyles];
  }

  /** Set before the element is connected. */
  strings: DeskStrings | null = null;
  /** The address of the moderation routes, with a slash at the end. Set before the element is connected. */
  base = '';

  #shell: DeskShell | null = null;
  #connection = new AbortController();
  #signInPanel: {readonly request: SignInRequest; readonly element: HTMLElement | null} | null = null;
  /** What had the focus before somebody had to sign in. */
  #focused: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.strings) return;
    const {signal} = (this.#connection = new AbortController());
    const shell = (this.#shell = new DeskShell(this, {base: this.base, strings: this.strings}));
    this.addEventListener('click', (event) => this.#onClick(event), {signal});
    addEventListener('popstate', () => void shell.showPlace(), {signal});
    addEventListener('keydown', (event) => this.#onKeydown(event), {signal});
    void shell.start(signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection.abort();
  }

  override render(): TemplateResult | typeof nothing {
    const shell = this.#shell;
    const {strings} = this;
    if (!shell || !strings) return nothing;
    const isBlocked = shell.signIn !== null;
    return html`
      <button type="button" class="skip" ?hidden=${isBlocked} @click=${this.#skip}>${strings.skip}</button>
      <header ?hidden=${isBlocked}>${shell.session ? this.#headerView(shell, strings) : nothing}</header>
      ${isBlocked ? html`<main class="column">${this.#signInPanel?.element ?? nothing}</main>` : nothing}
      <main id="main" class="column" tabindex="-1" ?hidden=${isBlocked}>${this.#mainView(shell, strings)}</main>
      ${this.#barView(shell, strings)}
      <p class="spoken" role="status">${shell.bar.announcement}</p>
    `;
  }

  override updated(): void {
    const shell = this.#shell;
    if (!shell) return;
    document.title = titleOf(shell, this.strings);
    this.#followSignIn(shell.signIn);
  }

  #headerView({session, viewName}: DeskShell, strings: DeskStrings): TemplateResult {
    const current = (name: string): string | typeof nothing => (name === viewName ? 'page' : nothing);
    return html`<div class="column">
      <a class="site" href=${placeHref('queue')}><bdi>${session?.site}</bdi></a>
      <div class="who">
        <bdi>${session?.moderator.name}</bdi>
        <button type="button" class="plain" @click=${this.#signOut}>${strings.signOut}</button>
      </div>
      <nav aria-label=${strings.desk}>
        <ul>
          ${VIEWS.map(
            ({name}) =>
              html`<li><a href=${placeHref(name)} aria-current=${current(name)}>${strings.views[name]}</a></li>`,
          )}
        </ul>
      </nav>
    </div>`;
  }

  #mainView({view, failure}: DeskShell, strings: DeskStrings): unknown {
    if (view) return view;
    if (failure === '') return html`<p class="center muted">${strings.loading}</p>`;
    return html`<div class="center">
      <p role="alert">${failure}</p>
      <button type="button" @click=${this.#retry}>${strings.retry}</button>
    </div>`;
  }

  #barView({bar}: DeskShell, strings: DeskStrings): TemplateResult | typeof nothing {
    if (bar.sentence === '') return nothing;
    return html`<div class="bar">
      <p dir="auto">${bar.sentence}</p>
      <span class="buttons">
        <button type="button" class="undo" ?hidden=${!bar.canUndo} @click=${this.#undo}>
          ${strings.undo}<kbd aria-hidden="true">u</kbd>
        </button>
        <button type="button" class="shut" aria-label=${strings.close} @click=${this.#closeBar}>✕</button>
      </span>
    </div>`;
  }

  // The code for signing in is loaded when it is needed.
  #followSignIn(request: SignInRequest | null): void {
    if (this.#signInPanel?.request === request || (!request && !this.#signInPanel)) return;
    if (!request) {
      this.#signInPanel = null;
      this.#focused?.focus();
      return;
    }
    this.#focused = deepFocus();
    this.#signInPanel = {request, element: null};
    void this.#openSignIn(request);
  }

  async #openSignIn(request: SignInRequest): Promise<void> {
    const {strings} = this;
    if (!strings) return;
    const chunk = await loadChunk(() => import('../sign-in/sign-in-panel.js')).catch(() => null);
    const element = chunk?.createSignIn({...request, base: this.base, strings}) ?? document.createElement('p');
    if (!chunk) element.textContent = strings.viewFailed;
    this.#signInPanel = {request, element};
    this.requestUpdate();
  }

  #onClick(event: MouseEvent): void {
    const link = findPlaceLink(event);
    if (!link) return;
    event.preventDefault();
    void this.#go(link.href);
  }

  async #go(address: string): Promise<void> {
    const isOther = await this.#shell?.navigate(address);
    if (!isOther) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#main')?.focus({preventScroll: true});
    scrollTo(0, 0);
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'u' || isTyping(event) || this.#shell?.signIn) return;
    event.preventDefault();
    this.#undo();
  }

  readonly #skip = (): void => {
    this.renderRoot.querySelector<HTMLElement>('#main')?.focus();
  };

  readonly #undo = (): void => {
    if (this.strings) void this.#shell?.bar.undo(this.strings);
  };

  readonly #closeBar = (): void => this.#shell?.bar.close();

  readonly #signOut = (): void => void this.#shell?.signOut();

  readonly #retry = (): void => void this.#shell?.retry(this.#connection.signal);
}

function titleOf({session, viewName}: DeskShell, strings: DeskStrings | null): string {
  const view = viewName && strings?.views[viewName];
  return [view, session?.site, strings?.desk].filter(Boolean).join(' · ');
}

function deepFocus(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}
