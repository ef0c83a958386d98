// The looks of passages in an article: one sheet for its root, gone with the last thread that uses it.

import {CAN_CONSTRUCT} from '../styles/add-styles.js';

const SHEETS = new Map<Document | ShadowRoot, {readonly sheet: CSSStyleSheet; users: number}>();

/** Lets passages of an element be lit up until the signal comes. The page's nodes and sheets stay as they are. */
export function addHighlightStyles(article: Element, signal: AbortSignal): void {
  const root = article.getRootNode();
  if (!CAN_CONSTRUCT || !(root instanceof Document || root instanceof ShadowRoot)) return;
  const used = SHEETS.get(root) ?? {sheet: makeSheet(), users: 0};
  SHEETS.set(root, used);
  if (used.users++ === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, used.sheet];
  signal.addEventListener('abort', () => {
    if (--used.users > 0) return;
    SHEETS.delete(root);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== used.sheet);
  });
}

function makeSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HIGHLIGHTS);
  return sheet;
}

/** How passages look that are quoted somewhere, and one that a link has led to. */
export const HIGHLIGHTS = `::highlight(colloquy-quoted) {
  text-decoration: underline dotted color-mix(in srgb, currentColor 45%, transparent);
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
