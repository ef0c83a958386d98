// Builds the blocks of a comment's text.

import type {TextBlock} from '../../src/core/quotation/quote-candidates.js';

/** Lays out paragraphs. Each leading `>` is a quote block around the paragraph. */
export function blocksOf(paragraphs: readonly string[]): readonly TextBlock[] {
  let start = 0;
  return paragraphs.map((paragraph) => {
    const quoted = /^>*/.exec(paragraph)?.[0].length ?? 0;
    const block = {text: paragraph.slice(quoted), start, quoted};
    start += block.text.length + 1;
    return block;
  });
}
