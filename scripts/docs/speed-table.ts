import type {Figure} from '../../bench/figures/figure.js';
import {formatRatio, formatValue} from '../../bench/figures/format-value.js';
import type {Table} from './tables.js';

/** What the last published run found, by the length of the thread. */
export function speedTable(figures: readonly Figure[]): Table {
  const lengths = [...new Set(figures.map(({comments}) => comments))];
  const names = [...new Set(figures.map(({what}) => what))];
  const cell = (what: string, length: number): string => {
    const figure = figures.find(({what: name, comments}) => name === what && comments === length);
    return figure ? describe(figure) : '–';
  };
  return {
    titles: ['comments', ...lengths.map((length) => length.toLocaleString('en'))],
    rows: names.map((what) => [what, ...lengths.map((length) => cell(what, length))]),
  };
}

function describe({ours, unit, ratio}: Figure): string {
  return ratio === null ? formatValue(ours, unit) : `${formatValue(ours, unit)}, ${formatRatio(ratio)}`;
}
