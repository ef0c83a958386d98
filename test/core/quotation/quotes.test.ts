import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {judge, readCorpus} from '../../support/quote-corpus.js';

const threads = readCorpus('test/fixtures/quotes');

describe('quotations in hand-annotated threads', () => {
  const {real, found, wrong, missed, traps} = judge(threads);
  const recall = found / real;
  console.log(
    `${threads.length} threads: ${found} of ${real} quotations found (${(100 * recall).toFixed(1)} %), ${wrong.length} wrong; ${traps} traps.`,
  );

  it('never get a wrong source', () => {
    assert.deepEqual(wrong, []);
  });

  it('are recognised in at least 95 % of cases, with the exact words of the source', () => {
    assert.ok(recall >= 0.95, `only ${found} of ${real} were found; missed:\n${missed.join('\n')}`);
  });

  it('are also recognised without quotation marks', () => {
    const {real, found, wrong, missed} = judge(threads.filter(({name}) => /-(?:[789]|1\d)\d-/.test(name)));
    console.log(`Without quotation marks: ${found} of ${real}.`);
    assert.deepEqual(wrong, []);
    assert.ok(found / real >= 0.95, `only ${found} of ${real} were found; missed:\n${missed.join('\n')}`);
  });

  it('cover at least 60 threads in five languages', () => {
    assert.ok(threads.length >= 60 && new Set(threads.map(({name}) => name.slice(0, 2))).size >= 5);
  });
});
