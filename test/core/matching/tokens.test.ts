import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {hashesOf, tokenise} from '../../../src/core/matching/tokens.js';

describe('The words of a text', () => {
  it('are equal in upper and lower case, also in a text with letters that have no single capital letter', () => {
    for (const text of ['One Two', 'Große Ähren, groß wie DIE anderen', 'Der ﬁnale Akt', 'Да Нет'])
      assert.deepEqual(hashesOf(text.toLowerCase()), hashesOf(text), text);
  });

  it('are equal without accents and with the marks of an editor', () => {
    assert.deepEqual(hashesOf('cafe'), hashesOf('café'.normalize('NFC')));
    assert.deepEqual(hashesOf('cafe'), hashesOf('café'.normalize('NFD')));
    assert.deepEqual(hashesOf('energized'), hashesOf('*energize[d]*'));
  });

  it('include their combining marks', () => {
    const {starts, ends} = tokenise('un cafe\u0301 noir');
    assert.deepEqual([starts, ends], [[0, 3, 9], [2, 8, 13]]);
  }); // prettier-ignore

  it('keep their positions in a text with letters that are longer in lower case', () => {
    assert.deepEqual(tokenise('İİİ ab').starts, [0, 4]);
  });
});
