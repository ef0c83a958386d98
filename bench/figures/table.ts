// Formats the figures for a terminal.

import type {Figure} from './figure.js';
import {formatRatio, formatValue} from './format-value.js';

const TITLES = ['', 'ours', 'static page', 'ratio', 'budget', ''];

/** Returns a table of figures. Each figure with a budget gets a verdict: `ok` or `OVER`. */
export function formatFigures(title: string, figures: readonly Figure[]): string {
  const rows = [TITLES, ...figures.map(toCells)];
  const widths = TITLES.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const lines = rows.map((cells) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [title, ...lines].join('\n');
}

function toCells({what, unit, ours, static: theirs, ratio, budget}: Figure): string[] {
  const verdict = budget ? (budget.isKept ? 'ok' : 'OVER') : '';
  return [
    what,
    formatValue(ours, unit),
    theirs === null ? '' : formatValue(theirs, unit),
    ratio === null ? '' : formatRatio(ratio),
    budget?.most ?? '',
    verdict,
  ];
}
