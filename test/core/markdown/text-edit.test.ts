import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {applyEdits, insertBlock, linesOf, wordsIn, type Edit} from '../../../src/core/markdown/text-edit.js';

describe('applyEdits', () => {
  const after = (start: number, end: number, ...edits: readonly Edit[]) => {
    const {text, ...span} = applyEdits({text: 'one two', start, end}, edits);
    return [text, span.start, span.end];
  };

  it('replaces parts of a text, and moves the selection with its text', () => {
    assert.deepEqual(after(4, 7, [0, 3, 'three']), ['three two', 6, 9]);
    assert.deepEqual(after(0, 3, [4, 3, '2']), ['one 2', 0, 3]);
    assert.deepEqual(after(5, 6, [4, 3, '']), ['one ', 4, 4]);
    assert.deepEqual(after(3, 7), ['one two', 3, 7]);
  });

  it('keeps a selection between marks that are inserted at its ends', () => {
    assert.deepEqual(after(4, 7, [4, 0, '**'], [7, 0, '**', true]), ['one **two**', 6, 9]);
    assert.deepEqual(after(7, 7, [7, 0, '**'], [7, 0, '**', true]), ['one two****', 9, 9]);
  });
});

describe('linesOf', () => {
  it('returns the lines that a selection touches, without a line at whose start it ends', () => {
    const text = 'ab\ncd\n\nef';
    const lines = (start: number, end: number) => linesOf({text, start, end}).map(([from, to]) => `${from}-${to}`).join(' '); // prettier-ignore
    assert.equal(lines(0, 0), '0-2');
    assert.equal(lines(2, 2), '0-2');
    assert.equal(lines(3, 3), '3-5');
    assert.equal(lines(1, 4), '0-2 3-5');
    assert.equal(lines(0, 3), '0-2');
    assert.equal(lines(0, 6), '0-2 3-5');
    assert.equal(lines(0, 7), '0-2 3-5 6-6');
    assert.equal(lines(6, 6), '6-6');
    assert.equal(lines(2, 9), '0-2 3-5 6-6 7-9');
    assert.equal(lines(9, 9), '7-9');
    assert.equal(linesOf({text: '\n', start: 0, end: 0}).length, 1);
    assert.deepEqual(linesOf({text: '', start: 0, end: 0}), [[0, 0]]);
  });
});

describe('wordsIn', () => {
  it('returns the selection without spaces at its ends, or the word around the caret', () => {
    const text = ' one  two1\u0301x';
    const words = (start: number, end: number) => wordsIn({text, start, end});
    assert.deepEqual(words(0, 6), [1, 4]);
    assert.deepEqual(words(4, 6), [6, 6]);
    assert.deepEqual(words(2, 3), [2, 3]);
    assert.deepEqual([words(2, 2), words(1, 1), words(4, 4)], [[1, 4], [1, 1], [4, 4]]); // prettier-ignore
    assert.deepEqual(words(8, 8), [6, 12], 'with digits and accents');
    assert.deepEqual(words(5, 5), [5, 5]);
  });

  it('looks for the start of a word within 100 characters', () => {
    const text = 'x'.repeat(150);
    assert.deepEqual(wordsIn({text, start: 120, end: 120}), [20, 150]);
    assert.deepEqual(wordsIn({text, start: 90, end: 90}), [0, 150]);
  });
});

describe('insertBlock', () => {
  it('starts at the caret of an empty text, and puts the caret after the block', () => {
    assert.deepEqual(insertBlock('', 0, 'x'), {text: 'x\n\n', start: 3, end: 3});
    assert.deepEqual(insertBlock('a\nb', 2, 'x'), {text: 'a\n\nx\n\nb', start: 6, end: 6});
  });
});
