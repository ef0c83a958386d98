import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {scoreRecogniser, readCorpus} from '../../support/quote-corpus.js';

const threads = readCorpus('test/fixtures/quotes');

describe('quotations in hand-annotated threads', () => {
  const {annotated, found, falsePositives, missed, decoys} = scoreRecogniser(threads);
  const recall = found / annotated;
  console.log(
    `${threads.length} threads: ${found} of ${annotated} quotations found (${(100 * recall).toFixed(1)} %), ${falsePositives.length} wrong; ${decoys} decoys.`,
  );

  it('never get a wrong source', () => {
    assert.deepEqual(falsePositives, []);
  });

  it('are recognised in at least 95 % of cases, with the exact words of the source', () => {
    assert.ok(recall >= 0.95, `only ${found} of ${annotated} were found; missed:\n${missed.join('\n')}`);
  });

  it('are also recognised without quotation marks', () => {
    const {annotated, found, falsePositives, missed} = scoreRecogniser(
      threads.filter(({name}) => /-(?:[789]|1\d)\d-/.test(name)),
    );
    console.log(`Without quotation marks: ${found} of ${annotated}.`);
    assert.deepEqual(falsePositives, []);
    assert.ok(found / annotated >= 0.95, `only ${found} of ${annotated} were found; missed:\n${missed.join('\n')}`);
  });

  it('cover at least 60 threads in five languages', () => {
    assert.ok(threads.length >= 60 && new Set(threads.map(({name}) => name.slice(0, 2))).size >= 5);
  });
});
