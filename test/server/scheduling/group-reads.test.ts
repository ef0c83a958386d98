import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {groupReads} from '../../../src/server/scheduling/group-reads.js';

const oneTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A table that takes time to read. Reading `broken` fails. */
function createSlowTable(values: Record<string, number> = {}) {
  const table = {
    values: new Map(Object.entries(values)),
    queries: [] as (readonly string[])[],
    async read(keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
      table.queries.push(keys);
      const found = new Map([...table.values].filter(([key]) => keys.includes(key)));
      await oneTurn();
      if (keys.includes('broken')) throw new Error('The key cannot be read');
      return found;
    },
  };
  return table;
}

describe('grouped reads', () => {
  it('are one query for all calls that arrive while another runs, with each key once', async () => {
    const table = createSlowTable({a: 1, b: 2});
    const find = groupReads(table.read);
    assert.deepEqual(await Promise.all(['a', 'b', 'c', 'b', 'a'].map(find)), [1, 2, null, 2, 1]);
    assert.deepEqual(table.queries, [['a'], ['b', 'c', 'a']]);
  });

  it('never return a value from before the call', async () => {
    const table = createSlowTable({a: 1});
    const find = groupReads(table.read);
    const first = find('a');
    table.values.set('a', 2);
    assert.deepEqual(await Promise.all([first, find('a')]), [1, 2]);
  });

  it('of a key that cannot be read fail for that key alone', async () => {
    const table = createSlowTable({a: 1, b: 2});
    const find = groupReads(table.read);
    const results = await Promise.allSettled(['a', 'b', 'broken', 'c', 'broken'].map(find));
    const values = results.map((result) => (result.status === 'fulfilled' ? result.value : 'failed'));
    assert.deepEqual(values, [1, 2, 'failed', null, 'failed']);
    assert.equal(await find('a'), 1);
  });

  it('have at most 100 keys in a query', async () => {
    const table = createSlowTable();
    const find = groupReads(table.read);
    await Promise.all(Array.from({length: 251}, (_, index) => find(`key ${index}`)));
    assert.deepEqual(
      table.queries.map(({length}) => length),
      [1, 100, 100, 50],
    );
  });

  it('return for any calls what single reads return', async () => {
    const keys = fc.constantFrom('a', 'b', 'c', '', '__proto__', 'constructor');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(keys, fc.boolean()), {maxLength: 30}), async (calls) => {
        const table = createSlowTable({a: 1, b: 2, '': 3});
        const find = groupReads(table.read);
        const results = [];
        for (const [key, pauses] of calls) {
          results.push(find(key));
          if (pauses) await oneTurn();
        }
        const expected = calls.map(([key]) => table.values.get(key) ?? null);
        assert.deepEqual(await Promise.all(results), expected);
      }),
      {numRuns: 100},
    );
  });
});
