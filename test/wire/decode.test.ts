import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {decodeOwnComment, decodePreview} from '../../src/wire/decode-own.js';
import {DecodeError, decodePage} from '../../src/wire/decode.js';
import {decodeCounts} from '../../src/wire/decode-counts.js';
import {decodeProblem} from '../../src/wire/decode-problem.js';
import {isPlaceholderId} from '../../src/core/comment.js';
import {readPlainPage} from '../../src/wire/plain-page.js';
import {PageIds} from '../../src/wire/page-ids.js';
import {cpuTime} from '../support/cpu-time.js';

const first = (comment: unknown) => decodePage({comments: [comment]}).comments[0];

describe('decodePage', () => {
  it('decodes a page of the protocol', () => {
    const comment = {
      id: 'a', parent: null, kind: 'comment', status: 'published', replies: 2,
      author: {name: 'Ana', url: 'https://example.org/', badges: ['author']},
      createdAt: '2026-01-02T03:04:05.000Z', editedAt: '2026-01-03T00:00:00.000Z',
      editNote: {by: 'admin', reason: 'for clarity'}, html: '<p>x</p>', lang: 'en', pinned: true,
    }; // prettier-ignore
    const thread = {key: '/', title: 't', url: 'u', count: 1, echoes: 0, closed: false, revision: '7'};
    assert.deepEqual(decodePage({thread, comments: [comment], next: 'c'}), {thread, comments: [comment], next: 'c'});
  });

  it('fills in defaults for missing fields', () => {
    assert.deepEqual(first({id: 'a'}), {
      id: 'a', parent: null, kind: 'comment', status: 'published', replies: 0, author: {name: ''}, createdAt: null, html: '',
    }); // prettier-ignore
  });

  it('counts the comments of a page without thread data', () => {
    const {thread} = decodePage({comments: [{id: 'a'}, {id: 'b', status: 'deleted'}, {id: 'p', kind: 'pingback'}]});
    assert.equal(thread.count, 1);
    assert.equal(thread.echoes, 1);
  });

  it('sets an invalid date to null', () => {
    for (const createdAt of ['2026-13-45', 'yesterday', '7', 'soon 1', 'May 5', 7, 0, -1, NaN, 1e15, 1e300, Infinity, true, null, '', '+275760-09-13T00:00:00Z', {}]) {
      assert.equal(first({id: 'a', createdAt})?.createdAt, null);
    }
  }); // prettier-ignore

  it('reads a number as a date in seconds or milliseconds since 1970', () => {
    for (const createdAt of [1_714_903_872, 1_714_903_872_000, 1_714_903_872.5]) {
      const flaws: string[] = [];
      const {comments} = decodePage(
        {comments: [{id: 'a', author: {name: 'Ana'}, html: 'x', createdAt}]},
        {note: (_, flaw) => flaws.push(flaw)},
      );
      assert.equal(comments[0]?.createdAt?.slice(0, 19), '2024-05-05T10:11:12');
      assert.deepEqual(flaws, []);
    }
  });

  it('drops an edit note without a reason', () => {
    for (const editNote of [{}, {by: 'Bo'}, {by: 'Bo', reason: ''}, {reason: 7}, [], 'typo', 7]) {
      const flaws: string[] = [];
      const page = {comments: [{id: 'a', author: {name: 'Ana'}, html: 'x', editNote}]};
      assert.equal(decodePage(page, {note: (_, flaw) => flaws.push(flaw)}).comments[0]?.editNote, undefined);
      assert.deepEqual(flaws, ['editNote']);
      assert.throws(() => readPlainPage(page, new Map()));
    }
    assert.deepEqual(first({id: 'a', editNote: {reason: 'typo'}})?.editNote, {by: '', reason: 'typo'});
  });

  it('drops URLs that are not http: or https:', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', ' JAVASCRIPT:x', 7, {}]) {
      assert.equal(first({id: 'a', author: {name: 'x', url, avatar: url}})?.author.url, undefined);
      assert.equal(first({id: 'a', author: {name: 'x', url, avatar: url}})?.author.avatar, undefined);
    }
  });

  it('removes direction overrides and control characters from names', () => {
    assert.equal(first({id: 'a', author: {name: ' \u202eevil\u0000\u2066 '}})?.author.name, 'evil');
  });

  it('keeps only known badges', () => {
    assert.deepEqual(first({id: 'a', author: {name: 'x', badges: ['admin', 'author', 7]}})?.author.badges, ['author']);
  });

  it('names the invalid field in the error', () => {
    const bad: readonly (readonly [unknown, RegExp])[] = [
      [null, /the response is not an object/],
      [[], /the response is not an object/],
      [{}, /comments is not a list/],
      [{comments: {}}, /comments is not a list/],
      [{comments: 'none'}, /comments is not a list/],
      [{comments: null}, /comments is not a list/],
      [[1, null, 'a', []], /the response is not an object/],
    ];
    for (const [value, message] of bad) assert.throws(() => decodePage(value), message);
  });

  it('accepts names of object properties as keys', () => {
    const page = decodePage(
      JSON.parse('{"__proto__": {"comments": []}, "comments": [{"id": "__proto__", "__proto__": {"html": "x"}}]}'),
    );
    assert.equal(page.comments[0]?.id, '__proto__');
    assert.equal(page.comments[0]?.html, '');
    assert.equal(Object.getPrototypeOf(page), Object.prototype);
  });

  it('decodes any JSON value or throws a DecodeError', () => {
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

describe('decodePage, for a page with invalid entries,', () => {
  const read = (comments: readonly unknown[], rest: object = {}) => {
    const flaws: (readonly [number, string])[] = [];
    const page = decodePage({comments, ...rest}, {note: (...flaw) => flaws.push(flaw)});
    return {page, flaws, ids: page.comments.map(({id}) => id)};
  };
  const said = (html: string) => ({author: {name: 'Ana'}, html});

  it('treats null and an empty string as an absent field', () => {
    const bare = {id: 'a', author: {name: ''}, html: ''};
    const fields = ['parent', 'kind', 'status', 'replies', 'createdAt', 'editedAt', 'editNote', 'lang', 'pinned'];
    for (const empty of [null, '']) {
      const comment = {
        ...Object.fromEntries(fields.map((field) => [field, empty])),
        id: 'a', author: {name: empty, url: empty, avatar: empty, badges: empty}, html: empty,
      }; // prettier-ignore
      const {page, flaws} = read([comment], {thread: empty, next: empty, removed: empty});
      assert.deepEqual(page, decodePage({comments: [bare]}));
      assert.deepEqual(flaws, [[0, 'html']]);
    }
  });

  it('converts a number as an id to decimal text', () => {
    const numbers: readonly (readonly [number | bigint, string])[] = [
      [7, '7'], [0, '0'], [-0, '0'], [-12, '-12'], [1.5, '1.5'], [9007199254740991, '9007199254740991'],
      [123456789012345680000, '123456789012345680000'], [1e21, '1000000000000000000000'], [-2e22, '-20000000000000000000000'],
      [1e-7, '0.0000001'], [12345678901234567890n, '12345678901234567890'],
    ]; // prettier-ignore
    for (const [number, text] of numbers) {
      const {page, flaws} = read(
        [
          {id: number, ...said('x')},
          {id: 'r', parent: number, ...said('y')},
        ],
        {removed: [number]},
      );
      assert.deepEqual([page.comments[0]?.id, page.comments[1]?.parent, page.removed], [text, text, [text]]);
      assert.deepEqual(flaws, []);
    }
  });

  it('gives an entry without a valid id a placeholder id', () => {
    const unusable = [undefined, null, '', Number.NaN, Infinity, -Infinity, true, {}, [], ['a']];
    const {page, flaws, ids} = read(unusable.map((id, index) => ({id, ...said(`text ${index}`)})));
    assert.equal(page.comments.length, unusable.length);
    assert.ok(ids.every(isPlaceholderId));
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(new Set(flaws.map(([, what]) => what)), new Set(['id']));
  });

  it('drops a parent that is a placeholder id', () => {
    const [id] = read([said('x')]).ids;
    assert.equal(read([said('x'), {id: 'b', parent: id, ...said('y')}]).page.comments[1]?.parent, null);
  });

  it('gives an entry the same placeholder id in every response, and equal entries different ids', () => {
    const again = read([said('x'), said('y'), said('x')]).ids;
    assert.deepEqual(read([said('y'), said('x')]).ids, [again[1], again[0]]);
    assert.equal(new Set(again).size, 3);
  });

  it('keeps an entry with the id of another comment, and drops duplicates', () => {
    const comments = [said('x'), said('x'), said('y'), said('y'), {author: {name: 'Bo'}, html: 'x'}];
    const {page, flaws, ids} = read(comments.map((comment) => ({id: 5, ...comment})));
    assert.deepEqual(page.comments.map(({author, html}) => [author.name, html]), [['Ana', 'x'], ['Ana', 'y'], ['Bo', 'x']]); // prettier-ignore
    assert.deepEqual(ids.map(isPlaceholderId), [false, true, true]);
    assert.deepEqual(flaws, [[1, 'again'], [2, 'other'], [3, 'again'], [4, 'other']]); // prettier-ignore
  });

  it('recognises a comment on a later page that was edited or deleted meanwhile', () => {
    const walk = new PageIds();
    const date = {createdAt: '2026-01-02T03:04:05.000Z'};
    const turn = (...comments: readonly object[]) =>
      decodePage({comments: comments.map((comment) => ({id: 'a', ...comment}))}, {walk}).comments.map(({id}) =>
        isPlaceholderId(id),
      );
    assert.deepEqual(turn({...said('x'), ...date}), [false]);
    assert.deepEqual(turn({...said('x'), ...date, replies: 3}), [false]);
    assert.deepEqual(turn({...said('edited'), ...date}), [false]);
    assert.deepEqual(turn({author: {name: 'Bo'}, html: 'x', ...date}), [true]);
    assert.deepEqual(turn({...said('something else')}), [true]);
    assert.deepEqual(turn({...said('something else')}), []);
    assert.deepEqual(turn({status: 'deleted', author: {name: ''}, html: ''}), [false]);
  });

  it('drops and counts entries that are not objects', () => {
    const {page, flaws} = read([7, {id: 'a', ...said('x')}, null, 'text', ['a'], true, undefined]);
    assert.deepEqual(page.comments.map(({id}) => id), ['a']); // prettier-ignore
    assert.equal(page.unreadable, 6);
    assert.deepEqual(flaws.map(([index, what]) => [index, what]), [0, 2, 3, 4, 5, 6].map((index) => [index, 'entry'])); // prettier-ignore
  });

  it('drops invalid fields only', () => {
    const odd = {
      id: 'a', parent: {}, kind: 7, status: 'spam', replies: -1.5, createdAt: 'yesterday', editedAt: [], editNote: 'typo',
      lang: 4, pinned: 'yes', author: {name: 'Ana', url: 'javascript:x', avatar: 3, badges: 'author'}, html: '<p>x</p>',
    }; // prettier-ignore
    const {page, flaws} = read([odd]);
    assert.deepEqual(
      page.comments,
      decodePage({comments: [{id: 'a', author: {name: 'Ana'}, html: '<p>x</p>'}]}).comments,
    );
    assert.equal(flaws.length, 11);
  });

  it('accepts a plain name as an author, and sets an invalid author to an empty name', () => {
    assert.deepEqual(first({id: 'a', html: 'x', author: 'Ana'})?.author, {name: 'Ana'});
    for (const author of [null, undefined, 7, [], {}])
      assert.equal(first({id: 'a', html: 'x', author})?.author.name, '');
  });

  it('sets an invalid body to an empty string, and notes it unless the comment is deleted', () => {
    for (const html of [undefined, null, 7, {rendered: 'x'}, ['x']]) {
      const {page, flaws} = read([{id: 'a', author: {name: ''}, html}]);
      assert.equal(page.comments[0]?.html, '');
      assert.deepEqual(flaws, [[0, 'html']]);
    }
    assert.deepEqual(read([{id: 'a', status: 'deleted'}]).flaws, []);
  });

  it('counts the comments if a thread has no valid count', () => {
    for (const count of [null, '3', -1, 1.5, {}])
      assert.equal(read([{id: 'a'}], {thread: {count}}).page.thread.count, 1);
    assert.equal(read([{id: 'a'}], {thread: {count: 0}}).page.thread.count, 0);
    assert.equal(read([{id: 'a'}], {thread: 'talk'}).page.thread.count, 1);
  });

  it('accepts a number as a cursor, and keeps only valid ids of removed comments', () => {
    assert.equal(read([], {next: 2}).page.next, '2');
    assert.deepEqual(read([], {next: {}}).flaws, [[-1, 'next']]);
    assert.deepEqual(read([], {removed: ['a', null, {}, 4, '']}).page.removed, ['a', '4']);
  });

  it('accepts a plain array of comments as a page', () => {
    assert.deepEqual(decodePage([{id: 'a', ...said('x')}, 7]).comments.map(({html}) => html), ['x']); // prettier-ignore
  });

  it('decodes 100,000 entries of any kind in less than 5 seconds', () => {
    for (const entry of [{}, said('x'), {id: 1, ...said('x')}, 7, null]) {
      const entries = Array.from({length: 100_000}, () => entry);
      assert.ok(cpuTime(() => read(entries), 5000) < 5000);
      const {page} = read(entries);
      assert.ok(page.comments.length + (page.unreadable ?? 0) > 0);
    }
    assert.equal(
      new Set(read(Array.from({length: 100_000}, (_, index) => ({id: 1, ...said(`${index}`)}))).ids).size,
      100_000,
    );
  });

  it('keeps every distinct entry exactly once for any page', () => {
    const id = fc.oneof(fc.constantFrom<unknown>('a', 'b', 1, '1', null, '', undefined), fc.jsonValue());
    const html = fc.oneof(fc.string({minLength: 1}), fc.jsonValue());
    const entry = fc.oneof(
      fc.record({id, html, parent: id, author: fc.jsonValue(), createdAt: fc.jsonValue()}, {requiredKeys: []}),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.array(entry), fc.dictionary(fc.string(), fc.jsonValue()), (comments, rest) => {
        const sent: unknown = JSON.parse(JSON.stringify(comments));
        const page = decodePage({...rest, comments: sent});
        const ids = page.comments.map((comment) => comment.id);
        assert.equal(new Set(ids).size, ids.length);
        const named = new Set<string>();
        const words = (Array.isArray(sent) ? sent : []).flatMap((item: unknown) => {
          if (typeof item !== 'object' || item === null || Array.isArray(item)) return [];
          const alone = decodePage({comments: [item]}).comments[0];
          if (!alone) return [];
          const {author, createdAt, html} = alone;
          const key = JSON.stringify([isPlaceholderId(alone.id) ? null : alone.id, author.name, createdAt, html]);
          if (!isPlaceholderId(alone.id) && named.has(key)) return [];
          named.add(key);
          return [html];
        });
        assert.deepEqual(page.comments.map(({html}) => html), words); // prettier-ignore
      }),
      {numRuns: 1000},
    );
  });
});

describe('readPlainPage', () => {
  const plain = (value: unknown) => {
    try {
      return readPlainPage(value, new Map());
    } catch {
      return null;
    }
  };

  it('decodes a page without flaws', () => {
    const comment = {
      id: 'a', parent: 'b', kind: 'comment', status: 'published', replies: 2, author: {name: 'Ana', badges: []},
      createdAt: '2026-01-02T03:04:05Z', html: '<p>x</p>',
    }; // prettier-ignore
    assert.deepEqual(plain({comments: [comment], next: null}), decodePage({comments: [comment]}));
  });

  it('returns the same as decodePage or throws', () => {
    const odd = fc.oneof({weight: 1, arbitrary: fc.jsonValue()}, {weight: 2, arbitrary: fc.constant(undefined)});
    const mostly = (...usual: readonly unknown[]) =>
      fc.oneof({weight: 12, arbitrary: fc.constantFrom(...usual)}, {weight: 1, arbitrary: odd});
    const author = fc.record({
      name: mostly('Ana', ''), url: mostly('https://example.org/', null), avatar: mostly(null), badges: mostly(['author'], null),
    }); // prettier-ignore
    const comment = fc.record({
      id: mostly('a', 'b', 'c', 'd', '\u0001e'), parent: mostly('a', null), kind: mostly('comment', 'pingback'), status: mostly('published'),
      replies: mostly(0, 4), author: fc.oneof({weight: 9, arbitrary: author}, odd), createdAt: mostly(null, '2026-01-02'),
      editedAt: mostly(null), editNote: mostly({by: 'Bo', reason: 'typo'}, null), html: mostly('x', ''), lang: mostly('de', null),
      pinned: mostly(true, false, null),
    }); // prettier-ignore
    let read = 0;
    fc.assert(
      fc.property(fc.array(comment, {maxLength: 3}), odd, odd, odd, (comments, next, thread, removed) => {
        const page: unknown = JSON.parse(JSON.stringify({comments, next, thread, removed}));
        const short = plain(page);
        if (!short) return;
        read++;
        const notes: string[] = [];
        const long = decodePage(page, {note: (_index, what) => notes.push(what)});
        assert.deepEqual(short, long);
        assert.deepEqual(notes.filter((what) => what !== 'html' && what !== 'thread'), []); // prettier-ignore
      }),
      {numRuns: 2000},
    );
    assert.ok(read > 100, `${read} pages without a flaw`);
  });
});

describe('decodeCounts', () => {
  it('decodes counts for any keys', () => {
    const counts = decodeCounts(JSON.parse('{"counts": {"/a": 3, "b": 0, "__proto__": 7, "constructor": 1}}'));
    assert.deepEqual([...counts], [['/a', 3], ['b', 0], ['__proto__', 7], ['constructor', 1]]); // prettier-ignore
    assert.equal(counts.get('toString'), undefined);
  });

  it('drops invalid counts and does not set them to 0', () => {
    const bad = {a: -1, b: '3', c: 1.5, d: null, e: 1e300, f: {}, g: [], h: true, i: 2};
    assert.deepEqual([...decodeCounts({counts: bad})], [['i', 2]]);
  });

  it('names the missing field in the error', () => {
    for (const value of [{}, {counts: null}, {counts: [1]}, {counts: 'x'}])
      assert.throws(() => decodeCounts(value), /counts is not an object/);
    assert.throws(() => decodeCounts([]), /the response is not an object/);
  });

  it('returns only valid counts for any values', () => {
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
  it('returns the message and the rejected fields', () => {
    const problem = {title: 't', detail: 'd', errors: [{field: 'source', message: 'too long'}, 7]};
    assert.deepEqual(decodeProblem(problem), {detail: 'd', fields: [{field: 'source', message: 'too long'}]});
    assert.deepEqual(decodeProblem('x'), {detail: '', fields: []});
  });
});
