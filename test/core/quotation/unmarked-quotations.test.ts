import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Recogniser} from '../../../src/core/quotation/recogniser.js';

/** A comment by an author, a minute after the previous comment. */
type Said = readonly [author: string, ...paragraphs: string[]];

/** Returns the quotations in the comment at an index, as the author and the words of the source. */
function quotationsIn(index: number, ...comments: readonly Said[]): readonly string[] {
  const recogniser = new Recogniser();
  for (const [at, [name, ...paragraphs]] of comments.entries()) {
    let start = 0;
    const blocks = paragraphs.map((text) => {
      const block = {text, start, quoted: 0};
      start += text.length + 1;
      return block;
    });
    recogniser.add({id: String(at), parent: null, name, time: at, blocks});
  }
  return recogniser.match(String(index)).map(({source, passages}) => {
    const [name, ...paragraphs] = comments[Number(source)] ?? [''];
    return `${name}: ${passages.map(({start, end}) => paragraphs.join('\n').slice(start, end)).join(' | ')}`;
  });
}

const WEIR = 'The second weir is four degrees colder than the first.';
const BUS = 'The number nine bus no longer stops at the hospital, except on market days before ten.';
const NUTS = 'My father planted forty walnuts on the hill when he was seventy and sold the nuts at ninety.';

describe('Words that repeat a comment without quotation marks', () => {
  it('are found above an attribution, on the last line or in the next paragraph', () => {
    const ana: Said = ['Ana', `I swim. ${WEIR} It is lovely.`];
    assert.deepEqual(quotationsIn(1, ana, ['Bo', `${WEIR}\n— Ana`]), [`Ana: ${WEIR}`]);
    assert.deepEqual(quotationsIn(1, ana, ['Bo', WEIR, '— Ana']), [`Ana: ${WEIR}`]);
    assert.deepEqual(quotationsIn(1, ana, ['Bo', WEIR]), [], 'ten words without an attribution');
  });

  it('are found below the line of a mail program, with a date, a name and an address', () => {
    const ana: Said = ['Ana Berg', `I swim. ${WEIR} It is lovely.`];
    for (const line of [
      'On Mon, Nov 23, 2026 at 10:12 AM Ana Berg <ana.berg@example.org> wrote:',
      'Am Mo., 23. Nov. 2026 um 10:12 Uhr schrieb Ana Berg <ana.berg@example.org>:',
      'Le lun. 23 nov. 2026 à 10:12, Ana Berg <ana.berg@example.org> a écrit :',
      'пн, 23 нояб. 2026 г. в 10:12, Ana Berg <ana.berg@example.org>:',
      '2026年11月23日(月) 10:12 Ana Berg <ana.berg@example.org>:',
      'Il giorno lun 23 nov 2026 alle ore 10:12 Ana Berg <ana.berg@example.org> ha scritto:',
    ])
      assert.deepEqual(quotationsIn(1, ana, ['Bo', `${line}\n${WEIR}`]), [`Ana Berg: ${WEIR}`], line);
  });

  it('are found in the last paragraph, unless a later comment has them as well or they are a signature', () => {
    const ana: Said = ['Ana', 'I have news.', BUS, 'Ask the driver.'];
    const bo: Said = ['Bo', 'This is why I walk.', BUS];
    const cy: Said = ['Cy', 'I take the tram.', BUS];
    assert.deepEqual(quotationsIn(1, ana, bo), [`Ana: ${BUS}`]);
    assert.deepEqual(quotationsIn(1, ana, bo, cy), []);
    assert.deepEqual(quotationsIn(1, ['Ana', 'I have news.', BUS], bo), []);
  });

  it('are found among the first 60 places of a comment that may repeat words', () => {
    const ana: Said = ['Ana', `I swim. ${WEIR} It is lovely.`];
    const notes = (count: number): readonly string[] => Array.from({length: count}, () => 'Note: nothing');
    assert.deepEqual(quotationsIn(1, ana, ['Bo', ...notes(20), `Ana wrote: ${WEIR}`]), [`Ana: ${WEIR}`]);
    assert.deepEqual(quotationsIn(1, ana, ['Bo', ...notes(70), `Ana wrote: ${WEIR}`]), []);
  });

  it('have the comment that contains most of them as their source', () => {
    const [whole, start]: Said[] = [
      ['Ana', `Listen. ${NUTS} Then he retired.`],
      ['Ana', 'My father planted forty walnuts on the hill when nobody looked.'],
    ];
    assert.ok(whole && start);
    for (const said of [[whole, start], [start, whole]])
      assert.deepEqual(quotationsIn(2, ...said, ['Bo', `Ana wrote: ${NUTS}`]), [`Ana: ${NUTS}`]);
  }); // prettier-ignore

  it('are found with an omission only after an attribution', () => {
    const ana: Said = ['Ana', `${NUTS} ${BUS} Nobody knows why.`];
    const words = 'My father planted forty walnuts on the hill when he was seventy … no longer stops at the hospital, except on market days before ten.'; // prettier-ignore
    assert.equal(quotationsIn(1, ana, ['Bo', `Ana wrote: ${words}`]).length, 1);
    assert.deepEqual(quotationsIn(1, ana, ['Bo', words]), []);
  });

  it('have no source in a comment that attributes them to somebody else', () => {
    const bo: Said = ['Bo', NUTS.slice(NUTS.indexOf('walnuts')), 'What a man.'];
    assert.deepEqual(quotationsIn(1, ['Ana', `Hear this. ${NUTS}`, 'Well.'], bo), [`Ana: ${bo[1]}`]);
    assert.deepEqual(quotationsIn(1, ['Ana', `Kim wrote: ${NUTS}`, 'Well.'], bo), []);
  });
});

describe('Words in quotation marks', () => {
  it('are a block if they are a whole paragraph', () => {
    const formOf = (text: string): string | undefined => {
      const recogniser = new Recogniser();
      recogniser.add({id: 'a', parent: null, name: 'Ana', time: 0, blocks: [{text: WEIR, start: 0, quoted: 0}]});
      recogniser.add({id: 'b', parent: 'a', name: 'Bo', time: 1, blocks: [{text, start: 0, quoted: 0}]});
      return recogniser.match('b')[0]?.form;
    };
    assert.equal(formOf(`“${WEIR}”`), 'block');
    assert.equal(formOf(`(“${WEIR}”)!`), 'block');
    assert.equal(formOf(`Is it true? “${WEIR}”`), 'words');
    assert.equal(formOf(`“${WEIR}” Really?`), 'words');
  });
});
