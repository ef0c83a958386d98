// The paragraphs of a body, in which quotations are found. Like `dom/block-text`, for HTML that `safe-body` has checked.

import {decodeEntities} from '../../core/text/html-to-text.js';
import type {TextBlock} from '../../core/quotation/quote-candidates.js';

/** A tag, or the text before the next one. */
const PIECE = /<(\/?)([a-z]+)[^<>]*>|[^<]+/g;

/** Elements within a paragraph. */
const INLINE: ReadonlySet<string> = new Set(['strong', 'em', 'del', 'code', 'a']);

/** Returns the paragraphs of a body. They are one character apart. */
export function readBlocks(html: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let [text, start, quoted] = ['', 0, 0];
  const end = (): void => {
    const trimmed = text.trim();
    text = '';
    if (trimmed === '') return;
    blocks.push({text: trimmed, start, quoted});
    start += trimmed.length + 1;
  };
  for (const [piece, slash, name] of html.matchAll(PIECE)) {
    if (name === undefined) text += decodeEntities(piece);
    else if (name === 'br') text += '\n';
    else if (!INLINE.has(name)) {
      end();
      if (name === 'blockquote') quoted += slash === '' ? 1 : -1;
    }
  }
  end();
  return blocks;
}
