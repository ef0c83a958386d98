import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {foldsKey} from '../../src/conversation/device-storage.js';
import {FoldMemory} from '../../src/conversation/fold-memory.js';
import {MemoryStorage} from '../support/memory-storage.js';

describe('FoldMemory', () => {
  it('stores the folded branches of each thread on this device', () => {
    const storage = new MemoryStorage();
    new FoldMemory(storage, 'one').write(['a', 'b']);
    assert.deepEqual(new FoldMemory(storage, 'one').read(), ['a', 'b']);
    assert.deepEqual(new FoldMemory(storage, 'two').read(), []);
  });

  it('leaves nothing behind when everything is unfolded', () => {
    const storage = new MemoryStorage();
    const memory = new FoldMemory(storage, 'one');
    memory.write(['a']);
    memory.write([]);
    assert.deepEqual(memory.read(), []);
    assert.equal(storage.values.size, 0);
  });

  it('reads an invalid value as no folds, and drops what is no id', () => {
    const storage = new MemoryStorage();
    for (const [value, ids] of [['no JSON', []], ['{"a":1}', []], ['null', []], ['["a",7,null,["b"],"c"]', ['a', 'c']]] as const) {
      storage.set(foldsKey('one'), value);
      assert.deepEqual(new FoldMemory(storage, 'one').read(), ids, value);
    }
  }); // prettier-ignore
});
