// What no style sheet may take away from a thread: its depth and the gaps between its comments.

import {boxOf, heightOf} from './boxes.js';
import {nameOf} from './scene.js';

/** The levels that are indented at every width. */
const LEVELS = 5;

/** The least indentation of a level, in CSS pixels. */
const LEAST_STEP = 8;

/** Finds levels that do not stand to the right of the one above, and gaps that are not `--comment-gap`. */
export function findShapeFaults(): string[] {
  const thread = document.querySelector('comment-thread');
  const articles = [...(thread?.shadowRoot?.querySelectorAll('article') ?? [])].filter(
    (article) => article.checkVisibility() && heightOf(boxOf(article)) > 0,
  );
  if (!thread || articles.length === 0) return ['there are no comments'];
  return [...stepFaults(articles), ...gapFaults(thread, articles), ...widthFaults(thread, articles)];
}

const levelOf = (article: Element): number => Number(/depth-(\d+)/.exec(article.part.value)?.[1]);

function* stepFaults(articles: readonly Element[]): Generator<string> {
  const starts = new Map<number, number>();
  for (const article of articles.filter((article) => article.querySelector('[part="body"]')?.checkVisibility()))
    starts.set(levelOf(article), Math.min(startOf(article), starts.get(levelOf(article)) ?? Infinity));
  for (let level = 2; level <= LEVELS; level++) {
    const step = (starts.get(level) ?? NaN) - (starts.get(level - 1) ?? NaN);
    if (step < LEAST_STEP) yield `level ${level} is indented by ${Math.round(step)} px`;
  }
}

/** Where the text of a comment starts, from the start edge of the page. */
function startOf(article: Element): number {
  const body = article.querySelector('[part="body"]') ?? article;
  const {left, right} = boxOf(body);
  const {direction, paddingInlineStart} = getComputedStyle(body);
  const padding = Number.parseFloat(paddingInlineStart);
  return direction === 'rtl' ? document.documentElement.clientWidth - right + padding : left + padding;
}

const isInFlow = (element: Element): boolean =>
  element.checkVisibility() && !/absolute|fixed/.test(getComputedStyle(element).position);

function* widthFaults(thread: Element, articles: readonly Element[]): Generator<string> {
  const box = boxOf(thread.shadowRoot?.querySelector('[part~="thread"]') ?? thread);
  for (const article of articles)
    for (const element of [article, ...article.querySelectorAll(':scope > *, [part="body"] > *')]) {
      const {left, right} = boxOf(element);
      if (isInFlow(element) && right - left > 1 && (left < box.left - 1 || right > box.right + 1))
        yield `${nameOf(element)} is wider than the thread`;
    }
}

function* gapFaults(thread: Element, articles: readonly Element[]): Generator<string> {
  const declared = getComputedStyle(thread).getPropertyValue('--comment-gap').trim();
  const [, amount, unit] = /^([\d.]+)(px|rem|em)$/.exec(declared) ?? [];
  if (!amount || !unit) return;
  const size = {
    px: 1,
    rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    em: Number.parseFloat(getComputedStyle(thread).fontSize),
  }[unit];
  const gap = Number(amount) * (size ?? NaN);
  for (const [index, article] of articles.entries()) {
    const above = articles[index - 1];
    if (!above) continue;
    const distance = boxOf(article).top - boxOf(above).bottom;
    if (Math.abs(distance - gap) > 1.5)
      yield `the gap above ${nameOf(article)} is ${Math.round(distance)} px in place of ${Math.round(gap)} px`;
  }
}
