import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {countGraphemes, isPresentable, normaliseName} from '../../../src/server/writing/author-name.js';

describe('A name', () => {
  it('is in Unicode NFC and has single spaces', () => {
    assert.equal(normaliseName(' Zoe\u0308 \t\n\u00a0 B '), 'Zoë B');
  });

  it('loses invisible characters and direction overrides', () => {
    const invisible = [
      '\u202e',
      '\u2066',
      '\u061c',
      '\u200b',
      '\u200c',
      '\u2060',
      '\ufeff',
      '\u00ad',
      '\u0007',
      '\u009b',
    ];
    for (const character of [...invisible, '\u3164', '\u115f', '\ufff9', '\u{e0041}']) {
      assert.equal(normaliseName(`A${character}na`), 'Ana', character.codePointAt(0)?.toString(16));
    }
  });

  it('keeps joiners that combine emoji, and no other joiners', () => {
    for (const emoji of ['👩‍👩‍👧', '👩🏽‍🚀', '🏳️‍🌈', '❤️‍🔥', '1️⃣']) assert.equal(normaliseName(emoji), emoji);
    assert.equal(normaliseName('A\u200dna 🌻\u200d'), 'Ana 🌻');
  });

  it('keeps letters, marks and digits of every script', () => {
    for (const name of ['नमस्ते', 'שלום', 'עִבְרִית', 'Nguyễn Thị', '渡辺', 'ภาษาไทย', 'محمد', 'ⵜⴰⵎⴰⵣⵉⵖⵜ']) {
      assert.equal(normaliseName(name), name.normalize('NFC'));
      assert.ok(isPresentable(name), name);
    }
  });

  it('is presentable if it has a visible character', () => {
    for (const name of ['', ' ', '\u3164', '\u115f\u1160', '\u2800', '\ue000', '\u0301', '\u200d']) {
      assert.ok(!isPresentable(normaliseName(name)), JSON.stringify(name));
    }
    for (const name of ['a', '7', '☃', '?', '🏴']) assert.ok(isPresentable(name));
  });

  it('is not presentable with five stacked marks', () => {
    assert.ok(isPresentable(`a${'\u0301'.repeat(4)}`));
    assert.ok(!isPresentable(`a${'\u0301'.repeat(5)}`));
  });

  it('counts as many characters as a reader sees', () => {
    assert.equal(countGraphemes('👩‍👩‍👧é'), 2);
  });

  it('does not change when it is normalised again', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (name) => {
        const once = normaliseName(name);
        assert.equal(normaliseName(once), once);
        assert.doesNotMatch(once, /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
      {numRuns: 2000},
    );
  });
});
