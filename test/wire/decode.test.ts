import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {decodeOwnComment, decodePreview} from '../../src/wire/decode-own.js';
import {DecodeError, decodePage} from '../../src/wire/decode.js';
import {decodeCounts} from '../../src/wire/decode-counts.js';
import {decodeProblem} from '../../src/wire/decode-problem.js';

const first = (comment: unknown) => decodePage({comments: [comment]}).comments[0];

describe('decodePage', () => {
  it('reads a page of the protocol', () => {
    const comment = {
      id: 'a', parent: null, kind: 'comment', status: 'published', replies: 2,
      author: {name: 'Ana', url: 'https://example.org/', badges: ['author']},
      createdAt: '2026-01-02T03:04:05.000Z', editedAt: '2026-01-03T00:00:00.000Z',
      editNote: {by: 'admin', reason: 'for clarity'}, html: '<p>x</p>', lang: 'en', pinned: true,
    }; // prettier-ignore
    const thread = {key: '/', title: 't', url: 'u', count: 1, echoes: 0, closed: false, revision: '7'};
    assert.deepEqual(decodePage({thread, comments: [comment], next: 'c'}), {thread, comments: [comment], next: 'c'});
  });

  it('fills in what is missing, where a reader loses nothing', () => {
    assert.deepEqual(first({id: 'a'}), {
      id: 'a', parent: null, kind: 'comment', status: 'published', replies: 0, author: {name: ''}, createdAt: null, html: '',
    }); // prettier-ignore
  });

  it('counts the comments of a page that says nothing about its thread', () => {
    const {thread} = decodePage({comments: [{id: 'a'}, {id: 'b', status: 'deleted'}, {id: 'p', kind: 'pingback'}]});
    assert.equal(thread.count, 1);
    assert.equal(thread.echoes, 1);
  });

  it('has no date where the calendar has none', () => {
    for (const createdAt of ['2026-13-45', 'yesterday', 7, null, '', '+275760-09-13T00:00:00Z', {}]) {
      assert.equal(first({id: 'a', createdAt})?.createdAt, null);
    }
  });

  it('drops websites that are no web addresses', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', ' JAVASCRIPT:x', 7, {}]) {
      assert.equal(first({id: 'a', author: {name: 'x', url, avatar: url}})?.author.url, undefined);
      assert.equal(first({id: 'a', author: {name: 'x', url, avatar: url}})?.author.avatar, undefined);
    }
  });

  it('takes direction overrides and control characters out of names', () => {
    assert.equal(first({id: 'a', author: {name: ' \u202eevil\u0000\u2066 '}})?.author.name, 'evil');
  });

  it('gives badges only that it knows', () => {
    assert.deepEqual(first({id: 'a', author: {name: 'x', badges: ['admin', 'author', 7]}})?.author.badges, ['author']);
  });

  it('names the place where it makes no sense', () => {
    const bad: readonly (readonly [unknown, RegExp])[] = [
      [null, /the answer is not an object/],
      [[], /the answer is not an object/],
      [{}, /comments is not a list/],
      [{comments: {}}, /comments is not a list/],
      [{comments: [{id: 'a'}, {}]}, /comments\[1\]\.id is missing/],
      [{comments: ['a']}, /comments\[0\] is not an object/],
    ];
    for (const [value, message] of bad) assert.throws(() => decodePage(value), message);
  });

  it('reads keys that are names of object properties as keys like any other', () => {
    const page = decodePage(
      JSON.parse('{"__proto__": {"comments": []}, "comments": [{"id": "__proto__", "__proto__": {"html": "x"}}]}'),
    );
    assert.equal(page.comments[0]?.id, '__proto__');
    assert.equal(page.comments[0]?.html, '');
    assert.equal(Object.getPrototypeOf(page), Object.prototype);
  });

  it('either decodes or says why, whatever it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const decode of [decodePage, decodeOwnComment, decodePreview, decodeCounts]) {
          try {
            decode(value);
          } catch (error) {
            assert.ok(error instanceof DecodeError);
          }
        }
        decodeProblem(value);
      }),
    );
  });
});

describe('decodeCounts', () => {
  it('reads counts by whatever keys there are', () => {
    const counts = decodeCounts(JSON.parse('{"counts": {"/a": 3, "b": 0, "__proto__": 7, "constructor": 1}}'));
    assert.deepEqual([...counts], [['/a', 3], ['b', 0], ['__proto__', 7], ['constructor', 1]]); // prettier-ignore
    assert.equal(counts.get('toString'), undefined);
  });

  it('leaves out what is no count, rather than call it none', () => {
    const bad = {a: -1, b: '3', c: 1.5, d: null, e: 1e300, f: {}, g: [], h: true, i: 2};
    assert.deepEqual([...decodeCounts({counts: bad})], [['i', 2]]);
  });

  it('says what is missing', () => {
    for (const value of [{}, {counts: null}, {counts: [1]}, {counts: 'x'}])
      assert.throws(() => decodeCounts(value), /counts is not an object/);
    assert.throws(() => decodeCounts([]), /the answer is not an object/);
  });

  it('has nothing but counts, whatever it is given', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), {noNullPrototype: false}), (counts) => {
        const sent: unknown = JSON.parse(JSON.stringify({counts}));
        for (const [thread, count] of decodeCounts(sent)) {
          assert.ok(Object.hasOwn(counts, thread));
          assert.ok(Number.isSafeInteger(count) && count >= 0);
        }
      }),
    );
  });
});

describe('decodeProblem', () => {
  it('reads the sentence and the fields to mend', () => {
    const problem = {title: 't', detail: 'd', errors: [{field: 'source', message: 'too long'}, 7]};
    assert.deepEqual(decodeProblem(problem), {detail: 'd', fields: [{field: 'source', message: 'too long'}]});
    assert.deepEqual(decodeProblem('x'), {detail: '', fields: []});
  });
});
