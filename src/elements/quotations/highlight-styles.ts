// Styles of highlighted passages in an article: one sheet per root, removed with the last thread that uses it.

import {CAN_CONSTRUCT} from '../styles/add-styles.js';

const SHEETS = new Map<Document | ShadowRoot, {readonly sheet: CSSStyleSheet; users: number}>();

/** Adds the highlight styles to the article's root until the signal aborts. Changes no node or sheet of the page. */
export function addHighlightStyles(article: Element, signal: AbortSignal): void {
  const root = article.getRootNode();
  if (!CAN_CONSTRUCT || !(root instanceof Document || root instanceof ShadowRoot)) return;
  const shared = SHEETS.get(root) ?? {sheet: makeSheet(), users: 0};
  SHEETS.set(root, shared);
  if (shared.users++ === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, shared.sheet];
  signal.addEventListener('abort', () => {
    if (--shared.users > 0) return;
    SHEETS.delete(root);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== shared.sheet);
  });
}

function makeSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HIGHLIGHTS);
  return sheet;
}

/** Styles of quoted passages, and of the passage that the reader followed a link to. */
export const HIGHLIGHTS = `::highlight(colloquy-quoted) {
  text-decoration: underline 1px color-mix(in srgb, currentColor 50%, transparent);
}
::highlight(colloquy-quote) {
  background-color: color-mix(in oklab, #ffc800 42%, transparent);
}
@media (forced-colors: active) {
  ::highlight(colloquy-quote) {
    background-color: Mark;
    color: MarkText;
  }
}`;
