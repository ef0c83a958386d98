import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {keysOf, wordsKey} from '../../../src/conversation/device-storage.js';
import {DraftAutosave} from '../../../src/conversation/writing/draft-autosave.js';
import {FakeClock} from '../../support/fake-clock.js';
import {MemoryStorage} from '../../support/memory-storage.js';

const HERE = 'https://comments.example/api/v1/#https://site.example/';

/** A tab of a device. */
function open(storage: MemoryStorage, tab: string, thread = HERE) {
  const clock = new FakeClock(0);
  return {
    name: tab,
    clock,
    words: new DraftAutosave('draft', storage, thread, {tab, now: clock.now, later: clock.later}),
  };
}

const stored = (storage: MemoryStorage): string => [...storage.values.values()].join();

describe('TypedWords', () => {
  it('writes the first words down at once, and the others 300 ms after the last key', () => {
    const storage = new MemoryStorage();
    const {words, clock} = open(storage, '1');
    words.set('a', 'W');
    assert.match(stored(storage), /"W"/);
    words.set('a', 'Wo');
    clock.jump(299);
    words.set('a', 'Wor');
    clock.jump(299);
    assert.match(stored(storage), /"W"/);
    clock.jump(1);
    assert.match(stored(storage), /"Wor"/);
  });

  it('does not wait for the end of somebody who types without a pause', () => {
    const storage = new MemoryStorage();
    const {words, clock} = open(storage, '1');
    for (let length = 1; length <= 30; length++) {
      words.set('a', 'x'.repeat(length));
      clock.jump(100);
    }
    assert.match(stored(storage), /x{20}/);
  });

  it('has them at once for whoever asks, and on the device when the page goes', () => {
    const storage = new MemoryStorage();
    const {words} = open(storage, '1');
    words.set(null, 'W');
    words.set(null, 'Words');
    assert.equal(words.get(null), 'Words');
    words.flush();
    assert.match(stored(storage), /"Words"/);
  });

  it('keeps apart what belongs to other servers, threads and comments, whatever they are called', () => {
    const names = ['a', 'a,b', '"', '"]', '\ud800', '', ',null', 'a:b', '[', 'null'];
    const storage = new MemoryStorage();
    const spots = [...names, null];
    for (const thread of names)
      for (const spot of spots) open(storage, '1', thread).words.set(spot, `${thread}|${spot}`);
    for (const thread of names) {
      const {words} = open(storage, '2', thread);
      words.adopt(new Set());
      assert.equal(words.spots().length, spots.length);
      for (const spot of spots) assert.equal(words.get(spot), `${thread}|${spot}`);
    }
  });

  it('lets no tab overwrite what another has, and leaves those alone that are open', () => {
    const storage = new MemoryStorage();
    const [one, two] = [open(storage, '1'), open(storage, '2')];
    one.words.set('a', 'Of the first');
    two.words.set('a', 'Of the second');
    const third = open(storage, '3');
    third.words.adopt(new Set(['1', '2']));
    assert.deepEqual(third.words.spots(), []);
    assert.equal(storage.values.size, 2);
  });

  it('takes over what tabs have left that are gone: side by side, and the same words once', () => {
    const storage = new MemoryStorage();
    open(storage, '1').words.set('a', 'One thought');
    open(storage, '2').words.set('a', 'Another');
    open(storage, '3').words.set('a', 'One thought, and more');
    const {words} = open(storage, '4');
    words.adopt(new Set());
    assert.match(words.get('a') ?? '', /One thought, and more/);
    assert.match(words.get('a') ?? '', /Another/);
    assert.equal(words.get('a')?.match(/One thought/g)?.length, 2);
    assert.equal(storage.values.size, 1);
    assert.ok(words.isOpen('a'));
  });

  it('remembers that the place was closed', () => {
    const storage = new MemoryStorage();
    const one = open(storage, '1');
    one.words.set('a', 'Words');
    one.words.close('a');
    const {words} = open(storage, '2');
    words.adopt(new Set());
    assert.deepEqual([words.get('a'), words.isOpen('a')], ['Words', false]);
  });

  it('lets go of what was sent, here and where another tab has the very same words', () => {
    const storage = new MemoryStorage();
    const [one, two] = [open(storage, '1'), open(storage, '2')];
    one.words.set('a', 'Same');
    two.words.set('a', 'Same');
    two.words.set('b', 'Same');
    one.words.drop('a');
    assert.deepEqual(storage.keys(keysOf('draft', HERE)), [wordsKey('draft', HERE, 'b', '2')]);
  });

  it('says when the device keeps nothing, is full, or would have to keep more than 200 KB', () => {
    const storage = new MemoryStorage();
    const {words, clock} = open(storage, '1');
    assert.equal(words.set('a', 'x'.repeat(100_000)), true);
    words.set('a', 'x'.repeat(100_001));
    clock.jump(300);
    assert.equal(words.set('a', 'x'.repeat(100_002)), false);
    assert.equal(words.get('a')?.length, 100_002);
    storage.isFull = true;
    assert.equal(words.set('b', 'y'), false);
    storage.isFull = false;
    words.flush();
    assert.equal(words.set('b', 'yy'), true);
  });

  it('leaves what it cannot write down again where it was', () => {
    const storage = new MemoryStorage();
    open(storage, '1').words.set('a', 'Words');
    storage.isFull = true;
    const {words} = open(storage, '2');
    words.adopt(new Set());
    assert.equal(words.get('a'), 'Words');
    assert.equal(storage.values.size, 1);
    words.drop('a');
    assert.equal(storage.values.size, 0);
  });

  it('reads what other scripts of the page left in its place as nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.string(), (value, key) => {
        const storage = new MemoryStorage();
        storage.set(`${keysOf('draft', HERE)}${key}`, value);
        storage.set(wordsKey('draft', HERE, 'a', '1'), value);
        const {words} = open(storage, '2');
        words.adopt(new Set());
        for (const spot of words.spots()) assert.equal(typeof words.get(spot), 'string');
      }),
    );
  });

  it('loses no word in any order of typing, pausing, leaving and coming back', () => {
    const step = fc.record({tab: fc.nat(2), act: fc.constantFrom('type', 'pause', 'flush', 'leave')});
    fc.assert(
      fc.property(fc.array(step, {maxLength: 40}), (steps) => {
        const storage = new MemoryStorage();
        const tabs = new Map<number, ReturnType<typeof open>>();
        let count = 0;
        const typed = new Set<string>();
        const join = (): ReturnType<typeof open> => {
          const made = open(storage, `tab ${count++}`);
          made.words.adopt(new Set([...tabs.values()].map(({name}) => name)));
          return made;
        };
        for (const {tab, act} of steps) {
          const here = tabs.get(tab) ?? join();
          tabs.set(tab, here);
          if (act === 'type') {
            const word = `<${count++}>`;
            typed.add(word);
            here.words.set('a', `${here.words.get('a') ?? ''}${word}`);
          } else if (act === 'pause') here.clock.jump(300);
          else {
            here.words.flush();
            if (act === 'leave') tabs.delete(tab);
          }
        }
        for (const {words} of tabs.values()) words.flush();
        tabs.clear();
        const found = join().words.get('a') ?? '';
        for (const word of typed) assert.ok(found.includes(word), `${word} of ${[...typed].join('')} in ${found}`);
      }),
    );
  });
});
