import {parseArgs} from 'node:util';
import {type Length, LENGTHS} from './figures/lines.js';

/** The options of `npm run bench`. */
export interface BenchOptions {
  readonly lengths: readonly Length[];
  readonly isSlowMeasured: boolean;
  readonly isServerMeasured: boolean;
  /** Whether to measure servers with PostgreSQL, and nothing else. */
  readonly measuresDatabases: boolean;
  /** Whether to measure a thread of WordPress, and nothing else. */
  readonly measuresWordPress: boolean;
  /** Whether to measure what becomes of spam, and nothing else. */
  readonly measuresTrust: boolean;
  /** How many rounds to run. Each round measures one page of every contestant. */
  readonly rounds: number;
  /** Whether to write the figures and the picture that the documentation shows. */
  readonly isWritten: boolean;
}

/** What `--short` measures. */
const SHORT: ReadonlySet<string> = new Set(['100', '1000']);

export const USAGE = `npm run bench -- [--short] [--only PART]… [--write] [--database postgres] [--wordpress] [--trust]

  --short   100 and 1,000 comments, three rounds instead of five
  --only    measures 100, 1000, 10000, slow (a slow network) or server; repeatable
  --database postgres   measures one server and three with PostgreSQL, beside SQLite, and nothing else
  --wordpress   loads 10,000 comments from a real WordPress, from its recorded answers and from our server, and nothing else
  --trust   shows what the checks do with labelled comments and in a simulated week with two attacks, and nothing else
  --write   writes bench/figures.json and bench/figures.svg, which docs/performance.md shows; needs a complete run`;

/** Reads the command line. @throws {Error} for an unknown option or value, with a message for the user. */
export function readOptions(args: readonly string[]): BenchOptions {
  const {values} = parseArgs({
    args: [...args],
    options: {
      short: {type: 'boolean', default: false},
      only: {type: 'string', multiple: true, default: []},
      write: {type: 'boolean', default: false},
      database: {type: 'string'},
      wordpress: {type: 'boolean', default: false},
      trust: {type: 'boolean', default: false},
    },
  });
  const {short, only, write, database, wordpress, trust} = values;
  if (database !== undefined && database !== 'postgres') throw new Error('Use --database postgres.');
  const measuresDatabases = database !== undefined;
  const parts = [...LENGTHS.map(String), 'slow', 'server'];
  const unknown = only.find((part) => !parts.includes(part));
  if (unknown !== undefined) throw new Error(`Unknown value for --only: ${unknown}. Use ${parts.join(', ')}.`);
  if (write && (short || only.length > 0)) throw new Error('--write needs a complete run. Remove --short and --only.');
  const isWanted = (part: string): boolean =>
    !measuresDatabases && !wordpress && !trust && (only.length > 0 ? only.includes(part) : !short || SHORT.has(part));
  return {
    lengths: LENGTHS.filter((length) => isWanted(String(length))),
    isSlowMeasured: isWanted('slow'),
    isServerMeasured: isWanted('server'),
    rounds: short ? 3 : 5,
    isWritten: write,
    measuresDatabases,
    measuresWordPress: wordpress,
    measuresTrust: trust,
  };
}
