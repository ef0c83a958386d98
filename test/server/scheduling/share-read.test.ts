import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {shareRead} from '../../../src/server/scheduling/share-read.js';

/** A value that takes time to read, as a test wants. */
function createSlowValue() {
  const waiting: (() => void)[] = [];
  const slow = {
    value: 0,
    reads: 0,
    read: (): Promise<number> => {
      slow.reads++;
      const {value} = slow;
      return new Promise((resolve) => waiting.push(() => resolve(value)));
    },
    /** Answers the reads that have begun. */
    async answer(): Promise<void> {
      for (const resolve of waiting.splice(0)) resolve();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
  return slow;
}

describe('a shared read', () => {
  it('is one for all calls that arrive while another runs', async () => {
    const slow = createSlowValue();
    const read = shareRead(slow.read);
    const calls = Array.from({length: 40}, () => read());
    await slow.answer();
    await slow.answer();
    await Promise.all(calls);
    assert.equal(slow.reads, 2);
  });

  it('never returns a value from before the call', async () => {
    const slow = createSlowValue();
    const read = shareRead(slow.read);
    const first = read();
    slow.value = 1;
    const second = read();
    await slow.answer();
    await slow.answer();
    assert.deepEqual([await first, await second], [0, 1]);
  });

  it('begins anew once nothing runs', async () => {
    const slow = createSlowValue();
    const read = shareRead(slow.read);
    const first = read();
    await slow.answer();
    slow.value = 1;
    const second = read();
    await slow.answer();
    assert.deepEqual([await first, await second, slow.reads], [0, 1, 2]);
  });

  it('that fails tells those who waited for it, and nobody later', async () => {
    let fails = true;
    const read = shareRead(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      if (fails) throw new Error('unreachable');
      return 'read';
    });
    const first = read();
    const second = read();
    await assert.rejects(first, /unreachable/);
    fails = false;
    assert.equal(await second, 'read');
    assert.equal(await read(), 'read');
  });
});
