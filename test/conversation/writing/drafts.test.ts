import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Drafts} from '../../../src/conversation/writing/drafts.js';
import {FakeClock} from '../../support/fake-clock.js';
import {MemoryStorage} from '../../support/memory-storage.js';

describe('The author of drafts', () => {
  for (const stored of ['', '{', 'null', '7', '"Ana"', '[]', '{"name":7}'])
    it(`has no name if the device stores ${stored || 'nothing'} for it`, () => {
      const storage = new MemoryStorage();
      storage.set('colloquy:author', stored);
      const clock = new FakeClock(0);
      const drafts = new Drafts(storage, '/a', {tab: '1', now: clock.now, later: clock.later}, () => undefined);
      assert.deepEqual(drafts.author, {name: ''});
    });
});
