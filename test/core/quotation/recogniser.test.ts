import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {TextBlock} from '../../../src/core/quotation/quote-candidates.js';
import {Recogniser} from '../../../src/core/quotation/recogniser.js';
import {cpuTime} from '../../support/cpu-time.js';

// Words that differ in more than one letter, so that no passage matches by coincidence.
const WORDS = Array.from(
  {length: 4000},
  (_, index) => `${'bcdfghlmnprstvwz'[index % 16]}${'aeiou'[(index >> 4) % 5]}${(index * 7919).toString(36)}x`,
);

const word = fc.constantFrom(...WORDS);
const prose = fc.array(word, {minLength: 30, maxLength: 60});

const blocksOf = (...texts: readonly string[]): readonly TextBlock[] => {
  let start = 0;
  return texts.map((text) => {
    const block = {text, start, quoted: 0};
    start += text.length + 1;
    return block;
  });
};

/** Changes that people make to quoted words and that keep the meaning. */
const CHANGES: Readonly<Record<string, (words: readonly string[]) => string>> = {
  'no changes': (words) => words.join(' '),
  'another case of the first letter': ([first = '', ...rest]) =>
    [`${first[0]?.toUpperCase()}${first.slice(1)}`, ...rest].join(' '),
  'a bracketed first letter': ([first = '', ...rest]) =>
    [`[${first[0]?.toUpperCase()}]${first.slice(1)}`, ...rest].join(' '),
  'capital letters': (words) => words.join(' ').toUpperCase(),
  'extra spaces': (words) => words.join('  \u00A0'),
  'dashes and commas': (words) => words.join(' — ').replace(' — ', ', '),
  emphasis: (words) => words.map((each, index) => (index % 3 ? each : `*${each}*`)).join(' '),
  'a bracketed ending': (words) => words.map((each, index) => (index === 2 ? `${each}[d]` : each)).join(' '),
  'a typo': (words) =>
    words.map((each, index) => (index === 4 ? `${each.slice(0, 2)}${each.slice(3)}` : each)).join(' '),
  'an omission as “…”': (words) => [...words.slice(0, 5), '…', ...words.slice(-5)].join(' '),
  'an omission as three full stops': (words) => [...words.slice(0, 5), '...', ...words.slice(-5)].join(' '),
  'an omission as “[…]”': (words) => [...words.slice(0, 5), '[…]', ...words.slice(-5)].join(' '),
};

const MARKS = [['"', '"'], ['“', '”'], ['„', '“'], ['«', '»'], ['« ', ' »'], ['»', '«'], ['「', '」'], ["''", "''"], ['""', '""'], ['``', "''"]] as const; // prettier-ignore

describe('Recogniser', () => {
  for (const [name, change] of Object.entries(CHANGES))
    it(`finds the exact source of a quotation with ${name}`, () => {
      fc.assert(
        fc.property(
          prose,
          prose,
          fc.nat(12),
          fc.integer({min: 12, max: 16}),
          fc.constantFrom(...MARKS),
          (own, other, from, length, [open, close]) => {
            const passage = own.slice(from, from + length);
            fc.pre(new Set([...own, ...other]).size === own.length + other.length);
            const source = own.join(' ');
            const recogniser = new Recogniser();
            recogniser.add({id: 'z', parent: null, name: 'Zed', time: 0, blocks: blocksOf(other.join(' '))});
            recogniser.add({id: 'a', parent: null, name: 'Ana', time: 1, blocks: blocksOf(source)});
            recogniser.add({
              id: 'b',
              parent: null,
              name: 'Bo',
              time: 2,
              blocks: blocksOf(`And so ${open}${change(passage)}${close} they say.`),
            });
            const [found, ...more] = recogniser.match('b');
            assert.ok(found, `found nothing in ${change(passage)}`);
            assert.deepEqual(more, []);
            assert.equal(found.source, 'a');
            const start = source.indexOf(passage.join(' '));
            assert.equal(found.passages[0]?.start, start);
            assert.equal(found.passages.at(-1)?.end, start + passage.join(' ').length);
          },
        ),
        {numRuns: 60},
      );
    });

  it('finds nothing in prose without quotations', () => {
    fc.assert(
      fc.property(fc.array(prose, {minLength: 2, maxLength: 6}), (texts) => {
        const recogniser = new Recogniser();
        for (const [index, words] of texts.entries()) {
          fc.pre(new Set(texts.flat()).size === texts.flat().length);
          const text = `${words.slice(0, 10).join(' ')} “${words.slice(10, 20).join(' ')}” ${words.slice(20).join(' ')}`;
          recogniser.add({
            id: `c${index}`,
            parent: index ? `c${index - 1}` : null,
            name: 'Ana',
            time: index,
            blocks: blocksOf(text),
          });
        }
        for (const index of texts.keys()) assert.deepEqual(recogniser.match(`c${index}`), []);
      }),
    );
  });

  it('never finds an empty passage, however many words a quotation adds to its source', () => {
    for (let added = 0; added < 20; added++) {
      const recogniser = new Recogniser();
      recogniser.add({id: 'a', parent: null, name: 'Ana', time: 0, blocks: blocksOf(WORDS.slice(0, 80).join(' '))});
      const blocks = blocksOf(`“${WORDS.slice(0, 80 + added).join(' ')}” or so`);
      recogniser.add({id: 'b', parent: 'a', name: 'Bo', time: 1, blocks});
      const passages = recogniser.match('b').flatMap((quotation) => quotation.passages);
      assert.ok(passages.every(({start, end}) => start < end) && passages.length === (added < 7 ? 1 : 0), `${added}`);
    }
  });

  it('finds repeated words after an attribution, up to the end of the sentence', () => {
    fc.assert(
      fc.property(
        prose,
        fc.nat(12),
        fc.integer({min: 8, max: 16}),
        fc.constantFrom(
          'From the article:',
          'Ana Lund wrote:',
          'Ana:',
          '@Ana',
          'Quoting Ana:',
          'In reply to Ana Lund:',
          'Ana Lund schrieb:',
          'Zitat Ana:',
          'Ana a écrit :',
          'En réponse à Ana :',
          'كتب Ana:',
          'ردا على Ana:',
        ),
        (own, from, length, lead) => {
          fc.pre(new Set(own).size === own.length);
          const passage = `${own.slice(from, from + length).join(' ')}.`;
          const source = `${own.slice(0, from).join(' ')} ${passage} ${own.slice(from + length).join(' ')}`.trim();
          const recogniser = new Recogniser();
          const isArticle = lead.includes('article');
          if (isArticle) recogniser.setArticle(blocksOf(source));
          else recogniser.add({id: 'a', parent: null, name: 'Ana Lund', time: 1, blocks: blocksOf(source)});
          const text = `${lead} ${passage} ${own[from + length] ?? ''} nobody`;
          recogniser.add({id: 'b', parent: null, name: 'Bo', time: 2, blocks: blocksOf(text)});
          const [found, ...more] = recogniser.match('b');
          assert.deepEqual(more, []);
          assert.equal(found?.form, 'unmarked');
          assert.equal(found?.source, isArticle ? null : 'a');
          assert.equal(text.slice(found?.words.start, found?.words.end), passage);
          assert.deepEqual(
            found?.passages.map(({start, end}) => source.slice(start, end)),
            [passage],
          );
        },
      ),
      {numRuns: 200},
    );
  });

  it('accepts any text', () => {
    const anything = fc.string({
      unit: fc.constantFrom(
        '"',
        '“',
        '”',
        '„',
        '«',
        '»',
        '「',
        '」',
        "'",
        '`',
        ':',
        '…',
        '.',
        '[',
        ']',
        ' ',
        '\n',
        'a',
        'b',
        'word',
        '語',
        '\uD83D',
        '\u0301',
        '—',
      ),
      maxLength: 200,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(anything, anything), {maxLength: 5}), (texts) => {
        const recogniser = new Recogniser();
        texts.forEach((blocks, index) =>
          recogniser.add({
            id: `c${index}`,
            parent: `c${(index + 1) % texts.length}`,
            name: blocks[0],
            time: Number.NaN,
            blocks: blocksOf(...blocks),
          }),
        );
        for (const index of texts.keys()) {
          const [first, second] = texts[index] ?? [];
          for (const {words} of recogniser.match(`c${index}`))
            assert.ok(words.start >= 0 && words.end <= `${first}\n${second}`.length);
        }
      }),
    );
  });

  it('finds the same in texts that were replaced as in a new recogniser with the latest texts', () => {
    const SENTENCES = Array.from({length: 9}, (_, index) => `${WORDS.slice(index * 14, index * 14 + 13).join(' ')}.`);
    const sentence = fc.constantFrom(...SENTENCES);
    const name = fc.constantFrom('Ana', 'Bo', 'Cy Ana');
    const paragraph = fc.oneof(
      sentence,
      sentence.map((words) => `You say “${words}” but why?`),
      sentence.map((words) => `"${words.slice(0, 40)} … ${words.slice(-30)}"`),
      sentence.map((words) => `“${words.replace(/[aeiou]/, '')}”`),
      fc.tuple(name, sentence).map(([author, words]) => `${author} wrote: ${words}`),
      fc.tuple(name, sentence).map(([author, words]) => `As ${author} says, “${words.slice(0, 35)}”.`),
    );
    const texts = fc.array(paragraph, {minLength: 1, maxLength: 3});
    const version = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      parent: fc.constantFrom(null, 'a', 'b', 'c', 'd'),
      name,
      time: fc.constantFrom(1, 2, 2, 3, Number.NaN),
      blocks: texts.map((paragraphs) => blocksOf(...paragraphs)),
    });
    let found = 0;
    fc.assert(
      fc.property(texts, fc.array(version, {minLength: 2, maxLength: 14}), (article, versions) => {
        const latest = new Map<string, (typeof versions)[number]>();
        const kept = new Recogniser();
        kept.setArticle(blocksOf(...article), ['Cy']);
        for (const each of versions) {
          kept.add(each);
          latest.delete(each.id);
          latest.set(each.id, each);
        }
        const fresh = new Recogniser();
        fresh.setArticle(blocksOf(...article), ['Cy']);
        for (const each of latest.values()) fresh.add(each);
        for (const id of latest.keys()) {
          assert.deepEqual(kept.match(id), fresh.match(id));
          found += fresh.match(id).length;
        }
      }),
      {numRuns: 300},
    );
    assert.ok(found > 300, `${found} quotations`);
  });

  it('takes at most twice the usual time for hostile texts', () => {
    const count = 30;
    const size = 10_000;
    const plain = Array.from({length: count}, (_, index) =>
      WORDS.slice(index * 7, index * 7 + 1400)
        .join(' ')
        .slice(0, size),
    );
    const hostile = [
      'a '.repeat(size / 2), '"a '.repeat(size / 3), '“ a '.repeat(size / 4), 'the the the "the the the the" '.repeat(size / 30),
      '「」'.repeat(size / 2), '…'.repeat(size), "'".repeat(size), 'Ana: Ana: '.repeat(size / 10), '"'.repeat(size), '语'.repeat(size),
      '@a b c d e f g h i j k l m\n'.repeat(size / 28), 'Ana: a b c … a b c … a b c … a b c\n'.repeat(size / 34), 'a:\n'.repeat(size / 3),
      `Ana: ${'the '.repeat(size / 4)}`, '— a\n'.repeat(size / 4), `a:${' '.repeat(size)}`, `a${'\n'.repeat(size)}`,
    ].map((text) => text.slice(0, size)); // prettier-ignore
    const recognise = (texts: readonly string[]): void => {
      const recogniser = new Recogniser();
      const all = texts.map((text, index) => ({
        id: `c${index}`,
        parent: index ? `c${index - 1}` : null,
        name: 'Ana',
        time: index,
        blocks: blocksOf(text),
      }));
      for (const comment of all) recogniser.add(comment);
      for (const {id} of all) recogniser.match(id);
    };
    const quoting = plain.map(
      (text, index) =>
        `"${text.slice(0, 400)}" ${plain[index - 1]?.slice(0, 400) ?? ''} "${plain[index - 1]?.slice(40, 400) ?? ''}" ${text.slice(0, 8000)}`,
    );
    recognise(plain);
    const usual = cpuTime(() => recognise(quoting)) / quoting.length;
    for (const text of hostile) {
      const texts = Array.from({length: count}, () => text);
      const taken = cpuTime(() => recognise(texts), 2 * usual * texts.length) / texts.length;
      assert.ok(taken < 2 * usual, `${JSON.stringify(text.slice(0, 30))}: ${(taken / usual).toFixed(1)} times as long`);
    }
  });
});
