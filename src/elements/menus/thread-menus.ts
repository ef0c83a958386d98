// The two menus above a thread: the order of the comments, and how they are shown. Lazy chunk, loaded at an idle moment
// or when a button is pressed.

import {render, type ReactiveElement} from 'lit';
import {closePopUp, isPopUpOpen, makePopUp, openPopUp} from '../../dom/pop-up.js';
import {addStyles} from '../styles/add-styles.js';
import {positionPopover} from '../views/popover-position.js';
import {menuStyles} from './menu-styles.js';
import {orderMenuView, viewMenuView, type MenuData} from './menu-views.js';

export type MenuName = 'order' | 'view';

const NAMES: readonly MenuName[] = ['order', 'view'];

/** The arrow keys, with the step that each makes in a menu. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

interface Menu {
  readonly opener: HTMLButtonElement;
  readonly box: HTMLElement;
}

export class ThreadMenus {
  readonly #host: ReactiveElement;
  readonly #data: () => MenuData | null;
  readonly #signal: AbortSignal;
  readonly #menus = new Map<MenuName, Menu>();
  /** Whether the browser has handled the last press of a menu's button. */
  #isHandled = false;

  /**
   * @param data What the menus show now; null as long as that is unknown.
   * @param signal Removes the menus when aborted.
   */
  constructor(host: ReactiveElement, data: () => MenuData | null, signal: AbortSignal) {
    this.#host = host;
    this.#data = data;
    this.#signal = signal;
    addStyles(host.renderRoot, menuStyles);
    addEventListener('scroll', () => this.#position(), {signal, passive: true, capture: true});
    addEventListener('resize', () => this.#position(), {signal});
    signal.addEventListener('abort', () => this.#menus.forEach(({box}) => box.remove()));
  }

  /** Gives new buttons their menus, and renders open menus again. Call this after each update of the thread. */
  update(): void {
    for (const name of NAMES) {
      const menu = this.#menuOf(name);
      if (menu && isPopUpOpen(menu.box)) this.#render(name, menu.box);
    }
    this.#position();
  }

  /** Opens a menu if its button was pressed before the browser knew that it has one. */
  press(name: MenuName): void {
    const menu = this.#menuOf(name);
    // In a task of its own: if the button has got its menu during its click, the browser opens it after the click.
    if (menu && !this.#isHandled) setTimeout(() => openPopUp(menu.box));
    this.#isHandled = false;
  }

  #render(name: MenuName, box: HTMLElement): void {
    const data = this.#data();
    const close = (): void => closePopUp(box);
    if (data) render(name === 'order' ? orderMenuView(data, close) : viewMenuView(data, close), box);
  }

  #menuOf(name: MenuName): Menu | null {
    const known = this.#menus.get(name);
    if (known?.opener.isConnected) return known;
    const opener = this.#host.renderRoot.querySelector<HTMLButtonElement>(`[data-action="${name}-menu"]`);
    if (!opener || this.#signal.aborted) return null;
    const menu = {opener, box: document.createElement('div')};
    this.#menus.set(name, menu);
    this.#connect(name, menu);
    return menu;
  }

  #connect(name: MenuName, {box, opener}: Menu): void {
    const signal = this.#signal;
    box.setAttribute('part', 'menu');
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', opener.textContent?.trim() ?? '');
    makePopUp(box, opener);
    // Directly after the button, so that Tab leads from the button into the menu.
    opener.after(box);
    opener.addEventListener('click', () => (this.#isHandled = true), {signal});
    box.addEventListener('toggle', () => this.#onToggle(name, {box, opener}), {signal});
    box.addEventListener('keydown', (event) => this.#onKeydown(event, box), {signal});
    box.addEventListener('focusout', ({relatedTarget}) => this.#onFocusout(relatedTarget, {box, opener}), {signal});
  }

  #onToggle(name: MenuName, {box, opener}: Menu): void {
    if (!isPopUpOpen(box)) return this.#restoreFocus(opener);
    this.#render(name, box);
    this.#position();
    (box.querySelector<HTMLElement>('[aria-pressed="true"]') ?? box.querySelector('button'))?.focus();
  }

  // In a shadow tree, browsers do not return the focus to the button.
  #restoreFocus(opener: HTMLElement): void {
    const root = opener.getRootNode();
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    if (!focused || focused.getClientRects().length === 0) opener.focus({preventScroll: true});
  }

  #onKeydown(event: KeyboardEvent, box: HTMLElement): void {
    const entries = [...box.querySelectorAll('button')];
    const from = entries.findIndex((entry) => entry.matches(':focus'));
    const step = STEPS.get(event.key);
    const last = entries.length - 1;
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? last : step && (from + step + last + 1) % (last + 1);
    if (to === undefined) return;
    event.preventDefault();
    entries[to]?.focus();
  }

  // Tab leads out of a menu, which then closes. No focus anywhere means that the window has lost it.
  #onFocusout(next: EventTarget | null, {box, opener}: Menu): void {
    if (next instanceof Node && next !== opener && !box.contains(next)) closePopUp(box);
  }

  #position(): void {
    for (const {box, opener} of this.#menus.values())
      if (isPopUpOpen(box)) positionPopover(box, opener.getBoundingClientRect(), true);
  }
}
