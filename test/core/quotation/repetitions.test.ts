import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {TextBlock} from '../../../src/core/quotation/quote-candidates.js';
import {Recogniser} from '../../../src/core/quotation/recogniser.js';

type Said = readonly [name: string, text: string];

function blocksOf(text: string): readonly TextBlock[] {
  let start = 0;
  return text.split('\n').map((paragraph) => {
    const block = {text: paragraph, start, quoted: 0};
    start += paragraph.length + 1;
    return block;
  });
}

/** Returns for each unmarked quotation of the last comment its words, and the passages in the source after `=`. */
function quotationsIn(...said: readonly Said[]): readonly string[] {
  const recogniser = new Recogniser();
  for (const [index, [name, text]] of said.entries())
    recogniser.add({id: `${index}`, parent: null, name, time: index, blocks: blocksOf(text)});
  const own = said.at(-1)?.[1] ?? '';
  const found = recogniser.match(`${said.length - 1}`).filter(({form}) => form === 'unmarked');
  return found.map(({words, source, passages}) => {
    const from = said[Number(source)] ?? ['', ''];
    return `${own.slice(words.start, words.end)} = ${from[0]}: ${passages.map(({start, end}) => from[1].slice(start, end)).join(' | ')}`;
  });
}

// Words without meaning, so that nothing matches by coincidence.
const word = (index: number): string => `${'bdfgklmnprst'[index % 12]}${'aeiou'[index % 5]}x${index}`;
const words = (from: number, to: number): string => Array.from({length: to - from}, (_, index) => word(from + index)).join(' '); // prettier-ignore
const ana: Said = ['Ana', `Start here: ${words(0, 60)}. The end.`];
const bo = (text: string): Said => ['Bo', text];

describe('repeated words', () => {
  it('are eight at least after an attribution, and twelve without one', () => {
    assert.deepEqual(quotationsIn(ana, bo(`Ana wrote: ${words(5, 13)}`)), [`${words(5, 13)} = Ana: ${words(5, 13)}`]);
    assert.deepEqual(quotationsIn(ana, bo(`Ana wrote: ${words(5, 12)}`)), []);
    assert.deepEqual(quotationsIn(ana, bo(`${words(5, 17)}\nI like it`)), [`${words(5, 17)} = Ana: ${words(5, 17)}`]);
    assert.deepEqual(quotationsIn(ana, bo(`${words(5, 16)}\nI like it`)), []);
  });

  it('are found from the first word on only', () => {
    assert.deepEqual(quotationsIn(ana, bo(`Ana wrote: so ${words(5, 20)}`)), []);
  });

  it('end where the texts differ, or at the end of the paragraph', () => {
    assert.deepEqual(quotationsIn(ana, bo(`Ana wrote: ${words(5, 15)}, which is nonsense to me`)), [`${words(5, 15)} = Ana: ${words(5, 15)}`]); // prettier-ignore
    assert.deepEqual(quotationsIn(ana, bo(`Ana wrote: ${words(5, 15)}\nI like it`)), [`${words(5, 15)} = Ana: ${words(5, 15)}`]); // prettier-ignore
  });

  it('are none if only some of the words were changed', () => {
    for (const changed of ['quasi', 'quasi modo', 'quasi modo geniti'])
      assert.deepEqual(quotationsIn(ana, bo(`Ana wrote: ${words(5, 15)} ${changed} ${words(16, 30)}`)), [], changed);
    assert.deepEqual(
      quotationsIn(ana, bo(`Ana wrote: ${words(5, 15)} ${words(18, 30)}`)),
      [],
      'left out without a sign',
    );
    assert.equal(quotationsIn(ana, bo(`Ana wrote: ${words(5, 15)} one two three four ${words(16, 30)}`)).length, 1);
  });

  it('leave out a few words after the end of a sentence, which start the next one by coincidence', () => {
    const source: Said = ['Ana', `${words(0, 10)}. ${words(10, 30)}.`];
    assert.deepEqual(quotationsIn(source, bo(`Ana wrote: ${words(0, 10)}. ${words(10, 12)} is mine, though`)), [`${words(0, 10)}. = Ana: ${words(0, 10)}.`]); // prettier-ignore
    assert.deepEqual(quotationsIn(source, bo(`Ana wrote: ${words(0, 10)}. ${words(10, 18)} is mine, though`)), [`${words(0, 10)}. ${words(10, 18)} = Ana: ${words(0, 10)}. ${words(10, 18)}`]); // prettier-ignore
    assert.deepEqual(quotationsIn(source, bo(`Ana wrote: ${words(0, 10)}. ${words(10, 13)}\nSo much`)), [`${words(0, 10)}. ${words(10, 13)} = Ana: ${words(0, 10)}. ${words(10, 13)}`]); // prettier-ignore
    assert.deepEqual(quotationsIn(source, bo(`Ana wrote: ${words(0, 10)}. ${words(10, 12)}\nSo much`)), [`${words(0, 10)}. = Ana: ${words(0, 10)}.`]); // prettier-ignore
  });

  it('leave out those words unless a line or an omission ends after them', () => {
    const source: Said = ['Ana', `${words(0, 10)}. ${words(10, 30)}.`];
    const [sentence, more] = [`${words(0, 10)}.`, `${words(0, 10)}. ${words(10, 13)}`];
    for (const [text, quoted] of [
      [`Ana wrote: ${more} is mine`, sentence],
      [`Hello\nAna wrote: ${more} is mine\nSo much`, sentence],
      [`Ana wrote: ${more}\nSo much`, more],
      [`Ana wrote: ${more} … is mine`, more],
    ] as const) {
      const recogniser = new Recogniser();
      recogniser.add({id: 'a', parent: null, name: 'Ana', time: 0, blocks: blocksOf(source[1])});
      // One paragraph with line breaks.
      recogniser.add({id: 'b', parent: null, name: 'Bo', time: 1, blocks: [{text, start: 0, quoted: 0}]});
      assert.deepEqual(recogniser.match('b').map((each) => text.slice(each.words.start, each.words.end)), [quoted], text); // prettier-ignore
    }
  });

  it('may follow others directly', () => {
    const source: Said = ['Ana', `So: ${words(0, 13)}: ${words(13, 40)}.`];
    const [one, two] = [`${words(5, 13)}:`, words(20, 28)];
    assert.deepEqual(quotationsIn(source, bo(`Ana wrote: ${one}${two} and more`)), [`${one} = Ana: ${words(5, 13)}`, `${two} = Ana: ${two}`]); // prettier-ignore
  });

  it('include the marks that end the sentence', () => {
    const source: Said = ['Ana', `Oh. ${words(0, 10)}?! Then ${words(20, 30)}) and so on.`];
    assert.deepEqual(quotationsIn(source, bo(`Ana wrote: ${words(0, 10)}?! Hm`)), [`${words(0, 10)}?! = Ana: ${words(0, 10)}?!`]); // prettier-ignore
    assert.deepEqual(quotationsIn(source, bo(`Ana wrote: ${words(0, 10)}. Hm`)), [`${words(0, 10)}. = Ana: ${words(0, 10)}?!`]); // prettier-ignore
    assert.deepEqual(quotationsIn(source, bo(`Ana wrote: ${words(20, 30)}) Hm`)), [`${words(20, 30)}) = Ana: ${words(20, 30)}`]); // prettier-ignore
  });

  it('have one source in the thread, not two that wrote them independently', () => {
    const other: Said = ['Cy', `Hear me out: ${words(0, 20)}. Thanks.`];
    assert.equal(quotationsIn(ana, bo(`Somebody wrote: ${words(0, 20)}`)).length, 1);
    assert.deepEqual(quotationsIn(ana, other, bo(`Somebody wrote: ${words(0, 20)}`)), []);
    assert.deepEqual(quotationsIn(ana, other, bo(`Cy wrote: ${words(0, 20)}`)), [`${words(0, 20)} = Cy: ${words(0, 20)}.`]); // prettier-ignore
  });

  it('are not the writer’s own, nor those of a comment with another author than the named one', () => {
    assert.deepEqual(quotationsIn(ana, ['Ana', `Ana wrote: ${words(5, 20)}`]), []);
    assert.deepEqual(quotationsIn(ana, ['Cy', 'Nothing'], bo(`Cy wrote: ${words(5, 20)}`)), []);
  });

  it('are no list of numbers, no long address and, after a vague attribution, no title', () => {
    const [numbers, address] = ['1 22 333 4444 55 66 77 88 99 100 a b', `see https://a.example/${'abcdefghij'.repeat(4)} for one two three four five six seven`]; // prettier-ignore
    const title = 'Walnut Orchard Records From Seven Northern Counties Compiled Anew';
    for (const text of [numbers, address]) assert.deepEqual(quotationsIn(['Ana', `Look: ${text}. Yes`], bo(`Ana wrote: ${text}`)), [], text); // prettier-ignore
    assert.deepEqual(quotationsIn(['Ana', `Look: ${title}. Yes`], bo(`Zed wrote: ${title}`)), []);
    assert.equal(quotationsIn(['Ana', `Look: ${title}. Yes`], bo(`Ana wrote: ${title}`)).length, 1);
  });

  it('are no longer found in a comment that was edited', () => {
    const recogniser = new Recogniser();
    const add = (id: string, name: string, time: number, text: string): void =>
      recogniser.add({id, parent: null, name, time, blocks: blocksOf(text)});
    add('a', 'Ana', 0, ana[1]);
    add('b', 'Bo', 1, `Ana wrote: ${words(5, 20)}`);
    assert.equal(recogniser.match('b').length, 1);
    add('a', 'Ana', 0, 'Never mind.');
    assert.deepEqual(recogniser.match('b'), []);
  });
});

describe('repeated words with an omission', () => {
  it('have a passage for each part', () => {
    for (const gap of ['…', '...', '. . .', '[…]', '[...]', '[two words]', ', …', '. […]']) {
      const text = `${words(5, 13)} ${gap} ${words(20, 28)}`;
      assert.deepEqual(quotationsIn(ana, bo(`Ana wrote: ${text}`)), [`${text} = Ana: ${words(5, 13)} | ${words(20, 28)}`], gap); // prettier-ignore
    }
    for (const gap of ['/', '–', '..', '()'])
      assert.doesNotMatch(
        quotationsIn(ana, bo(`Ana wrote: ${words(5, 13)} ${gap} ${words(20, 28)}`)).join(),
        /\|/,
        gap,
      );
  });

  it('may have parts of three words', () => {
    const text = `${words(5, 8)} … ${words(10, 13)} … ${words(20, 23)}`;
    assert.deepEqual(quotationsIn(ana, bo(`Ana wrote: ${text}`)), [`${text} = Ana: ${words(5, 8)} | ${words(10, 13)} | ${words(20, 23)}`]); // prettier-ignore
  });

  it('have their parts in the order of the source, each the next that is like it', () => {
    const source: Said = ['Ana', `${words(30, 35)} so ${words(0, 8)} now ${words(30, 35)} then ${words(40, 45)} later ${words(30, 35)} end`]; // prettier-ignore
    const text = `${words(0, 8)} … ${words(30, 35)}`;
    const recogniser = new Recogniser();
    recogniser.add({id: 'a', parent: null, name: 'Ana', time: 0, blocks: blocksOf(source[1])});
    recogniser.add({id: 'b', parent: null, name: 'Bo', time: 1, blocks: blocksOf(`Ana wrote: ${text}`)});
    assert.equal(recogniser.match('b')[0]?.passages[1]?.start, source[1].indexOf(`now ${word(30)}`) + 4);
    assert.doesNotMatch(quotationsIn(source, bo(`Ana wrote: ${words(40, 45)} ${words(30, 33)} … ${words(0, 8)}`)).join(), /\|/); // prettier-ignore
  });

  it('have eight parts at most', () => {
    const parts = Array.from({length: 10}, (_, index) => words(12 * index, 12 * index + 4));
    const found = quotationsIn(['Ana', words(0, 130)], bo(`Ana wrote: ${parts.join(' … ')}`)).join();
    assert.equal(found.split(' | ').length, 8);
  });

  it('end before an omission that nothing of the source follows', () => {
    for (const rest of ['… or so', '… or so they all say', '[two words] or so they all say'])
      assert.deepEqual(quotationsIn(ana, bo(`Ana wrote: ${words(5, 15)} ${rest}`)), [`${words(5, 15)} = Ana: ${words(5, 15)}`]); // prettier-ignore
  });
});
