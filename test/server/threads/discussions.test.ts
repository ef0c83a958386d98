import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import type {Discussion} from '../../../src/server/threads/discussion.js';
import {Discussions} from '../../../src/server/threads/discussions.js';
import {createSqlStore} from '../../../src/server/storage/sql-store.js';
import type {CommentStore} from '../../../src/server/storage/comment-store.js';
import {decodePage} from '../../../src/wire/decode.js';
import {plainComment} from '../../support/fake-stored-thread.js';

let folder: string;
let store: CommentStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  store = createSqlStore(await openDatabase(join(folder, 'comments.db')));
});
afterEach(async () => {
  mock.restoreAll();
  await store.close();
  rmSync(folder, {recursive: true});
});

const add = (thread: string, ...ids: readonly string[]): Promise<void> =>
  store.addComments(
    {key: thread, title: '', url: ''},
    ids.map((id) => ({...plainComment(id, null), thread})),
  );

const idsOf = (discussion: Discussion): readonly string[] =>
  decodePage(JSON.parse(discussion.page('oldest', null).json)).comments.map(({id}) => id);

describe('Discussions', () => {
  it('loads a thread once, and includes each change before its writer gets a response', async () => {
    const reads = mock.method(store, 'readComments');
    const discussions = new Discussions(store);
    await add('a', 'a1');
    const discussion = await discussions.get('a');
    await add('a', 'a2');
    assert.equal(await discussions.get('a'), discussion);
    assert.deepEqual(idsOf(discussion), ['a1', 'a2']);
    await store.changeComment('a1', {status: 'rejected'});
    assert.deepEqual(idsOf(discussion), ['a2']);
    assert.equal(reads.mock.callCount(), 1);
  });

  it('does not read the database for a revision that no other server can have written', async () => {
    await add('a', 'a1');
    const discussions = new Discussions(store);
    const discussion = await discussions.get('a', 'oldest');
    const reads = [mock.method(store, 'findThread'), mock.method(store, 'readChanges')];
    assert.equal(discussions.peek('a', 'oldest', 1000), discussion);
    assert.equal(await discussions.get('a', 'oldest', 1000), discussion);
    assert.deepEqual(reads.map((read) => read.mock.callCount()), [0, 0]); // prettier-ignore
  });

  it('includes comments written while the thread is loaded', async () => {
    const discussions = new Discussions(store);
    await add('a', 'a1');
    const readings = ['a', 'new'].map(async (thread) => idsOf(await discussions.get(thread)));
    await Promise.all([add('a', 'a2'), add('new', 'n1')]);
    assert.deepEqual(idsOf(await discussions.get('a')), ['a1', 'a2']);
    assert.deepEqual(idsOf(await discussions.get('new')), ['n1']);
    assert.equal((await Promise.all(readings)).length, 2);
  });

  it('includes a change made after the last batch and before loading ends', async () => {
    await add('a', 'a1');
    const readComments = store.readComments.bind(store);
    mock.method(store, 'readComments', async function* (key: string) {
      yield* readComments(key);
      mock.restoreAll();
      await add('a', 'a2');
    });
    assert.deepEqual(idsOf(await new Discussions(store).get('a')), ['a1', 'a2']);
  });

  it('loads the thread again when a parent arrives after its replies', async () => {
    const discussions = new Discussions(store);
    await store.addComments({key: 'a', title: '', url: ''}, [{...plainComment('reply', 'parent'), thread: 'a'}]);
    assert.deepEqual(idsOf(await discussions.get('a')), ['reply']);
    await add('a', 'parent');
    assert.deepEqual(idsOf(await discussions.get('a')), ['parent', 'reply']);
  });

  it('evicts the least recently read threads when they use too much memory', async () => {
    for (const thread of ['a', 'b', 'c']) await add(thread, `${thread}1`, `${thread}2`);
    const one = (await new Discussions(store).get('a')).bytes;
    const discussions = new Discussions(store, 2.5 * one);
    const reads = mock.method(store, 'readComments');
    for (const thread of ['a', 'b', 'a', 'c']) await discussions.get(thread);
    assert.ok(discussions.peek('a') && discussions.peek('c'));
    assert.equal(discussions.peek('b'), null);
    assert.equal(reads.mock.callCount(), 3);
    await add('c', ...Array.from({length: 20}, (_, index) => `more ${index}`));
    assert.equal(discussions.peek('a'), null);
    assert.equal(idsOf(await discussions.get('c')).length, 22);
    assert.deepEqual(idsOf(await discussions.get('b')), ['b1', 'b2']);
  });

  it('does not cache missing threads, because clients can invent any number of keys', async () => {
    const discussions = new Discussions(store);
    assert.deepEqual(idsOf(await discussions.get('nobody')), []);
    assert.equal(discussions.peek('nobody'), null);
  });

  it('loads a thread again after a failed load', async () => {
    await add('a', 'a1');
    const discussions = new Discussions(store);
    mock.method(store, 'findThread', () => Promise.reject(new Error('disk')));
    await assert.rejects(Promise.resolve(discussions.get('a')), /disk/);
    mock.restoreAll();
    assert.deepEqual(idsOf(await discussions.get('a')), ['a1']);
  });

  it('loads a thread once for simultaneous readers, and indexes it for each order', async () => {
    await add('a', 'a1');
    const reads = mock.method(store, 'readComments');
    const discussions = new Discussions(store);
    const readings = ([null, 'oldest', 'newest', 'oldest'] as const).map(async (order) => discussions.get('a', order));
    const [first, ...others] = await Promise.all(readings);
    for (const other of others) assert.equal(other, first);
    assert.equal(reads.mock.callCount(), 1);
    assert.ok(first?.isIndexed('oldest') && first.isIndexed('newest') && !first.isIndexed('replies'));
    assert.equal(discussions.peek('a', 'oldest'), first);
    assert.equal(discussions.peek('a', 'replies'), null);
    assert.equal(discussions.get('a', 'newest'), first);
    assert.equal(await discussions.get('a', 'replies'), first);
    assert.equal(reads.mock.callCount(), 1);
  });

  it('applies the changes that are made while it builds an index', async () => {
    await add('a', 'a1');
    const discussions = new Discussions(store);
    await discussions.get('a');
    const reading = discussions.get('a', 'newest');
    assert.equal(discussions.peek('a'), null);
    await add('a', 'a2');
    assert.deepEqual(idsOf(await reading), ['a1', 'a2']);
    assert.ok((await reading).isIndexed('newest'));
  });

  it('loads a thread again if a change cannot be applied, and says why', async () => {
    await add('a', 'a1');
    const discussions = new Discussions(store);
    const discussion = await discussions.get('a');
    const log = mock.method(console, 'error', () => undefined);
    mock.method(discussion, 'apply', () => {
      throw new Error('of a test');
    });
    await add('a', 'a2');
    assert.equal(discussions.peek('a'), null);
    assert.equal(log.mock.callCount(), 1);
    const why = /^colloquy: A cached thread could not be updated and will be loaded again: Error: of a test at /;
    assert.match(String(log.mock.calls[0]?.arguments[0]), why);
    mock.restoreAll();
    assert.deepEqual(idsOf(await discussions.get('a')), ['a1', 'a2']);
  });

  it('has an empty page for a missing thread', async () => {
    const {page} = {page: (await new Discussions(store).get('nobody')).page('oldest', null)};
    const thread = {key: 'nobody', title: '', url: '', count: 0, echoes: 0, closed: false, revision: '0'};
    assert.deepEqual(JSON.parse(page.json), {comments: [], next: null, thread});
  });

  it('keeps a thread that alone uses too much memory', async () => {
    await add('a', 'a1');
    await add('b', 'b1');
    const discussions = new Discussions(store, 1);
    await discussions.get('a');
    assert.ok(discussions.peek('a'));
    await discussions.get('b');
    assert.ok(discussions.peek('b'));
    assert.equal(discussions.peek('a'), null);
  });

  it('keeps threads of exactly the maximum, and counts a thread that is read again once', async () => {
    await add('a', 'a1');
    await add('b', 'b1');
    const sizes = new Discussions(store);
    const total = (await sizes.get('a')).bytes + (await sizes.get('b')).bytes;
    const discussions = new Discussions(store, total);
    for (let time = 0; time < 3; time++) for (const key of ['a', 'b']) await discussions.get(key);
    assert.ok(discussions.peek('a') && discussions.peek('b'));
    const fewer = new Discussions(store, total - 1);
    for (const key of ['a', 'b']) await fewer.get(key);
    assert.ok(!fewer.peek('a') && fewer.peek('b'));
  });

  it('measures a thread again when it is read, at most every 100 ms', async () => {
    let time = 1000;
    mock.method(performance, 'now', () => time);
    await add('a', 'a1');
    await add('b', 'b1');
    const sizes = new Discussions(store);
    const [a, b] = [await sizes.get('a'), await sizes.get('b')];
    const discussions = new Discussions(store, a.bytes + b.bytes + 100);
    await discussions.get('a');
    const large = await discussions.get('b');
    discussions.peek('b');
    mock.method(large, 'bytes', () => 1_000_000, {getter: true});
    time += 99;
    discussions.peek('b');
    assert.ok(discussions.peek('a'));
    time += 1;
    discussions.peek('b');
    assert.equal(discussions.peek('a'), null);
  });
});
