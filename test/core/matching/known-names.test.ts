import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {KnownNames} from '../../../src/core/matching/known-names.js';

const names = new KnownNames();
for (const [text, name] of ['Ana Lund', 'Bo', 'Ana Lund', 'Al Bo', '—', 'Al Cy', 'Émile'].entries())
  names.add(name, text);
const textsBy = (words: string): readonly number[] => [...names.in(words)];

describe('the authors named in some words', () => {
  it('are found by their whole name or a part of three letters, with an "s" or without, in any case', () => {
    for (const words of ['Ana Lund wrote', 'as ana says', 'in LUND’s view', 'Anas Meinung', 'emile, ana'])
      assert.deepEqual(textsBy(words).filter((text) => text < 6), [0, 2], words); // prettier-ignore
    assert.deepEqual(textsBy('Emile'), [6]);
  });

  it('need all words of a name whose parts are short', () => {
    assert.deepEqual(textsBy('as Al Cy says'), [5]);
    assert.deepEqual(textsBy('as Al says'), []);
    assert.deepEqual(textsBy('as Al Di says'), []);
    assert.deepEqual(textsBy('Cy'), []);
    assert.deepEqual(textsBy('and Al Bo'), [3, 1]);
  });

  it('are none in other words', () => {
    for (const words of ['', 'Anna', '—', 'nobody']) assert.deepEqual(textsBy(words), [], words);
  });

  it('are no longer those of a removed text', () => {
    const known = new KnownNames();
    known.add('Ana', 1);
    known.add('Ana', 2);
    known.remove(1);
    assert.deepEqual([...known.in('Ana')], [2]);
  });
});
