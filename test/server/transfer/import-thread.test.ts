import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {hash} from '../../../src/server/http/secrets.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import {createSqlStore} from '../../../src/server/storage/sql-store.js';
import type {CommentStore} from '../../../src/server/storage/comment-store.js';
import {importThread} from '../../../src/server/transfer/import-thread.js';
import {RENDERER_VERSION} from '../../../src/server/writing/render-markdown.js';

let store: CommentStore;
before(async () => {
  store = createSqlStore(await openDatabase(':memory:'));
});
after(() => store.close());

let count = 0;
/** Imports comments into a new thread. */
const add = (...comments: readonly unknown[]): ReturnType<typeof importThread> =>
  importThread({thread: {key: `/t${count++}`}, comments}, store);
const find = async (id: string) => (await store.findComment(id)) ?? assert.fail(`no comment ${id}`);

describe('An imported comment', () => {
  it('keeps everything that is public', async () => {
    const result = await importThread(
      {
        thread: {key: 'https://example.org/all/', title: 'All', url: 'https://example.org/all/', closed: true},
        comments: [
          {
            id: 'all',
            parent: 'root',
            kind: 'pingback',
            status: 'published',
            author: {name: ' Ana\u200b ', url: 'https://ana.example', badges: ['author'], email: 'a@private.example'},
            createdAt: '2020-01-01T00:00:00Z',
            editedAt: '2020-01-02T00:00:00Z',
            editNote: {by: 'Bo', reason: 'clarity'},
            pinned: true,
            source: '**x**',
            html: '<p>other</p>',
          },
        ],
      },
      store,
    );
    const {key} = (await store.findThread(result.thread)) ?? {};
    assert.deepEqual(result, {thread: key, added: 1, known: 0, refused: []});
    assert.deepEqual(await find('all'), {
      id: 'all',
      thread: key,
      parent: 'root',
      kind: 'pingback',
      status: 'published',
      author: {name: 'Ana', email: null, url: 'https://ana.example/', badges: ['author']},
      source: '**x**',
      html: '<p><strong>x</strong></p>',
      renderer: RENDERER_VERSION,
      createdAt: Date.UTC(2020, 0, 1),
      editedAt: Date.UTC(2020, 0, 2),
      editNote: {by: 'Bo', reason: 'clarity'},
      pinned: true,
      storedAt: Date.UTC(2020, 0, 1),
      secretHash: null,
      fingerprint: hash(JSON.stringify([key, 'root', '**x**'])),
      heldBecause: '',
      changed: 1,
    });
    const {title, url, closed, revision} = (await store.findThread(key ?? '')) ?? {};
    assert.deepEqual({title, url, closed, revision}, {title: 'All', url: 'https://example.org/all/', closed: true, revision: 2}); // prettier-ignore
  });

  it('may have nothing but an id and a text', async () => {
    await add({id: 'bare', source: 'x'});
    const {fingerprint: _, thread: __, ...rest} = await find('bare');
    assert.deepEqual(rest, {
      id: 'bare',
      parent: null,
      kind: 'comment',
      status: 'published',
      author: {name: '', email: null, url: null, badges: []},
      source: 'x',
      html: '<p>x</p>',
      renderer: RENDERER_VERSION,
      createdAt: null,
      editedAt: null,
      editNote: null,
      pinned: false,
      storedAt: 0,
      secretHash: null,
      heldBecause: '',
      changed: 1,
    });
  });

  it('that is held or deleted stays so, and a deleted one has no content', async () => {
    await add(
      {id: 'held', status: 'held', source: 'x'},
      {id: 'gone', status: 'deleted', source: 'x', html: '<p>x</p>', author: {name: 'Ana', url: 'https://a.example'}},
    );
    const [held, gone] = [await find('held'), await find('gone')];
    assert.deepEqual([held.status, held.heldBecause, held.source], ['held', 'imported as held', 'x']);
    assert.deepEqual([gone.status, gone.heldBecause, gone.source, gone.html], ['deleted', '', '', '']);
    assert.deepEqual(gone.author, {name: '', email: null, url: null, badges: []});
  });

  it('has a known kind or is a comment', async () => {
    const kinds = {webmention: 'webmention', 'a-b': 'a-b', A: 'comment', '1': 'comment', [`a${'b'.repeat(31)}`]: 'comment', [`a${'b'.repeat(30)}`]: `a${'b'.repeat(30)}`}; // prettier-ignore
    for (const [index, [kind, expected]] of Object.entries(kinds).entries()) {
      await add({id: `kind ${index}`, kind, source: 'x'});
      assert.equal((await find(`kind ${index}`)).kind, expected);
    }
  });

  it('has a name of at most 50 visible characters', async () => {
    const names = {
      [`${'x'.repeat(49)} y`]: 'x'.repeat(49),
      ['🌻'.repeat(50)]: '🌻'.repeat(50),
      ['🌻'.repeat(51)]: '🌻'.repeat(50),
      ['x'.repeat(50)]: 'x'.repeat(50),
      '\u200b': '',
    };
    for (const [index, [name, expected]] of Object.entries(names).entries()) {
      await add({id: `name ${index}`, author: {name}, source: 'x'});
      assert.equal((await find(`name ${index}`)).author.name, expected);
    }
  });

  it('without Markdown has the text of its HTML', async () => {
    await add({id: 'text', html: '<p> a *b* <i>c</i></p>\n<p>1. [d](e)\\ `f` ~g~ {h} @i</p>'});
    assert.equal((await find('text')).source, 'a \\*b\\* c\n\n1\\. \\[d\\]\\(e\\)\\\\ \\`f\\` \\~g\\~ \\{h\\} \\@i');
    assert.equal((await find('text')).html, '<p>a *b* c</p>\n<p>1. [d](e)\\ `f` ~g~ {h} @i</p>');
  });
});

describe('Skipped comments', () => {
  it('are reported with their place, and the others are imported', async () => {
    const tooLong = (id: string): string => `The comment ${id} is too long or contains invalid characters.`;
    const result = await add(
      {id: 'ok 1', source: 'w'.repeat(65_536)},
      {},
      7,
      {id: 'long', source: 'w'.repeat(65_537)},
      {id: 'x'.repeat(201)},
      {id: 'x'.repeat(200), source: 'x'},
      {id: 'nul', source: 'a\0'},
      {id: 'parent', parent: 'p\0'},
      {id: 'half', source: '\ud800'},
      {id: 'ok 1', source: 'other'},
      {id: 'ok 1', source: 'w'.repeat(65_536)},
    );
    assert.deepEqual([result.added, result.known], [2, 1]);
    assert.deepEqual(result.refused, [
      'comments[1].id is missing.',
      'comments[2] is not an object.',
      `comments[3]: ${tooLong('long')}`,
      `comments[4]: ${tooLong('x'.repeat(200))}`,
      `comments[6]: ${tooLong('nul')}`,
      `comments[7]: ${tooLong('parent')}`,
      `comments[8]: ${tooLong('half')}`,
      'comments[9] differs from the comment with its id, which stays.',
    ]);
  });

  it('are those whose text, name or status would be lost', async () => {
    const noText = (place: number): string => `comments[${place}] has no text.`;
    const result = await add(
      {id: 'lost none'},
      {id: 'lost number', author: 'A', html: 5},
      {id: 'lost list', source: ['a'], html: ''},
      {id: 'lost blank', html: '<p>&nbsp;</p>\u200b'},
      {id: 'lost nothing', source: '[]()'},
      {id: 'lost held', status: 'held', source: ' '},
      {id: 'lost name', author: {name: 5}, source: 'x'},
      {id: 'lost author', author: 5, source: 'x'},
      {id: 'lost spam', status: 'spam', source: 'x'},
      {id: 'lost loop', status: 7, source: 'x'},
      {id: 'lost fine', author: null, status: '', source: 'x'},
      {id: 'lost gone', status: 'deleted'},
      {id: 'lost like', kind: 'like', author: 'A'},
      {id: 'lost repaired', source: 5, html: '<p>x</p>'},
    );
    const name = (place: number): string => `comments[${place}].author has no readable name.`;
    const status = (place: number): string => `comments[${place}].status must be published, held or deleted.`;
    assert.deepEqual(result.refused, [
      noText(0),
      'comments[1].html is not text.',
      'comments[2].source is not text.',
      ...[3, 4, 5].map(noText),
      ...[6, 7].map(name),
      ...[8, 9].map(status),
    ]);
    assert.deepEqual([result.added, result.known], [4, 0]);
    assert.equal(await store.findComment('lost spam'), null);
  });

  it('are not those with a flaw that loses no words', async () => {
    const {refused} = await add({
      id: 'flawed',
      parent: 'flawed',
      createdAt: 'yesterday',
      editedAt: 'today',
      author: {name: 'Ana', url: 'javascript:alert(1)', badges: ['king']},
      source: 'x',
    });
    assert.deepEqual(refused, []);
    const {parent, createdAt, editedAt, author} = await find('flawed');
    assert.deepEqual([parent, createdAt, editedAt], [null, null, null]);
    assert.deepEqual(author, {name: 'Ana', email: null, url: null, badges: []});
  });

  it('are counted from the first one of the batch', async () => {
    const page = {thread: {key: '/batch'}, comments: [{}, {id: 'b1', source: 'w'}, {id: 'b1', source: 'x'}]};
    const {refused} = await importThread(page, store, 40);
    assert.deepEqual(refused, [
      'comments[40].id is missing.',
      'comments[42] differs from the comment with its id, which stays.',
    ]);
  });
});

describe('An imported thread', () => {
  it('is created without comments, but not if all were skipped', async () => {
    await importThread({thread: {key: '/empty', title: 'Empty', closed: true}, comments: []}, store);
    const empty = await store.findThread('/empty');
    assert.deepEqual([empty?.title, empty?.closed, empty?.revision], ['Empty', true, 2]);
    await importThread({thread: {key: '/empty', title: 'Other'}, comments: []}, store);
    assert.deepEqual(await store.findThread('/empty'), empty);
    await importThread({thread: {key: '/skipped'}, comments: [{}]}, store);
    assert.equal(await store.findThread('/skipped'), null);
  });

  it('is not closed if it exists', async () => {
    const page = (closed: boolean, id: string) => ({thread: {key: '/open', closed}, comments: [{id, source: 'x'}]});
    await importThread(page(false, 'o1'), store);
    await importThread(page(true, 'o2'), store);
    const open = await store.findThread('/open');
    assert.deepEqual([open?.closed, open?.revision, open?.count], [false, 2, 2]);
    assert.deepEqual(await importThread(page(true, 'o2'), store), {thread: '/open', added: 0, known: 1, refused: []});
    assert.equal((await store.findThread('/open'))?.revision, 2);
  });

  it('needs a key and a list of comments', async () => {
    const key =
      'It has no thread with a key. Files of colloquy export, and static threads in the same format, can be imported.';
    const list = 'This is not a page of comments: comments must be an array.';
    for (const [page, detail] of [
      [null, key],
      // Of other systems.
      [[{id: '/a', title: 'A', comments: [{id: 1, text: 'x'}]}], key],
      [{version: 1, comments: [{commentHex: 'a', url: '/a', markdown: 'x'}]}, key],
      [{thread: {key: ''}, comments: []}, key],
      [{thread: {key: 'x'.repeat(1001)}, comments: []}, 'The thread key is too long.'],
      [{thread: {key: 'x'}}, list],
      [{thread: {key: 'x'}, comments: {}}, list],
    ] as const) {
      await assert.rejects(importThread(page, store), {name: 'HttpProblem', status: 400, detail});
    }
    assert.equal((await importThread({thread: {key: 'x'.repeat(1000)}, comments: []}, store)).added, 0);
  });

  it('fails as a whole if the store fails', async () => {
    const failing = {...store, findExisting: () => Promise.reject(new Error('disk'))};
    await assert.rejects(importThread({thread: {key: 'x'}, comments: []}, failing), /disk/);
  });
});
