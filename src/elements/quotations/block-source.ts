// Quote blocks that name their source themselves: the last line is a link to a comment of this page, or to its article.

import type {CommentId} from '../../core/comment.js';
import {lastOf} from '../../core/last-of.js';
import type {Quotation, Span} from '../../core/quotation/quotation.js';
import {passageIn} from '../../core/text/text-fragment.js';
import {BlockText} from '../../dom/block-text.js';
import {commentIn, samePageHash} from '../page/permalink.js';

/** The link below a quote block. */
export const CARRYING = 'blockquote > p:last-child > a:last-child';

/** The quotations of a body whose source is written below them. @param textOf The words of a comment, or of the article. */
export function* carriedIn(
  body: Element,
  textOf: (source: CommentId | null) => BlockText | null,
): Generator<Quotation> {
  let text: BlockText | null = null;
  for (const link of body.querySelectorAll<HTMLAnchorElement>(CARRYING)) {
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
    const origin = textOf(source);
    const wanted = passage ? [passage.first, passage.last] : blocks.map((block) => block.text);
    yield {words, form: 'carried', source, passages: origin ? findPassages(origin, wanted, passage !== null) : []};
  }
}

// Each text in turn; as the edges of one passage they become one.
function findPassages({blocks}: BlockText, texts: readonly string[], areEdges: boolean): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const text of texts) {
    const words = text
      .trim()
      .split(/\s+/)
      .map(escape)
      .join(String.raw`\s+`);
    for (const block of blocks) {
      const found = block.start + block.text.length > from ? new RegExp(words).exec(block.text) : null;
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
