import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chooseEncoding, matchesEtag} from '../../../src/server/http/negotiation.js';

describe('chooseEncoding', () => {
  it('returns the best encoding that the client accepts', () => {
    const expected = {
      'gzip, br': 'br',
      ' GZIP , deflate': 'gzip',
      'br;q=0.5,gzip': 'br',
      'br; q=0, gzip;q=1.0': 'gzip',
      'br;q=0.00,gzip; q=0': 'identity',
      'br;q=0.1': 'br',
      'deflate, zstd': 'identity',
      brotli: 'identity',
      '': 'identity',
    };
    for (const [accepts, encoding] of Object.entries(expected))
      assert.equal(chooseEncoding(accepts), encoding, accepts);
    assert.equal(chooseEncoding(null), 'identity');
  });
});

describe('matchesEtag', () => {
  it('finds the ETag among several, also as a weak one', () => {
    for (const header of ['"a"', 'W/"a"', '"b", "a"', '"b" ,W/"a" , "c"', '*', '"b", *']) {
      assert.ok(matchesEtag(header, '"a"'), header);
    }
    for (const header of ['"b"', 'a', '"a', '', '"b", "c"', 'x']) assert.ok(!matchesEtag(header, '"a"'), header);
    assert.ok(!matchesEtag(null, '"a"'));
    assert.ok(!matchesEtag(null, 'x'));
  });
});
