// `npm run bench`: measures our page and a static page of the same thread. Fails if a budget is exceeded.

import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {formatDatabases, measureDatabases} from './databases.js';
import type {Figure} from './figures/figure.js';
import {describeMachine} from './figures/machine.js';
import {drawPicture} from './figures/picture.js';
import {type PublishedFigures, writePublished} from './figures/published.js';
import {formatServer} from './figures/server-table.js';
import {formatFigures} from './figures/table.js';
import {findExceeded, formatVerdict} from './figures/verdict.js';
import {measurePages} from './measure-pages.js';
import {measureSlow, SLOW_LENGTHS} from './measure-slow.js';
import {describeNetwork} from './network/slow-network.js';
import {measureServer} from './server.js';
import {readOptions, USAGE} from './options.js';
import {formatCorpus, measureCorpus} from './trust/corpus.js';
import {formatWeek, simulateWeek} from './trust/week.js';
import {formatWordPress, measureWordPress} from './wordpress.js';

async function run(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(USAGE);
  const {
    measuresDatabases,
    measuresWordPress,
    measuresTrust,
    lengths,
    rounds,
    isSlowMeasured,
    isServerMeasured,
    isWritten,
  } = readOptions(args);
  if (measuresTrust) return showTrust();
  const machine = `${describeMachine()}; medians of ${rounds} runs`;
  console.log(machine);
  if (measuresDatabases) return console.log(formatDatabases(await measureDatabases(1000, rounds, 2)));
  if (measuresWordPress) return console.log(formatWordPress(await measureWordPress(10_000, rounds)));
  const figures: Figure[] = [];
  for (const length of lengths) {
    const measured = await measurePages(length, rounds, showProgress);
    console.log(`\n${formatFigures(`${length.toLocaleString('en')} comments`, measured)}`);
    figures.push(...measured);
  }
  const slow: Figure[] = [];
  for (const length of isSlowMeasured ? SLOW_LENGTHS : []) {
    const measured = await measureSlow(length, rounds, showProgress);
    console.log(`\n${formatFigures(`${length.toLocaleString('en')} comments, ${describeNetwork()}`, measured)}`);
    slow.push(...measured);
  }
  const server = isServerMeasured ? await measureServer() : null;
  if (server) console.log(`\n${formatServer(server)}`);
  if (isWritten && server) publish({machine, figures, slow, server});
  const exceeded = findExceeded([...figures, ...slow]);
  console.log(`\n${formatVerdict(exceeded)}`);
  if (exceeded.length > 0) process.exitCode = 1;
}

async function showTrust(): Promise<void> {
  console.log(`${formatCorpus(await measureCorpus())}\n`);
  console.log(formatWeek(await simulateWeek()));
}

function publish(published: PublishedFigures): void {
  writePublished(published);
  writeFileSync(fileURLToPath(new URL('figures.svg', import.meta.url)), drawPicture(published));
}

/** Shows the progress on one line, which the next call overwrites. Does nothing if stderr is not a terminal. */
function showProgress(progress: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${progress}\r`);
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
