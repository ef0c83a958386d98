import type {Figure} from './figure.js';
import {formatRatio, formatValue} from './format-value.js';

/** Returns the figures that exceed their budgets. */
export const findExceeded = (figures: readonly Figure[]): readonly Figure[] =>
  figures.filter(({budget}) => budget !== null && !budget.isKept);

/** Describes the exceeded budgets of a run, one per line. */
export function formatVerdict(exceeded: readonly Figure[]): string {
  if (exceeded.length === 0) return 'All budgets are met.';
  return [`Budgets exceeded: ${exceeded.length}.`, ...exceeded.map((figure) => `  ${describe(figure)}`)].join('\n');
}

function describe({comments, what, unit, ours, ratio, budget}: Figure): string {
  const value = budget?.most.endsWith('×') && ratio !== null ? formatRatio(ratio) : formatValue(ours, unit);
  return `${comments.toLocaleString('en')} comments, ${what}: ${value}, at most ${budget?.most}`;
}
