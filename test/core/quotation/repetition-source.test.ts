import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {TextBlock} from '../../../src/core/quotation/quote-candidates.js';
import {Recogniser} from '../../../src/core/quotation/recogniser.js';

interface Said {
  readonly name: string;
  readonly text: string;
  /** The index of the comment that it answers. */
  readonly below: number | null;
}

function blocksOf(text: string): readonly TextBlock[] {
  let start = 0;
  return text.split('\n').map((paragraph) => {
    const block = {text: paragraph, start, quoted: 0};
    start += paragraph.length + 1;
    return block;
  });
}

const says = (name: string, text: string, below: number | null = null): Said => ({name, text, below});

/** Returns the sources of the unmarked quotations in a comment, by default in the last one: their authors and places. */
function sourcesIn(thread: readonly Said[], at = thread.length - 1): readonly string[] {
  const recogniser = new Recogniser();
  for (const [index, {name, text, below}] of thread.entries())
    recogniser.add({id: `${index}`, parent: below === null ? null : `${below}`, name, time: index, blocks: blocksOf(text)});
  const found = recogniser.match(`${at}`).filter(({form}) => form === 'unmarked');
  return found.map(({source}) => `${thread[Number(source)]?.name} ${source}`);
} // prettier-ignore

// Words without meaning, so that nothing matches by coincidence.
const word = (index: number): string => `${'bdfgklmnprst'[index % 12]}${'aeiou'[index % 5]}x${index}`;
const words = (from: number, to: number): string => Array.from({length: to - from}, (_, index) => word(from + index)).join(' '); // prettier-ignore
const [FIRST, SECOND] = [words(0, 15), words(20, 35)];
const kim = says('Kim', `Hear this: ${FIRST}. So it is.`);
const asking = says('Bo', `Somebody wrote: ${FIRST}`);

describe('the source of repeated words', () => {
  it('is the only comment that has them', () => {
    assert.deepEqual(sourcesIn([kim, asking]), ['Kim 0']);
    assert.deepEqual(sourcesIn([kim, kim, asking]), []);
    assert.deepEqual(sourcesIn([kim, says('Cy', `I think: ${FIRST}. Yes.`), asking]), []);
  });

  it('is not a comment that has them in quotation marks', () => {
    assert.deepEqual(sourcesIn([says('Cy', `Hm, “${FIRST}”. Well.`), asking]), []);
    assert.deepEqual(sourcesIn([kim, says('Cy', `Hm, “${FIRST}”. Well.`), asking]), ['Kim 0']);
    assert.deepEqual(sourcesIn([says('Cy', `Hm, “${FIRST}”. Well.`), says('Bo', `Cy wrote: ${FIRST}`)]), ['Cy 0'], 'unless it is named'); // prettier-ignore
  });

  it('is not a comment that attributes them to somebody', () => {
    const cy = says('Cy', `Kim wrote: ${FIRST}`);
    assert.deepEqual(sourcesIn([kim, cy, asking]), ['Kim 0']);
    assert.deepEqual(sourcesIn([cy, asking]), []);
    assert.deepEqual(sourcesIn([cy, says('Bo', `Cy wrote: ${FIRST}`)]), ['Cy 0'], 'unless it is named');
    assert.deepEqual(sourcesIn([says('Cy', `Kim wrote:\n${FIRST}`), asking]), []);
    assert.deepEqual(sourcesIn([kim, says('Cy', `@Kim ${FIRST}`), asking]), ['Kim 0']);
  });

  it('may be words of a comment after those that it attributes to another', () => {
    const cy = says('Cy', `Kim wrote: ${FIRST}. ${SECOND}. Well.`);
    const asksForMore = says('Bo', `Somebody wrote: ${SECOND}`);
    assert.deepEqual(sourcesIn([kim, cy, asksForMore]), ['Cy 1']);
    assert.deepEqual(sourcesIn([says('Kim', 'Nothing'), cy, asksForMore]), [], 'all of the line may be Kim’s');
    assert.deepEqual(sourcesIn([kim, says('Cy', `Kim wrote: ${FIRST}\n${SECOND}. Well.`), asksForMore]), ['Cy 1']);
  });

  it('is none for a saying', () => {
    assert.deepEqual(sourcesIn([says('Cy', `The proverb: ${FIRST}`), asking]), []);
    assert.deepEqual(sourcesIn([kim, says('Cy', `The proverb: ${FIRST}`), asking]), []);
    assert.deepEqual(sourcesIn([kim, says('Bo', `The proverb: ${FIRST}`)]), []);
  });

  it('is the first comment if the others answer it with a whole paragraph of it', () => {
    const whole = says('Kim', `${FIRST}.\nSo it is.`);
    const answer = (below: number | null): Said => says('Cy', `${FIRST}.\nI see.`, below);
    const bo = says('Bo', `${FIRST}.\nMe too.`);
    assert.deepEqual(sourcesIn([whole, answer(0), bo]), ['Kim 0']);
    assert.deepEqual(sourcesIn([whole, answer(null), bo]), []);
    assert.deepEqual(sourcesIn([whole, says('Cy', `Well, ${FIRST}.\nI see.`, 0), bo]), []);
    assert.deepEqual(sourcesIn([whole, bo, says('Cy', `${FIRST}.\nI see.`, 1)], 1), ['Kim 0'], 'or the comment itself');
  });

  it('is a comment of the named author, if there are several the one above', () => {
    const [one, two] = [says('Ana', `Hear this: ${FIRST}. Yes.`), says('Ana', `Once again: ${FIRST}. Yes.`)];
    const bo = (below: number | null): Said => says('Bo', `Ana wrote: ${FIRST}`, below);
    assert.deepEqual(sourcesIn([one, bo(null)]), ['Ana 0']);
    assert.deepEqual(sourcesIn([one, two, bo(null)]), []);
    assert.deepEqual(sourcesIn([one, two, bo(1)]), ['Ana 1']);
    assert.deepEqual(sourcesIn([one, kim, bo(1)]), ['Ana 0']);
    assert.deepEqual(sourcesIn([kim, bo(0)]), ['Kim 0'], 'nobody is called Ana here');
    assert.deepEqual(sourcesIn([says('Ana', 'Nothing'), kim, bo(1)]), []);
  });

  it('is not the writer, except writers without a name', () => {
    const bo = (name: string): Said => says(name, `Somebody wrote: ${FIRST}`);
    assert.deepEqual(sourcesIn([says('Bo', kim.text), bo('Bo')]), []);
    assert.deepEqual(sourcesIn([says('', kim.text), bo('')]), [' 0']);
  });

  it('is none for the same words at the end of both comments: a signature', () => {
    const signed = (name: string): Said => says(name, `Nothing new.\n${FIRST}`);
    assert.deepEqual(sourcesIn([signed('Kim'), signed('Bo')]), []);
    assert.deepEqual(sourcesIn([signed('Kim'), says('Bo', FIRST)]), ['Kim 0'], 'nothing else is in the comment');
    assert.deepEqual(sourcesIn([says('Kim', `Nothing new.\n${FIRST}\nBye.`), signed('Bo')]), ['Kim 0']);
    assert.deepEqual(sourcesIn([signed('Kim'), says('Bo', `${FIRST}\nBye.`)]), ['Kim 0']);
  });

  it('is none at the end of a comment if a later comment has them as well', () => {
    const [whole, bo] = [says('Kim', `Hear.\n${FIRST}\nYes.`), says('Bo', `Nothing new.\n${FIRST}`)];
    assert.deepEqual(sourcesIn([whole, bo, says('Cy', `Also.\n${FIRST}`)], 1), []);
    assert.deepEqual(sourcesIn([whole, says('Bo', `${FIRST}\nBye.`), says('Cy', `Also.\n${FIRST}`)], 1), ['Kim 0']);
  });

  it('may be the article, by its own or without an attribution', () => {
    const recogniser = new Recogniser();
    recogniser.setArticle(blocksOf(`Hear this.\n${FIRST}\nYes.`), ['Zoe']);
    const found = (id: string, text: string): number => {
      recogniser.add({id, parent: null, name: 'Bo', time: 1, blocks: blocksOf(text)});
      return recogniser.match(id).filter(({form, source}) => form === 'unmarked' && source === null).length;
    };
    assert.equal(found('a', `From the article: ${FIRST}`), 1);
    assert.equal(found('b', `Zoe wrote: ${FIRST}`), 1);
    assert.equal(found('c', `Kim wrote: ${FIRST}`), 1, 'nobody is called Kim here');
    recogniser.add({id: 'k', parent: null, name: 'Kim', time: 2, blocks: blocksOf('Nothing')});
    assert.equal(found('d', `Kim wrote: ${FIRST}`), 0);
    assert.equal(found('e', `They always say: ${FIRST}`), 0);
  });
});
