import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readOptions} from '../../bench/options.js';

describe('npm run bench', () => {
  it('measures everything five times', () => {
    const everything = {lengths: [100, 1_000, 10_000], rounds: 5, isServerMeasured: true, isWritten: false};
    assert.deepEqual(readOptions([]), everything);
  });

  it('has a short form', () => {
    const {lengths, rounds, isServerMeasured} = readOptions(['--short']);
    assert.deepEqual([lengths, rounds, isServerMeasured], [[100, 1_000], 3, false]);
  });

  it('measures what is chosen', () => {
    assert.deepEqual(readOptions(['--only', '10000']).lengths, [10_000]);
    assert.equal(readOptions(['--only', '10000']).isServerMeasured, false);
    assert.deepEqual(readOptions(['--short', '--only', 'server', '--only', '100']).lengths, [100]);
  });

  it('says what it takes when it is given something else', () => {
    assert.throws(() => readOptions(['--only', '5']), /--only takes 100, 1000, 10000, server; it was given 5\./);
    assert.throws(() => readOptions(['--fast']), /--fast/);
  });

  it('publishes whole runs only', () => {
    assert.equal(readOptions(['--write']).isWritten, true);
    for (const part of [['--short'], ['--only', '100']]) {
      assert.throws(() => readOptions(['--write', ...part]), /whole run/);
    }
  });
});
