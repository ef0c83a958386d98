// What keys, buttons and pasting do to the text of a form. The doing is in chunks of their own.

import type {Markup} from '../../core/markdown/markdown-edit.js';
import type {Sanitize} from '../../dom/sanitize.js';
import {toolFor, TOOLS} from './composer-keys.js';
import {loadChunk} from '../base/load-chunk.js';

/** For so long after pasting the text may still become Markdown, in milliseconds; later it would surprise. */
const PATIENCE = 2000;

const loadTools = () => loadChunk(() => import('./composer-tools.js'));

/** Edits one text field. */
export class TextEditing {
  readonly #failed: () => void;
  #pastesText = false;

  /** `failed` is told when the code for it cannot be had. */
  constructor(failed: () => void) {
    this.#failed = failed;
    // At hand by the time that it is wanted.
    loadTools().catch(() => undefined);
  }

  /** Does what a key in the field is for. */
  press(event: KeyboardEvent, field: HTMLTextAreaElement): void {
    this.#pastesText = event.code === 'KeyV' && event.shiftKey;
    const tool = toolFor(event);
    if (!tool) return;
    event.preventDefault();
    this.#use(tool.markup, field);
  }

  /** Does what a button is for. */
  click(button: EventTarget | null, field: HTMLTextAreaElement): void {
    const tool = TOOLS.find(({markup}) => button instanceof HTMLElement && button.dataset['markup'] === markup);
    if (tool) this.#use(tool.markup, field);
  }

  #use(markup: Markup, field: HTMLTextAreaElement): void {
    loadTools().then(({useTool}) => useTool(field, markup), this.#failed);
  }

  /** The browser pastes the text; what more there is to it comes after that, unless only the text is wanted. */
  paste({clipboardData}: ClipboardEvent, field: HTMLTextAreaElement, sanitize: Sanitize | null): void {
    const [html = '', text = ''] = ['text/html', 'text/plain'].map((type) => clipboardData?.getData(type));
    const isText = !html || this.#pastesText;
    this.#pastesText = false;
    if (isText || !sanitize) return;
    const pasted = {field, html, text, start: field.selectionStart, until: performance.now() + PATIENCE};
    // Without the chunk the text is what there is.
    loadChunk(() => import('./paste-markdown.js')).then(
      ({pasteMarkdown}) => pasteMarkdown(pasted, sanitize),
      () => undefined,
    );
  }
}
