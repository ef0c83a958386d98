import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Quotation} from '../../../src/core/quotation/quotation.js';
import {QuotationsByComment} from '../../../src/core/quotation/quotations-by-comment.js';

const from = (source: string | null, start = 0): Quotation => ({
  words: {start, end: start + 9},
  form: 'words',
  source,
  passages: [{start, end: start + 9}],
});

describe('the quotations of a thread', () => {
  it('are listed by the quoting comment and by the source, without those of other sources', () => {
    const all = new QuotationsByComment();
    const [a, article, again] = [from('a'), from(null, 20), from('a', 40)];
    assert.deepEqual(all.note('c', [a, article, again]), new Set(['a', null]));
    all.note('d', [a]);
    assert.deepEqual(all.quotationsOf('c'), [a, article, again]);
    assert.deepEqual(all.quotingOf('a'), [{id: 'c', quotation: a}, {id: 'c', quotation: again}, {id: 'd', quotation: a}]); // prettier-ignore
    assert.deepEqual(all.quotingOf(null), [{id: 'c', quotation: article}]);
    assert.equal(all.size, 2);
    assert.deepEqual([...all.sources], ['a', null]);
  });

  it('are replaced when a comment is edited, and the former sources are named', () => {
    const all = new QuotationsByComment();
    all.note('c', [from('a')]);
    all.note('d', [from('a')]);
    assert.deepEqual(all.note('c', [from('b')]), new Set(['a', 'b']));
    assert.deepEqual(all.quotingOf('a').map(({id}) => id), ['d']); // prettier-ignore
    assert.deepEqual(all.quotingOf('b').map(({id}) => id), ['c']); // prettier-ignore
    assert.deepEqual(all.note('c', []), new Set(['b']));
    assert.deepEqual(all.quotationsOf('c'), []);
    assert.deepEqual(all.note('c', []), new Set());
  });

  it('are none for a comment that nobody has quoted', () => {
    const all = new QuotationsByComment();
    assert.deepEqual([all.quotationsOf('x'), all.quotingOf('x'), all.size], [[], [], 0]);
  });

  it('have one source only if the comment quotes no other comment; the article does not count', () => {
    const all = new QuotationsByComment();
    const onlySource = (...quotations: readonly Quotation[]): string | null => {
      all.note('c', quotations);
      return all.onlySourceOf('c');
    };
    assert.equal(onlySource(), null);
    assert.equal(onlySource(from(null)), null);
    assert.equal(onlySource(from('a'), from('a', 20), from(null)), 'a');
    assert.equal(onlySource(from('a'), from('b')), null);
  });
});
