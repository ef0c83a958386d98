import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Figure, makeFigure, type Samples} from '../../bench/figures/figure.js';
import type {Budget, Line} from '../../bench/figures/lines.js';
import {formatFigures} from '../../bench/figures/table.js';

const most = {100: 1.5, 1_000: 1.2, 10_000: 1.2};

function measure(ours: readonly number[], theirs: readonly number[], budget: Budget | null): Figure | null {
  const line: Line = {what: 'first paint', metric: 'firstPaint', unit: 'ms', contestant: 'ours', budget};
  const sample = (firstPaint: number) => ({firstPaint});
  const samples: Samples = new Map([
    ['ours', ours.map(sample)],
    ['static', theirs.map(sample)],
  ]);
  return makeFigure(line, 100, samples);
}

describe('a figure', () => {
  it('contains the medians of our page and of the static page over all rounds', () => {
    const figure = measure([900, 100, 110], [1, 100, 100], null);
    assert.deepEqual([figure?.ours, figure?.static, figure?.ratio], [110, 100, 1.1]);
  });

  it('uses the mean of the two middle values for an even number of rounds', () => {
    assert.equal(measure([100, 120], [100, 100], null)?.ours, 110);
  });

  it('compares the displayed value with the budget, and allows equality', () => {
    const budget: Budget = {of: 'static', most};
    assert.deepEqual(measure([150.4], [100], budget)?.budget, {most: '1.5 ×', isKept: true});
    assert.deepEqual(measure([151], [100], budget)?.budget, {most: '1.5 ×', isKept: false});
  });

  it('has no verdict at lengths without a budget', () => {
    assert.equal(measure([80], [90], {of: 'absolute', most: {10_000: 50}})?.budget, null);
  });

  it('is made of our page alone if the static page was not measured', () => {
    const figure = measure([80], [], {of: 'absolute', most: {100: 50}});
    assert.deepEqual([figure?.static, figure?.ratio, figure?.budget], [null, null, {most: '50 ms', isKept: false}]);
  });

  it('exceeds a relative budget if the static page has no value', () => {
    assert.equal(measure([80], [0], {of: 'static', most})?.budget?.isKept, false);
  });

  it('is absent when it was not measured', () => {
    assert.equal(measure([], [100], null), null);
  });
});

describe('a table of figures', () => {
  it('shows for each budget whether it is met', () => {
    const figures = [measure([160], [100], {of: 'static', most}), measure([110], [100], {of: 'static', most})];
    const table = formatFigures(
      'title',
      figures.filter((figure) => figure !== null),
    );
    assert.match(table, /160 ms +100 ms +1\.60 × +1\.5 × +OVER\n.*1\.10 × +1\.5 × +ok$/);
  });
});
