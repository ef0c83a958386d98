import type {Figure} from '../../bench/figures/figure.js';
import {formatRatio, formatValue} from '../../bench/figures/format-value.js';
import type {PublishedFigures} from '../../bench/figures/published.js';
import type {ServerFigures} from '../../bench/server.js';
import {describeNetwork} from '../../bench/network/slow-network.js';
import {formatTable, type Table} from './tables.js';

/** What the last published run found: the tables, and sentences about the server and the machine. */
export function describeSpeed({figures, slow, server, machine}: PublishedFigures): string {
  return [
    formatTable(speedTable(figures)),
    `The same ${describeNetwork()}, with 10,000 comments in one run:`,
    formatTable(speedTable(slow)),
    describeServer(server),
    `Measured with ${machine}.`,
  ].join('\n\n');
}

// By the length of the thread.
function speedTable(figures: readonly Figure[]): Table {
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

function describeServer({comments, reads, writes, firstReadAfterPost}: ServerFigures): string {
  const count = (value: number): string => Math.round(value).toLocaleString('en');
  return `The server sends the first page of a thread of ${count(comments)} comments ${count(reads.ours)} times a second,
${(reads.ratio * 100).toFixed(0)} % of what a bare \`node:http\` server manages with the same bytes beside it, 99 of 100 within ${count(Math.max(1, reads.oursP99))} ms. It writes ${count(writes.rate)} comments
a second to disk; the first page after a new comment takes ${firstReadAfterPost.median.toFixed(1)} ms.`;
}
