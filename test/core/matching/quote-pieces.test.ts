import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  allowedCost,
  isTitle,
  measurePieces,
  sharedTailLength,
  splitPieces,
} from '../../../src/core/matching/quote-pieces.js';

const piecesOf = (words: string): readonly string[] => splitPieces(words).map(({spelled, tail}) => `${spelled.join(' ')}/${tail}`); // prettier-ignore

describe('the pieces of a quotation', () => {
  it('are the words between its gaps, in lower case and without marks, with what follows the last word', () => {
    assert.deepEqual(piecesOf('One Two … three,  four?! '), ['one two/', 'three four/?!']);
    for (const gap of ['…', '...', '. . .', '\n', ' [and so on] ', ' […] '])
      assert.deepEqual(piecesOf(`one${gap}two`).map((piece) => piece.replace(/\W+$/, '')), ['one', 'two'], gap); // prettier-ignore
    assert.deepEqual(piecesOf('[He] *said* energize[d]'), ['he said energized/]']);
  });

  it('are none without words', () => {
    for (const words of ['', ' ', '…', '?! …\n--']) assert.deepEqual(piecesOf(words), [], words);
    assert.deepEqual(piecesOf('… one'), ['one/']);
  });

  it('have a size in words and a length in characters; two characters of a dense script are a word', () => {
    assert.deepEqual(measurePieces(splitPieces('one two … three')), {size: 3, length: 12});
    assert.deepEqual(measurePieces(splitPieces('我们看见老桥了吧')), {size: 4, length: 20});
    assert.deepEqual(measurePieces([]), {size: 0, length: 0});
  });
});

describe('the words of a quotation', () => {
  it('may differ by a typo if they are few, and by an eighth if they are many', () => {
    assert.deepEqual([1, 5, 6, 9].map(allowedCost), [0.4, 0.4, 0.8, 0.8]);
    assert.deepEqual([10, 100].map((size) => Math.round(allowedCost(size) * 100) / 100), [1.2, 12]); // prettier-ignore
  });

  it('are a title if several longer words have capitals', () => {
    for (const title of ['Moss Bridge', 'The Old Moss Bridge', '2001 Odyssey']) assert.equal(isTitle(title), true, title); // prettier-ignore
    for (const words of ['Moss', 'Moss bridge', 'moss Bridge', 'The old man', '', 'The Man']) assert.equal(isTitle(words), false, words); // prettier-ignore
  });
});

describe('the characters after a quotation', () => {
  it('belong to it as far as the source has them as well', () => {
    assert.equal(sharedTailLength('.', '.'), 1);
    assert.equal(sharedTailLength('.)', '. And'), 1);
    assert.equal(sharedTailLength('!', '.'), 0);
    assert.equal(sharedTailLength('', 'x'), 0);
  });
});
