import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {hash, matchesHash, readBearerToken} from '../../../src/server/http/secrets.js';

describe('A secret', () => {
  it('is stored as the SHA-256 in hexadecimal', () => {
    // FIPS 180-2, appendix B.1.
    assert.equal(hash('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('matches its own hash only', () => {
    assert.ok(matchesHash('abc', hash('abc')));
    assert.ok(!matchesHash('abd', hash('abc')));
    assert.ok(!matchesHash('', null));
    assert.ok(!matchesHash('abc', null));
  });

  it('is read from the Authorization header', () => {
    const read = (Authorization?: string): string =>
      readBearerToken(new Request('http://x/', {headers: Authorization === undefined ? {} : {Authorization}}));
    assert.equal(read('Bearer a-Z_9'), 'a-Z_9');
    assert.equal(read(`Bearer ${'x'.repeat(4096)}`).length, 4096);
    for (const wrong of ['Bearer', 'Basic abc', 'Bearer a b', 'x Bearer abc', `Bearer ${'x'.repeat(4097)}`]) {
      assert.equal(read(wrong), '', wrong);
    }
    assert.equal(read(), '');
  });
});
