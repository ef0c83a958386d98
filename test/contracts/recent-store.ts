// The contract tests that every RecentStore must pass.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import type {RecentComment, RecentStore} from '../../src/server/storage/recent/recent-store.js';

interface OpenStores {
  /** Several servers of one database, or one. */
  readonly stores: readonly RecentStore[];
  close(): Promise<void>;
}

const TIME = 1_700_000_000_000;

/** What a store promises of one note, said with a map. */
function noteInModel(rows: Map<string, RecentComment>, noted: RecentComment, since: number): readonly RecentComment[] {
  const own = rows.get(noted.comment);
  const isSame = own?.words === noted.words;
  const row = isSame ? {...noted, at: own.at} : noted;
  const others = [...rows.values()].filter(
    ({comment, words, at}) =>
      words !== '' && words === row.words && comment !== row.comment && at > since && (!isSame || at < row.at),
  );
  rows.set(row.comment, row);
  return others;
}

/** Sorts as the store does; those of the same moment by name. */
const sortByPlace = (rows: readonly RecentComment[]): readonly RecentComment[] =>
  rows.toSorted((a, b) => b.at - a.at || (a.comment < b.comment ? -1 : 1));

/** Defines the contract tests. `open` returns empty stores; `skip` says why the tests are skipped. */
export function describeRecentStore(name: string, open: () => Promise<OpenStores>, skip: string | false = false): void {
  describe(`${name} as a store of recent comments`, {skip}, () => {
    let opened: OpenStores;
    before(async () => {
      opened = await open();
    });
    after(() => opened.close());

    const first = (): RecentStore => opened.stores[0] ?? assert.fail();
    const comment = (id: string, words: string, at = TIME, author = 'ana'): RecentComment => ({
      comment: id,
      words,
      author,
      at,
    });
    const note = async (noted: RecentComment, since = TIME - 1000): Promise<readonly string[]> =>
      (await first().note(noted, since)).map((each) => each.comment);

    const forgetAll = async (): Promise<void> => {
      while ((await first().forgetBefore(TIME * 2)) > 0);
    };

    it('returns the others with the same words, the latest first, that are not older than a time', async () => {
      assert.deepEqual(await note(comment('a1', 'a', TIME - 1000)), []);
      assert.deepEqual(await note(comment('a2', 'a', TIME - 999)), []);
      assert.deepEqual(await note(comment('b1', 'b')), []);
      assert.deepEqual(await note(comment('a3', 'a', TIME, 'bo')), ['a2']);
      assert.deepEqual(await first().note(comment('a4', 'a', TIME + 1), TIME - 1000), [
        comment('a3', 'a', TIME, 'bo'),
        comment('a2', 'a', TIME - 999),
      ]);
    });

    it('compares no comments without words', async () => {
      assert.deepEqual(await note(comment('n1', '')), []);
      assert.deepEqual(await note(comment('n2', '')), []);
    });

    it('keeps the place of a comment that has the same words again, and gives other words a new one', async () => {
      await note(comment('c1', 'c', TIME));
      assert.deepEqual(await note(comment('c2', 'c', TIME + 1, 'bo')), ['c1']);
      assert.deepEqual(await note(comment('c1', 'c', TIME + 2)), []);
      assert.deepEqual(await note(comment('c2', 'c', TIME + 3, 'bo')), ['c1']);
      assert.deepEqual(await note(comment('c1', 'other', TIME + 4)), []);
      assert.deepEqual(await note(comment('c1', 'c', TIME + 5)), ['c2']);
    });

    it('returns one of two comments for the other, however they arrive', async () => {
      for (let round = 0; round < 10; round++) {
        const results = await Promise.all(
          Array.from({length: 6}, (_, index) => {
            const store = opened.stores[index % opened.stores.length] ?? first();
            return store.note(comment(`r${round}-${index}`, `r${round}`, TIME + index, `author ${index}`), 0);
          }),
        );
        const counts = results.map((others) => others.length).toSorted((a, b) => a - b);
        assert.deepEqual(counts, [0, 1, 2, 3, 4, 5]);
      }
    });

    it('answers notes that arrive together as if they came one after another', async () => {
      const noted = fc.record({
        comment: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5'),
        words: fc.constantFrom('', 'p', 'q'),
        author: fc.constantFrom('ana', 'bo'),
        at: fc.integer({min: 0, max: 5}),
        since: fc.integer({min: -2, max: 4}),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(noted, {maxLength: 6}), {maxLength: 4}), async (batches) => {
          await forgetAll();
          const model = new Map<string, RecentComment>();
          for (const batch of batches) {
            const expected = batch.map(({since, ...one}) => noteInModel(model, one, since));
            const results = await Promise.all(batch.map(({since, ...one}) => first().note(one, since)));
            assert.deepEqual(results.map(sortByPlace), expected.map(sortByPlace));
          }
        }),
        {numRuns: 40},
      );
      await forgetAll();
    });

    it('returns 20 others at most, the latest', async () => {
      const results = await Promise.all(
        Array.from({length: 60}, (_, index) => first().note(comment(`m${index}`, 'm', TIME + index), 0)),
      );
      const expected = Array.from({length: 20}, (_, index) => `m${58 - index}`);
      assert.deepEqual(
        results[59]?.map((each) => each.comment),
        expected,
      );
    });

    it('forgets a comment, and those that are too old', async () => {
      await note(comment('f1', 'f', TIME - 5000), 0);
      await note(comment('f2', 'f', TIME), 0);
      await first().forget('f2');
      assert.deepEqual(await note(comment('f3', 'f', TIME + 1), 0), ['f1']);
      assert.equal(await first().forgetBefore(TIME - 5000), 1);
      assert.equal(await first().forgetBefore(TIME - 5000), 0);
      assert.deepEqual(await note(comment('f4', 'f', TIME + 2), 0), ['f3']);
    });

    it('tells when the comment came that has so many newer ones', async () => {
      assert.ok((await first().forgetBefore(TIME + 100)) > 0);
      assert.equal(await first().findTime(0), null);
      for (const [index, words] of ['', 'x', 'x'].entries())
        await note(comment(`t${index}`, words, TIME + 200 + index));
      assert.deepEqual(
        [await first().findTime(0), await first().findTime(2), await first().findTime(3)],
        [TIME + 202, TIME + 200, null],
      );
    });
  });
}
