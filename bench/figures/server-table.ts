import type {ServerFigures} from '../server.js';

/** Formats the server's figures for a terminal. They have no budgets. */
export function formatServer({comments, reads, writes, firstReadAfterPost}: ServerFigures): string {
  const lines = [
    [
      'reads',
      `${count(reads.ours)} a second, ${(reads.ratio * 100).toFixed(0)} % of a bare server’s ${count(reads.bare)}`,
    ],
    ['', `99 of 100 within ${Math.max(1, reads.oursP99)} ms`],
    ['writes', `${count(writes.rate)} a second, 99 of 100 within ${writes.p99} ms`],
    ['read after a write', `${time(firstReadAfterPost.median)}, at worst ${time(firstReadAfterPost.worst)}`],
  ];
  const title = `the server, ${count(comments)} comments`;
  return [title, ...lines.map(([what = '', figure = '']) => `${what.padEnd(20)}${figure}`)].join('\n');
}

const count = (value: number): string => Math.round(value).toLocaleString('en');

const time = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`;
