import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {addTallies, formatTally, readTally} from '../../scripts/test/tally.js';

describe('a tally', () => {
  it('is parsed from the last line of a run', () => {
    assert.deepEqual(readTally('1 passed, 1 failed\nmore\n12 passed, 3 failed, 4 skipped\n'), {
      passed: 12,
      failed: 3,
      skipped: 4,
    });
  });

  it('is parsed from the summary of node --test, with cancelled tests as failures', () => {
    const summary = 'ℹ tests 9\nℹ suites 2\nℹ pass 5\nℹ fail 1\nℹ cancelled 1\nℹ skipped 1\nℹ todo 1\n';
    assert.deepEqual(readTally(`✔ works\n${summary}`), {passed: 5, failed: 2, skipped: 2});
  });

  it('counts suites that are skipped as a whole, which are not in the summary', () => {
    const summary = 'ℹ tests 2\nℹ pass 1\nℹ fail 0\nℹ cancelled 0\nℹ skipped 1\nℹ todo 0\n';
    const tests =
      '﹣ a real WordPress (2.5ms) # WordPress is not installed\n▶ a disk\n  ﹣ fails (0.3ms) # no strace\n';
    assert.equal(readTally(`${tests}✔ works\n${summary}`)?.skipped, 2);
    const tap = '# tests 1\n# pass 1\n# fail 0\n# skipped 0\n';
    assert.equal(readTally(`ok 1 - a real WordPress # SKIP not installed\nok 2 - works\n${tap}`)?.skipped, 1);
  });

  it('is null if a run printed no counts', () => {
    assert.equal(readTally('Segmentation fault\n'), null);
    assert.equal(readTally(''), null);
  });

  it('can be added and formatted', () => {
    const sum = addTallies([
      {passed: 1, failed: 0, skipped: 0},
      {passed: 2, failed: 3, skipped: 0},
    ]);
    assert.equal(formatTally(sum), '3 passed, 3 failed');
    assert.equal(formatTally({...sum, skipped: 2}), '3 passed, 3 failed, 2 skipped');
  });
});
