// Keyboard shortcuts of a thread, and the link that leads past its comments. Lazy chunk, loaded after the first paint.
//
// The comments stay in the tab order with all their links and buttons. A roving tab index belongs to composite widgets,
// such as trees and grids; in a list of articles it would hide actions from readers who use only Tab, and from screen
// readers, which list links and buttons. Nor has a button `aria-keyshortcuts`: screen readers would announce the key at
// every comment. The link past the comments is the bypass that WCAG 2.4.1 asks for.

import {selectedRange} from '../../dom/selection.js';
import {createStorage} from '../../dom/storage.js';
import {en} from '../../strings/keys/en.js';
import {findStrings} from '../../strings/lookup/find-strings.js';
import type {KeyCommand, KeysStrings} from '../../strings/strings.js';
import {consumeKey, guardKeys} from '../page/shortcut-guard.js';
import {choose} from '../base/attributes.js';
import {loadChunk} from '../../core/load-chunk.js';
import {addStyles} from '../styles/add-styles.js';
import type {MenuEntries} from '../menus/menu-entry.js';
import type {ViewContext} from '../views/view-context.js';
import {commandOf} from './command-of.js';
import {KeyCommands, type CommandHost} from './key-commands.js';
import {focusStyles, skipStyles} from './keyboard-styles.js';
import type {KeysDialog} from './keys-dialog.js';
import {ShortcutSwitch} from './shortcut-switch.js';
import {SkipLink} from './skip-link.js';

export interface KeyboardHost extends CommandHost {
  readonly element: CommandHost['element'] & {readonly remember: string};
  readonly lang: string;
  /** The entries that other chunks add to the View menu. */
  readonly menuEntries: MenuEntries;
}

/** Places where keys have another meaning. */
const OTHER_USES =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), comment-composer, dialog, [popover]:not(button), [role^="menu"], [role="listbox"]';

/** Commands that a held key repeats. */
const REPEATED: ReadonlySet<KeyCommand> = new Set(['next', 'previous', 'parent', 'nextNew']);

export class Keyboard {
  readonly #host: KeyboardHost;
  readonly #words: KeysStrings;
  readonly #commands: KeyCommands;
  readonly #skipLink: SkipLink;
  readonly #switch: ShortcutSwitch;
  #dialog: KeysDialog | null = null;
  #canWrite = false;
  /** Whether a shortcut has been used. */
  #isUsed = false;

  private constructor(host: KeyboardHost, words: KeysStrings) {
    const {element, signal} = host;
    this.#host = host;
    this.#words = words;
    this.#commands = new KeyCommands(host, words, () => void this.showKeys());
    this.#skipLink = new SkipLink(element.renderRoot, words, signal);
    const isKept = choose('remember', element.remember, ['all', 'reading', 'none'], 'all') !== 'none';
    this.#switch = new ShortcutSwitch(element, createStorage(isKept));
    addStyles(element.renderRoot, skipStyles);
    guardKeys(element);
    element.renderRoot.addEventListener('keydown', (event) => this.#onKeydown(event), {signal});
    document.addEventListener('keydown', (event) => this.#onUnfocusedKey(event), {signal, capture: true});
  }

  /** Starts to listen. Returns null if the host's signal has ended it before its words were there. */
  static async start(host: KeyboardHost): Promise<Keyboard | null> {
    const words = await findStrings('tools', 'keys', host.lang, en);
    return host.signal.aborted ? null : new Keyboard(host, {...words, ...host.element.strings});
  }

  /** Called after each render. */
  afterUpdate(context: ViewContext | null): void {
    const {state} = this.#host.conversation;
    this.#canWrite = context?.canWrite ?? false;
    const {menuEntries} = this.#host;
    if (!this.#switch.isAvailable) menuEntries.delete('keys');
    else if (!menuEntries.has('keys'))
      menuEntries.set('keys', {label: this.#words.keysTitle, run: () => void this.showKeys()});
    this.#skipLink.update(state.groups.length > 0 ? (state.info?.count ?? 0) : 0);
  }

  /** Shows the list of keys, where readers also switch them off. */
  async showKeys(): Promise<void> {
    const {element, signal} = this.#host;
    if (!this.#switch.isAvailable) return;
    const chunk = await loadChunk(() => import('./keys-dialog.js')).catch(() => null);
    if (!chunk || signal.aborted) return;
    this.#dialog ??= new chunk.KeysDialog(element.renderRoot, this.#words, this.#switch, signal);
    this.#dialog.open(this.#canWrite);
  }

  #onKeydown(event: Event): void {
    const {target} = event;
    // Content of the page in our slot, and the inside of a form, are not ours.
    const isOurs = target instanceof Element && target.getRootNode() === this.#host.element.renderRoot;
    if (isOurs && !target.closest(OTHER_USES)) this.#press(event);
  }

  // Selecting text with the mouse takes the focus from the thread. Its selection then takes the place of the focus.
  #onUnfocusedKey(event: KeyboardEvent): void {
    const {activeElement, body} = document;
    if (activeElement && activeElement !== body) return;
    const {shadowRoot} = this.#host.element;
    if (shadowRoot && selectedRange(shadowRoot)?.startContainer.getRootNode() === shadowRoot) this.#press(event);
  }

  #press(event: Event): void {
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented || !this.#switch.isOn) return;
    const command = commandOf(event);
    if (!command) return;
    consumeKey(event);
    if (!this.#isUsed) addStyles(this.#host.element.renderRoot, focusStyles);
    this.#isUsed = true;
    if (!event.repeat || REPEATED.has(command)) this.#commands.run(command);
  }
}
