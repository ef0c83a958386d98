import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Comment} from '../../../src/core/comment.js';
import {outboxKey} from '../../../src/conversation/device-storage.js';
import {SourceError} from '../../../src/sources/source.js';
import {comment} from '../../support/comments.js';
import {MemoryStorage} from '../../support/memory-storage.js';
import {can, draft, last, NOW, rows, taken, visit, type Visit} from '../../support/visit.js';

/** Posts a comment. Resolves with its id when it is published. */
async function post(here: Visit, status: 'published' | 'held' = 'published'): Promise<string> {
  const sending = here.sender.submit(draft, '');
  const id = here.source.posts.at(-1)?.comment.id ?? '';
  here.source.posts.at(-1)?.answer(taken(id, status));
  await sending;
  return id;
}

const show = (here: Visit, ...comments: readonly Comment[]): void =>
  here.conversation.act({
    type: 'loaded',
    page: {thread: here.conversation.state.info ?? assert.fail(), comments, next: null},
  });

const other = (id: string) => ({
  ...taken(id),
  source: 'Other words',
  comment: comment(id, 'a', {html: '<p>Other</p>'}),
});

describe('OwnChanges, editing', () => {
  it('starts with the sent text, and sends the edited text', async () => {
    const here = await visit();
    const id = await post(here);
    assert.equal(here.edits.get(id), draft.source);
    const editing = here.changes.edit(id, 'Other words');
    assert.deepEqual(last(here)?.touch.mark, {is: 'pending'});
    assert.equal(here.source.edits[0]?.own.secret, here.source.posts[0]?.comment.secret);
    here.source.edits[0]?.answer(other(id));
    await editing;
    assert.equal(last(here)?.comment.html, '<p>Other</p>');
    assert.equal(here.edits.get(id), 'Other words');
    assert.deepEqual(here.reports.at(-1), {type: 'edited', comment: other(id).comment});
  });

  it('sends the rights that are left, which a response without rights leaves unchanged', async () => {
    const here = await visit();
    const id = await post(here);
    here.clock.jump(60_000);
    void here.changes.edit(id, 'Other words');
    assert.deepEqual(here.source.edits[0]?.own.can, {edit: can.edit - 60, delete: can.delete - 60});
  });

  it('keeps the text if sending fails, and opens the form with the reason', async () => {
    const here = await visit();
    const id = await post(here);
    const editing = here.changes.edit(id, 'Other words');
    const failure = new SourceError('offline');
    here.source.edits[0]?.fail(failure);
    await editing;
    assert.deepEqual(last(here)?.touch.mark, {is: 'own', can, failure});
    assert.deepEqual(last(here)?.touch.place, {edits: true, failure});
    assert.equal(last(here)?.comment.html, taken(id).comment.html);
    const next = await visit(here.storage);
    assert.equal(next.edits.get(id), 'Other words');
    assert.deepEqual(here.reports.at(-1), {type: 'failed', phase: 'edit', failure});
  });

  it('removes a comment from the count if the edit is held', async () => {
    const here = await visit();
    const id = await post(here);
    assert.equal(here.conversation.state.info?.count, 2);
    const editing = here.changes.edit(id, 'Other words');
    here.source.edits[0]?.answer({...taken(id, 'held'), source: 'Other words'});
    await editing;
    assert.equal(here.conversation.state.info?.count, 1);
  });

  it('is offered until the server’s deadline, also on later visits', async () => {
    const here = await visit();
    await post(here);
    const soon = await visit(here.storage, NOW + 60_000);
    await soon.resume();
    const id = here.source.posts[0]?.comment.id ?? '';
    assert.deepEqual(soon.conversation.state.touches.get(id)?.mark, {is: 'own', can: {edit: 840, delete: 840}});
    const late = await visit(here.storage, NOW + 900_000);
    await late.resume();
    assert.equal(late.conversation.state.touches.get(id)?.mark, undefined);
    assert.equal(here.storage.get(outboxKey('fake', id)), null);
  });
});

describe('OwnChanges, deleting', () => {
  it('can be undone before it is sent', async () => {
    const here = await visit();
    const id = await post(here);
    here.changes.remove(id);
    assert.deepEqual(last(here)?.touch.mark, {is: 'deleting'});
    here.changes.undo(id);
    here.pass();
    assert.deepEqual(last(here)?.touch.mark, {is: 'own', can});
    assert.equal(here.source.deletions.length, 0);
  });

  it('is sent to the server after the delay, and removes the comment', async () => {
    const here = await visit();
    const id = await post(here);
    here.changes.remove(id);
    here.pass();
    assert.equal(here.source.deletions[0]?.own.id, id);
    here.source.deletions[0]?.answer();
    await here.settled();
    assert.deepEqual(
      rows(here).map((row) => row.comment.id),
      ['a'],
    );
    assert.equal(here.conversation.state.info?.count, 1);
    assert.deepEqual(here.reports.at(-1), {type: 'deleted', id});
    assert.equal(here.storage.get(outboxKey('fake', id)), null);
  });

  it('leaves a tombstone without name and text if there are replies', async () => {
    const here = await visit();
    const id = await post(here);
    show(here, comment('r', id));
    here.changes.remove(id);
    here.pass();
    here.source.deletions[0]?.answer();
    await here.settled();
    const {comment: tombstone, touch} = rows(here)[1] ?? assert.fail();
    assert.deepEqual([tombstone.status, tombstone.author, tombstone.html], ['deleted', {name: ''}, '']);
    assert.equal(touch.mark, undefined);
    assert.equal(rows(here).length, 3);
  });

  it('is sent at once when the page closes', async () => {
    const here = await visit();
    const id = await post(here);
    here.changes.remove(id);
    here.changes.flush();
    here.conversation.close();
    assert.equal(here.source.deletions[0]?.own.id, id);
    assert.equal(here.source.deletions[0]?.signal.aborted, false);
    here.source.deletions[0]?.answer();
    await here.settled();
    assert.equal(here.storage.get(outboxKey('fake', id)), null);
  });

  it('is sent on the next visit if the page ended before', async () => {
    const here = await visit();
    const id = await post(here);
    here.changes.remove(id);
    const next = await visit(new MemoryStorage(here.storage), NOW + 8000);
    show(next, comment(id, 'a'));
    void next.resume();
    assert.equal(next.source.deletions[0]?.own.id, id);
    assert.deepEqual(last(next)?.touch.mark, {is: 'deleting'});
  });

  it('can be undone in another tab for the same time as in the tab that started it', async () => {
    const here = await visit();
    const id = await post(here);
    here.changes.remove(id);
    const other = await visit(here.storage, NOW + 3000);
    show(other, comment(id, 'a'));
    void other.resume();
    await other.clock.advance(4999);
    assert.equal(other.source.deletions.length, 0);
    here.changes.undo(id);
    await other.clock.advance(1);
    assert.equal(other.source.deletions.length, 0);
    assert.equal(last(other)?.touch.mark?.is, 'own');
  });

  it('reports a failure, keeps the comment, and tries again on the next visit', async () => {
    const here = await visit();
    const id = await post(here);
    here.changes.remove(id);
    here.pass();
    const failure = new SourceError('broken');
    here.source.deletions[0]?.fail(failure);
    await here.settled();
    assert.deepEqual(last(here)?.touch.mark, {is: 'own', can: {edit: 892, delete: 892}, failure});
    assert.deepEqual(here.reports.at(-1), {type: 'failed', phase: 'delete', failure});
    const next = await visit(here.storage, NOW + 8000);
    void next.resume();
    assert.equal(next.source.deletions.length, 1);
  });

  it('gives up if the server no longer allows it', async () => {
    const here = await visit();
    const id = await post(here);
    here.changes.remove(id);
    here.pass();
    here.source.deletions[0]?.fail(new SourceError('refused'));
    await here.settled();
    const next = await visit(here.storage);
    void next.resume();
    assert.equal(next.source.deletions.length, 0);
  });

  it('succeeds if the server has already deleted the comment', async () => {
    const here = await visit();
    const id = await post(here);
    here.changes.remove(id);
    here.pass();
    here.source.deletions[0]?.fail(new SourceError('missing'));
    await here.settled();
    assert.deepEqual(
      rows(here).map((row) => row.comment.id),
      ['a'],
    );
  });

  it('also deletes a held comment', async () => {
    const here = await visit();
    const id = await post(here, 'held');
    here.changes.remove(id);
    here.changes.undo(id);
    assert.equal(last(here)?.comment.status, 'held');
    here.changes.remove(id);
    here.pass();
    here.source.deletions[0]?.answer();
    await here.settled();
    assert.equal(rows(here).length, 1);
    assert.equal(here.conversation.state.info?.count, 1);
  });
});
