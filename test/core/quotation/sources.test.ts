import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Recogniser} from '../../../src/core/quotation/recogniser.js';
import type {TextBlock} from '../../../src/core/quotation/quote-candidates.js';

/** A text: its author, its paragraphs, and where it differs from a top-level comment a minute after the previous one. */
interface Said {
  readonly id: string;
  readonly name?: string;
  readonly parent?: string;
  readonly time?: number;
  readonly text: string;
}

function blocksOf(text: string): readonly TextBlock[] {
  let start = 0;
  return text.split('\n').map((paragraph) => {
    const block = {text: paragraph, start, quoted: 0};
    start += paragraph.length + 1;
    return block;
  });
}

/** Returns `source: quoted words` for each quotation of the last comment. */
function quotationsIn(said: readonly Said[], article?: string, authors?: readonly string[]): readonly string[] {
  const recogniser = new Recogniser();
  if (article !== undefined) recogniser.setArticle(blocksOf(article), authors);
  for (const [index, {id, name = `Author${id}`, parent = null, time = index, text}] of said.entries())
    recogniser.add({id, name, parent, time, blocks: blocksOf(text)});
  const textOf = (id: string | null): string => (id === null ? article : said.find((each) => each.id === id)?.text) ?? '';
  return recogniser
    .match(said.at(-1)?.id ?? '')
    .map(({source, passages}) => `${source ?? 'article'}: ${passages.map(({start, end}) => textOf(source).slice(start, end)).join(' | ')}`);
} // prettier-ignore

/** Nothing like it is in the other texts. */
const LONG = 'my father planted forty walnuts on the hill when he was seventy and sold the nuts at ninety';
const SIX = 'the heron hunts below our weir';
const said = (id: string, text: string, rest: Partial<Said> = {}): Said => ({id, text, ...rest});

describe('the source of a quotation', () => {
  const other = (id: string, rest: Partial<Said> = {}): Said => said(id, `Well, ${LONG}.`, rest);
  const quoting = (rest: Partial<Said> = {}): Said => said('q', `“${LONG}”, I read.`, rest);
  const sourceOf = (all: readonly Said[], article?: string): string | undefined =>
    quotationsIn(all, article)[0]?.split(':')[0];

  it('is the nearest ancestor, before a named author, the article and other comments', () => {
    const thread = [other('a'), other('b', {parent: 'a'}), other('n', {name: 'Ana Lund'}), other('z')];
    const named = `“${LONG}”, says Ana Lund`;
    assert.equal(sourceOf([...thread, said('q', named, {parent: 'b'})], LONG), 'b');
    assert.equal(sourceOf([...thread, said('q', named)]), 'n');
    assert.equal(sourceOf([...thread, quoting()], LONG), 'article');
    assert.equal(sourceOf([...thread, said('x', 'Nothing'), quoting({parent: 'x'})], LONG), 'article');
    assert.equal(sourceOf([...thread, quoting()]), 'z');
  });

  it('is the article for a top-level comment, before a named author', () => {
    const thread = [other('n', {name: 'Ana Lund'})];
    assert.equal(sourceOf([...thread, said('q', `“${LONG}”, says Ana Lund`)], LONG), 'article');
    const reply = said('q', `“${LONG}”, says Ana Lund`, {parent: 'x'});
    assert.equal(sourceOf([...thread, said('x', 'Nothing'), reply], LONG), 'n');
  });

  it('is the latest of other comments, and none that is younger than the quotation', () => {
    assert.equal(sourceOf([other('a', {time: 9e12}), other('b', {time: 5e12}), quoting({time: 9e13})]), 'a');
    assert.equal(sourceOf([other('a', {time: 5e12}), other('b', {time: 9e12}), quoting({time: 6e12})]), 'a');
    assert.equal(sourceOf([other('a', {time: 9e12}), quoting({time: 6e12})]), undefined);
    assert.equal(sourceOf([other('a', {time: Number.NaN}), quoting()]), 'a');
    assert.equal(sourceOf([quoting({id: 'p'}), quoting({parent: 'p'})]), undefined, 'that comment quotes it as well');
  });

  it('is found among many comments that share a few words, because it shares the most', () => {
    const start = LONG.split(' ').slice(0, 5).join(' ');
    const many = Array.from({length: 15}, (_, index) => said(`s${index}`, `Once ${start} in year ${index}.`));
    assert.equal(sourceOf([other('a'), ...many, quoting()]), 'a');
  });

  it('is none for a phrase of fewer than 12 words that three comments contain', () => {
    const phrase = (id: string): Said => said(id, `I say ${SIX}.`);
    const quote = said('q', `So “${SIX}”, yes.`);
    assert.deepEqual(quotationsIn([phrase('a'), phrase('b'), quote]), [`b: ${SIX}`]);
    assert.deepEqual(quotationsIn([phrase('a'), phrase('b'), phrase('c'), quote]), []);
    const eleven = LONG.split(' ').slice(0, 11).join(' ');
    const twelve = LONG.split(' ').slice(0, 12).join(' ');
    const four = [other('a'), other('b'), other('c')];
    assert.deepEqual(quotationsIn([...four, said('q', `So “${eleven}”, yes.`)]), []);
    assert.deepEqual(quotationsIn([...four, said('q', `So “${twelve}”, yes.`)]), [`c: ${twelve}`]);
  });
});

describe('a few quoted words', () => {
  const ana = said('a', 'We saw the old weir. The new Moss Bridge is wider, and rain came. Ask him.', {name: 'Ana'});
  const reply = (text: string, rest: Partial<Said> = {}): readonly string[] =>
    quotationsIn([ana, said('b', 'Nothing.'), said('q', text, {parent: 'a', ...rest})]);

  it('have the answered comment or a named author as their source, word for word', () => {
    assert.deepEqual(reply('You say “the old weir”?'), ['a: the old weir']);
    assert.deepEqual(reply('You say “the old wier”?'), []);
    assert.deepEqual(reply('You say “the old weir”?', {parent: 'b'}), []);
    assert.deepEqual(reply('Ana says “the old weir”?', {parent: 'b'}), ['a: the old weir']);
    assert.deepEqual(reply('Is “the old weir” Ana’s?', {parent: 'b'}), ['a: the old weir']);
  });

  it('are at least two words, and no name or title', () => {
    assert.deepEqual(reply('You say “weir”?'), []);
    assert.deepEqual(reply('You say “and rain”?'), ['a: and rain']);
    assert.deepEqual(reply('You say “Moss Bridge”?'), []);
  });

  it('are not looked for in the article', () => {
    assert.deepEqual(quotationsIn([said('q', 'Is “the old weir” old?')], ana.text), []);
    assert.deepEqual(quotationsIn([said('q', 'Is “new Moss Bridge is wider” true?')], ana.text), ['article: new Moss Bridge is wider']); // prettier-ignore
  });

  it('are found with a typo from four words on, in three comments above', () => {
    assert.deepEqual(reply('You say “bridge is wieder, and”?'), ['a: Bridge is wider, and']);
    const chain = (length: number): readonly Said[] =>
      Array.from({length}, (_, index) => said(`r${index}`, 'Nothing.', {parent: index === 0 ? 'a' : `r${index - 1}`}));
    const deep = (length: number): readonly string[] =>
      quotationsIn([ana, ...chain(length), said('q', 'You say “bridge is wieder, and”?', {parent: `r${length - 1}`})]);
    assert.deepEqual([deep(2).length, deep(3).length], [1, 0]);
  });

  it('are three words or less than twenty characters, whatever the other is', () => {
    const source = said('a', 'Kingfishers everywhere yesterday, as it is so.', {name: 'Ana'});
    const found = (words: string): number =>
      quotationsIn([source, said('q', `Hm “${words}” yes`, {parent: 'a'})]).length;
    assert.deepEqual([found('kingfishers everywhere yesterday'), found('kingfisher everywhere yesterday')], [1, 0]);
    assert.deepEqual([found('as it is so'), found('as it iss so')], [1, 0]);
  });

  it('may follow the name of their author and a colon, but not another name', () => {
    const thread = [said('a', `I say ${SIX}.`, {name: 'Ana'}), said('k', 'Nothing.', {name: 'Kim'})];
    assert.deepEqual(quotationsIn([...thread, said('q', `Ana: ${SIX}`, {parent: 'a'})]), [`a: ${SIX}`]);
    assert.deepEqual(quotationsIn([...thread, said('q', `Kim: ${SIX}`, {parent: 'a'})]), []);
    assert.deepEqual(quotationsIn([...thread, said('q', `Note: ${SIX}`, {parent: 'a'})]), []);
  });

  it('are part of the repeated words around them', () => {
    const text = 'my father said “plant your walnuts on the hill today” and so I planted forty of them there';
    assert.deepEqual(quotationsIn([said('a', text, {name: 'Ana'}), said('q', `Ana wrote: ${text}`)]), [`a: ${text}`]);
  });

  it('are looked for twelve times in a comment', () => {
    const words = Array.from({length: 14}, (_, index) => `old${index} weir${index}`);
    const found = quotationsIn([said('a', words.join('. ')), said('q', words.map((each) => `Is “${each}” so?`).join(' '), {parent: 'a'})]); // prettier-ignore
    assert.deepEqual(found, words.slice(0, 12).map((each) => `a: ${each}`)); // prettier-ignore
  });
});

describe('quoted words', () => {
  it('include the mark after them if the source has it as well', () => {
    const ana = said('a', 'Rain again! We saw the old weir. Nice.');
    assert.deepEqual(quotationsIn([ana, said('q', '“We saw the old weir.” So?', {parent: 'a'})]), ['a: We saw the old weir.']); // prettier-ignore
    assert.deepEqual(quotationsIn([ana, said('q', '“We saw the old weir!” So?', {parent: 'a'})]), ['a: We saw the old weir']); // prettier-ignore
  });

  it('may leave out the Arabic "and" that is joined to the first word', () => {
    const ana = said('a', 'وصلنا متأخرين وكانت المدينة نائمة تحت المطر');
    assert.deepEqual(quotationsIn([ana, said('q', '«كانت المدينة نائمة تحت» نعم', {parent: 'a'})]), ['a: كانت المدينة نائمة تحت']); // prettier-ignore
  });

  it('are in the order of the source around an omission', () => {
    const [start, end] = ['my father planted forty walnuts', 'sold the nuts at ninety'];
    const ana = said('a', `Well, ${LONG}.`);
    assert.deepEqual(quotationsIn([ana, said('q', `So “${start} … ${end}”, yes.`)]), [`a: ${start} | ${end}`]);
    assert.deepEqual(quotationsIn([ana, said('q', `So “${end} … ${start}”, yes.`)]), []);
  });

  it('have no spaces at their ends', () => {
    const recogniser = new Recogniser();
    recogniser.add({id: 'a', name: 'Ana', parent: null, time: 0, blocks: blocksOf(LONG)});
    recogniser.add({id: 'q', name: 'Bo', parent: 'a', time: 1, blocks: blocksOf(`Ok «   ${LONG} » ok`)});
    assert.deepEqual(recogniser.match('q')[0]?.words, {start: 7, end: 7 + LONG.length});
  });

  it('are listed in the order of the text, marked or not', () => {
    const ana = said('a', `Look: ${LONG}. Also ${SIX} every day.`, {name: 'Ana'});
    assert.deepEqual(
      quotationsIn([ana, said('q', `So “${SIX}” it is.\nAna wrote: ${LONG}\n“every day” is much`, {parent: 'a'})]).map((each) => each.slice(0, 12)),
      ['a: the heron', 'a: my father', 'a: every day'],
    ); // prettier-ignore
  });

  it('of an unknown comment are none', () => {
    assert.deepEqual(new Recogniser().match('x'), []);
  });
});
