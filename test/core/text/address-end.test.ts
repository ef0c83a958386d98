import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {addressLength, cutAtStop} from '../../../src/core/text/address-end.js';

const A = 'https://a.example/b';

describe('cutAtStop', () => {
  it('ends a URL at a character that cannot be in it', () => {
    for (const stop of [' ', '\n', '\u00a0', '\u200b', '<', '>', '"', '`', '**', '~~', '。', '、', '（', '」', '！', '&lt;', '&gt;', '&quot;', '&#60;', '&#x3E;', '&nbsp;', '&amp; '])
      assert.equal(cutAtStop(`${A}${stop}c`), A, stop);
    for (const part of ['?c=d&e=f', '#c', '*c*', '~c', '_c', '(c)', 'ä', '語', '&amp;c=d', "'c"])
      assert.equal(cutAtStop(`${A}${part}`), `${A}${part}`, part);
  }); // prettier-ignore
});

describe('addressLength', () => {
  const kept = (text: string): string => text.slice(0, addressLength(text));

  it('excludes the punctuation of the sentence', () => {
    for (const end of ['.', ',', ';', ':', '!', '?', "'", '_', '*', '~', '...', '?!']) assert.equal(kept(`${A}${end}`), A, end);
    for (const end of ['/', '=', '-', '.c', '?c']) assert.equal(kept(`${A}${end}`), `${A}${end}`, end);
    assert.equal(kept('...'), '');
  }); // prettier-ignore

  it('includes balanced parentheses only', () => {
    assert.equal(kept(`${A}_(c)`), `${A}_(c)`);
    assert.equal(kept(`${A}_(c)).`), `${A}_(c)`);
    assert.equal(kept(`${A})c`), A);
    assert.equal(kept(`${A}(c`), A);
    assert.equal(kept(`${A}(c)(d`), `${A}(c)`);
    assert.equal(kept(`${A}((c)d`), A);
    assert.equal(kept(`${A}((c))d`), `${A}((c))d`);
  });
});
