// The two menus above a thread: the order of the comments, and how they are shown. Lazy chunk, loaded at an idle moment
// or when a button is pressed.

import type {ReactiveElement, TemplateResult} from 'lit';
import {addStyles} from '../styles/add-styles.js';
import {MenuBox} from './menu-box.js';
import {menuStyles} from './menu-styles.js';
import {orderMenuView, viewMenuView, type MenuData} from './menu-views.js';

export type MenuName = 'order' | 'view';

const NAMES: readonly MenuName[] = ['order', 'view'];

interface Menu {
  readonly opener: HTMLButtonElement;
  readonly box: MenuBox;
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
  }

  /** Gives new buttons their menus, and renders open menus again. Call this after each update of the thread. */
  update(): void {
    for (const name of NAMES) this.#menuOf(name)?.update();
  }

  /** Opens a menu if its button was pressed before the browser knew that it has one. */
  press(name: MenuName): void {
    const menu = this.#menuOf(name);
    // In a task of its own: if the button has got its menu during its click, the browser opens it after the click.
    if (menu && !this.#isHandled) setTimeout(() => menu.open());
    this.#isHandled = false;
  }

  #view(name: MenuName, close: () => void): TemplateResult | null {
    const data = this.#data();
    return data && (name === 'order' ? orderMenuView : viewMenuView)(data, close);
  }

  #menuOf(name: MenuName): MenuBox | null {
    const known = this.#menus.get(name);
    if (known?.opener.isConnected) return known.box;
    const opener = this.#host.renderRoot.querySelector<HTMLButtonElement>(`[data-action="${name}-menu"]`);
    if (!opener || this.#signal.aborted) return null;
    const label = opener.textContent?.trim() ?? '';
    const box = new MenuBox(opener, label, (close) => this.#view(name, close), true, this.#signal);
    opener.addEventListener('click', () => (this.#isHandled = true), {signal: this.#signal});
    this.#menus.set(name, {opener, box});
    return box;
  }
}
