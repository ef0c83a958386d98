// A pop-up menu below a button: its focus, its keys and its position.

import {render, type TemplateResult} from 'lit';
import {closePopUp, isPopUpOpen, makePopUp, openPopUp} from '../../dom/pop-up.js';
import {positionPopover} from '../views/popover-position.js';

/** The arrow keys, with the step that each makes in a menu. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

export class MenuBox {
  readonly #opener: HTMLButtonElement;
  readonly #view: (close: () => void) => TemplateResult | null;
  readonly #box = document.createElement('div');
  readonly #isAtEnd: boolean;

  /**
   * Gives a button its menu. The browser opens and closes it.
   *
   * @param view The entries; null as long as they are unknown.
   * @param isAtEnd Whether the menu ends where its button ends; otherwise it starts where the button starts.
   * @param signal Removes the menu when aborted.
   */
  constructor(
    opener: HTMLButtonElement,
    label: string,
    view: (close: () => void) => TemplateResult | null,
    isAtEnd: boolean,
    signal: AbortSignal,
  ) {
    this.#opener = opener;
    this.#view = view;
    this.#isAtEnd = isAtEnd;
    const box = this.#box;
    box.setAttribute('part', 'menu');
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', label);
    makePopUp(box, opener);
    // Directly after the button, so that Tab leads from the button into the menu.
    opener.after(box);
    box.addEventListener('toggle', () => this.#onToggle(), {signal});
    box.addEventListener('keydown', (event) => this.#onKeydown(event), {signal});
    box.addEventListener('focusout', ({relatedTarget}) => this.#onFocusout(relatedTarget), {signal});
    addEventListener('scroll', () => this.#position(), {signal, passive: true, capture: true});
    addEventListener('resize', () => this.#position(), {signal});
    signal.addEventListener('abort', () => box.remove());
  }

  /** Opens the menu unless it is open. */
  open(): void {
    openPopUp(this.#box);
  }

  /** Renders an open menu again. */
  update(): void {
    if (!isPopUpOpen(this.#box)) return;
    this.#render();
    this.#position();
  }

  #render(): void {
    const view = this.#view(() => closePopUp(this.#box));
    if (view) render(view, this.#box);
  }

  #onToggle(): void {
    const box = this.#box;
    if (!isPopUpOpen(box)) return this.#restoreFocus();
    this.update();
    (box.querySelector<HTMLElement>('[aria-pressed="true"]') ?? box.querySelector('button'))?.focus();
  }

  // In a shadow tree, browsers do not return the focus to the button.
  #restoreFocus(): void {
    const root = this.#opener.getRootNode();
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    if (!focused || focused.getClientRects().length === 0) this.#opener.focus({preventScroll: true});
  }

  #onKeydown(event: KeyboardEvent): void {
    const entries = [...this.#box.querySelectorAll('button')];
    const from = entries.findIndex((entry) => entry.matches(':focus'));
    const step = STEPS.get(event.key);
    const last = entries.length - 1;
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? last : step && (from + step + last + 1) % (last + 1);
    if (to === undefined) return;
    event.preventDefault();
    entries[to]?.focus();
  }

  // Tab leads out of a menu, which then closes. No focus anywhere means that the window has lost it.
  #onFocusout(next: EventTarget | null): void {
    if (next instanceof Node && next !== this.#opener && !this.#box.contains(next)) closePopUp(this.#box);
  }

  #position(): void {
    if (isPopUpOpen(this.#box)) positionPopover(this.#box, this.#opener.getBoundingClientRect(), this.#isAtEnd);
  }
}
