import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readOptions} from '../../bench/options.js';

describe('npm run bench', () => {
  it('measures everything in five rounds by default', () => {
    const everything = {
      lengths: [100, 1_000, 10_000],
      rounds: 5,
      isSlowMeasured: true,
      isServerMeasured: true,
      measuresDatabases: false,
      measuresWordPress: false,
      measuresTrust: false,
      isWritten: false,
    };
    assert.deepEqual(readOptions([]), everything);
  });

  it('has a short form', () => {
    const {lengths, rounds, isSlowMeasured, isServerMeasured} = readOptions(['--short']);
    assert.deepEqual([lengths, rounds, isSlowMeasured, isServerMeasured], [[100, 1_000], 3, false, false]);
  });

  it('measures only the chosen parts', () => {
    assert.deepEqual(readOptions(['--only', '10000']).lengths, [10_000]);
    assert.equal(readOptions(['--only', '10000']).isServerMeasured, false);
    const {lengths, isSlowMeasured, isServerMeasured} = readOptions(['--only', 'slow']);
    assert.deepEqual([lengths, isSlowMeasured, isServerMeasured], [[], true, false]);
    assert.deepEqual(readOptions(['--short', '--only', 'server', '--only', '100']).lengths, [100]);
  });

  it('names the valid values for an unknown value', () => {
    assert.throws(
      () => readOptions(['--only', '5']),
      /Unknown value for --only: 5\. Use 100, 1000, 10000, slow, server\./,
    );
    assert.throws(() => readOptions(['--fast']), /--fast/);
  });

  it('publishes complete runs only', () => {
    assert.equal(readOptions(['--write']).isWritten, true);
    for (const part of [['--short'], ['--only', '100']]) {
      assert.throws(() => readOptions(['--write', ...part]), /complete run/);
    }
  });
});
