import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {judge, readCorpus} from '../../support/quote-corpus.js';

const threads = readCorpus('test/fixtures/quotes');

describe('quotations in discussions marked by hand', () => {
  const {real, found, wrong, missed, traps} = judge(threads);
  const recall = found / real;
  console.log(
    `${threads.length} threads: ${found} of ${real} quotations found (${(100 * recall).toFixed(1)} %), ${wrong.length} wrong; ${traps} that are none.`,
  );

  it('are never given a source that is not theirs', () => {
    assert.deepEqual(wrong, []);
  });

  it('are found, nearly all of them, with the exact words of their source', () => {
    assert.ok(recall >= 0.95, `only ${found} of ${real} were found; missed:\n${missed.join('\n')}`);
  });

  it('are found without quotation marks as well', () => {
    const {real, found, wrong, missed} = judge(threads.filter(({name}) => /-(?:[789]|1\d)\d-/.test(name)));
    console.log(`Without marks: ${found} of ${real}.`);
    assert.deepEqual(wrong, []);
    assert.ok(found / real >= 0.95, `only ${found} of ${real} were found; missed:\n${missed.join('\n')}`);
  });

  it('stand in at least sixty discussions, in five languages', () => {
    assert.ok(threads.length >= 60 && new Set(threads.map(({name}) => name.slice(0, 2))).size >= 5);
  });
});
