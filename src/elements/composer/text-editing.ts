// Handles keys, buttons and pasting in the text field. Lazy chunks make the changes.

import type {Markup} from '../../core/markdown/markdown-edit.js';
import type {Sanitize} from '../../dom/sanitize.js';
import type {MoveKey} from './composer-tools.js';
import {toolFor, TOOLS} from './composer-keys.js';
import {loadChunk} from '../../core/load-chunk.js';

/** Pasted text may become Markdown within this time, in milliseconds; later the change would surprise the writer. */
const PASTE_TIMEOUT = 2000;

const loadTools = () => loadChunk(() => import('./composer-tools.js'));

const isMoveKey = (key: string): key is MoveKey => /^(?:Arrow(?:Left|Right)|Home|End)$/.test(key);

/** Edits one text field. */
export class TextEditing {
  readonly #onFailure: () => void;
  #pastesText = false;

  /** @param onFailure Called when the chunk fails to load. */
  constructor(onFailure: () => void) {
    this.#onFailure = onFailure;
    // Preloads the chunk.
    loadTools().catch(() => undefined);
  }

  /** Handles a key press in the field. */
  press(event: KeyboardEvent, field: HTMLTextAreaElement): void {
    this.#pastesText = event.code === 'KeyV' && event.shiftKey;
    const tool = toolFor(event);
    if (!tool) return;
    event.preventDefault();
    this.#use(tool.markup, field);
  }

  /** Handles a click on a toolbar button. */
  click(button: EventTarget | null, field: HTMLTextAreaElement): void {
    const tool = TOOLS.find(({markup}) => button instanceof HTMLElement && button.dataset['markup'] === markup);
    if (tool) this.#use(tool.markup, field);
  }

  /** Moves the focus between the buttons of the toolbar, which are a single Tab stop. */
  readonly moveFocus = (event: KeyboardEvent): void => {
    const {currentTarget: bar, target, key} = event;
    if (!(bar instanceof Element) || !isMoveKey(key)) return;
    event.preventDefault();
    loadTools().then(({moveFocus}) => moveFocus(bar, target, key), this.#onFailure);
  };

  #use(markup: Markup, field: HTMLTextAreaElement): void {
    loadTools().then(({useTool}) => useTool(field, markup), this.#onFailure);
  }

  /** Converts pasted HTML to Markdown after the browser has pasted the text. Shift+V pastes plain text only. */
  paste({clipboardData}: ClipboardEvent, field: HTMLTextAreaElement, sanitize: Sanitize | null): void {
    const [html = '', text = ''] = ['text/html', 'text/plain'].map((type) => clipboardData?.getData(type));
    const isText = !html || this.#pastesText;
    this.#pastesText = false;
    if (isText || !sanitize) return;
    const pasted = {field, html, text, start: field.selectionStart, deadline: performance.now() + PASTE_TIMEOUT};
    // If the chunk fails to load, the pasted text stays.
    loadChunk(() => import('./paste-markdown.js')).then(
      ({pasteMarkdown}) => pasteMarkdown(pasted, sanitize),
      () => undefined,
    );
  }
}
