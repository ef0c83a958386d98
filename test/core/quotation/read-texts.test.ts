import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ReadTexts, type Text} from '../../../src/core/quotation/read-texts.js';

interface Given {
  readonly parent?: string;
  readonly time?: number;
  readonly text?: string;
}

function read(given: Readonly<Record<string, Given>>, article?: string) {
  const texts = new ReadTexts();
  const blocks = (text: string) => [{text, start: 0, quoted: 0}];
  if (article !== undefined) texts.add(null, blocks(article));
  for (const [id, {parent = null, time = Number.NaN, text = id}] of Object.entries(given))
    texts.add({id, parent, name: `Author of ${id}`, time, blocks: blocks(text)}, blocks(text));
  const of = (id: string | null): Text => texts.of(id) ?? assert.fail(`no text ${id}`);
  const above = (id: string) => texts.above(of(id)).map((number) => texts.at(number)?.comment?.id ?? 'article');
  return {texts, of, above, blocks};
}

describe('the texts of a thread', () => {
  it('are above a comment up to the top and the article', () => {
    const thread = {a: {}, b: {parent: 'a'}, c: {parent: 'b'}, d: {parent: 'missing'}};
    assert.deepEqual(read(thread, 'Article').above('c'), ['b', 'a', 'article']);
    assert.deepEqual(read(thread).above('c'), ['b', 'a']);
    assert.deepEqual(read(thread).above('d'), []);
    assert.deepEqual(read({a: {parent: 'b'}, b: {parent: 'a'}}).above('a'), ['b', 'a'], 'a circle');
  });

  it('are above a comment 200 levels high', () => {
    const chain = Object.fromEntries(Array.from({length: 210}, (_, index) => [`c${index}`, {parent: `c${index - 1}`}]));
    assert.equal(read(chain).above('c209').length, 200);
    assert.equal(read(chain, 'Article').above('c209').length, 201);
  });

  it('may be sources if they are not younger, and without dates if they are not below', () => {
    const {texts, of} = read({a: {time: 1}, b: {time: 2}, c: {time: 2}, x: {parent: 'y'}, y: {}, z: {}}, 'Article');
    const isBefore = (one: string | null, other: string): boolean => texts.isBefore(of(one), of(other));
    assert.deepEqual([isBefore('a', 'b'), isBefore('b', 'a'), isBefore('b', 'c'), isBefore('c', 'b')], [true, false, true, true]); // prettier-ignore
    assert.deepEqual([isBefore('a', 'a'), isBefore(null, 'a')], [false, true]);
    assert.deepEqual([isBefore('x', 'y'), isBefore('y', 'x'), isBefore('z', 'y'), isBefore('x', 'a')], [false, true, true, true]); // prettier-ignore
    assert.equal(texts.isBefore(of('a'), of(null)), true);
  });

  it('are earlier by date, then by place, then by arrival; the article first', () => {
    const {texts, of} = read({a: {time: 2}, b: {time: 1}, c: {time: 2}, x: {parent: 'y'}, y: {}, z: {}}, 'Article');
    const isEarlier = (one: string | null, other: string | null): boolean => texts.isEarlier(of(one), of(other));
    assert.deepEqual([isEarlier('a', 'b'), isEarlier('b', 'a'), isEarlier('a', 'c'), isEarlier('c', 'a')], [false, true, true, false]); // prettier-ignore
    assert.deepEqual([isEarlier('x', 'y'), isEarlier('y', 'x'), isEarlier('x', 'z'), isEarlier('z', 'x')], [false, true, true, false]); // prettier-ignore
    assert.deepEqual([isEarlier(null, 'a'), isEarlier('a', null), isEarlier('a', 'a')], [true, false, false]);
  });

  it('quote passages by marks and blocks, not by names; the article quotes none', () => {
    const text = 'So “one two three” ok';
    const {texts, of} = read({a: {text}, b: {text: 'Ana: one two three'}}, text);
    const isQuoted = (id: string | null, start: number, end: number): boolean => texts.isQuoted(of(id), start, end);
    assert.deepEqual([isQuoted('a', 4, 17), isQuoted('a', 8, 11), isQuoted('a', 3, 17), isQuoted('a', 4, 18)], [true, true, false, false]); // prettier-ignore
    assert.deepEqual([isQuoted('b', 5, 18), isQuoted(null, 4, 17)], [false, false]);
  });

  it('are replaced with their authors', () => {
    const {texts, of, blocks} = read({a: {text: 'one'}, b: {}});
    const before = of('a').number;
    texts.names.add('Ana', before);
    texts.add({id: 'a', parent: null, name: 'Ana', time: 0, blocks: blocks('two')}, blocks('two'));
    assert.equal(texts.at(before), undefined);
    assert.equal(of('a').text, 'two');
    assert.deepEqual([...texts.names.in('Ana')], []);
    assert.equal(texts.of('nobody'), undefined);
    assert.equal(texts.of(null), undefined);
  });

  it('have their paragraphs on lines', () => {
    const texts = new ReadTexts();
    texts.add(null, [{text: 'one', start: 0, quoted: 0}, {text: 'two', start: 4, quoted: 0}]); // prettier-ignore
    assert.equal(texts.of(null)?.text, 'one\ntwo');
  });
});
