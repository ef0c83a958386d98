import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {NewComments} from '../../src/conversation/new-comments.js';
import {seenKey} from '../../src/conversation/device-storage.js';
import {Unread} from '../../src/conversation/unread.js';
import {SourceError} from '../../src/sources/source.js';
import {comment, page, threadInfo} from '../support/comments.js';
import {MemoryStorage} from '../support/memory-storage.js';
import {rows, visit, type Visit} from '../support/visit.js';

function watch({conversation}: Visit): NewComments {
  const {session} = conversation;
  assert.ok(session);
  return new NewComments(conversation, session);
}

const ids = (here: Visit): string => rows(here).map((row) => row.comment.id).join(''); // prettier-ignore

describe('Arrivals', () => {
  it('asks for what has changed since the last answer, and keeps it back', async () => {
    const here = await visit();
    const arrivals = watch(here);
    const first = arrivals.check();
    assert.equal(here.source.loads[1]?.request.since, '1');
    here.source.loads[1]?.answer(page([comment('b', 'a')], {thread: threadInfo({revision: '2', count: 2})}));
    await first;
    assert.deepEqual(arrivals.waiting, {is: 'comments', count: 1});
    assert.equal(ids(here), 'a');
    const second = arrivals.check();
    assert.equal(here.source.loads[2]?.request.since, '2');
    here.source.loads[2]?.answer(page([comment('c')], {thread: threadInfo({revision: '3', count: 3})}));
    await second;
    assert.deepEqual(arrivals.show().map(({id}) => id), ['b', 'c']); // prettier-ignore
    assert.equal(ids(here), 'abc');
    assert.equal(here.conversation.state.info?.count, 3);
    assert.deepEqual(arrivals.waiting, {is: 'nothing'});
  });

  it('follows an answer that goes on', async () => {
    const here = await visit();
    const arrivals = watch(here);
    const checking = arrivals.check();
    here.source.loads[1]?.answer(page([comment('b')], {next: 'more'}));
    await here.settled();
    assert.deepEqual([here.source.loads[2]?.request.since, here.source.loads[2]?.request.cursor], ['1', 'more']);
    here.source.loads[2]?.answer(page([comment('c')]));
    await checking;
    assert.deepEqual(arrivals.waiting, {is: 'comments', count: 2});
  });

  it('gives up on an answer that never ends', async () => {
    const here = await visit();
    const arrivals = watch(here);
    const checking = arrivals.check();
    for (let index = 1; index <= 25; index++) {
      here.source.loads[index]?.answer(page([], {next: `c${index}`}));
      await here.settled();
    }
    await checking;
    assert.equal(arrivals.waiting.is, 'stale');
    assert.ok(here.source.loads.length < 25);
  });

  it('puts other words for a comment in place at once, since nothing moves', async () => {
    const here = await visit();
    const arrivals = watch(here);
    const checking = arrivals.check();
    here.source.loads[1]?.answer(page([comment('a', null, {html: '<p>Mended</p>'})]));
    await checking;
    assert.equal(rows(here)[0]?.comment.html, '<p>Mended</p>');
    assert.deepEqual(arrivals.waiting, {is: 'nothing'});
  });

  it('forgets a comment that came and went', async () => {
    const here = await visit();
    const arrivals = watch(here);
    for (const [index, answer] of [page([comment('b')]), page([], {removed: ['b', 'unknown']})].entries()) {
      const checking = arrivals.check();
      here.source.loads[index + 1]?.answer(answer);
      await checking;
    }
    assert.deepEqual(arrivals.waiting, {is: 'nothing'});
    assert.equal(ids(here), 'a');
  });

  it('lets an unreachable server be: the next time will do', async () => {
    const here = await visit();
    const arrivals = watch(here);
    const checking = arrivals.check();
    here.source.loads[1]?.fail(new SourceError('offline'));
    await checking;
    assert.deepEqual(arrivals.waiting, {is: 'nothing'});
    void arrivals.check();
    assert.equal(here.source.loads.length, 3);
  });

  it('can only offer to read anew what the server does not remember', async () => {
    const here = await visit();
    const arrivals = watch(here);
    const checking = arrivals.check();
    here.source.loads[1]?.fail(new SourceError('missing'));
    await checking;
    assert.deepEqual(arrivals.waiting, {is: 'stale'});
  });
});

describe('Marks', () => {
  const at = (id: string, time: number) => comment(id, null, {createdAt: new Date(time).toISOString()});
  const isNew = (here: Visit, id: string): boolean => here.conversation.state.touches.get(id)?.isNew ?? false;

  async function come(storage: MemoryStorage): Promise<{readonly here: Visit; readonly marks: Unread}> {
    const here = await visit(storage);
    assert.ok(here.conversation.session);
    return {here, marks: new Unread(here.conversation, here.conversation.session, storage)};
  }

  it('marks nothing on a first visit', async () => {
    const {here, marks} = await come(new MemoryStorage());
    marks.markSince([at('x', 1000)]);
    assert.equal(marks.newComments.size, 0);
    assert.equal(isNew(here, 'x'), false);
  });

  it('marks what is newer than all that was there the last time', async () => {
    const storage = new MemoryStorage();
    const first = await come(storage);
    first.here.conversation.act({type: 'loaded', page: page([at('x', 1000), at('y', 3000)])});
    first.marks.remember();
    const second = await come(storage);
    second.marks.markSince([at('x', 1000), at('z', 4000), comment('undated')]);
    assert.deepEqual([...second.marks.newComments], ['z']);
    assert.equal(isNew(second.here, 'z'), true);
  });

  it('marks neither echoes nor tombstones nor one’s own comments', async () => {
    const storage = new MemoryStorage();
    storage.set(seenKey('fake'), '1000');
    const {here, marks} = await come(storage);
    const [ping, grave] = [
      {...at('p', 2000), kind: 'pingback'},
      {...at('g', 2000), status: 'deleted' as const},
    ];
    here.conversation.act({
      type: 'apply',
      change: (state) => ({...state, touches: new Map([['o', {mark: {is: 'pending'}}]])}),
    });
    marks.markSince([ping, grave, at('o', 2000)]);
    assert.equal(marks.newComments.size, 0);
  });

  it('reads what another script left in its place as a first visit', async () => {
    const storage = new MemoryStorage();
    storage.set(seenKey('fake'), '{"x":1}');
    const {marks} = await come(storage);
    marks.markSince([at('x', 1000)]);
    assert.equal(marks.newComments.size, 0);
  });
});
