import {parseArgs} from 'node:util';
import {type Length, LENGTHS} from './figures/lines.js';

/** What is measured, and how often. */
export interface BenchOptions {
  readonly lengths: readonly Length[];
  readonly isServerMeasured: boolean;
  /** Rounds; each has a page of every contestant. */
  readonly rounds: number;
  /** Whether to write the figures and the picture that the README shows. */
  readonly isWritten: boolean;
}

export const USAGE = `npm run bench -- [--short] [--only PART]… [--write]

  --short   100 and 1,000 comments, three rounds in place of five
  --only    100, 1000, 10000 or server; may be given more than once
  --write   writes bench/figures.json and bench/figures.svg, which the README shows; for a whole run only`;

/** @throws {Error} with a sentence for whoever typed it. */
export function readOptions(args: readonly string[]): BenchOptions {
  const {values} = parseArgs({
    args: [...args],
    options: {
      short: {type: 'boolean', default: false},
      only: {type: 'string', multiple: true, default: []},
      write: {type: 'boolean', default: false},
    },
  });
  const {short, only, write} = values;
  const parts = [...LENGTHS.map(String), 'server'];
  const unknown = only.find((part) => !parts.includes(part));
  if (unknown !== undefined) throw new Error(`--only takes ${parts.join(', ')}; it was given ${unknown}.`);
  if (write && (short || only.length > 0)) throw new Error('--write is for a whole run, without --short and --only.');
  const isWanted = (part: string): boolean => (only.length > 0 ? only.includes(part) : !short || part !== '10000');
  return {
    lengths: LENGTHS.filter((length) => isWanted(String(length))),
    isServerMeasured: only.length > 0 ? only.includes('server') : !short,
    rounds: short ? 3 : 5,
    isWritten: write,
  };
}
