import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {prefixOf, textKey} from '../../../src/conversation/device-storage.js';
import {DraftAutosave} from '../../../src/conversation/writing/draft-autosave.js';
import {FakeClock} from '../../support/fake-clock.js';
import {MemoryStorage} from '../../support/memory-storage.js';

const HERE = 'https://comments.example/api/v1/#https://site.example/';

/** Opens a tab of a device. */
function open(storage: MemoryStorage, tab: string, thread = HERE) {
  const clock = new FakeClock(0);
  return {
    name: tab,
    clock,
    texts: new DraftAutosave('draft', storage, thread, {tab, now: clock.now, later: clock.later}),
  };
}

const stored = (storage: MemoryStorage): string => [...storage.values.values()].join();

describe('DraftAutosave', () => {
  it('stores a new text at once, and changes 300 ms after the last key', () => {
    const storage = new MemoryStorage();
    const {texts, clock} = open(storage, '1');
    texts.set('a', 'W');
    assert.match(stored(storage), /"W"/);
    texts.set('a', 'Wo');
    clock.jump(299);
    texts.set('a', 'Wor');
    clock.jump(299);
    assert.match(stored(storage), /"W"/);
    clock.jump(1);
    assert.match(stored(storage), /"Wor"/);
  });

  it('stores a text during typing without a pause', () => {
    const storage = new MemoryStorage();
    const {texts, clock} = open(storage, '1');
    for (let length = 1; length <= 30; length++) {
      texts.set('a', 'x'.repeat(length));
      clock.jump(100);
    }
    assert.match(stored(storage), /x{20}/);
  });

  it('returns the current text at once, and stores it on flush', () => {
    const storage = new MemoryStorage();
    const {texts} = open(storage, '1');
    texts.set(null, 'W');
    texts.set(null, 'Words');
    assert.equal(texts.get(null), 'Words');
    texts.flush();
    assert.match(stored(storage), /"Words"/);
  });

  it('separates the texts of servers, threads and comments, whatever their names', () => {
    const names = ['a', 'a,b', '"', '"]', '\ud800', '', ',null', 'a:b', '[', 'null'];
    const storage = new MemoryStorage();
    const places = [...names, null];
    for (const thread of names)
      for (const place of places) open(storage, '1', thread).texts.set(place, `${thread}|${place}`);
    for (const thread of names) {
      const {texts} = open(storage, '2', thread);
      texts.adopt(new Set());
      assert.equal(texts.places().length, places.length);
      for (const place of places) assert.equal(texts.get(place), `${thread}|${place}`);
    }
  });

  it('does not overwrite the texts of other tabs, and does not adopt those of open tabs', () => {
    const storage = new MemoryStorage();
    const [one, two] = [open(storage, '1'), open(storage, '2')];
    one.texts.set('a', 'Of the first');
    two.texts.set('a', 'Of the second');
    const third = open(storage, '3');
    third.texts.adopt(new Set(['1', '2']));
    assert.deepEqual(third.texts.places(), []);
    assert.equal(storage.values.size, 2);
  });

  it('adopts the texts of closed tabs, appends different ones, and keeps the longer of two with the same start', () => {
    const storage = new MemoryStorage();
    open(storage, '1').texts.set('a', 'One thought');
    open(storage, '2').texts.set('a', 'Another');
    open(storage, '3').texts.set('a', 'One thought, and more');
    const {texts} = open(storage, '4');
    texts.adopt(new Set());
    assert.match(texts.get('a') ?? '', /One thought, and more/);
    assert.match(texts.get('a') ?? '', /Another/);
    assert.equal(texts.get('a')?.match(/One thought/g)?.length, 2);
    assert.equal(storage.values.size, 1);
    assert.ok(texts.isOpen('a'));
  });

  it('stores that the form was closed', () => {
    const storage = new MemoryStorage();
    const one = open(storage, '1');
    one.texts.set('a', 'Words');
    one.texts.close('a');
    const {texts} = open(storage, '2');
    texts.adopt(new Set());
    assert.deepEqual([texts.get('a'), texts.isOpen('a')], ['Words', false]);
  });

  it('drops a sent text, here and in other tabs with the same text', () => {
    const storage = new MemoryStorage();
    const [one, two] = [open(storage, '1'), open(storage, '2')];
    one.texts.set('a', 'Same');
    two.texts.set('a', 'Same');
    two.texts.set('b', 'Same');
    one.texts.drop('a');
    assert.deepEqual(storage.keys(prefixOf('draft', HERE)), [textKey('draft', HERE, 'b', '2')]);
  });

  it('returns false if the storage is full or the text is longer than 200 KB', () => {
    const storage = new MemoryStorage();
    const {texts, clock} = open(storage, '1');
    assert.equal(texts.set('a', 'x'.repeat(100_000)), true);
    texts.set('a', 'x'.repeat(100_001));
    clock.jump(300);
    assert.equal(texts.set('a', 'x'.repeat(100_002)), false);
    assert.equal(texts.get('a')?.length, 100_002);
    storage.isFull = true;
    assert.equal(texts.set('b', 'y'), false);
    storage.isFull = false;
    texts.flush();
    assert.equal(texts.set('b', 'yy'), true);
  });

  it('keeps the old key of an adopted text that cannot be stored again', () => {
    const storage = new MemoryStorage();
    open(storage, '1').texts.set('a', 'Words');
    storage.isFull = true;
    const {texts} = open(storage, '2');
    texts.adopt(new Set());
    assert.equal(texts.get('a'), 'Words');
    assert.equal(storage.values.size, 1);
    texts.drop('a');
    assert.equal(storage.values.size, 0);
  });

  it('keeps the old key of a text whose comment gets another id while nothing can be stored', () => {
    const storage = new MemoryStorage();
    const {texts} = open(storage, '1');
    texts.set('a', 'Words');
    storage.isFull = true;
    texts.move('a', 'b');
    assert.equal(texts.get('b'), 'Words');
    assert.match(stored(storage), /Words/);
    storage.isFull = false;
    const again = open(storage, '2');
    again.texts.adopt(new Set());
    assert.equal(again.texts.get('a') ?? again.texts.get('b'), 'Words');
  });

  it('ignores invalid stored values', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.string(), (value, key) => {
        const storage = new MemoryStorage();
        storage.set(`${prefixOf('draft', HERE)}${key}`, value);
        storage.set(textKey('draft', HERE, 'a', '1'), value);
        const {texts} = open(storage, '2');
        texts.adopt(new Set());
        for (const place of texts.places()) assert.equal(typeof texts.get(place), 'string');
      }),
    );
  });

  it('loses no word in any sequence of typing, pausing, leaving and returning', () => {
    const step = fc.record({tab: fc.nat(2), act: fc.constantFrom('type', 'pause', 'flush', 'leave')});
    fc.assert(
      fc.property(fc.array(step, {maxLength: 40}), (steps) => {
        const storage = new MemoryStorage();
        const tabs = new Map<number, ReturnType<typeof open>>();
        let count = 0;
        const typed = new Set<string>();
        const join = (): ReturnType<typeof open> => {
          const made = open(storage, `tab ${count++}`);
          made.texts.adopt(new Set([...tabs.values()].map(({name}) => name)));
          return made;
        };
        for (const {tab, act} of steps) {
          const here = tabs.get(tab) ?? join();
          tabs.set(tab, here);
          if (act === 'type') {
            const word = `<${count++}>`;
            typed.add(word);
            here.texts.set('a', `${here.texts.get('a') ?? ''}${word}`);
          } else if (act === 'pause') here.clock.jump(300);
          else {
            here.texts.flush();
            if (act === 'leave') tabs.delete(tab);
          }
        }
        for (const {texts} of tabs.values()) texts.flush();
        tabs.clear();
        const found = join().texts.get('a') ?? '';
        for (const word of typed) assert.ok(found.includes(word), `${word} of ${[...typed].join('')} in ${found}`);
      }),
    );
  });
});
