import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {prefixOf, outboxKey} from '../../../src/conversation/device-storage.js';
import {SourceError} from '../../../src/sources/source.js';
import {MemoryStorage} from '../../support/memory-storage.js';
import {can, draft, last, NOW, rows, taken, visit} from '../../support/visit.js';

describe('Sender', () => {
  it('shows a comment at once, and stores it before sending', async () => {
    const here = await visit();
    void here.sender.submit(draft, '');
    assert.equal(last(here)?.comment.html, '<p>My *words*</p>');
    assert.equal(last(here)?.parent?.id, 'a');
    assert.deepEqual(last(here)?.touch.mark, {is: 'pending'});
    const id = last(here)?.comment.id ?? '';
    assert.match(here.storage.get(outboxKey('fake', id)) ?? '', /My \*words\*/);
    assert.deepEqual(here.source.posts[0]?.comment.draft, draft);
    assert.match(here.source.posts[0]?.comment.secret ?? '', /^[\w-]{43}$/);
  });

  it('shows a comment before it has the lock for sending', async () => {
    const storage = new MemoryStorage();
    const here = await visit(Object.assign(storage, {exclusive: () => new Promise<null>(() => undefined)}));
    void here.sender.submit(draft, '');
    assert.equal(last(here)?.comment.html, '<p>My *words*</p>');
    assert.equal(here.source.posts.length, 0);
  });

  it('replaces the pending comment with the response, and remembers the author', async () => {
    const here = await visit();
    here.drafts.store.set('a', draft.source);
    const sending = here.sender.submit(draft, '');
    const id = here.source.posts[0]?.comment.id ?? '';
    here.source.posts[0]?.answer(taken(id));
    await sending;
    assert.equal(rows(here).length, 2);
    assert.equal(last(here)?.comment.html, '<p>My <em>words</em></p>');
    assert.deepEqual(last(here)?.touch.mark, {is: 'own', can});
    assert.equal(here.drafts.store.get('a'), '');
    assert.deepEqual(here.drafts.author, draft.author);
    assert.deepEqual(here.reports.at(-1), {type: 'submitted', comment: taken(id).comment, held: false});
  });

  it('does not remember an author who has not posted', async () => {
    const here = await visit();
    void here.sender.submit(draft, '');
    assert.deepEqual(here.drafts.author, {name: ''});
  });

  it('lets all comments wait for as long as the server asks the first of them to', async () => {
    const here = await visit();
    for (const source of ['Words', 'More words']) {
      const sending = here.sender.submit({...draft, source}, '');
      here.source.posts.at(-1)?.fail(new SourceError('offline'));
      await sending;
    }
    void here.sender.delivery.retryOffline();
    await here.settled();
    here.source.posts[2]?.fail(new SourceError('limited', {retryAfter: 60_000}));
    await here.settled();
    await here.clock.advance(59_000);
    assert.equal(here.source.posts.length, 3);
    const {mark} = last(here)?.touch ?? {};
    assert.equal(mark?.is === 'waiting' && mark.why, 'limited');
    await here.clock.advance(10_000);
    assert.equal(here.source.posts.length, 4);
  });

  it('keeps a comment that could not be sent, shows the reason, and retries automatically', async () => {
    const here = await visit();
    const sending = here.sender.submit(draft, '');
    here.source.posts[0]?.fail(new SourceError('broken'));
    await sending;
    assert.deepEqual(last(here)?.touch.mark, {is: 'waiting', why: 'broken', until: null, isKept: true});
    assert.deepEqual(
      here.reports.map(({type}) => type),
      ['loaded', 'waiting'],
    );
    await here.clock.advance(1000);
    assert.deepEqual(last(here)?.touch.mark, {is: 'pending', why: 'broken'});
    assert.deepEqual(here.source.posts[1]?.comment, here.source.posts[0]?.comment);
  });

  it('sets no timer during a request', async () => {
    const here = await visit();
    void here.sender.submit(draft, '');
    await here.settled();
    assert.equal(here.clock.next, null);
    void here.sender.submit({...draft, source: 'Another'}, '');
    here.source.posts[1]?.fail(new SourceError('broken', {retryAfter: 5000}));
    await here.settled();
    assert.ok((here.clock.next ?? 0) >= NOW + 5000);
  });

  it('sends a waiting comment at once on a manual retry', async () => {
    const here = await visit();
    const sending = here.sender.submit(draft, '');
    here.source.posts[0]?.fail(new SourceError('offline'));
    await sending;
    void here.sender.retry(last(here)?.comment.id ?? '');
    assert.deepEqual(last(here)?.touch.mark, {is: 'pending', why: 'offline'});
    assert.equal(here.source.posts.length, 2);
  });

  it('sends a waiting comment again on the next visit', async () => {
    const first = await visit();
    const sending = first.sender.submit(draft, '');
    first.source.posts[0]?.fail(new SourceError('offline'));
    await sending;
    const second = await visit(first.storage);
    void second.resume();
    assert.deepEqual(second.source.posts[0]?.comment, first.source.posts[0]?.comment);
  });

  it('sends a comment without a response again on the next visit, with the same id and secret', async () => {
    const first = await visit();
    void first.sender.submit(draft, 'filled');
    first.conversation.close();
    const second = await visit(first.storage);
    void second.resume();
    assert.deepEqual(second.source.posts[0]?.comment, first.source.posts[0]?.comment);
    assert.deepEqual(last(second)?.touch.mark, {is: 'pending'});
  });

  it('undoes sending of a waiting comment, and appends its text to the draft', async () => {
    const here = await visit();
    const sending = here.sender.submit(draft, '');
    here.source.posts[0]?.fail(new SourceError('limited'));
    await sending;
    here.drafts.store.set('a', 'Later thoughts');
    const before = here.drafts.store;
    assert.equal(here.sender.undoSend(last(here)?.comment.id ?? ''), 'a');
    assert.equal(here.drafts.store.get('a'), 'Later thoughts\n\nMy *words*');
    assert.notEqual(here.drafts.store, before, 'an open composer gets a new store');
    assert.equal(rows(here).length, 1);
    assert.notEqual(rows(here)[0]?.touch.place, null);
    assert.deepEqual(here.storage.keys(prefixOf('outbox', 'fake')), []);
    assert.equal(here.source.deletions.length, 0, 'the server has said that it did not store the comment');
  });

  it('deletes a comment on the server that it may have without a response, when sending is undone', async () => {
    const here = await visit();
    const sending = here.sender.submit(draft, '');
    const {id, secret} = here.source.posts[0]?.comment ?? assert.fail();
    here.source.posts[0]?.fail(new SourceError('timeout'));
    await sending;
    here.sender.undoSend(id);
    assert.deepEqual([here.source.deletions[0]?.own.id, here.source.deletions[0]?.own.secret], [id, secret]);
    here.source.deletions[0]?.fail(new SourceError('offline'));
    await here.clock.advance(1000);
    here.source.deletions[1]?.fail(new SourceError('missing'));
    await here.clock.advance(100_000);
    assert.equal(here.source.deletions.length, 2);
    assert.equal(here.source.posts.length, 1);
    assert.deepEqual(here.storage.keys(prefixOf('outbox', 'fake')), []);
    assert.equal(here.drafts.store.get('a'), draft.source);
  });

  it('deletes a comment on the server if another tab undid sending during the request', async () => {
    const one = await visit();
    const sending = one.sender.submit(draft, '');
    const {id} = one.source.posts[0]?.comment ?? assert.fail();
    one.source.posts[0]?.fail(new SourceError('limited', {retryAfter: 5000}));
    await sending;
    const two = await visit(one.storage, NOW);
    await two.resume();
    await one.clock.advance(70_000);
    assert.equal(one.source.posts.length, 2, 'it is being sent');
    assert.equal(two.sender.undoSend(id), 'a');
    one.source.posts[1]?.answer(taken(id));
    await one.settled();
    assert.equal(one.source.deletions[0]?.own.id, id);
    one.source.deletions[0]?.answer();
    await one.settled();
    assert.deepEqual(one.storage.keys(prefixOf('outbox', 'fake')), []);
    assert.equal(two.drafts.store.get('a'), draft.source);
  });

  it('retries a refused deletion for a day, about once an hour', async () => {
    const here = await visit();
    const sending = here.sender.submit(draft, '');
    here.source.posts[0]?.fail(new SourceError('timeout'));
    await sending;
    here.sender.undoSend(here.source.posts[0]?.comment.id ?? '');
    for (let hour = 0; hour < 30; hour++) {
      here.source.deletions.at(-1)?.fail(new SourceError('refused'));
      await here.clock.advance(3_660_000);
    }
    assert.ok(here.source.deletions.length >= 23 && here.source.deletions.length <= 25);
    assert.deepEqual(here.storage.keys(prefixOf('outbox', 'fake')), []);
  });

  for (const kind of ['refused', 'missing', 'conflict', 'invalid'] as const) {
    it(`restores text and author to the draft after a final failure, with the reason: ${kind}`, async () => {
      const here = await visit();
      const failure = new SourceError(kind, {detail: 'No.'});
      const sending = here.sender.submit(draft, '');
      here.source.posts[0]?.fail(failure);
      await sending;
      assert.equal(rows(here).length, 1);
      assert.equal(rows(here)[0]?.touch.place?.failure, failure);
      assert.equal(here.drafts.store.get('a'), draft.source);
      assert.deepEqual(here.drafts.author, draft.author);
      await here.clock.advance(200_000_000);
      assert.equal(here.source.posts.length, 1);
      assert.deepEqual(here.reports.at(-1), {type: 'failed', phase: 'submit', failure});
    });
  }

  it('never sends earlier than the server asks, not even on a manual retry', async () => {
    const here = await visit();
    const sending = here.sender.submit(draft, '');
    const {id} = here.source.posts[0]?.comment ?? assert.fail();
    here.source.posts[0]?.fail(new SourceError('limited', {retryAfter: 600_000}));
    await sending;
    const mark = last(here)?.touch.mark;
    assert.ok(mark?.is === 'waiting' && mark.until !== null && mark.until >= NOW + 600_000);
    await here.sender.retry(id);
    await here.sender.delivery.retryOffline();
    await here.clock.advance(599_999);
    const next = await visit(here.storage, here.clock.time);
    await next.resume();
    assert.equal(here.source.posts.length + next.source.posts.length, 1);
    await here.clock.advance(60_001);
    assert.equal(here.source.posts.length, 2);
  });

  it('stops after a day and asks the writer, and continues on a manual retry', async () => {
    const here = await visit();
    const sending = here.sender.submit(draft, '');
    const {id} = here.source.posts[0]?.comment ?? assert.fail();
    here.source.posts[0]?.fail(new SourceError('offline'));
    await sending;
    const late = await visit(here.storage, NOW + 86_400_000);
    await late.resume();
    await late.clock.advance(1_000_000);
    assert.equal(late.source.posts.length, 0);
    assert.deepEqual(last(late)?.touch.mark, {is: 'failed', why: 'offline'});
    assert.deepEqual(
      late.reports.map(({type}) => type),
      ['loaded', 'failed'],
    );
    const failure = {kind: 'offline', detail: '', fields: []};
    assert.deepEqual(late.reports.at(-1), {type: 'failed', phase: 'submit', failure});
    void late.sender.retry(id);
    late.source.posts[0]?.fail(new SourceError('offline'));
    await late.clock.advance(60_000);
    assert.equal(late.source.posts.length, 2);
  });

  it('asks the writer exactly after a day if the page stays open', async () => {
    const here = await visit();
    const sending = here.sender.submit(draft, '');
    here.source.posts[0]?.fail(new SourceError('limited', {retryAfter: 86_400_000}));
    await sending;
    await here.clock.advance(86_400_000);
    assert.deepEqual(last(here)?.touch.mark, {is: 'failed', why: 'limited'});
    assert.equal(here.source.posts.length, 1);
  });

  it('sends in one tab only, and shows the result in the others', async () => {
    const [one, two] = [await visit(), await visit()];
    const here = await visit(one.storage);
    void one.sender.submit(draft, '');
    const {id} = one.source.posts[0]?.comment ?? assert.fail();
    void here.resume();
    await here.clock.advance(4000);
    assert.equal(here.source.posts.length, 0);
    assert.deepEqual(last(here)?.touch.mark, {is: 'pending'});
    one.source.posts[0]?.answer(taken(id));
    await one.settled();
    here.sender.delivery.onStorage();
    here.source.lookups[0]?.answer(taken(id));
    await here.settled();
    assert.deepEqual(last(here)?.touch.mark, {is: 'own', can});
    await here.clock.advance(100_000);
    assert.equal(here.source.posts.length + two.source.posts.length, 0);
  });

  it('takes over if the tab that was sending is closed', async () => {
    const one = await visit();
    void one.sender.submit(draft, '');
    const here = await visit(one.storage);
    void here.resume();
    one.conversation.close();
    await one.settled();
    await here.clock.advance(10_000);
    assert.deepEqual(here.source.posts[0]?.comment, one.source.posts[0]?.comment);
  });

  it('postpones all comments after a failure, and then tries another one first', async () => {
    const first = await visit();
    for (const source of ['one', 'two', 'three']) void first.sender.submit({...draft, source}, '');
    first.source.posts.forEach((post) => post.fail(new SourceError('offline')));
    await first.settled();
    const here = await visit(first.storage, NOW + 100_000);
    void here.resume();
    here.source.posts[0]?.fail(new SourceError('broken'));
    await here.settled();
    assert.equal(here.source.posts.length, 1);
    await here.clock.advance(60_000);
    assert.equal(here.source.posts.length, 2);
    assert.notEqual(here.source.posts[1]?.comment.id, here.source.posts[0]?.comment.id);
  });

  it('marks a comment as not stored if the storage is full', async () => {
    const here = await visit();
    here.drafts.store.set('a', draft.source);
    here.storage.isFull = true;
    const sending = here.sender.submit(draft, '');
    here.source.posts[0]?.fail(new SourceError('offline'));
    await sending;
    const mark = last(here)?.touch.mark;
    assert.equal(mark?.is === 'waiting' && mark.isKept, false);
    assert.equal(here.drafts.store.get('a'), draft.source, 'the draft is the only copy on the device');
  });

  it('stores nothing of a response that arrives after `forgetAll`', async () => {
    const here = await visit();
    const sending = here.sender.submit(draft, '');
    const {id} = here.source.posts[0]?.comment ?? assert.fail();
    here.drafts.store.forgetAll();
    here.source.posts[0]?.answer(taken(id));
    await sending;
    assert.equal(here.storage.values.size, 0);
    assert.equal(last(here)?.comment.html, '<p>My <em>words</em></p>');
  });

  it('does not count a comment twice that the server had counted before its response was lost', async () => {
    const here = await visit();
    const sending = here.sender.submit(draft, '');
    const {id} = here.source.posts[0]?.comment ?? assert.fail();
    here.source.posts[0]?.fail(new SourceError('timeout'));
    await sending;
    const before = here.conversation.state.info ?? assert.fail();
    const arrived = {thread: {...before, count: 2}, comments: [taken(id).comment], next: null};
    here.conversation.act({type: 'loaded', page: arrived});
    await here.clock.advance(1000);
    here.source.posts[1]?.answer(taken(id));
    await here.settled();
    assert.equal(here.conversation.state.info?.count, 2);
  });

  it('restores an invalid comment to its draft, with the reason', async () => {
    const here = await visit();
    const failure = new SourceError('invalid', {fields: [{field: 'author.name', message: 'too long'}]});
    const sending = here.sender.submit(draft, '');
    here.source.posts[0]?.fail(failure);
    await sending;
    assert.equal(rows(here).length, 1);
    assert.equal(rows(here)[0]?.touch.place?.failure, failure);
    assert.equal(here.storage.keys(prefixOf('draft', 'fake')).length, 1);
  });

  it('shows a held comment to its author on every visit, until a moderator publishes it', async () => {
    const first = await visit();
    const sending = first.sender.submit(draft, '');
    const id = first.source.posts[0]?.comment.id ?? '';
    first.source.posts[0]?.answer(taken(id, 'held'));
    await sending;
    assert.equal(last(first)?.comment.status, 'held');

    const second = await visit(first.storage);
    const asking = second.resume();
    second.source.lookups[0]?.answer(taken(id, 'held'));
    await asking;
    assert.equal(last(second)?.comment.status, 'held');

    const third = await visit(first.storage);
    const again = third.resume();
    third.source.lookups[0]?.answer(taken(id));
    await again;
    assert.equal(last(third)?.comment.status, 'published');
    assert.equal(third.conversation.state.info?.count, 1);
  });

  it('offers the text of a rejected comment', async () => {
    const first = await visit();
    const sending = first.sender.submit(draft, '');
    const id = first.source.posts[0]?.comment.id ?? '';
    first.source.posts[0]?.answer(taken(id, 'held'));
    await sending;
    const second = await visit(first.storage);
    const asking = second.resume();
    second.source.lookups[0]?.fail(new SourceError('missing'));
    await asking;
    assert.deepEqual(second.conversation.state.refusals, [{id, draft}]);
    const third = await visit(new MemoryStorage(first.storage));
    await third.resume();
    assert.deepEqual(third.conversation.state.refusals, [{id, draft}], 'until its writer has seen it');
    third.sender.dismiss(id);
    assert.equal(third.storage.values.size, 1);
    assert.equal(second.sender.undoSend(id), 'a');
    assert.equal(second.drafts.store.get('a'), draft.source);
    assert.deepEqual(second.conversation.state.refusals, []);
  });

  it('does not treat an unreachable server as a rejection', async () => {
    const first = await visit();
    const sending = first.sender.submit(draft, '');
    first.source.posts[0]?.answer(taken(first.source.posts[0].comment.id, 'held'));
    await sending;
    const second = await visit(first.storage);
    const asking = second.resume();
    second.source.lookups[0]?.fail(new SourceError('offline'));
    await asking;
    assert.deepEqual(second.conversation.state.refusals, []);
    assert.equal(second.storage.keys(prefixOf('outbox', 'fake')).length, 1);
  });

  it('tracks own published comments until they can no longer be changed', async () => {
    const first = await visit();
    const sending = first.sender.submit({...draft, parent: null}, '');
    const id = first.source.posts[0]?.comment.id ?? '';
    first.source.posts[0]?.answer(taken(id));
    await sending;
    const soon = await visit(first.storage, NOW + 600_000);
    await soon.resume();
    assert.deepEqual(soon.conversation.state.touches.get(id)?.mark, {is: 'own', can: {edit: 300, delete: 300}});
    const late = await visit(first.storage, NOW + 1_000_000);
    await late.resume();
    assert.equal(late.storage.get(outboxKey('fake', id)), null);
  });

  it('ignores invalid stored values', async () => {
    for (const value of [
      '{',
      '7',
      '[7, {"id": 1}]',
      '{"id":"x","secret":"y","sentAt":1,"state":"sending"}',
      JSON.stringify({id: 'other', secret: 'y', sentAt: 1, state: 'sending', draft}),
      JSON.stringify({id: 'x', secret: 'y', sentAt: 'now', state: 'sending', draft}),
      JSON.stringify({id: 'x', secret: 'y', sentAt: 1e300, state: 'sending', draft}),
      '{"length": 3}',
    ]) {
      const storage = new MemoryStorage();
      storage.set(outboxKey('fake', 'x'), value);
      const here = await visit(storage);
      await here.resume();
      assert.equal(here.source.posts.length, 0);
    }
  });
});
