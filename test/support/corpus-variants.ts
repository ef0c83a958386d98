// Variants of the annotated threads: the same discussions in another order, with other dates, marks or words.

import type {TextBlock} from '../../src/core/quotation/quote-candidates.js';
import type {ReadComment} from '../../src/core/quotation/recogniser.js';
import type {CorpusText, CorpusThread} from './quote-corpus.js';

type Vary = (thread: CorpusThread) => CorpusThread;

const withComments = (change: (comment: ReadComment, index: number) => ReadComment): Vary => {
  const varied = (each: CorpusText, index: number): CorpusText => {
    const comment = change(each.comment, index);
    return {...each, comment, text: comment.blocks.map(({text}) => text).join('\n')};
  };
  return (thread) => ({...thread, comments: thread.comments.map(varied)});
};

const withTexts = (change: (text: string) => string): Vary =>
  withComments((comment) => ({
    ...comment,
    blocks: layOut(
      comment.blocks,
      comment.blocks.map(({text}) => change(text)),
    ),
  }));

/** Changes the annotated words. They must keep their number of lines. */
const withQuotedWords = (change: (words: readonly string[]) => readonly string[]): Vary => {
  const rewrite = ({text, annotations}: CorpusText): string => {
    let [result, from] = ['', 0];
    for (const {start, end} of annotations.filter((each, index, all) => each.start >= (all[index - 1]?.end ?? 0))) {
      result += text.slice(from, start) + change(text.slice(start, end).split(' ')).join(' ');
      from = end;
    }
    return result + text.slice(from);
  };
  return (thread) => {
    const texts = new Map(thread.comments.map((each) => [each.comment.id, rewrite(each).split('\n')]));
    return withComments((comment) => {
      const lines = [...(texts.get(comment.id) ?? [])];
      const parts = comment.blocks.map(({text}) => lines.splice(0, text.split('\n').length).join('\n'));
      return {...comment, blocks: layOut(comment.blocks, parts)};
    })(thread);
  };
};

function layOut(blocks: readonly TextBlock[], texts: readonly string[]): readonly TextBlock[] {
  let start = 0;
  return blocks.map(({quoted}, index) => {
    const block = {text: texts[index] ?? '', start, quoted};
    start += block.text.length + 1;
    return block;
  });
}

const repeated = ({comments, ...thread}: CorpusThread): CorpusThread => {
  const again = comments.map((each) => ({
    ...each,
    comment: {...each.comment, id: `${each.comment.id}-again`, parent: each.comment.id},
  }));
  return {...thread, comments: [...comments, ...again]};
};

const middleOf = (words: readonly string[]): number => words.length >> 1;

/** The variants by name. */
export const VARIANTS: ReadonlyMap<string, Vary> = new Map([
  ['as-written', (thread) => thread],
  ['latest-first', ({comments, ...thread}) => ({...thread, comments: comments.toReversed()})],
  ['without-dates', withComments((comment) => ({...comment, time: Number.NaN}))],
  ['without-parents', withComments((comment) => ({...comment, parent: null}))],
  ['by-one-author', withComments((comment) => ({...comment, name: 'Sam Ode'}))],
  ['without-marks', withTexts((text) => text.replace(/""|''|``|["“”„‘’«»「」『』]/g, ''))],
  ['with-low-marks', withTexts((text) => text.replace(/[“„«「"]/g, '„').replace(/[”»」]/g, '“'))],
  ['with-swapped-letters', withQuotedWords((words) => words.map((word, index) => (index % 6 === 2 ? word.replace(/(..)(.)(.)/u, '$1$3$2') : word)))],
  ['with-a-word-left-out', withQuotedWords((words) => words.filter((_, index) => words.length < 6 || index !== words.length - 3))],
  ['with-a-word-added', withQuotedWords((words) => words.toSpliced(middleOf(words), 0, 'quasi'))],
  ['with-an-omission', withQuotedWords((words) => (words.length < 10 ? words : words.toSpliced(4, 2, '…')))],
  ['with-quote-blocks', withComments((comment, index) => ({...comment, blocks: comment.blocks.map((block, at) => (at + index === 1 ? {...block, quoted: 1} : block))}))],
  ['with-few-quoted-words', withQuotedWords((words) => words.slice(0, 5))],
  ['with-every-comment-repeated', repeated],
]); // prettier-ignore
