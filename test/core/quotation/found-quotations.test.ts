// Recognition is a set of heuristics: a small change of one of them moves results in languages that its author did not
// think of. This test shows all of them. It compares with the lists in `test/fixtures/found-quotations`, which are no
// judgement: `quotes.test.ts` says what is right. To accept changes, delete a list and run the test: it writes the list.

import assert from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {Span} from '../../../src/core/quotation/quotation.js';
import {VARIANTS} from '../../support/corpus-variants.js';
import {readCorpus, recognise, type CorpusThread} from '../../support/quote-corpus.js';

const threads = readCorpus('test/fixtures/quotes');

const show = ({start, end}: Span): string => `${start}-${end}`;

/** Returns a line for each quotation: thread, comment, form, its words, source, passages, attribution. */
function listFound(thread: CorpusThread): readonly string[] {
  return [...recognise(thread)].flatMap(([id, quotations]) =>
    quotations.map(
      ({form, words, source, passages, lead}) =>
      [thread.name, id, form, show(words), source ?? 'article', ...passages.map(show), ...(lead ? [`after ${show(lead)}`] : [])].join(' '), // prettier-ignore
    ),
  );
}

describe('the quotations that are found', () => {
  for (const [name, vary] of VARIANTS)
    it(`are the same as before in the threads ${name.replaceAll('-', ' ')}`, () => {
      const found = threads.flatMap((thread) => listFound(vary(thread)));
      const file = `test/fixtures/found-quotations/${name}.txt`;
      const isKnown = existsSync(file);
      if (!isKnown) writeFileSync(file, `${found.join('\n')}\n`);
      assert.ok(isKnown, `${file} is new: read it, then run the test again`);
      const before = readFileSync(file, 'utf8').trimEnd().split('\n');
      const lost = before.filter((line) => !found.includes(line));
      const added = found.filter((line) => !before.includes(line));
      assert.deepEqual({lost, added}, {lost: [], added: []});
      assert.deepEqual(found, before, 'in another order');
    });
});
