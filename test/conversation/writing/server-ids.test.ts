// Servers that assign their own ids: rows, drafts and the outbox change to the server's id.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Comment} from '../../../src/core/comment.js';
import {fold, openPlace} from '../../../src/core/thread/fold-actions.js';
import {prefixOf, outboxKey, textKey} from '../../../src/conversation/device-storage.js';
import {SourceError} from '../../../src/sources/source.js';
import type {OwnComment} from '../../../src/wire/protocol.js';
import {comment, page} from '../../support/comments.js';
import {MemoryStorage} from '../../support/memory-storage.js';
import {can, draft, last, NOW, rows, visit, type Visit} from '../../support/visit.js';

/** Makes the server's version of the sent comment, with another id. */
const made = (id: string, rest: Partial<Comment> = {}): Comment =>
  comment(id, 'a', {
    author: {name: 'Zed'},
    html: '<p>My <em>words</em></p>',
    createdAt: new Date(NOW + 1000).toISOString(),
    ...rest,
  });
const answerOf = (id: string, rest: Partial<Comment> = {}): OwnComment => ({
  comment: made(id, rest),
  source: draft.source,
  can,
});
const ids = (here: Visit): readonly string[] => rows(here).map((row) => row.comment.id);
const sentId = (here: Visit, at = 0): string => here.source.posts[at]?.comment.id ?? '';
const kept = (here: Visit): readonly string[] => here.storage.keys(prefixOf('outbox', 'fake'));

async function post(here: Visit, answer: OwnComment): Promise<void> {
  const sending = here.sender.submit(draft, '');
  here.source.posts.at(-1)?.answer(answer);
  await sending;
}

/** Sends a comment whose first response is lost. Resolves with its id. */
async function lose(here: Visit, sent = draft): Promise<string> {
  const sending = here.sender.submit(sent, '');
  const {id} = here.source.posts.at(-1)?.comment ?? assert.fail();
  here.source.posts.at(-1)?.fail(new SourceError('offline'));
  await sending;
  return id;
}

describe('A response with the server’s own id', () => {
  it('replaces the pending comment, with parent, text, author and date', async () => {
    const here = await visit();
    await post(here, answerOf('s1', {parent: null, author: {name: 'Zed!'}}));
    assert.deepEqual(ids(here), ['a', 's1']);
    assert.equal(last(here)?.parent, null);
    assert.equal(last(here)?.comment.author.name, 'Zed!');
    assert.deepEqual(last(here)?.touch.mark, {is: 'own', can});
    assert.equal(here.conversation.state.info?.count, 2);
    const report = here.reports.at(-1);
    assert.ok(report?.type === 'submitted' && report.comment.id === 's1');
  });

  it('is merged with the same comment of a loaded page, and counted once', async () => {
    const here = await visit();
    const sending = here.sender.submit(draft, '');
    const {conversation} = here;
    conversation.act({type: 'loaded', page: page([made('s1')], {thread: {...page([]).thread, count: 2}})});
    assert.equal(rows(here).length, 3, 'the two cannot be matched yet');
    here.source.posts[0]?.answer(answerOf('s1'));
    await sending;
    assert.deepEqual(ids(here), ['a', 's1']);
    assert.equal(conversation.state.info?.count, 2);
    conversation.act({type: 'loaded', page: page([made('s1')], {thread: {...page([]).thread, count: 2}})});
    assert.deepEqual(ids(here), ['a', 's1']);
  });

  it('is reported once if a page contains the comment during the request', async () => {
    const here = await visit();
    const sending = here.sender.submit(draft, '');
    here.conversation.act({type: 'loaded', page: page([made('s1')])});
    here.conversation.onLoad?.([made('s1')]);
    here.source.posts[0]?.answer(answerOf('s1'));
    await sending;
    assert.deepEqual(ids(here), ['a', 's1']);
    assert.equal(here.reports.filter(({type}) => type === 'submitted').length, 1);
    assert.equal(here.source.lookups.length, 0, 'the response contains the rights');
  });

  it('sets the id for edits, deletions and checks, also on the next visit', async () => {
    const here = await visit();
    await post(here, answerOf('s1', {status: 'held'}));
    const secret = here.source.posts[0]?.comment.secret;
    assert.deepEqual(kept(here), [outboxKey('fake', 's1')]);
    const later = await visit(here.storage);
    void later.resume();
    assert.deepEqual([later.source.lookups[0]?.own.id, later.source.lookups[0]?.own.secret], ['s1', secret]);
    later.source.lookups[0]?.answer(answerOf('s1'));
    await later.settled();
    assert.deepEqual(ids(later), ['a', 's1']);
    void later.changes.edit('s1', 'Mended');
    assert.equal(later.source.edits[0]?.own.id, 's1');
    later.source.edits[0]?.answer(answerOf('s1'));
    await later.settled();
    later.changes.remove('s1');
    later.pass();
    assert.deepEqual([later.source.deletions[0]?.own.id, later.source.deletions[0]?.own.secret], ['s1', secret]);
    later.source.deletions[0]?.answer();
    await later.settled();
    assert.deepEqual(ids(later), ['a']);
    assert.deepEqual(kept(later), []);
  });

  it('moves the drafts of replies in every tab, the open form and the fold', async () => {
    const here = await visit();
    const sending = here.sender.submit(draft, '');
    const old = sentId(here);
    here.drafts.store.set(old, 'An answer to my');
    here.storage.set(textKey('draft', 'fake', old, 'another tab'), JSON.stringify({source: 'Other', isOpen: true}));
    here.conversation.act({
      type: 'apply',
      change: (state) => fold(openPlace(state, old, {edits: false, failure: null}), old, true),
    });
    const store = here.drafts.store;
    here.source.posts[0]?.answer(answerOf('s1'));
    await sending;
    assert.equal(here.drafts.store.get('s1'), 'An answer to my');
    assert.equal(here.drafts.store.get(old), '');
    assert.notEqual(here.drafts.store, store, 'an open composer gets a new store');
    assert.deepEqual(last(here)?.touch.place, {edits: false, failure: null});
    assert.equal(last(here)?.touch.folded, true);
    assert.match(here.storage.get(textKey('draft', 'fake', 's1', 'another tab')) ?? '', /Other/);
    assert.ok(here.storage.keys(prefixOf('draft', 'fake')).every((key) => !key.includes(old)));
  });

  it('becomes the parent of the waiting replies, which are sent in sequence', async () => {
    const here = await visit();
    const first = await lose(here);
    void here.sender.submit({...draft, parent: first, source: 'second'}, '');
    await here.settled();
    const second = rows(here).at(-1)?.comment.id ?? '';
    void here.sender.submit({...draft, parent: second, source: 'third'}, '');
    await here.settled();
    assert.equal(here.source.posts.length, 1, 'no reply is sent before its parent');
    void here.sender.retry(first);
    here.source.posts[1]?.answer(answerOf('s1'));
    await here.clock.advance(0);
    assert.deepEqual(here.source.posts[2]?.comment.draft, {...draft, parent: 's1', source: 'second'});
    assert.deepEqual(ids(here).slice(0, 2), ['a', 's1']);
    assert.equal(rows(here)[2]?.parent?.id, 's1');
    here.source.posts[2]?.answer(answerOf('s2', {parent: 's1', html: '<p>second</p>'}));
    await here.clock.advance(0);
    assert.equal(here.source.posts[3]?.comment.draft.parent, 's2');
    here.source.posts[3]?.answer(answerOf('s3', {parent: 's2', html: '<p>third</p>'}));
    await here.clock.advance(0);
    assert.deepEqual(
      rows(here).map(({comment: {id}, depth}) => [id, depth]),
      [
        ['a', 0],
        ['s1', 1],
        ['s2', 2],
        ['s3', 3],
      ],
    );
    assert.equal(here.conversation.state.info?.count, 4);
  });

  it('reaches the other tabs: they show one row, and move the drafts of replies', async () => {
    const one = await visit();
    const old = await lose(one);
    const two = await visit(one.storage, one.clock);
    await two.sender.delivery.drain();
    two.sender.delivery.sync();
    assert.deepEqual(ids(two), ['a', old]);
    two.drafts.store.set(old, 'typed in the other tab');
    void one.sender.retry(old);
    one.source.posts.at(-1)?.answer(answerOf('s1'));
    await one.settled();
    two.sender.delivery.onStorage();
    two.source.lookups.at(-1)?.fail(new SourceError('missing'));
    await two.settled();
    assert.deepEqual(ids(two), ['a', 's1']);
    assert.equal(two.drafts.store.get('s1'), 'typed in the other tab');
  });

  it('sets the id for the deletion if sending was undone during the request', async () => {
    const one = await visit();
    const old = await lose(one);
    const two = await visit(one.storage, one.clock);
    two.sender.delivery.sync();
    void one.sender.retry(old);
    two.sender.undoSend(old);
    one.source.posts.at(-1)?.answer(answerOf('s1'));
    await one.settled();
    assert.equal(one.source.deletions.at(-1)?.own.id, 's1');
  });
});

describe('A comment whose response was lost', () => {
  const arrive = (here: Visit, ...comments: Comment[]): void => {
    here.conversation.act({type: 'loaded', page: page(comments)});
    here.conversation.onLoad?.(comments);
  };

  it('is recognised by its content in a loaded page, and not sent again', async () => {
    const here = await visit();
    await lose(here);
    arrive(here, made('s1'));
    assert.deepEqual(ids(here), ['a', 's1']);
    assert.ok(here.reports.some((report) => report.type === 'submitted' && report.comment.id === 's1'));
    here.source.lookups.at(-1)?.answer(answerOf('s1'));
    await here.clock.advance(100_000);
    assert.equal(here.source.posts.length, 1);
    assert.deepEqual(last(here)?.touch.mark, {is: 'own', can}, 'the server was asked for the rights');
  });

  it('is recognised in upper or lower case, but not with other letters', async () => {
    const sent = {...draft, author: {name: 'Groß'}, source: 'Trink in Maßen'};
    for (const [name, words, count] of [
      ['groß', 'TRINK in maßen', 2],
      ['Groß', 'Trink in Massen', 3],
      ['Gross', 'Trink in Maßen', 3],
    ] as const) {
      const here = await visit();
      await lose(here, sent);
      arrive(here, made('s1', {author: {name}, html: `<p>${words}</p>`}));
      assert.equal(rows(here).length, count, `${name}: ${words}`);
    }
  });

  it('is the earliest of several comments with the same content', async () => {
    const here = await visit();
    await lose(here);
    const later = made('s1', {createdAt: new Date(NOW + 2000).toISOString()});
    arrive(here, made('s3', {createdAt: null}), later, made('s2'));
    const report = here.reports.find(({type}) => type === 'submitted');
    assert.ok(report?.type === 'submitted' && report.comment.id === 's2');
  });

  it('is recognised after a reload', async () => {
    const here = await visit();
    void here.sender.submit(draft, '');
    here.conversation.close();
    const later = await visit(new MemoryStorage(here.storage), NOW + 60_000);
    later.conversation.act({type: 'loaded', page: page([made('s1')])});
    void later.resume();
    await later.settled();
    assert.deepEqual(ids(later), ['a', 's1']);
    assert.equal(later.source.posts.length, 0);
  });

  it('is not mistaken for a comment with another parent, name, time or text, or one that existed before', async () => {
    const strangers: Partial<Comment>[] = [
      {parent: null},
      {author: {name: 'Zoe'}},
      {createdAt: new Date(NOW - 600_001).toISOString()},
      {createdAt: new Date(NOW + 600_001).toISOString()},
      {html: '<p>My words!</p>'},
      {html: '<p>My words, and more</p>'},
      {html: ''},
    ];
    for (const rest of strangers) {
      const here = await visit();
      await lose(here);
      arrive(here, made('s1', rest));
      assert.equal(rows(here).length, 3, JSON.stringify(rest));
    }
    const here = await visit();
    arrive(here, made('before'));
    await lose(here);
    arrive(here, made('before'));
    assert.equal(rows(here).length, 3, 'a comment that existed before');
    const client = await visit();
    await lose(client);
    arrive(client, made('01890000-0000-7000-8000-000000000001'));
    assert.equal(rows(client).length, 3, 'a server that keeps our ids would show the comment under our id');
  });

  it('is not mistaken for an earlier comment of the writer with the same text', async () => {
    const here = await visit();
    const plus = {...draft, source: '+1'};
    const plusOne = (id: string, after: number): Comment =>
      made(id, {html: '<p>+1</p>', createdAt: new Date(NOW + after).toISOString()});
    void here.sender.submit(plus, '');
    here.source.posts[0]?.answer({comment: plusOne('s1', 10), source: '+1', can: {edit: 0, delete: 0}});
    await here.settled();
    const second = await lose(here, plus);
    arrive(here, plusOne('s1', 10));
    here.changes.refresh();
    assert.deepEqual(new Set(ids(here)), new Set(['a', 's1', second]));
    const later = await visit(here.storage, here.clock);
    later.conversation.act({type: 'loaded', page: page([plusOne('s1', 10)])});
    later.sender.delivery.sync();
    assert.equal(rows(later).length, 3, 'on the next visit as well');
    arrive(here, plusOne('s2', 20));
    assert.deepEqual(ids(here), ['a', 's1', 's2']);
  });
});

describe('A server that omits fields', () => {
  const arrive = (here: Visit, ...comments: Comment[]): void => {
    here.conversation.act({type: 'loaded', page: page(comments)});
    here.conversation.onLoad?.(comments);
  };
  const unnamed = (id: string, status: Comment['status']): OwnComment => ({
    comment: made(id, {status}),
    source: draft.source,
    can: {edit: 0, delete: 0},
    isUnnamed: true,
  });

  it('such as the id causes one row for the comment, even if a page contains it under another id', async () => {
    for (const status of ['published', 'held'] as const) {
      const here = await visit();
      const sending = here.sender.submit(draft, '');
      here.source.posts[0]?.answer(unnamed(sentId(here), status));
      await sending;
      here.changes.refresh();
      arrive(here, made('s1'));
      assert.deepEqual(ids(here), ['a', 's1'], status);
      assert.equal(last(here)?.comment.status, 'published');
      assert.equal(here.reports.filter(({type}) => type === 'submitted').length, 1, 'reported once');
    }
  });

  it('has not rejected a comment that it knows under another id, or has published', async () => {
    const here = await visit();
    const sending = here.sender.submit(draft, '');
    here.source.posts[0]?.answer(unnamed(sentId(here), 'held'));
    await sending;
    const named = await visit();
    await post(named, answerOf('s1', {status: 'held'}));
    for (const [storage, comments] of [[here.storage, []], [named.storage, [made('s1')]]] as const) {
      const later = await visit(storage);
      later.conversation.act({type: 'loaded', page: page(comments)});
      void later.resume();
      later.source.lookups[0]?.fail(new SourceError('missing'));
      await later.settled();
      assert.deepEqual(later.conversation.state.refusals, []);
      assert.equal(rows(later).length, 2);
    }
  }); // prettier-ignore

  it('is not asked for the rights of a withdrawn comment that a page contains', async () => {
    const here = await visit();
    const old = await lose(here);
    here.sender.undoSend(old);
    await here.settled();
    here.source.deletions[0]?.fail(new SourceError('offline'));
    await here.settled();
    const {length} = here.source.lookups;
    arrive(here, made('s1'));
    await here.settled();
    assert.equal(here.source.deletions.at(-1)?.own.id, 's1');
    assert.equal(here.source.lookups.length, length);
  });

  it('gets the deletion of a withdrawn comment under its own id', async () => {
    const here = await visit();
    const old = await lose(here);
    arrive(here, made('stranger', {author: {name: 'Zoe'}}));
    here.sender.undoSend(old);
    await here.settled();
    assert.equal(here.source.deletions[0]?.own.id, old);
    here.conversation.act({type: 'loaded', page: page([made('s1')])});
    here.source.deletions[0]?.fail(new SourceError('missing'));
    await here.settled();
    assert.equal(here.source.deletions[1]?.own.id, 's1');
    here.source.deletions[1]?.answer();
    await here.settled();
    assert.deepEqual(ids(here), ['a', 'stranger']);
    assert.deepEqual(kept(here), []);
    assert.equal(here.drafts.store.get('a'), draft.source);
  });

  it('keeps a comment whose sending was undone and repeated', async () => {
    const here = await visit();
    const old = await lose(here);
    here.sender.undoSend(old);
    void here.sender.submit(draft, '');
    arrive(here, made('s1'));
    here.source.deletions[0]?.fail(new SourceError('missing'));
    await here.settled();
    assert.deepEqual(here.source.deletions.map(({own}) => own.id), [old]);
  }); // prettier-ignore

  it('may have stored the comment of any attempt, however long ago', async () => {
    const here = await visit();
    const id = await lose(here);
    here.clock.jump(1_200_000);
    for (let attempt = 0; attempt < 2; attempt++) {
      here.source.posts.at(-1)?.fail(new SourceError('offline'));
      await here.settled();
      void here.sender.retry(id);
      await here.settled();
    }
    here.source.posts.at(-1)?.fail(new SourceError('offline'));
    await here.settled();
    arrive(here, made('s1', {createdAt: new Date(NOW + 1000).toISOString()}));
    assert.deepEqual(ids(here), ['a', 's1']);
  });

  it('may omit the comment in the response to an edit', async () => {
    const here = await visit();
    await post(here, answerOf('s1'));
    void here.changes.edit('s1', 'Mended');
    const {own} = here.source.edits[0] ?? assert.fail();
    assert.equal(own.known?.author.name, 'Zed');
    here.source.edits[0]?.answer({comment: own.known ?? assert.fail(), source: 'Mended', can});
    await here.settled();
    assert.match(last(here)?.comment.html ?? '', /Mended/);
    assert.equal(last(here)?.comment.createdAt, made('s1').createdAt);
  });
});
