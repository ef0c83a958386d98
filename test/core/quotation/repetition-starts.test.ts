import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findStarts} from '../../../src/core/quotation/repetition-starts.js';
import {hashesOf} from '../../../src/core/matching/tokens.js';
import {blocksOf} from '../../support/text-blocks.js';

/** Returns each start as `lead|attribution>words`, with `!` if it is in the last paragraph. */
function startsIn(...paragraphs: readonly string[]): readonly string[] {
  const blocks = blocksOf(paragraphs);
  const text = blocks.map((block) => block.text).join('\n');
  const places: number[] = [];
  hashesOf(text, places);
  return findStarts(blocks, places).map(({at, from, first, limit, lead, isLast}) => {
    const end = places[limit] ?? text.length;
    assert.ok(
      places.every((place, index) => place < at === index < first),
      'the first word is the next one',
    );
    return `${lead}|${text.slice(from, at)}>${text.slice(at, end).replace(/[\s—–-]+$/, '')}${isLast ? '!' : ''}`;
  });
}

describe('the starts of repeated words', () => {
  it('are the start of each paragraph outside of quote blocks', () => {
    assert.deepEqual(startsIn('one two', '>three', 'four\nfive'), ['|>one two', '|>four\nfive!']);
    assert.deepEqual(startsIn('  one'), ['|>one!']);
    assert.deepEqual(startsIn(''), []);
    assert.deepEqual(startsIn(' '), []);
    assert.deepEqual(startsIn(), []);
  });

  it('are after each of the first three colons within 100 characters of a line, with what is before it as attribution', () => {
    assert.deepEqual(startsIn('Ana: one: two'), ['Ana:|Ana: >one: two!', 'Ana: one:|Ana: one: >two!', '|>Ana: one: two!']);
    assert.deepEqual(startsIn('one\nAna：two'), ['Ana：|Ana：>two!', '|>one\nAna：two!']);
    assert.deepEqual(startsIn('a:b:c:d:e').length, 4);
    assert.deepEqual(startsIn('https://a.example/ one'), ['|>https://a.example/ one!']);
    assert.equal(startsIn(`${'a'.repeat(99)}: one`).length, 2);
    assert.equal(startsIn(`${'a'.repeat(100)}: one`).length, 1);
  });

  it('are after each of the first five words of a line that introduces a quotation without a colon', () => {
    assert.deepEqual(startsIn('@Ana one'), ['@Ana|@Ana >one!', '|>@Ana one!']);
    assert.deepEqual(startsIn('Quoting Ana Lund: one two'), [
      'Quoting|Quoting >Ana Lund: one two!',
      'Quoting Ana|Quoting Ana >Lund: one two!',
      'Quoting Ana Lund:|Quoting Ana Lund: >one two!',
      'Quoting Ana Lund: one|Quoting Ana Lund: one >two!',
      '|>Quoting Ana Lund: one two!',
    ]);
    assert.equal(startsIn('@a b c d e f g h').length, 6);
  });

  it('are not before a quotation mark', () => {
    for (const mark of '"“„«»「『‘\'') assert.deepEqual(startsIn(`${mark}one two`), [], mark);
    assert.deepEqual(startsIn('Ana: “one'), ['|>Ana: “one!']);
  });

  it('have the attribution of the paragraph above, if it is its last line', () => {
    assert.deepEqual(startsIn('Ana:', 'one'), ['|>Ana:', 'Ana:|>one!']);
    assert.deepEqual(startsIn('So\nAna:', 'one', 'two'), ['|>So\nAna:', 'Ana:|>one', '|>two!']);
    assert.deepEqual(startsIn('Ana: yes', 'one'), ['Ana:|Ana: >yes', '|>Ana: yes', '|>one!']);
    assert.deepEqual(startsIn('Ana:', '>quoted', 'one'), ['|>Ana:', '|>one!']);
  });

  it('have the attribution below, after a dash, which is not part of the words', () => {
    for (const dash of ['—', '–', '-', '--', '— ']) {
      assert.deepEqual(startsIn(`one\n${dash}Ana`), [`${dash}Ana|>one!`], dash);
      assert.deepEqual(startsIn('one', `${dash}Ana`)[0], `${dash}Ana|>one`, dash);
    }
    assert.deepEqual(startsIn('one', '— Ana\ntwo')[0], '|>one');
    assert.deepEqual(startsIn('one --- Ana'), ['|>one --- Ana!']);
    assert.deepEqual(startsIn('one', `— ${'Ana'.repeat(30)}`)[0], '|>one');
    assert.deepEqual(startsIn('Kim:', 'one\n— Ana')[1], 'Kim:|>one!', 'the one above is read first');
  });

  it('are 60 at most', () => {
    assert.equal(startsIn(...Array.from({length: 70}, () => 'one')).length, 60);
    assert.equal(startsIn(...Array.from({length: 59}, () => 'one')).length, 59);
  });
}); // prettier-ignore
