import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Comment, CommentId, Page} from '../../src/core/comment.js';
import {decodePage} from '../../src/wire/decode.js';
import {cleanName, isCount, readPlainPage, toDate} from '../../src/wire/plain-page.js';

const read = (value: unknown): Page => readPlainPage(value, new Map());

/** A comment whose fields all differ from the defaults. */
const FULL = {
  id: 'a', parent: 'p', kind: 'pingback', status: 'held', replies: 2,
  author: {name: 'Ana', url: 'https://ana.example/', avatar: 'https://ana.example/a.png', badges: ['author', 'moderator']},
  createdAt: '2026-01-02T03:04:05.000Z', editedAt: '2026-01-03T00:00:00.000Z',
  editNote: {by: 'Bo', reason: 'for clarity'}, html: '<p>x</p>', lang: 'en', pinned: true,
} as const; // prettier-ignore

const THREAD = {
  key: '/k',
  title: 'T',
  url: 'https://site.example/k',
  count: 7,
  echoes: 3,
  closed: true,
  revision: 'r9',
};

describe('a page of the protocol', () => {
  it('keeps every field, with either decoder', () => {
    const page = {thread: THREAD, comments: [FULL], next: 'n', removed: ['g']};
    assert.deepEqual(decodePage(page), page);
    assert.deepEqual(read(page), page);
  });

  it('may leave out every optional field', () => {
    const comment = {id: 'a', author: {name: 'Ana'}, html: 'x'};
    const decoded = {
      thread: {key: '', title: '', url: '', count: 2, echoes: 1, closed: false, revision: ''},
      comments: [
        {...comment, parent: null, kind: 'comment', status: 'published', replies: 0, createdAt: null},
        {...comment, id: 'b', parent: null, kind: 'comment', status: 'published', replies: 0, createdAt: null},
        {...comment, id: 'c', parent: null, kind: 'webmention', status: 'published', replies: 0, createdAt: null},
        {...comment, id: 'd', parent: null, kind: 'comment', status: 'deleted', replies: 0, createdAt: null},
      ],
      next: null,
    };
    const page = {comments: [comment, {...comment, id: 'b'}, {...comment, id: 'c', kind: 'webmention'}, {...comment, id: 'd', status: 'deleted'}]}; // prettier-ignore
    assert.deepEqual(decodePage(page), decoded);
    assert.deepEqual(read(page), decoded);
    assert.deepEqual(read({...page, thread: {closed: 'yes'}}).thread.closed, false);
  });

  it('is not plain with any flaw in a field', () => {
    const flawed: readonly object[] = [
      {id: ''}, {id: 7}, {id: undefined}, {parent: 7}, {parent: {}}, {kind: 7}, {status: 'spam'}, {replies: -1}, {replies: '2'},
      {author: {name: 7}}, {author: {name: 'Ana', url: 'javascript:x'}}, {author: {name: 'Ana', avatar: 'x'}},
      {author: {name: 'Ana', badges: 'author'}}, {author: 'Ana'}, {createdAt: 'soon'}, {editedAt: 7}, {editNote: 'typo'},
      {editNote: {by: 'Bo'}}, {editNote: {reason: 'typo'}}, {html: null}, {lang: 7},
    ]; // prettier-ignore
    read({comments: [FULL]});
    for (const flaw of flawed) assert.throws(() => read({comments: [{...FULL, ...flaw}]}), JSON.stringify(flaw));
    for (const flaw of [
      {comments: {}},
      {next: 7},
      {removed: 'x'},
      {removed: [7]},
      {unreadable: 1},
      {thread: {count: '3'}},
      {thread: {echoes: -1}},
      {thread: {key: 7}},
      {thread: {title: 7}},
      {thread: {url: 7}},
      {thread: {revision: 7}},
    ])
      // prettier-ignore
      assert.throws(() => read({comments: [FULL], ...flaw}), JSON.stringify(flaw));
    assert.throws(() => read(null));
  });

  it('is not plain if it repeats a comment of itself or of an earlier page', () => {
    assert.throws(() => read({comments: [FULL, FULL]}));
    const known = new Map<CommentId, Comment>();
    readPlainPage({comments: [FULL]}, known);
    assert.deepEqual([...known.keys()], ['a']);
    assert.throws(() => readPlainPage({comments: [FULL]}, known));
  });

  it('has no directions or control characters in the names of authors and editors', () => {
    const names = {author: {name: ' A\u202ena\u0007 '}, editNote: {by: '\u2066Bo\u2069 ', reason: 'typo'}};
    for (const {comments} of [read({comments: [{...FULL, ...names}]}), decodePage({comments: [{...FULL, ...names}]})])
      assert.deepEqual([comments[0]?.author.name, comments[0]?.editNote?.by], ['Ana', 'Bo']);
    assert.equal(cleanName('\u202aAna\u202a Lund'), 'Ana Lund');
  });

  it('adds the entries that an earlier decoder has dropped to those of its own', () => {
    assert.equal(decodePage({comments: [7, FULL], unreadable: 4}).unreadable, 5);
    assert.equal(decodePage({comments: [FULL], unreadable: 4}).unreadable, 4);
  });

  it('notes what is wrong with the page itself', () => {
    const flaws: (readonly [number, string])[] = [];
    const note = (index: number, flaw: string): void => void flaws.push([index, flaw]);
    const page = decodePage({comments: [], thread: 7, next: [], removed: 'x'}, {note});
    assert.deepEqual([page.next, page.removed, page.thread.count], [null, undefined, 0]);
    assert.deepEqual(flaws.sort(), [[-1, 'next'], [-1, 'removed'], [-1, 'thread']]); // prettier-ignore
  });
});

describe('dates and counts', () => {
  it('are within the years 1970 to 9999', () => {
    assert.equal(toDate('1970-01-01T00:00:00Z'), '1970-01-01T00:00:00.000Z');
    assert.equal(toDate('1969-12-31T23:59:59.999Z'), undefined);
    assert.equal(toDate('9999-12-31T23:59:59.999Z'), '9999-12-31T23:59:59.999Z');
    assert.equal(toDate('+010000-01-01T00:00:00.000Z'), undefined);
    assert.equal(toDate('7'), undefined);
  });

  it('may be a Date or a number of seconds or milliseconds in a page from a script', () => {
    const dateOf = (createdAt: unknown): string | null => decodePage({comments: [{id: 'a', createdAt}]}).comments[0]?.createdAt ?? null; // prettier-ignore
    assert.equal(dateOf(new Date(1e12)), '2001-09-09T01:46:40.000Z');
    assert.equal(dateOf(1e8), '1973-03-03T09:46:40.000Z');
    assert.equal(dateOf(1e8 - 1), null);
    assert.equal(dateOf(1e11), '1973-03-03T09:46:40.000Z');
    assert.equal(dateOf(1e11 - 1), '5138-11-16T09:46:39.000Z');
  });

  it('are whole numbers from 0', () => {
    assert.deepEqual([0, 1, -1, 0.5, '1', NaN, 2 ** 53].map(isCount), [true, true, false, false, false, false, false]);
  });
});
