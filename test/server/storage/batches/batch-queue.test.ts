import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {BatchQueue} from '../../../../src/server/storage/batches/batch-queue.js';
import {StorageError} from '../../../../src/server/storage/failures/storage-error.js';

/** A queue whose writes are noted. Writing `spoilt` fails. */
function createQueue(error: Error = new Error('cannot be written')) {
  const batches: (readonly string[])[] = [];
  const queue = new BatchQueue<string, string>(async (items) => {
    batches.push(items);
    await new Promise(setImmediate);
    if (items.includes('spoilt')) throw error;
    return items.map((item) => `${item} written`);
  });
  return {batches, add: (item: string) => queue.add(item)};
}

describe('a queue of batches', () => {
  it('writes what arrived together in one batch, and later items in the next', async () => {
    const {batches, add} = createQueue();
    const first = ['a', 'b'].map(add);
    await new Promise(setImmediate);
    const second = ['c', 'd'].map(add);
    assert.deepEqual(await Promise.all([...first, ...second]), ['a written', 'b written', 'c written', 'd written']);
    assert.deepEqual(batches, [
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('writes the others if one item spoils a batch', async () => {
    const {add} = createQueue();
    const results = await Promise.allSettled(['a', 'spoilt', 'b'].map(add));
    assert.deepEqual(
      results.map(({status}) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    assert.equal(await add('c'), 'c written');
  });

  it('tries nothing alone if the database cannot be reached', async () => {
    const {batches, add} = createQueue(new StorageError('unreachable', 'no answer'));
    const results = await Promise.allSettled(['a', 'spoilt', 'b'].map(add));
    assert.ok(results.every(({status}) => status === 'rejected'));
    assert.equal(batches.length, 1);
  });

  it('writes at most 100 items in a batch', async () => {
    const {batches, add} = createQueue();
    await Promise.all(Array.from({length: 250}, (_, index) => add(`${index}`)));
    assert.deepEqual(
      batches.map(({length}) => length),
      [100, 100, 50],
    );
  });
});
