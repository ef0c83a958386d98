import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {measureCorpus, sumRows} from '../../../bench/trust/corpus.js';

describe('The checks, with the rules of a new site,', () => {
  it('hold at least 97 % of the spam of the corpus and at most 1 % of the others, and refuse none of those', async () => {
    const rows = await measureCorpus();
    const [spam, ham] = [sumRows(rows, true), sumRows(rows, false)];
    assert.ok(spam.comments + ham.comments >= 400);
    assert.ok((spam.held + spam.refused) / spam.comments >= 0.97, JSON.stringify(spam));
    assert.ok(ham.held / ham.comments <= 0.01 && ham.refused === 0, JSON.stringify(ham));
    assert.ok(rows.filter(({isSpam}) => isSpam).length >= 12);
  });
});
