import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {NewComments} from '../../src/conversation/new-comments.js';
import {seenKey} from '../../src/conversation/device-storage.js';
import {Unread} from '../../src/conversation/unread.js';
import {Conversation} from '../../src/conversation/conversation.js';
import {PLACEHOLDER, type Page} from '../../src/core/comment.js';
import {SourceError, type Capabilities} from '../../src/sources/source.js';
import {comment, page, threadInfo} from '../support/comments.js';
import {createFakeSource} from '../support/fake-source.js';
import {MemoryStorage} from '../support/memory-storage.js';
import {rows, visit, type Visit} from '../support/visit.js';

function watch({conversation}: Visit): NewComments {
  const {session} = conversation;
  assert.ok(session);
  return new NewComments(conversation, session);
}

/** Reads a thread of these pages to its end. */
async function read(can: Partial<Capabilities>, ...pages: readonly Page[]) {
  const source = createFakeSource();
  Object.assign(source, {can: {...source.can, ...can}});
  const conversation = new Conversation(source, 'oldest', () => undefined, () => undefined); // prettier-ignore
  for (const [index, answer] of pages.entries()) {
    const loading = conversation.load();
    source.loads[index]?.answer(answer);
    await loading;
  }
  const {session} = conversation;
  assert.ok(session);
  return {source, newComments: new NewComments(conversation, session)};
}

const NO_CHANGES = {find: false};

const ids = (here: Visit): string => rows(here).map((row) => row.comment.id).join(''); // prettier-ignore

describe('NewComments', () => {
  it('requests the changes since the last response, and holds them back', async () => {
    const here = await visit();
    const newComments = watch(here);
    const first = newComments.check();
    assert.equal(here.source.loads[1]?.request.since, '1');
    here.source.loads[1]?.answer(page([comment('b', 'a')], {thread: threadInfo({revision: '2', count: 2})}));
    await first;
    assert.deepEqual(newComments.waiting, {is: 'comments', count: 1});
    assert.equal(ids(here), 'a');
    const second = newComments.check();
    assert.equal(here.source.loads[2]?.request.since, '2');
    here.source.loads[2]?.answer(page([comment('c')], {thread: threadInfo({revision: '3', count: 3})}));
    await second;
    assert.deepEqual(newComments.show().map(({id}) => id), ['b', 'c']); // prettier-ignore
    assert.equal(ids(here), 'abc');
    assert.equal(here.conversation.state.info?.count, 3);
    assert.deepEqual(newComments.waiting, {is: 'nothing'});
  });

  it('loads all pages of the changes', async () => {
    const here = await visit();
    const newComments = watch(here);
    const checking = newComments.check();
    here.source.loads[1]?.answer(page([comment('b')], {next: 'more'}));
    await here.settled();
    assert.deepEqual([here.source.loads[2]?.request.since, here.source.loads[2]?.request.cursor], ['1', 'more']);
    here.source.loads[2]?.answer(page([comment('c')]));
    await checking;
    assert.deepEqual(newComments.waiting, {is: 'comments', count: 2});
  });

  it('gives up after too many pages', async () => {
    const here = await visit();
    const newComments = watch(here);
    const checking = newComments.check();
    for (let index = 1; index <= 25; index++) {
      here.source.loads[index]?.answer(page([], {next: `c${index}`}));
      await here.settled();
    }
    await checking;
    assert.equal(newComments.waiting.is, 'stale');
    assert.ok(here.source.loads.length < 25);
  });

  it('shows an edited comment at once, because no row moves', async () => {
    const here = await visit();
    const newComments = watch(here);
    const checking = newComments.check();
    here.source.loads[1]?.answer(page([comment('a', null, {html: '<p>Mended</p>'})]));
    await checking;
    assert.equal(rows(here)[0]?.comment.html, '<p>Mended</p>');
    assert.deepEqual(newComments.waiting, {is: 'nothing'});
  });

  it('drops a comment that was added and removed', async () => {
    const here = await visit();
    const newComments = watch(here);
    for (const [index, answer] of [page([comment('b')]), page([], {removed: ['b', 'unknown']})].entries()) {
      const checking = newComments.check();
      here.source.loads[index + 1]?.answer(answer);
      await checking;
    }
    assert.deepEqual(newComments.waiting, {is: 'nothing'});
    assert.equal(ids(here), 'a');
  });

  it('ignores an unreachable server, and checks again the next time', async () => {
    const here = await visit();
    const newComments = watch(here);
    const checking = newComments.check();
    here.source.loads[1]?.fail(new SourceError('offline'));
    await checking;
    assert.deepEqual(newComments.waiting, {is: 'nothing'});
    void newComments.check();
    assert.equal(here.source.loads.length, 3);
  });

  it('is stale if a source without changes has another revision or another count', async () => {
    for (const [rest, is] of [
      [{}, 'nothing'],
      [{revision: '2'}, 'stale'],
      [{count: 2}, 'stale'],
    ] as const) {
      const here = await visit();
      Object.assign(here.source, {can: {...here.source.can, find: false}});
      const newComments = watch(here);
      const checking = newComments.check();
      here.source.loads[1]?.answer(page([], {thread: threadInfo({count: 1, ...rest})}));
      await checking;
      assert.deepEqual(newComments.waiting, {is}, JSON.stringify(rest));
    }
  });

  it('does not take the count of a first page for that of a thread with more pages', async () => {
    for (const [answer, is] of [
      [page([comment('a')], {thread: threadInfo({count: 1}), next: '2'}), 'nothing'],
      [page([comment('a'), comment('n')], {thread: threadInfo({count: 2}), next: '2'}), 'stale'],
      [page([comment('a')], {thread: threadInfo({count: 4}), next: '2'}), 'stale'],
      [page([comment('a'), comment(`${PLACEHOLDER}1`)], {thread: threadInfo({count: 2}), next: '2'}), 'nothing'],
    ] as const) {
      const {source, newComments} = await read(
        NO_CHANGES,
        page([comment('a')], {thread: threadInfo({count: 1}), next: '2'}),
        page([comment('b'), comment('c')], {thread: threadInfo({count: 3})}),
      );
      const checking = newComments.check();
      source.loads[2]?.answer(answer);
      await checking;
      assert.deepEqual(newComments.waiting, {is}, JSON.stringify(answer));
    }
  });

  it('asks for no changes if the backend gave no revision, but compares the first page', async () => {
    const thread = threadInfo({revision: '', count: 1});
    const {source, newComments} = await read({}, page([comment('a')], {thread}));
    const checking = newComments.check();
    assert.equal(source.loads[1]?.request.since, undefined);
    source.loads[1]?.answer(page([comment('a')], {thread}));
    await checking;
    assert.deepEqual(newComments.waiting, {is: 'nothing'});
    const later = newComments.check();
    source.loads[2]?.answer(page([comment('a'), comment('b')], {thread: {...thread, count: 2}}));
    await later;
    assert.deepEqual(newComments.waiting, {is: 'stale'});
  });

  it('is stale if the server no longer knows the revision', async () => {
    const here = await visit();
    const newComments = watch(here);
    const checking = newComments.check();
    here.source.loads[1]?.fail(new SourceError('missing'));
    await checking;
    assert.deepEqual(newComments.waiting, {is: 'stale'});
  });
});

describe('Unread', () => {
  const at = (id: string, time: number) => comment(id, null, {createdAt: new Date(time).toISOString()});
  const isNew = (here: Visit, id: string): boolean => here.conversation.state.touches.get(id)?.isNew ?? false;

  async function open(storage: MemoryStorage): Promise<{readonly here: Visit; readonly unread: Unread}> {
    const here = await visit(storage);
    assert.ok(here.conversation.session);
    return {here, unread: new Unread(here.conversation, here.conversation.session, storage)};
  }

  it('unread nothing on a first visit', async () => {
    const {here, unread} = await open(new MemoryStorage());
    unread.markSince([at('x', 1000)]);
    assert.equal(unread.newComments.size, 0);
    assert.equal(isNew(here, 'x'), false);
  });

  it('unread comments newer than the newest comment of the last visit', async () => {
    const storage = new MemoryStorage();
    const first = await open(storage);
    first.here.conversation.act({type: 'loaded', page: page([at('x', 1000), at('y', 3000)])});
    first.unread.remember();
    const second = await open(storage);
    second.unread.markSince([at('x', 1000), at('z', 4000), comment('undated')]);
    assert.deepEqual([...second.unread.newComments], ['z']);
    assert.equal(isNew(second.here, 'z'), true);
  });

  it('unread neither echoes nor tombstones nor the reader’s own comments', async () => {
    const storage = new MemoryStorage();
    storage.set(seenKey('fake'), '1000');
    const {here, unread} = await open(storage);
    const [ping, tombstone] = [
      {...at('p', 2000), kind: 'pingback'},
      {...at('g', 2000), status: 'deleted' as const},
    ];
    here.conversation.act({
      type: 'apply',
      change: (state) => ({...state, touches: new Map([['o', {mark: {is: 'pending'}}]])}),
    });
    unread.markSince([ping, tombstone, at('o', 2000)]);
    assert.equal(unread.newComments.size, 0);
  });

  it('treats an invalid stored value as a first visit', async () => {
    const storage = new MemoryStorage();
    storage.set(seenKey('fake'), '{"x":1}');
    const {unread} = await open(storage);
    unread.markSince([at('x', 1000)]);
    assert.equal(unread.newComments.size, 0);
  });
});
