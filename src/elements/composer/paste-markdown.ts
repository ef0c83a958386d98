// Pasting what has more to it than words: a chunk of its own, fetched with the first of the kind.

import {isInCode} from '../../core/markdown/markdown-code.js';
import {applyEdits} from '../../core/markdown/text-edit.js';
import {htmlToMarkdown} from '../../dom/html-to-markdown.js';
import type {Sanitize} from '../../dom/sanitize.js';
import {editField} from './composer-tools.js';

/** What is being pasted, and where. */
export interface Pasted {
  readonly field: HTMLTextAreaElement;
  readonly start: number;
  readonly html: string;
  readonly text: string;
  /** When it is too late for more than the text, by the clock of `performance`. */
  readonly until: number;
}

/** No comment is longer, whatever it is made of; in UTF-16 units. */
const LONGEST = 100_000;

/**
 * Gives what was pasted as text its Markdown, as a step of its own: undo gives the text back. Text it stays in code,
 * where it has been changed since, and where the Markdown would say no more.
 */
export async function pasteMarkdown({field, start, html, text, until}: Pasted, sanitize: Sanitize): Promise<void> {
  // The browser pastes when all have heard of it.
  await new Promise((resolve) => setTimeout(resolve));
  await sanitize.prepare?.([html]);
  const pasted = text.replace(/\r\n?/g, '\n');
  const {value} = field;
  const isThere = field.matches(':focus') && value.startsWith(pasted, start);
  const isLate = performance.now() > until;
  if (
    !isThere ||
    isLate ||
    html.length > LONGEST ||
    isInCode(value.slice(0, start) + value.slice(start + pasted.length), start)
  )
    return;
  const markdown = htmlToMarkdown(html, sanitize);
  if (markdown !== null && markdown !== pasted)
    editField(field, (selected) => applyEdits(selected, [[start, pasted.length, markdown]]));
}
