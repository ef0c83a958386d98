import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from '../../../src/core/comment.js';
import {Discussion} from '../../../src/server/threads/discussion.js';
import type {StoredComment} from '../../../src/server/storage/comment-store.js';
import {decodePage} from '../../../src/wire/decode.js';
import {plainComment} from '../../support/fake-stored-thread.js';

const thread = {key: 'thread', title: 'A thread', url: '', closed: false, revision: 7, count: 0, echoes: 0, epoch: 'e'};

const stored = (id: string, parent: string | null, rest: Partial<StoredComment> = {}): StoredComment => ({
  ...plainComment(id, parent),
  ...rest,
});

const pageOf = (comments: readonly StoredComment[]): Page =>
  decodePage(JSON.parse(new Discussion(thread, comments).page('oldest', null).json));

const outline = ({comments}: Page): readonly string[] =>
  comments.map(({id, status, replies}) => `${id} ${status} ${replies}`);

describe('Discussion.page', () => {
  it('counts published replies of every depth, in any order of storage', () => {
    const comments = [stored('c', 'b'), stored('held', 'a', {status: 'held'}), stored('b', 'a'), stored('a', null)];
    for (const each of [comments, comments.toReversed()]) {
      assert.deepEqual(outline(pageOf(each)), ['a published 2', 'b published 1', 'c published 0']);
      assert.equal(pageOf(each).thread.count, 3);
    }
  });

  it('breaks a loop of parents and keeps all of its comments', () => {
    assert.equal(pageOf([stored('a', 'b'), stored('b', 'a')]).comments.length, 2);
  });

  for (const status of ['deleted', 'held', 'rejected'] as const) {
    it(`shows a tombstone for a ${status} comment if it has published replies, and nothing otherwise`, () => {
      const gone = stored('gone', null, {status, pinned: true, editNote: {by: 'x', reason: 'y'}});
      const [tombstone] = pageOf([gone, stored('mid', 'gone', {status}), stored('reply', 'mid')]).comments;
      assert.deepEqual(tombstone, {
        id: 'gone',
        parent: null,
        kind: 'comment',
        status: 'deleted',
        replies: 1,
        author: {name: ''},
        createdAt: null,
        html: '',
      });
      assert.deepEqual(pageOf([gone, stored('mid', 'gone', {status})]).comments, []);
    });
  }

  it('puts pinned comments first', () => {
    const comments = [stored('a', null), stored('b', null, {pinned: true})];
    assert.deepEqual(
      pageOf(comments).comments.map(({id}) => id),
      ['b', 'a'],
    );
  });
});

describe('A page', () => {
  it('has the whole thread up to 120 comments and 64 KB', () => {
    const many = (length: number) => Array.from({length}, (_, index) => stored(`${index}`, null));
    assert.equal(pageOf(many(120)).comments.length, 120);
    assert.equal(pageOf(many(121)).comments.length, 30);
    const long = (length: number) =>
      Array.from({length}, (_, index) => stored(`${index}`, null, {html: 'x'.repeat(10_000)}));
    assert.equal(pageOf(long(7)).comments.length, 7);
    assert.equal(pageOf(long(8)).comments.length, 3);
  });

  it('of a longer thread ends at 20 KB if it is the first, and has at least one comment', () => {
    const long = Array.from({length: 15}, (_, index) => stored(`${index}`, null, {html: 'é'.repeat(5_000)}));
    assert.equal(pageOf(long).comments.length, 2 + 1);
    assert.equal(pageOf([stored('a', null, {html: 'x'.repeat(70_000)}), stored('b', null)]).comments.length, 1);
  });

  it('is split when the thread outgrows one page, and its cursor continues', () => {
    const discussion = new Discussion(
      thread,
      Array.from({length: 120}, (_, index) => stored(`${index}`, null)),
    );
    assert.equal(decodePage(JSON.parse(discussion.page('oldest', null).json)).next, null);
    const revision = thread.revision + 1;
    discussion.apply({...thread, revision}, [stored('late', null, {changed: revision})]);
    const first = decodePage(JSON.parse(discussion.page('oldest', null).json));
    const second = decodePage(JSON.parse(discussion.page('oldest', first.next).json));
    assert.equal(first.comments.length, 30);
    assert.equal(second.comments.length, 91);
    assert.equal(second.next, null);
  });

  it('is cached, unless its cursor was invented by the client', () => {
    const discussion = new Discussion(
      thread,
      Array.from({length: 900}, (_, index) => stored(`${index}`, null)),
    );
    const first = discussion.page('oldest', null);
    const {next} = decodePage(JSON.parse(first.json));
    assert.equal(discussion.page('oldest', null), first);
    assert.equal(discussion.page('oldest', next), discussion.page('oldest', next));
    const invented = Buffer.from('page 7 0 0 77').toString('base64url');
    assert.notEqual(discussion.page('oldest', invented), discussion.page('oldest', invented));
  });
});
