import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {makeFigure, type Samples} from '../../bench/figures/figure.js';
import {type Length, type Line, LENGTHS, LINES, SLOW_LINES} from '../../bench/figures/lines.js';
import {findExceeded, formatVerdict} from '../../bench/figures/verdict.js';

/** Each budget: a value that meets it and the nearest displayed one that does not, where the static page has 100. */
const BUDGETS: readonly (readonly [what: string, comments: Length, kept: number, over: number])[] = [
  ['first paint', 100, 160, 161],
  ['first paint', 1_000, 110, 111],
  ['first paint', 10_000, 110, 111],
  ['all comments painted', 100, 190, 191],
  ['all comments painted', 1_000, 85, 86],
  ['all comments painted', 10_000, 55, 56],
  ['longest task', 100, 50, 51],
  ['longest task', 1_000, 50, 51],
  ['longest task', 10_000, 50, 51],
  ['renderer memory', 100, 90, 91],
  ['renderer memory', 1_000, 90, 91],
  ['renderer memory', 10_000, 40, 41],
  ['JavaScript heap', 10_000, 22, 23],
  ['nodes per comment', 10_000, 22, 22.1],
  ['fold the biggest branch', 100, 17, 18],
  ['fold the biggest branch', 1_000, 17, 18],
  ['fold the biggest branch', 10_000, 34, 35],
  ['unfold it', 100, 34, 35],
  ['unfold it', 1_000, 34, 35],
  ['unfold it', 10_000, 50, 51],
  ['layout shift', 100, 0.01, 0.011],
  ['layout shift', 1_000, 0.01, 0.011],
  ['layout shift', 10_000, 0.01, 0.011],
  ['layout shift, fallback content', 100, 0.05, 0.051],
  ['layout shift, fallback content', 1_000, 0.05, 0.051],
  ['layout shift, fallback content', 10_000, 0.05, 0.051],
  ['first paint, first page in the HTML', 100, 105, 106],
  ['first paint, first page in the HTML', 1_000, 105, 106],
  ['first paint, first page in the HTML', 10_000, 105, 106],
  ['all comments painted, first page in the HTML', 100, 130, 131],
  ['all comments painted, first page in the HTML', 1_000, 80, 81],
  ['all comments painted, first page in the HTML', 10_000, 50, 51],
  ['layout shift, first page in the HTML', 100, 0, 0.001],
  ['layout shift, first page in the HTML', 1_000, 0, 0.001],
  ['layout shift, first page in the HTML', 10_000, 0, 0.001],
  ['frames while scrolling, 95th percentile', 10_000, 34, 35],
  ['longest frame while scrolling', 10_000, 50, 51],
  ['all comments in the page', 100, 1_100, 1_101],
  ['requests that wait for each other', 100, 3, 4],
  ['longest wait between two pages', 10_000, 50, 51],
];

const lines = [...LINES, ...SLOW_LINES];

function isKept(line: Line, comments: Length, value: number): boolean | undefined {
  const samples: Samples = new Map([
    ['static', [{[line.metric]: 100}]],
    [line.contestant, [{[line.metric]: value}]],
  ]);
  return makeFigure(line, comments, samples)?.budget?.isKept;
}

describe('a budget of the benchmark', () => {
  for (const [what, comments, kept, over] of BUDGETS) {
    it(`${what} at ${comments} comments: ${kept} is kept, ${over} is over`, () => {
      const line = lines.find((line) => line.what === what);
      assert.ok(line);
      assert.deepEqual([isKept(line, comments, kept), isKept(line, comments, over)], [true, false]);
    });
  }

  it('is in this table', () => {
    const budgets = lines.flatMap(({what, budget}) =>
      LENGTHS.filter((length) => budget?.most[length] !== undefined).map((length) => `${what} ${length}`),
    );
    assert.deepEqual(
      budgets,
      BUDGETS.map(([what, comments]) => `${what} ${comments}`),
    );
  });
});

describe('the verdict of a run', () => {
  const judge = (samples: Samples): string =>
    formatVerdict(findExceeded(LINES.flatMap((line) => makeFigure(line, 10_000, samples) ?? [])));
  const beside = (firstPaint: number, heap: number): Samples =>
    new Map([
      ['ours', [{firstPaint, heap}]],
      ['static', [{firstPaint: 100}]],
    ]);

  it('names each exceeded budget with its value', () => {
    assert.equal(
      judge(beside(140, 38.9)),
      `Budgets exceeded: 2.
  10,000 comments, first paint: 1.40 ×, at most 1.1 ×
  10,000 comments, JavaScript heap: 39 MB, at most 22 MB`,
    );
  });

  it('says that all budgets are met', () => {
    assert.equal(judge(beside(105, 21)), 'All budgets are met.');
  });
});
