// Reads the corpus of discussions with hand-annotated quotations, and scores the recogniser against it.
//
// A file has an optional article and its comments. The article starts with the line `article` or `article | AUTHOR`, a
// comment with `comment ID < PARENT | NAME | TIME`; paragraphs follow.
// A quotation is annotated in place: `⟦SOURCE|quoted words⟧`, or `⟦SOURCE|quoted words|words of the source⟧` if they
// differ. SOURCE is a comment id, `article`, or `none` for a decoy: text that only looks like a quotation.

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Quotation} from '../../src/core/quotation/quotation.js';
import type {TextBlock} from '../../src/core/quotation/quote-candidates.js';
import {type ReadComment, Recogniser} from '../../src/core/quotation/recogniser.js';

/** An annotated quotation: its position in the text (UTF-16 units), its source and the words of the source. */
interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly source: string;
  readonly original: string;
}

export interface CorpusText {
  readonly comment: ReadComment;
  readonly text: string;
  readonly annotations: readonly Annotation[];
}

export interface CorpusThread {
  readonly name: string;
  readonly article: CorpusText | null;
  readonly comments: readonly CorpusText[];
}

/** Results of the recogniser. */
export interface Score {
  /** The number of annotated quotations, and how many of them were found with the right source and its exact words. */
  readonly annotated: number;
  readonly found: number;
  /** False positives and missed quotations, as messages. */
  readonly falsePositives: readonly string[];
  readonly missed: readonly string[];
  /** The number of annotated decoys. */
  readonly decoys: number;
}

/** Reads all threads of a folder. */
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
  const annotations: Annotation[] = [];
  let start = 0;
  const add = (paragraph: string, quoted: number): void => {
    const text = takeAnnotations(paragraph, start, annotations);
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
  return {comment, text: blocks.map(({text}) => text).join('\n'), annotations};
}

/** Returns a paragraph without its annotations, which it adds to `annotations`. */
function takeAnnotations(paragraph: string, start: number, annotations: Annotation[]): string {
  let text = '';
  let from = 0;
  for (const {0: whole, 1: source = '', 2: words = '', 3: original, index} of paragraph.matchAll(
    /⟦([^|⟧]+)\|([^|⟧]*)(?:\|([^⟧]*))?⟧/g,
  )) {
    text += paragraph.slice(from, index);
    annotations.push({
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

/** Finds the quotations of every comment, after adding all comments, as a page does. */
export function recognise({article, comments}: CorpusThread): ReadonlyMap<string, readonly Quotation[]> {
  const recogniser = new Recogniser();
  if (article) recogniser.setArticle(article.comment.blocks, [article.comment.name].filter(Boolean));
  for (const {comment} of comments) recogniser.add(comment);
  return new Map(comments.map(({comment: {id}}) => [id, recogniser.match(id)]));
}

/** Compares the quotations that the recogniser finds with the annotations. */
export function scoreRecogniser(threads: readonly CorpusThread[]): Score {
  const score = {annotated: 0, found: 0, decoys: 0, falsePositives: [] as string[], missed: [] as string[]};
  for (const thread of threads) {
    const quotations = recognise(thread);
    const textOf = (id: string): string =>
      [...thread.comments, thread.article].find((each) => each?.comment.id === id)?.text ?? '';
    for (const {comment, text, annotations} of thread.comments) {
      const found = quotations.get(comment.id) ?? [];
      const where = `${thread.name} ${comment.id}`;
      for (const annotation of annotations) {
        if (annotation.source === 'none') score.decoys++;
        else {
          score.annotated++;
          if (found.some((each) => agrees(each, annotation, textOf(annotation.source)))) score.found++;
          else score.missed.push(`${where}: “${text.slice(annotation.start, annotation.end)}” of ${annotation.source}`);
        }
      }
      for (const each of found) {
        const overlapping = annotations.filter(({start, end}) => start < each.words.end && end > each.words.start);
        const isRight =
          overlapping.length > 0 &&
          overlapping.every(
            (annotation) =>
              agrees(each, annotation, textOf(annotation.source)) ||
              (annotation.source === 'none' && overlapping.length > 1),
          );
        if (!isRight) {
          const passages = each.passages
            .map(({start, end}) => textOf(each.source ?? 'article').slice(start, end))
            .join(' | ');
          score.falsePositives.push(
            `${where}: “${text.slice(each.words.start, each.words.end)}” mistaken for “${passages}” of ${each.source ?? 'the article'}`,
          );
        }
      }
    }
  }
  return score;
}

/**
 * Whether a found quotation agrees with an annotation: same source, exactly its words. A quotation that spans several
 * annotated paragraphs must contain the words of this one.
 */
function agrees({words, source, passages}: Quotation, annotation: Annotation, text: string): boolean {
  const {start: from, end: to, original} = annotation;
  if ((source ?? 'article') !== annotation.source || words.start >= to || words.end <= from) return false;
  const start = text.indexOf(original);
  const [first, last] = [passages[0], passages.at(-1)];
  if (!first || !last || start < 0) return false;
  const isWithin = words.start >= from - 2 && words.end <= to + 2;
  const found = lettersOf(text.slice(first.start, last.end));
  const wanted = lettersOf(original);
  return isWithin
    ? found === wanted && first.start < start + original.length && last.end > start
    : found.includes(wanted);
}

const lettersOf = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
