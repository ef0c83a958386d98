// Converts pasted HTML to Markdown. Lazy chunk, loaded on the first rich paste.

import {isInCode} from '../../core/markdown/markdown-code.js';
import {applyEdits} from '../../core/markdown/text-edit.js';
import {htmlToMarkdown} from '../../dom/html-to-markdown.js';
import type {Sanitize} from '../../dom/sanitize.js';
import {editField} from './composer-tools.js';

/** The clipboard's content, and the field and position where the browser inserts it. */
export interface Pasted {
  readonly field: HTMLTextAreaElement;
  readonly start: number;
  readonly html: string;
  readonly text: string;
  /** The time after which the text is left as it is, by `performance.now()`. */
  readonly deadline: number;
}

/** Longer HTML is not converted, in UTF-16 units: no comment is that long. */
const MAX_LENGTH = 100_000;

/**
 * Replaces text that was just pasted with its Markdown, as a separate undo step: undo restores the text. Leaves the
 * text if it is in code, if it was changed meanwhile, or if the Markdown is the same.
 */
export async function pasteMarkdown({field, start, html, text, deadline}: Pasted, sanitize: Sanitize): Promise<void> {
  // The browser inserts the text after all `paste` listeners have run.
  await new Promise((resolve) => setTimeout(resolve));
  await sanitize.prepare?.([html]);
  const pasted = text.replace(/\r\n?/g, '\n');
  const {value} = field;
  const isUnchanged = field.matches(':focus') && value.startsWith(pasted, start);
  const isLate = performance.now() > deadline;
  if (
    !isUnchanged ||
    isLate ||
    html.length > MAX_LENGTH ||
    isInCode(value.slice(0, start) + value.slice(start + pasted.length), start)
  )
    return;
  const markdown = htmlToMarkdown(html, sanitize);
  if (markdown !== null && markdown !== pasted)
    editField(field, (selected) => applyEdits(selected, [[start, pasted.length, markdown]]));
}
