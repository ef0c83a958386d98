import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {scoreRecogniser, readCorpus} from '../../support/quote-corpus.js';

const threads = readCorpus('test/fixtures/quotes');

describe('quotations in discussions marked by hand', () => {
  const {annotated, found, falsePositives, missed, decoys} = scoreRecogniser(threads);
  const recall = found / annotated;
  console.log(
    `${threads.length} threads: ${found} of ${annotated} quotations found (${(100 * recall).toFixed(1)} %), ${falsePositives.length} wrong; ${decoys} that are none.`,
  );

  it('are never given a source that is not theirs', () => {
    assert.deepEqual(falsePositives, []);
  });

  it('are found, nearly all of them, with the exact words of their source', () => {
    assert.ok(recall >= 0.95, `only ${found} of ${annotated} were found; missed:\n${missed.join('\n')}`);
  });

  it('are found without quotation marks as well', () => {
    const {annotated, found, falsePositives, missed} = scoreRecogniser(
      threads.filter(({name}) => /-(?:[789]|1\d)\d-/.test(name)),
    );
    console.log(`Without marks: ${found} of ${annotated}.`);
    assert.deepEqual(falsePositives, []);
    assert.ok(found / annotated >= 0.95, `only ${found} of ${annotated} were found; missed:\n${missed.join('\n')}`);
  });

  it('stand in at least sixty discussions, in five languages', () => {
    assert.ok(threads.length >= 60 && new Set(threads.map(({name}) => name.slice(0, 2))).size >= 5);
  });
});
