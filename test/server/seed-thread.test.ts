import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {hash} from '../../src/server/http/secrets.js';
import {seedThread, type SeedComment} from '../../src/server/seed-thread.js';
import {openDatabase} from '../../src/server/storage/database/database.js';
import {createSqlStore} from '../../src/server/storage/sql-store.js';
import type {CommentStore} from '../../src/server/storage/comment-store.js';
import {RENDERER_VERSION} from '../../src/server/writing/render-markdown.js';

let store: CommentStore;
before(async () => {
  store = createSqlStore(await openDatabase(':memory:'));
});
after(() => store.close());

const ID = '01900000-0000-7000-8000-00000000000';
const plain: SeedComment = {id: `${ID}1`, parent: null, author: {name: ' Ana '}, createdAt: null, source: '*x*'};

describe('seedThread', () => {
  it('writes a thread once', async () => {
    const thread = {key: 'https://example.org/a/', title: 'A', url: 'https://example.org/a/', comments: [plain]};
    assert.equal(await seedThread(store, thread), true);
    assert.equal(await seedThread(store, {...thread, comments: []}), false);
    const stored = await store.findThread('https://example.org/a');
    assert.deepEqual([stored?.title, stored?.url, stored?.count], ['A', 'https://example.org/a/', 1]);
  });

  it('writes comments like posted ones', async () => {
    const full: SeedComment = {
      id: `${ID}2`,
      parent: `${ID}3`,
      kind: 'pingback',
      author: {name: 'Bo', url: 'https://bo.example', badges: ['author']},
      createdAt: '2020-01-01T00:00:00Z',
      source: '**y**',
      editNote: {by: 'a', reason: 'b'},
      editedAt: '2020-01-02T00:00:00Z',
      pinned: true,
      status: 'held',
    };
    const deleted: SeedComment = {...full, id: `${ID}3`, parent: null, status: 'deleted'};
    const bare: SeedComment = {...plain, id: `${ID}4`};
    await seedThread(store, {key: 'b', title: '', url: '', comments: [bare, full, deleted]});
    const created = Date.UTC(2020, 0, 1);
    const common = {thread: 'b', renderer: RENDERER_VERSION, secretHash: null, heldBecause: '', changed: 0};
    const rest = {...common, kind: 'pingback', createdAt: created, storedAt: created, editedAt: Date.UTC(2020, 0, 2), editNote: {by: 'a', reason: 'b'}, pinned: true}; // prettier-ignore
    assert.deepEqual(await store.findComment(full.id), {
      ...rest,
      id: full.id,
      parent: deleted.id,
      status: 'held',
      author: {name: 'Bo', email: null, url: 'https://bo.example/', badges: ['author']},
      source: '**y**',
      html: '<p><strong>y</strong></p>',
      fingerprint: hash(JSON.stringify(['b', deleted.id, '**y**'])),
    });
    assert.deepEqual(await store.findComment(deleted.id), {
      ...rest,
      id: deleted.id,
      parent: null,
      status: 'deleted',
      author: {name: '', email: null, url: null, badges: []},
      source: '',
      html: '',
      fingerprint: hash(JSON.stringify(['b', null, '**y**'])),
    });
    assert.deepEqual(await store.findComment(bare.id), {
      ...common,
      id: bare.id,
      parent: null,
      kind: 'comment',
      status: 'published',
      author: {name: 'Ana', email: null, url: null, badges: []},
      source: '*x*',
      html: '<p><em>x</em></p>',
      createdAt: null,
      editedAt: null,
      editNote: null,
      pinned: false,
      storedAt: 0,
      fingerprint: hash(JSON.stringify(['b', null, '*x*'])),
      changed: 1,
    });
  });

  it('refuses what a post would be refused for', async () => {
    for (const wrong of [
      {id: 'x'},
      {parent: ''},
      {source: ''},
      {author: {name: ''}},
      {author: {name: 'A', url: 'x'}},
    ]) {
      const comments = [{...plain, id: `${ID}5`, ...wrong}];
      await assert.rejects(seedThread(store, {key: 'c', title: '', url: '', comments}), {name: 'ValiError'});
    }
    assert.equal(await store.findThread('c'), null);
  });
});
