import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {draftKey, outboxKey} from '../../src/conversation/device-storage.js';
import {SourceError} from '../../src/sources/source.js';
import {MemoryStorage} from '../support/memory-storage.js';
import {can, draft, last, NOW, rows, taken, visit} from '../support/visit.js';

describe('Sender', () => {
  it('shows a comment at once, and writes it down before it is sent', async () => {
    const here = await visit();
    void here.sender.submit(draft, '');
    assert.equal(last(here)?.comment.html, '<p>My *words*</p>');
    assert.equal(last(here)?.parent?.id, 'a');
    assert.deepEqual(last(here)?.touch.mark, {is: 'pending'});
    assert.match(here.storage.get(outboxKey('fake')) ?? '', /My \*words\*/);
    assert.equal(here.source.posts[0]?.comment.draft, draft);
    assert.match(here.source.posts[0]?.comment.secret ?? '', /^[\w-]{43}$/);
  });

  it('puts the answer in place of the pending comment, and remembers who wrote', async () => {
    const here = await visit();
    here.drafts.set('a', draft.source);
    const sending = here.sender.submit(draft, '');
    const id = here.source.posts[0]?.comment.id ?? '';
    here.source.posts[0]?.answer(taken(id));
    await sending;
    assert.equal(rows(here).length, 2);
    assert.equal(last(here)?.comment.html, '<p>My <em>words</em></p>');
    assert.deepEqual(last(here)?.touch.mark, {is: 'own', can});
    assert.equal(here.drafts.get('a'), '');
    assert.deepEqual(here.drafts.author, draft.author);
    assert.deepEqual(here.reports.at(-1), {type: 'submitted', comment: taken(id).comment, held: false});
  });

  it('remembers nobody who has not posted', async () => {
    const here = await visit();
    void here.sender.submit(draft, '');
    assert.deepEqual(here.drafts.author, {name: ''});
  });

  it('keeps a comment that failed, with the reason, and sends the same one again', async () => {
    const here = await visit();
    const sending = here.sender.submit(draft, '');
    here.source.posts[0]?.fail(new SourceError('broken'));
    await sending;
    const mark = last(here)?.touch.mark;
    assert.equal(mark?.is === 'failed' && mark.failure.kind, 'broken');
    void here.sender.retry(last(here)?.comment.id ?? '');
    assert.deepEqual(last(here)?.touch.mark, {is: 'pending'});
    assert.deepEqual(here.source.posts[1]?.comment, here.source.posts[0]?.comment);
  });

  it('shows a comment that failed again on the next visit', async () => {
    const first = await visit();
    const sending = first.sender.submit(draft, '');
    first.source.posts[0]?.fail(new SourceError('broken'));
    await sending;
    const second = await visit(first.storage);
    await second.resume();
    assert.equal(last(second)?.touch.mark?.is, 'failed');
    assert.equal(second.source.posts.length, 0);
  });

  it('sends once more, under the same name, what the page left without an answer', async () => {
    const first = await visit();
    void first.sender.submit(draft, 'filled');
    first.conversation.close();
    const second = await visit(first.storage);
    void second.resume();
    assert.deepEqual(second.source.posts[0]?.comment, first.source.posts[0]?.comment);
    assert.deepEqual(last(second)?.touch.mark, {is: 'pending'});
  });

  it('takes the words of a comment that failed back, after those that are there', async () => {
    const here = await visit();
    const sending = here.sender.submit(draft, '');
    here.source.posts[0]?.fail(new SourceError('refused', {detail: 'no'}));
    await sending;
    here.drafts.set('a', 'Later thoughts');
    assert.equal(here.sender.takeBack(last(here)?.comment.id ?? ''), 'a');
    assert.equal(here.drafts.get('a'), 'Later thoughts\n\nMy *words*');
    assert.equal(rows(here).length, 1);
    assert.notEqual(rows(here)[0]?.touch.place, null);
    assert.equal(here.storage.get(outboxKey('fake')), null);
  });

  it('puts what has to be mended back where it was written, with the reason', async () => {
    const here = await visit();
    const failure = new SourceError('invalid', {fields: [{field: 'author.name', message: 'too long'}]});
    const sending = here.sender.submit(draft, '');
    here.source.posts[0]?.fail(failure);
    await sending;
    assert.equal(rows(here).length, 1);
    assert.equal(rows(here)[0]?.touch.place?.failure, failure);
    assert.equal(here.storage.get(draftKey('fake', 'a')), draft.source);
  });

  it('shows a held comment to its author on every visit, until a moderator has published it', async () => {
    const first = await visit();
    const sending = first.sender.submit(draft, '');
    const id = first.source.posts[0]?.comment.id ?? '';
    first.source.posts[0]?.answer(taken(id, 'held'));
    await sending;
    assert.equal(last(first)?.comment.status, 'held');

    const second = await visit(first.storage);
    const asking = second.resume();
    second.source.questions[0]?.answer(taken(id, 'held'));
    await asking;
    assert.equal(last(second)?.comment.status, 'held');

    const third = await visit(first.storage);
    const again = third.resume();
    third.source.questions[0]?.answer(taken(id));
    await again;
    assert.equal(last(third)?.comment.status, 'published');
    assert.equal(third.conversation.state.info?.count, 1);
  });

  it('offers the words of a comment that was turned down', async () => {
    const first = await visit();
    const sending = first.sender.submit(draft, '');
    const id = first.source.posts[0]?.comment.id ?? '';
    first.source.posts[0]?.answer(taken(id, 'held'));
    await sending;
    const second = await visit(first.storage);
    const asking = second.resume();
    second.source.questions[0]?.fail(new SourceError('missing'));
    await asking;
    assert.deepEqual(second.conversation.state.refusals, [{id, draft}]);
    assert.equal(second.sender.takeBack(id), 'a');
    assert.equal(second.drafts.get('a'), draft.source);
    assert.deepEqual(second.conversation.state.refusals, []);
  });

  it('does not take an unreachable server for a moderator', async () => {
    const first = await visit();
    const sending = first.sender.submit(draft, '');
    first.source.posts[0]?.answer(taken(first.source.posts[0].comment.id, 'held'));
    await sending;
    const second = await visit(first.storage);
    const asking = second.resume();
    second.source.questions[0]?.fail(new SourceError('offline'));
    await asking;
    assert.deepEqual(second.conversation.state.refusals, []);
    assert.notEqual(second.storage.get(outboxKey('fake')), null);
  });

  it('knows its own published comments for as long as they may be changed', async () => {
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
    assert.equal(late.storage.get(outboxKey('fake')), null);
  });

  it('reads what other scripts of the page left in its place as nothing', async () => {
    for (const value of [
      '{',
      '7',
      '[7, {"id": 1}]',
      '[{"id":"x","secret":"y","sentAt":1,"state":"sending"}]',
      '{"length": 3}',
    ]) {
      const storage = new MemoryStorage();
      storage.set(outboxKey('fake'), value);
      const here = await visit(storage);
      await here.resume();
      assert.equal(here.source.posts.length, 0);
    }
  });
});
