// The dialog with the list of keys, where readers also switch them off. Lazy chunk, loaded on first use.

import {html, render, type TemplateResult} from 'lit';
import type {KeyCommand, KeysStrings} from '../../strings/strings.js';
import {consumeKey} from '../page/shortcut-guard.js';
import {addStyles} from '../styles/add-styles.js';
import {prependToThread} from '../views/popover-position.js';
import {KEYS} from './command-of.js';
import {keysDialogStyles} from './keys-dialog-styles.js';
import type {ShortcutSwitch} from './shortcut-switch.js';

const HAS_MODALS = 'showModal' in (globalThis.HTMLDialogElement?.prototype ?? {});

const WRITING: ReadonlySet<KeyCommand> = new Set(['reply', 'quote']);

/** A modal dialog, or a plain box in browsers without modal dialogs. */
export class KeysDialog {
  readonly #root: DocumentFragment | HTMLElement;
  readonly #words: KeysStrings;
  readonly #switch: ShortcutSwitch;
  readonly #dialog = document.createElement('dialog');
  #origin: HTMLElement | null = null;

  constructor(
    root: DocumentFragment | HTMLElement,
    words: KeysStrings,
    shortcuts: ShortcutSwitch,
    signal: AbortSignal,
  ) {
    this.#root = root;
    this.#words = words;
    this.#switch = shortcuts;
    const dialog = this.#dialog;
    dialog.part.add('keys');
    dialog.setAttribute('role', 'dialog');
    dialog.setAttribute('aria-labelledby', 'keys-title');
    dialog.addEventListener('keydown', (event) => this.#onKeydown(event));
    dialog.addEventListener('close', () => this.#origin?.focus({preventScroll: true}));
    // The target of a click beside the dialog is the dialog itself; its content covers the rest.
    dialog.addEventListener('click', ({target}) => target === dialog && this.#close());
    signal.addEventListener('abort', () => dialog.remove());
    addStyles(root, keysDialogStyles);
  }

  /** @param canWrite Whether to list the keys for writing. */
  open(canWrite: boolean): void {
    const dialog = this.#dialog;
    if (dialog.hasAttribute('open')) return;
    const {activeElement} = this.#root instanceof ShadowRoot ? this.#root : document;
    // A menu that leads here closes; its button is before it.
    const origin = activeElement?.closest('[part="menu"]')?.previousElementSibling ?? activeElement;
    this.#origin = origin instanceof HTMLElement ? origin : null;
    render(this.#view(canWrite), dialog);
    if (!dialog.isConnected) prependToThread(this.#root, dialog);
    if (HAS_MODALS) dialog.showModal();
    else dialog.setAttribute('open', '');
    dialog.querySelector('h2')?.focus();
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    // Otherwise Escape would also close a dialog of the page.
    consumeKey(event);
    this.#close();
  }

  #view(canWrite: boolean): TemplateResult {
    const {keysTitle, keysHint, keys, useKeys, closeKeys} = this.#words;
    const listed = KEYS.filter(([, command]) => canWrite || !WRITING.has(command));
    return html`<div>
      <h2 id="keys-title" tabindex="-1">${keysTitle}</h2>
      <p>${keysHint}</p>
      <dl>${listed.map(([key, command]) => html`<dt><kbd part="key">${key}</kbd></dt><dd>${keys[command]}</dd>`)}</dl>
      <label><input type="checkbox" .checked=${this.#switch.isOn} @change=${this.#onChange} /> ${useKeys}</label>
      <button part="action" type="button" @click=${this.#close}>${closeKeys}</button>
    </div>`;
  }

  readonly #close = (): void => {
    if (HAS_MODALS) return this.#dialog.close();
    this.#dialog.removeAttribute('open');
    this.#dialog.dispatchEvent(new Event('close'));
  };

  readonly #onChange = ({target}: Event): void => {
    if (target instanceof HTMLInputElement) this.#switch.isOn = target.checked;
  };
}
