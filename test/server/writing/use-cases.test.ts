// The use cases of writers with a clock of the test, and without a port.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {createPolicy, fixedPolicy} from '../../../src/server/policy/policy.js';
import {hash} from '../../../src/server/http/secrets.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import {createSqlStore} from '../../../src/server/storage/sql-store.js';
import {DEFAULT_RULES} from '../../../src/server/storage/rules/rule-store.js';
import type {CommentChange, CommentStore} from '../../../src/server/storage/comment-store.js';
import {createServices, type Services} from '../../../src/server/threads/services.js';
import {deleteOwnComment, editOwnComment, showOwnComment} from '../../../src/server/writing/own-comment.js';
import {postComment, type CountPost} from '../../../src/server/writing/post-comment.js';
import {RENDERER_VERSION} from '../../../src/server/writing/render-markdown.js';
import type {NewComment} from '../../../src/wire/protocol.js';
import {newComment} from '../../support/test-server.js';

const [MINUTE, DAY] = [60_000, 86_400_000];
const START = 1_700_000_000_000;

let folder: string;
let store: CommentStore;
let services: Services;
let time: number;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  store = createSqlStore(await openDatabase(join(folder, 'a.db')));
});
beforeEach(() => {
  time = START;
  services = {...createServices(store, 'links'), now: () => time};
});
after(async () => {
  await store.close();
  rmSync(folder, {recursive: true, force: true});
});

const post = (comment: NewComment, count: CountPost = () => undefined) => postComment(comment, services, count);
const LINKS = 'https://a.example https://b.example';

/** Posts a comment and changes it as a moderator would. */
async function add(rest: Partial<NewComment> = {}, change: CommentChange = {}): Promise<NewComment> {
  const comment = newComment({thread: '/own', ...rest});
  await post(comment);
  if (Object.keys(change).length > 0) await store.changeComment(comment.id, change);
  return comment;
}
const find = async ({id}: NewComment) => (await store.findComment(id)) ?? assert.fail(id);
const NOT_FOUND = {name: 'HttpProblem', status: 404, detail: 'There is nothing at this address.'};
const tooLate = (action: string) => ({
  status: 403,
  title: 'Too late',
  detail: `The time limit is over: this comment can no longer be ${action}.`,
  rest: {type: 'window'},
});

describe('A new comment', () => {
  it('is stored with everything that was sent, and with nothing else', async () => {
    const author = {name: 'Ana', email: 'ana@example.org', url: 'https://ana.example'};
    const comment = newComment({thread: 'http://Example.org/new/', author, source: '*x*'});
    const {status, own} = await post(comment);
    assert.equal(status, 201);
    const key = 'https://example.org/new';
    const stored = await find(comment);
    assert.deepEqual(stored, {
      id: comment.id,
      thread: key,
      parent: null,
      kind: 'comment',
      status: 'published',
      author: {...author, url: 'https://ana.example/', badges: []},
      source: '*x*',
      html: '<p><em>x</em></p>',
      renderer: RENDERER_VERSION,
      createdAt: START,
      editedAt: null,
      editNote: null,
      pinned: false,
      storedAt: START,
      device: hash(comment.secret),
      secretHash: hash(comment.secret),
      fingerprint: hash(JSON.stringify([key, null, 'Ana', 'ana@example.org', 'https://ana.example', '*x*'])),
      heldBecause: '',
      changed: 1,
    });
    assert.deepEqual(own, {
      comment: {
        id: comment.id,
        parent: null,
        kind: 'comment',
        status: 'published',
        replies: 0,
        author: {name: 'Ana', url: 'https://ana.example/'},
        createdAt: new Date(START).toISOString(),
        html: '<p><em>x</em></p>',
      },
      source: '*x*',
      can: {edit: 15 * 60, delete: 24 * 60 * 60},
    });
    const {title, url} = (await store.findThread(key)) ?? {};
    assert.deepEqual([title, url], ['A page', 'http://localhost:4000/page']);
  });

  it('needs no e-mail address, website or web page', async () => {
    const comment = newComment({thread: 'plain', page: {url: 'app:page', title: ''}});
    await post(comment);
    assert.deepEqual((await find(comment)).author, {name: 'Ana', email: null, url: null, badges: []});
    assert.equal((await store.findThread('plain'))?.url, '');
    assert.equal((await find(comment)).fingerprint, hash(JSON.stringify(['plain', null, 'Ana', '', '', comment.source]))); // prettier-ignore
  });

  it('is held with the reason', async () => {
    for (const [rest, reason] of [
      [{source: LINKS}, 'It has 2 links.'],
      [{source: `${LINKS} https://c.example`}, 'It has 3 links.'],
      [{guards: {trap: 'x'}}, 'The hidden field was filled in, which only bots see.'],
      [{guards: {trap: ''}}, ''],
    ] as const) {
      const comment = newComment({thread: '/held', ...rest});
      const {status, own} = await post(comment);
      const {heldBecause} = await find(comment);
      assert.deepEqual([heldBecause, status], [reason, reason === '' ? 201 : 202]);
      assert.equal(own.comment.status, reason === '' ? 'published' : 'held');
    }
    for (const [moderation, reason] of [
      ['all', 'Every comment waits.'],
      ['first', 'It is the first comment of this writer.'],
      ['none', ''],
    ] as const) {
      services = {...services, findPolicy: fixedPolicy(moderation)};
      const comment = newComment({thread: '/held'});
      await post(comment);
      assert.equal((await find(comment)).heldBecause, reason);
    }
  });

  it('is refused if nobody has commented for the days that the rules say, and closes the thread', async () => {
    const rules = {...DEFAULT_RULES, closeAfterDays: 30};
    services = {...services, findPolicy: () => createPolicy(rules, [], [], 0)};
    const thread = '/idle';
    await post(newComment({thread}));
    time += 30 * DAY;
    const last = newComment({thread});
    await post(last);
    time += 30 * DAY + 1;
    await assert.rejects(post(newComment({thread})), {status: 403, title: 'Closed'});
    assert.equal((await store.findThread(thread))?.closed, true);
    assert.equal((await services.discussions.get(thread)).thread.closed, true);
    assert.equal((await post(last)).status, 200);
  });

  it('counts for the limit, unless it is repeated, and for another one if it begins a thread', async () => {
    const counted: string[] = [];
    const comment = newComment({thread: '/limit'});
    const count: CountPost = (action) => void counted.push(action);
    await post(comment, count);
    const {status} = await post(comment, count);
    await post(newComment({thread: '/limit'}), count);
    assert.deepEqual([status, counted], [200, ['post', 'thread', 'post']]);
    const refuse = (): never => assert.fail('too many');
    await assert.rejects(post(newComment(), refuse), /too many/);
  });

  it('needs an open thread and a visible parent', async () => {
    await add({thread: '/closed'});
    await store.setClosed('/closed', true);
    await assert.rejects(post(newComment({thread: '/closed'})), {
      status: 403,
      title: 'Closed',
      detail: 'This discussion is closed. It takes no new comments.',
      rest: {type: 'closed'},
    });
    for (const status of ['published', 'deleted', 'held', 'rejected'] as const) {
      const parent = await add({}, {status});
      const reply = post(newComment({thread: '/own', parent: parent.id}));
      const errors = [{field: 'parent', message: 'The comment that you reply to no longer exists.'}];
      if (status === 'published' || status === 'deleted') assert.equal((await reply).status, 201);
      else await assert.rejects(reply, {status: 422, rest: {type: 'invalid', errors}});
    }
  });

  it('is refused under the id of another one', async () => {
    const comment = await add();
    await assert.rejects(post({...comment, secret: newComment().secret}), {
      status: 409,
      title: 'Conflict',
      detail: 'This id belongs to another comment. Use a new id.',
      rest: {type: 'conflict'},
    });
    await assert.rejects(post({...comment, source: 'other'}), {
      status: 422,
      title: 'Different content',
      detail: 'A comment with this id and different content was sent before. Use a new id.',
      rest: {type: 'conflict'},
    });
  });

  it('fails if it cannot be stored', async () => {
    services = {...services, store: {...services.store, addComments: () => Promise.reject(new Error('disk')), findComment: () => Promise.resolve(null), findThread: () => Promise.resolve(null), findAlias: () => Promise.resolve(null)}}; // prettier-ignore
    await assert.rejects(post(newComment()), /^Error: disk$/);
  });
});

describe('An own comment', () => {
  it('is shown with the rights that are left', async () => {
    const comment = await add();
    const rights = async () => (await showOwnComment(comment.id, comment.secret, services)).can;
    time = START + 14 * MINUTE + 500;
    assert.deepEqual(await rights(), {edit: 59, delete: 86_400 - 841});
    time = START + 15 * MINUTE;
    assert.deepEqual(await rights(), {edit: 0, delete: 86_400 - 900});
    time = START + 2 * DAY;
    assert.deepEqual(await rights(), {edit: 0, delete: 0});
  });

  it('is shown as held, or as a tombstone without rights, but not if it was rejected', async () => {
    const [held, deleted, rejected] = [
      await add({source: LINKS}),
      await add({}, {status: 'deleted', source: ''}),
      await add({}, {status: 'rejected'}),
    ];
    const show = ({id, secret}: NewComment) => showOwnComment(id, secret, services);
    assert.equal((await show(held)).comment.status, 'held');
    assert.equal((await show(held)).comment.html.includes('a.example'), true);
    const {comment, can} = await show(deleted);
    assert.deepEqual([comment.status, comment.author.name, can], ['deleted', '', {edit: 0, delete: 0}]);
    await assert.rejects(show(rejected), NOT_FOUND);
    await assert.rejects(show({...held, secret: deleted.secret}), NOT_FOUND);
    await assert.rejects(show(newComment()), NOT_FOUND);
  });

  it('can be edited until 15 minutes have passed', async () => {
    const comment = await add();
    const edit = (source: string) => editOwnComment(comment.id, comment.secret, source, services);
    time = START + 15 * MINUTE - 1000;
    const {source, comment: edited} = await edit('*new*');
    assert.deepEqual(
      [source, edited.html, edited.editedAt],
      ['*new*', '<p><em>new</em></p>', new Date(time).toISOString()],
    );
    const stored = await find(comment);
    assert.deepEqual([stored.renderer, stored.status, stored.heldBecause], [RENDERER_VERSION, 'published', '']);
    time += 1;
    await assert.rejects(edit('other'), tooLate('changed'));
  });

  it('is not marked as edited by the same source', async () => {
    const comment = await add();
    time += MINUTE;
    const {comment: same} = await editOwnComment(comment.id, comment.secret, comment.source, services);
    assert.equal(same.editedAt, undefined);
    assert.equal((await find(comment)).editedAt, null);
  });

  it('is held by an edit with links, and stays held after an edit without', async () => {
    const comment = await add();
    const edit = async (source: string): Promise<readonly unknown[]> => {
      const {comment: own} = await editOwnComment(comment.id, comment.secret, source, services);
      return [own.status, (await find(comment)).heldBecause];
    };
    assert.deepEqual(await edit('words'), ['published', '']);
    assert.deepEqual(await edit(LINKS), ['held', 'It has 2 links.']);
    assert.deepEqual(await edit('other words'), ['held', 'It has 2 links.']);
    // Held without a reason, as by an older server.
    await store.changeComment(comment.id, {heldBecause: ''});
    assert.deepEqual(await edit('more words'), ['held', '']);
  });

  it('that was rejected or deleted cannot be edited', async () => {
    for (const status of ['rejected', 'deleted'] as const) {
      const comment = await add({}, {status});
      await assert.rejects(editOwnComment(comment.id, comment.secret, 'x', services), NOT_FOUND);
      assert.equal((await find(comment)).source, comment.source);
    }
  });

  it('can be deleted until a day has passed, and again at any time', async () => {
    const author = {name: 'Ana', email: 'a@b.example', url: 'https://ana.example'};
    const [comment, late] = [await add({author}, {editNote: {by: 'x', reason: 'y'}, heldBecause: 'z'}), await add()];
    time = START + DAY - 1000;
    const remove = ({id, secret}: NewComment) => deleteOwnComment(id, secret, services);
    const tombstone = await remove(comment);
    assert.deepEqual([tombstone.status, tombstone.author, tombstone.html], ['deleted', {name: ''}, '']);
    const stored = await find(comment);
    assert.deepEqual(
      [stored.author, stored.source, stored.html, stored.editNote, stored.heldBecause],
      [{name: '', email: null, url: null, badges: []}, '', '', null, ''],
    );
    time = START + DAY;
    await assert.rejects(remove(late), tooLate('deleted'));
    assert.deepEqual(await remove(comment), tombstone);
    assert.equal((await find(comment)).changed, stored.changed);
    await assert.rejects(remove(await add({}, {status: 'rejected'})), NOT_FOUND);
    await assert.rejects(remove({...late, secret: comment.secret}), NOT_FOUND);
  });

  it('counts its replies', async () => {
    const comment = await add({thread: '/replies'});
    await add({thread: '/replies', parent: comment.id});
    assert.equal((await showOwnComment(comment.id, comment.secret, services)).comment.replies, 1);
    assert.equal((await deleteOwnComment(comment.id, comment.secret, services)).replies, 1);
  });

  it('that vanishes meanwhile is a 404', async () => {
    const comment = await add();
    const found = [await store.findComment(comment.id), null];
    services = {...services, store: {...store, findComment: async () => found.shift() ?? null, changeComment: async () => null}}; // prettier-ignore
    await assert.rejects(editOwnComment(comment.id, comment.secret, 'x', services), NOT_FOUND);
    assert.deepEqual(found, []);
  });
});
