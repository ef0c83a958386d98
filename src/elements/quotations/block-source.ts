// Finds quote blocks whose last line is a link to their source: a comment of this page, or its article.

import type {CommentId} from '../../core/comment.js';
import {lastOf} from '../../core/last-of.js';
import type {Quotation, Span} from '../../core/quotation/quotation.js';
import {passageIn} from '../../core/text/text-fragment.js';
import {BlockText} from '../../dom/block-text.js';
import {commentIn, samePageHash} from '../page/permalink.js';

/** Selects the link on the last line of a quote block. */
export const SOURCE_LINK = 'blockquote > p:last-child > a:last-child';

/** Yields quotations with a source link. @param textOf Returns the text of a comment, or of the article for null. */
export function* findCarried(
  body: Element,
  textOf: (source: CommentId | null) => BlockText | null,
): Generator<Quotation> {
  let text: BlockText | null = null;
  for (const link of body.querySelectorAll<HTMLAnchorElement>(SOURCE_LINK)) {
    const hash = samePageHash(link);
    const source = hash === null ? null : commentIn(link.href);
    const passage = hash === null ? null : passageIn(hash);
    if (source === null && passage === null) continue;
    text ??= new BlockText(body);
    const blockquote = link.closest('blockquote');
    const blocks = text.blocks.filter(({element}) => blockquote?.contains(element) && !element.contains(link));
    const [first, last] = [blocks[0], lastOf(blocks)];
    if (!first || !last) continue;
    const words = {start: first.start, end: last.start + last.text.length};
    const sourceText = textOf(source);
    const texts = passage ? [passage.first, passage.last] : blocks.map((block) => block.text);
    const passages = sourceText ? findPassages(sourceText, texts, passage !== null) : [];
    yield {words, form: 'carried', source, passages};
  }
}

// Finds each text after the one before. With `areEdges`, the texts are the first and last words of a single passage.
function findPassages({blocks}: BlockText, texts: readonly string[], areEdges: boolean): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const text of texts) {
    const pattern = text
      .trim()
      .split(/\s+/)
      .map(escape)
      .join(String.raw`\s+`);
    for (const block of blocks) {
      const found = block.start + block.text.length > from ? new RegExp(pattern).exec(block.text) : null;
      if (!found) continue;
      const start = block.start + found.index;
      spans.push({start, end: start + found[0].length});
      from = start;
      break;
    }
  }
  const [first, last] = [spans[0], lastOf(spans)];
  return areEdges && first && last ? [{start: first.start, end: last.end}] : spans;
}

const escape = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
