import type {TestResult, TestSession, TestSuiteResult} from '@web/test-runner';
import {type Tally, addTallies, NOTHING} from './tally.js';

/** Counts the results of browser tests. A file that did not run, or that failed outside its tests, is one failure. */
export function tallySessions(sessions: Iterable<TestSession>): Tally {
  return addTallies([...sessions].map(tallySession));
}

function tallySession({testResults, passed, errors}: TestSession): Tally {
  const tally = testResults ? tallySuite(testResults) : NOTHING;
  const isBroken = errors.length > 0 || (!passed && tally.failed === 0);
  return isBroken ? addTallies([tally, {...NOTHING, failed: 1}]) : tally;
}

function tallySuite({tests, suites}: TestSuiteResult): Tally {
  return addTallies([...tests.map(tallyTest), ...suites.map(tallySuite)]);
}

function tallyTest({passed, skipped}: TestResult): Tally {
  if (skipped) return {...NOTHING, skipped: 1};
  return passed ? {...NOTHING, passed: 1} : {...NOTHING, failed: 1};
}
