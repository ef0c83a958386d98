import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Comment} from '../../../src/core/comment.js';
import type {Failure} from '../../../src/core/failure/failure.js';
import * as own from '../../../src/core/thread/own-comments.js';
import {renameComment} from '../../../src/core/thread/rename-comment.js';
import {touchAll} from '../../../src/core/thread/reveal.js';
import {emptyState, reduce, type ThreadState} from '../../../src/core/thread/state.js';
import {comment, page, threadInfo} from '../../support/comments.js';

const can = {edit: 60, delete: 30};
const failure: Failure = {kind: 'broken', detail: '', fields: []};
const load = (...comments: readonly Comment[]): ThreadState =>
  reduce(emptyState('oldest'), {type: 'loaded', page: page(comments, {thread: threadInfo({count: 5})})});
const outline = ({groups}: ThreadState): string =>
  groups.flatMap(({rows}) => rows.map(({comment: {id}, depth}) => '-'.repeat(depth) + id)).join(' ');
const rowOf = ({groups}: ThreadState, id: string) =>
  groups.flatMap(({rows}) => rows).find((row) => row.comment.id === id) ?? assert.fail(`no row ${id}`);

describe('a deleted comment', () => {
  it('disappears, and is no longer counted in the thread and above it', () => {
    const state = load(comment('a', null, {replies: 2}), comment('b', 'a', {replies: 1}), comment('c', 'b'));
    const next = own.confirmDeleted(state, 'c');
    assert.equal(outline(next), 'a -b');
    assert.equal(next.info?.count, 4);
    assert.deepEqual([rowOf(next, 'a').replies, rowOf(next, 'b').replies], [1, 0]);
  });

  it('with replies leaves a tombstone without author, text and notes', () => {
    const edited = {editedAt: '2026-01-02T00:00:00.000Z', editNote: {by: 'Bo', reason: 'typo'}};
    const state = own.markOwn(load(comment('a', null, {...edited, replies: 1}), comment('b', 'a')), 'a', can);
    const next = own.confirmDeleted(state, 'a');
    assert.equal(outline(next), 'a -b');
    const {status, author, html, ...rest} = rowOf(next, 'a').comment;
    assert.deepEqual([status, author, html], ['deleted', {name: ''}, '']);
    assert.ok(!('editedAt' in rest) && !('editNote' in rest));
    assert.deepEqual(rowOf(next, 'a').touch, {});
    assert.equal(next.info?.count, 4);
  });

  it('that was not published was not counted', () => {
    const next = own.confirmDeleted(load(comment('a', null, {status: 'held'})), 'a');
    assert.equal(next.info?.count, 5);
    assert.equal(outline(next), '');
  });

  it('that is not loaded changes nothing', () => {
    const state = load(comment('a'));
    assert.equal(own.confirmDeleted(state, 'x'), state);
  });
});

describe('the mark of a comment', () => {
  const markOf = (state: ThreadState) => rowOf(state, 'a').touch.mark;

  it('says what is happening to it', () => {
    const state = load(comment('a'));
    assert.deepEqual(own.pendingMark(), {is: 'pending'});
    assert.deepEqual(own.pendingMark('timeout'), {is: 'pending', why: 'timeout'});
    assert.deepEqual(markOf(own.addUnsent(state, comment('a'))), {is: 'pending'});
    assert.deepEqual(markOf(own.markOwn(state, 'a', can)), {is: 'own', can});
    assert.deepEqual(markOf(own.markDeleting(state, 'a')), {is: 'deleting'});
    assert.deepEqual(markOf(own.rejectChange(state, 'a', can, failure)), {is: 'own', can, failure});
    assert.equal(markOf(own.removeMark(own.markOwn(state, 'a', can), 'a')), undefined);
  });

  it('is removed without the rest of what the page knows', () => {
    const folded = touchAll(own.markOwn(load(comment('a'), comment('b', 'a')), 'a', can), [['a', {folded: true}]]);
    assert.deepEqual(rowOf(own.removeMark(folded, 'a'), 'a').touch, {folded: true});
  });
});

describe('a sent comment', () => {
  it('that was counted already is not counted again, and one that is held is not counted', () => {
    const state = load(comment('a', null, {replies: 3}));
    const sent = (status: 'published' | 'held', wasCounted: boolean) => {
      const next = own.confirmSent(
        load(comment('a', null, {replies: 3})),
        comment('n', 'a', {status}),
        can,
        wasCounted,
      );
      return [next.info?.count, rowOf(next, 'a').replies];
    };
    assert.deepEqual([sent('published', false), sent('published', true), sent('held', false), sent('held', true)], [[6, 4], [5, 3], [5, 3], [4, 2]]); // prettier-ignore
    assert.deepEqual(own.confirmSent(state, comment('n'), can, false).touches.get('n')?.mark, {is: 'own', can});
  });

  it('that a moderator rejected disappears, and only its own refusal is dismissed', () => {
    const draft = {parent: null, author: {name: 'A'}, source: 'words'};
    const state = own.addRefusal(own.addRefusal(load(comment('n'), comment('m')), {id: 'n', draft}), {id: 'm', draft});
    assert.equal(outline(state), '');
    assert.deepEqual(own.removeRefusal(state, 'n').refusals.map(({id}) => id), ['m']); // prettier-ignore
    assert.deepEqual(own.remove(state, 'm').refusals.map(({id}) => id), ['n']); // prettier-ignore
    assert.equal(own.remove(own.markOwn(load(comment('n')), 'n', can), 'n').touches.has('n'), false);
  });
});

describe('a comment with another id', () => {
  const family = [comment('t', null, {replies: 3}), comment('u', 't'), comment('v', 'u'), comment('z')];

  it('keeps its replies, folds, forms and marks, and is not new', () => {
    const place = {edits: false, failure: null};
    const state = touchAll(load(...family), [['t', {folded: true, place, isNew: true, mark: {is: 'pending'}}]]);
    const next = renameComment(state, 't', comment('s', 'z'));
    assert.equal(outline(next), 'z -s --u ---v');
    assert.deepEqual(rowOf(next, 's').touch, {folded: true, place, isNew: false, mark: {is: 'pending'}});
    assert.equal(next.touches.has('t'), false);
    assert.equal(rowOf(next, 'u').parent?.id, 's');
    assert.equal(rowOf(next, 'v').comment.parent, 'u');
  });

  it('is merged with the comment that has this id already', () => {
    const place = {edits: true, failure};
    const state = touchAll(load(...family, comment('s')), [
      ['t', {folded: false}],
      ['s', {folded: true, place, isTarget: true, isNew: true, isWhole: true}],
    ]);
    const next = renameComment(state, 't', comment('s', null, {html: 'theirs'}));
    assert.equal(outline(next), 'z s -u --v');
    assert.deepEqual(rowOf(next, 's').touch, {folded: false, place, isTarget: true, isNew: false, isWhole: true});
    assert.equal(rowOf(next, 's').comment.html, 'theirs');
  });

  it('is added if it was not loaded', () => {
    assert.equal(outline(renameComment(load(comment('a')), 't', comment('s'))), 'a s');
  });
});
