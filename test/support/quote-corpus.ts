// Discussions whose quotations were marked by hand, and what a recogniser makes of them.
//
// A file holds the article, if there is one (`article` or `article | AUTHOR`), and the comments:
// `comment ID < PARENT | NAME | TIME`, then its paragraphs.
// A quotation is marked where it stands: `⟦SOURCE|its words⟧`, or `⟦SOURCE|its words|the words of the source⟧` where
// those differ. The source is the id of a comment, `article`, or `none` for what only looks like a quotation.

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Quotation} from '../../src/core/quotation/quotation.js';
import type {TextBlock} from '../../src/core/quotation/quote-candidates.js';
import {type ReadComment, Recogniser} from '../../src/core/quotation/recogniser.js';

/** A quotation as its reader marked it: where it stands, and the words of its source. */
interface Marked {
  readonly start: number;
  readonly end: number;
  readonly source: string;
  readonly original: string;
}

interface CorpusText {
  readonly comment: ReadComment;
  readonly text: string;
  readonly marked: readonly Marked[];
}

export interface CorpusThread {
  readonly name: string;
  readonly article: CorpusText | null;
  readonly comments: readonly CorpusText[];
}

/** What came of some threads. */
export interface Score {
  /** Quotations that there are, and of these, found with their true source and its exact words. */
  readonly annotated: number;
  readonly found: number;
  /** Those that were claimed wrongly, and those that were missed: for people. */
  readonly falsePositives: readonly string[];
  readonly missed: readonly string[];
  /** What looks like a quotation and is none. */
  readonly decoys: number;
}

/** All threads of a folder. */
export const readCorpus = (folder: string): readonly CorpusThread[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((file) => parseThread(file.replace('.txt', ''), readFileSync(join(folder, file), 'utf8')));

const HEAD = /^(?:comment (\S+)(?: < (\S+))? \| (.*?) \| (\S+)|article(?: \| (.+?))?)\s*$/;

function parseThread(name: string, source: string): CorpusThread {
  const texts: CorpusText[] = [];
  let head: RegExpExecArray | null = null;
  let lines: string[] = [];
  const finish = (): void => {
    if (head) texts.push(parseText(head, lines.join('\n').trim()));
    lines = [];
  };
  for (const line of source.split('\n')) {
    const next = HEAD.exec(line);
    if (next) finish();
    if (next) head = next;
    else lines.push(line);
  }
  finish();
  const isArticle = ({comment}: CorpusText): boolean => comment.id === 'article';
  return {name, article: texts.find(isArticle) ?? null, comments: texts.filter((text) => !isArticle(text))};
}

function parseText(
  [, id = 'article', parent, name, time = '-', author = '']: RegExpExecArray,
  body: string,
): CorpusText {
  const blocks: TextBlock[] = [];
  const marked: Marked[] = [];
  let start = 0;
  const add = (paragraph: string, quoted: number): void => {
    const text = takeMarks(paragraph, start, marked);
    blocks.push({text, start, quoted});
    start += text.length + 1;
  };
  for (const paragraph of body.split(/\n\s*\n/)) {
    const parts = paragraph.split('\n').map((line) => /^((?:> ?)*)(.*)$/.exec(line) ?? ['', '', line]);
    let [lines, depth]: [string[], number] = [[], 0];
    for (const [, signs = '', words = ''] of parts) {
      const quoted = signs.replace(/ /g, '').length;
      if ((quoted !== depth || words.trim() === '') && lines.length > 0) {
        add(lines.join('\n'), depth);
        lines = [];
      }
      depth = quoted;
      if (words.trim() !== '') lines.push(words);
    }
    if (lines.length > 0) add(lines.join('\n'), depth);
  }
  const comment = {id, parent: parent ?? null, name: name ?? author, time: Date.parse(time), blocks};
  return {comment, text: blocks.map(({text}) => text).join('\n'), marked};
}

function takeMarks(paragraph: string, start: number, marked: Marked[]): string {
  let text = '';
  let from = 0;
  for (const {0: whole, 1: source = '', 2: words = '', 3: original, index} of paragraph.matchAll(
    /⟦([^|⟧]+)\|([^|⟧]*)(?:\|([^⟧]*))?⟧/g,
  )) {
    text += paragraph.slice(from, index);
    marked.push({
      start: start + text.length,
      end: start + text.length + words.length,
      source,
      original: original ?? words,
    });
    text += words;
    from = index + whole.length;
  }
  return text + paragraph.slice(from);
}

/** Matches every comment of a thread after all have been added, as a page does. */
export function recognise({article, comments}: CorpusThread): ReadonlyMap<string, readonly Quotation[]> {
  const recogniser = new Recogniser();
  if (article) recogniser.setArticle(article.comment.blocks, [article.comment.name].filter(Boolean));
  for (const {comment} of comments) recogniser.add(comment);
  return new Map(comments.map(({comment: {id}}) => [id, recogniser.match(id)]));
}

/** Holds what is recognised against what is marked. */
export function scoreRecogniser(threads: readonly CorpusThread[]): Score {
  const score = {annotated: 0, found: 0, decoys: 0, falsePositives: [] as string[], missed: [] as string[]};
  for (const thread of threads) {
    const quotations = recognise(thread);
    const textOf = (id: string): string =>
      [...thread.comments, thread.article].find((each) => each?.comment.id === id)?.text ?? '';
    for (const {comment, text, marked} of thread.comments) {
      const found = quotations.get(comment.id) ?? [];
      const where = `${thread.name} ${comment.id}`;
      for (const mark of marked) {
        if (mark.source === 'none') score.decoys++;
        else {
          score.annotated++;
          if (found.some((each) => isOf(each, mark, textOf(mark.source)))) score.found++;
          else score.missed.push(`${where}: “${text.slice(mark.start, mark.end)}” of ${mark.source}`);
        }
      }
      for (const each of found) {
        const over = marked.filter(({start, end}) => start < each.words.end && end > each.words.start);
        const isRight =
          over.length > 0 &&
          over.every((mark) => isOf(each, mark, textOf(mark.source)) || (mark.source === 'none' && over.length > 1));
        if (!isRight) {
          const said = each.passages
            .map(({start, end}) => textOf(each.source ?? 'article').slice(start, end))
            .join(' | ');
          score.falsePositives.push(
            `${where}: “${text.slice(each.words.start, each.words.end)}” taken for “${said}” of ${each.source ?? 'the article'}`,
          );
        }
      }
    }
  }
  return score;
}

// The words of the source have to be exactly those; a paragraph may be one of several that are quoted at once.
function isOf({words, source, passages}: Quotation, mark: Marked, text: string): boolean {
  if ((source ?? 'article') !== mark.source || words.start >= mark.end || words.end <= mark.start) return false;
  const start = text.indexOf(mark.original);
  const [first, last] = [passages[0], passages.at(-1)];
  if (!first || !last || start < 0) return false;
  const isOne = words.start >= mark.start - 2 && words.end <= mark.end + 2;
  const found = lettersOf(text.slice(first.start, last.end));
  const wanted = lettersOf(mark.original);
  return isOne
    ? found === wanted && first.start < start + mark.original.length && last.end > start
    : found.includes(wanted);
}

const lettersOf = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
