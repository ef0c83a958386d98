// `npm test [-- FILTER… --browser ENGINE…]`: runs all tests, or the test files whose path below test/ starts with a
// filter. The last line is `N passed, N failed`.

import {parseArgs} from 'node:util';
import {ENGINES} from '../test/support/browsers.js';
import {runStep, tail} from './run-step.js';
import {findTests} from './test/find-tests.js';
import {installBrowser} from './test/install-browser.js';
import {type Lane, type Plan, planTests} from './test/plan.js';
import {type Tally, addTallies, formatTally, NOTHING, readTally} from './test/tally.js';

const {values, positionals: filters} = parseArgs({
  allowPositionals: true,
  options: {browser: {type: 'string', multiple: true, default: [...ENGINES]}},
});
const engines = ENGINES.filter((engine) => values.browser.includes(engine));
if (engines.length < values.browser.length)
  throw new Error(`Unknown value for --browser: ${values.browser.join(', ')}. Use ${ENGINES.join(', ')}.`);

installBrowser();
const tallies: Tally[] = [];
for (const lanes of planTests(findTests(filters), engines))
  tallies.push(...(await Promise.all(lanes.map(runLane))).flat());
if (tallies.length === 0) tallies.push(report(`no test file matches ${filters.join(', ')}`, {...NOTHING, failed: 1}));
const sum = addTallies(tallies);
console.log(`\n${formatTally(sum)}`);
process.exitCode = sum.failed > 0 ? 1 : 0;

async function runLane(lane: Lane): Promise<readonly Tally[]> {
  const tallies: Tally[] = [];
  for (const plan of lane) tallies.push(await runPlan(plan));
  return tallies;
}

async function runPlan(plan: Plan): Promise<Tally> {
  if (plan.kind === 'missing') return report(`${plan.name} (${plan.reason})`, strict({...NOTHING, skipped: 1}));
  const {isOk, seconds, output, log} = await runStep(plan.step);
  const tally = judge(isOk, plan.kind === 'tests' ? readTally(output) : NOTHING);
  report(`${plan.step.name}, ${seconds.toFixed(0)} s`, tally);
  if (tally.failed > 0) console.log(`\n${tail(output)}\n\nFull log: ${log}\n`);
  return tally;
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
