// Runs test files in one browser engine: `node --import tsx scripts/test/elements.ts ENGINE FILE…`. The last line is
// `N passed, N failed`.

import {relative} from 'node:path';
import {type Reporter, type TestRunnerConfig, startTestRunner, summaryReporter} from '@web/test-runner';
import {ENGINES, findBrowser, findHeadlessChromium} from '../../test/support/browsers.js';
import {findFreePort} from '../../test/support/free-port.js';
import {createLauncher} from '../../test/support/browser-launchers.js';
import {userInputPlugin} from '../../test/support/user-input-plugin.js';
import {bundleElements} from './bundle-elements.js';
import {BUNDLES} from './bundled-tests.js';
import {formatFailedFile} from './failed-files.js';
import {addTallies, formatTally} from './tally.js';
import {tallySessions} from './tally-sessions.js';

const [name, ...files] = process.argv.slice(2);
const engine = ENGINES.find((candidate) => candidate === name);
const executablePath = engine === 'chromium' ? findHeadlessChromium() : engine && findBrowser(engine);
if (!engine || !executablePath)
  throw new Error(`Unknown or missing browser: ${name}. Install it, or use ${ENGINES.join(', ')}.`);

const bundles = await bundleElements(BUNDLES, files);

const lastLine: Reporter = {
  onTestRunFinished: ({sessions}) => {
    const tallies = sessions.map((session) => ({file: relative('.', session.testFile), ...tallySessions([session])}));
    const failed = new Set(tallies.filter((each) => each.failed > 0).map(({file}) => file));
    process.once('exit', () => {
      for (const file of failed) console.log(formatFailedFile(file));
      console.log(formatTally(addTallies(tallies)));
    });
  },
};

const config: TestRunnerConfig = {
  // Engines are tested in parallel, and the default port search may find the same port twice.
  port: await findFreePort(),
  rootDir: process.cwd(),
  hostname: '127.0.0.1',
  files: [...bundles],
  browsers: [createLauncher(engine, executablePath)],
  concurrency: 1,
  // The default of 2 s is too short for axe when engines share a small machine.
  testFramework: {config: {timeout: '90000'}},
  browserStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  plugins: [userInputPlugin()],
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [summaryReporter({}), lastLine],
};

await startTestRunner({config, readCliArgs: false, readFileConfig: false});
