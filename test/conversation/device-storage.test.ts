import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {hasDrafts, hasOwnData, outboxKey, textKey} from '../../src/conversation/device-storage.js';
import {MemoryStorage} from '../support/memory-storage.js';

function storageWith(...keys: readonly string[]): MemoryStorage {
  const storage = new MemoryStorage();
  for (const key of keys) storage.set(key, '{}');
  return storage;
}

describe('The data of a thread on this device', () => {
  it('are drafts, edits and sent comments, each by itself', () => {
    const [draft, edit, sent] = [
      textKey('draft', '/a', null, '1'),
      textKey('edit', '/a', 'c', '1'),
      outboxKey('/a', 'c'),
    ];
    for (const [keys, drafts, own] of [
      [[], false, false],
      [[draft], true, true],
      [[edit], true, true],
      [[sent], false, true],
      [[draft, edit, sent], true, true],
    ] as const) {
      const storage = storageWith(...keys);
      assert.deepEqual([hasDrafts(storage, '/a'), hasOwnData(storage, '/a')], [drafts, own], keys.join());
      assert.deepEqual([hasDrafts(storage, '/b'), hasOwnData(storage, '/b')], [false, false]);
    }
  });
});
