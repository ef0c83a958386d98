import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findCandidates} from '../../../src/core/quotation/quote-candidates.js';
import {blocksOf} from '../../support/text-blocks.js';

/** Returns the form and the words of each candidate; `name:` before those that need a name. */
function candidatesIn(...paragraphs: readonly string[]): readonly string[] {
  const blocks = blocksOf(paragraphs);
  const text = blocks.map((block) => block.text).join('\n');
  return findCandidates(blocks).map(
    ({form, start, end, needsName}) => `${needsName ? 'name:' : ''}${form} ${text.slice(start, end)}`,
  );
}

const leadsIn = (...paragraphs: readonly string[]): readonly string[] =>
  findCandidates(blocksOf(paragraphs)).map(({lead}) => lead);

describe('words in quotation marks', () => {
  it('are between marks of any kind that belong together', () => {
    for (const [open, close] of ['“”', '““', '‘’', '„“', '„”', '””', '«»', '»«', '»»', '「」', '『』', '""'])
      assert.deepEqual(candidatesIn(`So ${open}one two${close} ok`), ['words one two'], `${open}${close}`);
    for (const [open, close] of [['""', '""'], ["''", "''"], ['``', "''"]])
      assert.deepEqual(candidatesIn(`So ${open}one two${close} ok`), ['words one two'], `${open}${close}`);
    for (const marked of ['So “one two« ok', 'So «one two” ok', 'So 「one two』 ok'])
      assert.deepEqual(candidatesIn(marked), [], marked);
  }); // prettier-ignore

  it('start before a letter or an opening sign, after a space', () => {
    for (const words of ['one', '1', '¿qué?', '¡ay!', '(one)', '…one', '*one*', '_one_', '[one]', "'one'"])
      assert.deepEqual(candidatesIn(`So "${words}" ok`), [`words ${words}`], words);
    for (const text of [
      '3" by 4" wide',
      'So " one " ok',
      'rock ’n’ roll',
      'it’s Ana’s',
      'So "" ok',
      'So “” ok',
      'So «» ok',
      'So 「」 ok',
    ])
      assert.deepEqual(candidatesIn(text), [], text);
    assert.deepEqual(candidatesIn('So ‘it’s one’ ok'), ['words it’s one']);
  });

  it('may contain other quoted words', () => {
    assert.deepEqual(candidatesIn('So “one ‘two three’ four” ok'), ['words one ‘two three’ four', 'words two three']);
    assert.deepEqual(candidatesIn('So «one «two» three» ok'), ['words one «two» three', 'words two']);
    assert.deepEqual(candidatesIn('So “one ‘two” ok'), ['words one ‘two']);
    assert.deepEqual(candidatesIn('So „one “two” ok'), ['words two'], 'after a space, a mark opens');
    assert.deepEqual(candidatesIn('So »one «two'), ['words one '], 'but French ones may be apart');
  });

  it('are a block if the paragraph has no other letters', () => {
    assert.deepEqual(candidatesIn('“one two”'), ['block one two']);
    assert.deepEqual(candidatesIn('(“one two”)!'), ['block one two']);
    assert.deepEqual(candidatesIn('“one two” 3'), ['words one two']);
    assert.deepEqual(candidatesIn('3 “one two”'), ['words one two']);
  });

  it('continue in paragraphs that start with the same mark', () => {
    assert.deepEqual(candidatesIn('“one', '“two', '“three” ok'), ['block one\n“two\n“three']);
    assert.deepEqual(candidatesIn('“one', 'two “three” four'), ['words three']);
    assert.deepEqual(candidatesIn('So “one', '“two” ok'), ['words two'], 'only from the start of a paragraph');
    assert.deepEqual(candidatesIn('So “one', '„two“ four'), ['words two']);
    assert.deepEqual(candidatesIn('“one', '“two” and “three”'), ['block one\n“two', 'words three']);
    assert.deepEqual(candidatesIn('“one', '“two\nAna: four', '“six”'), ['block one\n“two\nAna: four\n“six']);
    assert.deepEqual(leadsIn('Ana wrote', '“one', '“two” ok'), ['Ana wrote']);
  });

  it('have up to 60 characters before them and 30 after them as the text that may name their author', () => {
    const [before, after] = ['b'.repeat(70), 'a'.repeat(40)];
    assert.deepEqual(leadsIn(`${before} “one” ${after}`), [`${before.slice(12)} “ ” ${after.slice(12)}`]);
    assert.deepEqual(leadsIn('Ana has said', '“one”'), ['Ana has said ”']);
    assert.deepEqual(leadsIn(before, '“one”'), [`${before.slice(10)} ”`]);
    assert.deepEqual(leadsIn('“one”'), [' ”']);
  });
});

describe('quote blocks', () => {
  it('are one candidate for adjacent paragraphs of the same depth', () => {
    assert.deepEqual(candidatesIn('>one', '>two', 'three', '>four'), ['block one\ntwo', 'block four']);
    assert.deepEqual(candidatesIn('>one', '>>two', '>three'), ['block one', 'block two', 'block three']);
    assert.deepEqual(candidatesIn('“one”', '>two'), ['block one', 'block two']);
    assert.deepEqual(leadsIn('Ana wrote', '>one', '>two'), ['Ana wrote']);
  });

  it('exclude an attribution after a dash', () => {
    for (const dash of ['—', '–', '-', '--', '— ']) {
      assert.deepEqual(candidatesIn('>one', `>${dash}Ana`), ['block one'], dash);
      assert.deepEqual(candidatesIn(`>one\n ${dash}Ana`), ['block one'], dash);
    }
    assert.deepEqual(candidatesIn('>one\n- two\nthree'), ['block one\n- two\nthree']);
  });
});

describe('words after a name', () => {
  it('are the rest of a line after its first colon', () => {
    assert.deepEqual(candidatesIn('Ana:  one: two \nBo：three\nplain'), ['name:words one: two', 'name:words three']);
    assert.deepEqual(leadsIn('Ana: one\nBo：three'), ['Ana:', 'Bo：']);
    assert.deepEqual(candidatesIn('one', 'Ana: two'), ['name:words two']);
    assert.deepEqual(candidatesIn('A: one'), ['name:words one']);
    for (const text of [': one', 'Ana:', 'Ana: ', 'Ana: “one”'])
      assert.deepEqual(candidatesIn(text).filter((each) => each.startsWith('name')), [], text); // prettier-ignore
  });

  it('have the colon within 60 characters', () => {
    assert.deepEqual(candidatesIn(`${'a'.repeat(60)}: one`), ['name:words one']);
    assert.deepEqual(candidatesIn(`${'a'.repeat(61)}: one`), []);
  });

  it('are not looked for in lines with quotation marks, but in the other lines', () => {
    assert.deepEqual(candidatesIn('So “one”\nAna: two'), ['words one', 'name:words two']);
    assert.deepEqual(candidatesIn('Ana: two\n“one” so'), ['words one', 'name:words two']);
  });
});

describe('the candidates of a comment', () => {
  it('are 60 at most', () => {
    const many = Array.from({length: 70}, (_, index) => `So “word${index}” ok`);
    assert.equal(candidatesIn(...many).length, 60);
    assert.equal(candidatesIn(...many.slice(0, 59)).length, 59);
    assert.equal(candidatesIn(many.join(' ')).length, 60);
  });
});
