// `npm test [-- FILTER… --browser ENGINE…]`: runs all tests but the longest, or the test files whose path below test/ starts
// with a filter. The tests of elements run in Chromium, or in the engines that are named. With `--all`, runs the longest too,
// and those of elements in all engines. A few tests that fail beside others run again alone. The last line is
// `N passed, N failed`.

import {parseArgs} from 'node:util';
import {ENGINES} from '../test/support/browsers.js';
import {runStep, type Step} from './run-step.js';
import {readFailedFiles} from './test/failed-files.js';
import {findTests, LONGEST} from './test/find-tests.js';
import {installBrowser} from './test/install-browser.js';
import {type Lane, type Plan, planTests} from './test/plan.js';
import {readFailures} from './test/read-failures.js';
import {type Tally, addTallies, formatTally, NOTHING, readTally} from './test/tally.js';

const {values, positionals: filters} = parseArgs({
  allowPositionals: true,
  options: {all: {type: 'boolean', default: false}, browser: {type: 'string', multiple: true}},
});

/** Maximum number of failures of a step that run again. */
const MAX_AGAIN = 5;

const {all, browser = all ? ENGINES : ['chromium']} = values;
const engines = ENGINES.filter((engine) => browser.includes(engine));
if (engines.length < browser.length)
  throw new Error(`Unknown value for --browser: ${browser.join(', ')}. Use ${ENGINES.join(', ')}.`);
const isWhole = all || filters.length > 0;

installBrowser();
const runs: Run[] = [];
for (const lanes of planTests(findTests(filters, isWhole), engines))
  runs.push(...(await Promise.all(lanes.map(runLane))).flat());
const tallies: Tally[] = [];
for (const run of runs) tallies.push(await runAgain(run));
if (tallies.length === 0) tallies.push(report(`no test file matches ${filters.join(', ')}`, {...NOTHING, failed: 1}));
if (!isWhole) console.log(`not run: ${LONGEST.join(', ')}; npm run test:all, as in CI, runs them`);
const sum = addTallies(tallies);
console.log(`\n${formatTally(sum)}`);
process.exitCode = sum.failed > 0 ? 1 : 0;

/** The result of a step. */
interface Run {
  readonly tally: Tally;
  /** What runs the failed files alone, and how many tests failed there; null if nothing failed, or too much. */
  readonly again: {readonly step: Step; readonly failed: number; readonly files: readonly string[]} | null;
}

async function runLane(lane: Lane): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (const plan of lane) runs.push(await runPlan(plan));
  return runs;
}

async function runPlan(plan: Plan): Promise<Run> {
  if (plan.kind === 'missing')
    return {tally: report(`${plan.name} (${plan.reason})`, strict({...NOTHING, skipped: 1})), again: null};
  const {isOk, seconds, output, log} = await runStep(plan.step);
  const counted = plan.kind === 'tests' ? readTally(output) : NOTHING;
  const tally = report(`${plan.step.name}, ${seconds.toFixed(0)} s`, judge(isOk, counted));
  if (tally.failed > 0) console.log(`\n${readFailures(output)}\n\nFull log: ${log}\n`);
  // Without the skipped tests, which count as failed in CI and would be skipped again.
  const failed = counted?.failed ?? 0;
  const files = readFailedFiles(output);
  const isFew = failed > 0 && failed <= MAX_AGAIN && files.length > 0;
  return {tally, again: isFew && plan.kind === 'tests' ? {step: plan.only(files), failed, files} : null};
}

/**
 * Runs a few failed files again, when nothing else runs. Three browsers and several servers share a small machine, so a test
 * can miss a deadline there. Tests that pass now are named and counted as passed.
 */
async function runAgain({tally, again}: Run): Promise<Tally> {
  if (!again) return tally;
  const {step, failed, files} = again;
  const {isOk, output, log} = await runStep({...step, name: `${step.name}, alone`});
  const second = report(`${step.name}, alone`, judge(isOk, readTally(output)));
  // The same failures are printed once.
  const isSame = second.failed === failed;
  if (second.failed > 0) console.log(`${isSame ? 'failed again' : `\n${readFailures(output)}\n`}\nFull log: ${log}\n`);
  else console.log(`unsteady: ${files.join(', ')} failed beside others`);
  const mended = Math.max(0, failed - second.failed);
  return {...tally, passed: tally.passed + mended, failed: tally.failed - mended};
}

/** Adds a failure if a step exits with an error but reports no failed test, or reports no counts. */
function judge(isOk: boolean, tally: Tally | null): Tally {
  const isExplained = tally !== null && (isOk || tally.failed > 0);
  return strict(isExplained ? tally : addTallies([tally ?? NOTHING, {...NOTHING, failed: 1}]));
}

/** Counts skipped tests as failed in CI, where everything must be tested. */
function strict(tally: Tally): Tally {
  if (process.env['CI'] !== 'true' || tally.skipped === 0) return tally;
  return {...tally, failed: tally.failed + tally.skipped, skipped: 0};
}

function report(name: string, tally: Tally): Tally {
  console.log(`${name}: ${tally === NOTHING ? 'done' : formatTally(tally)}`);
  return tally;
}
