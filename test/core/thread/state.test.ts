import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Failure} from '../../../src/core/failure/failure.js';
import * as own from '../../../src/core/thread/own-comments.js';
import {emptyState, reduce, type Action, type ThreadState} from '../../../src/core/thread/state.js';
import {fold, openPlace} from '../../../src/core/thread/fold-actions.js';
import {comment, page, threadInfo} from '../../support/comments.js';

const broken: Failure = {kind: 'broken', detail: '', fields: []};
const can = {edit: 60, delete: 60};
const after = (...actions: readonly Action[]): ThreadState => actions.reduce(reduce, emptyState('oldest'));
const apply = (state: ThreadState, change: (state: ThreadState) => ThreadState): ThreadState =>
  reduce(state, {type: 'apply', change});
const shown = ({groups}: ThreadState): string[] => groups.flatMap(({rows}) => rows.map((row) => row.comment.id));
const loaded = (...[comments, rest]: Parameters<typeof page>): ThreadState =>
  after({type: 'loading'}, {type: 'loaded', page: page(comments, rest)});

describe('loading pages', () => {
  it('changes from loading to ready and stores the cursor of the next page', () => {
    assert.deepEqual(after({type: 'loading'}).reading, {is: 'loading'});
    assert.deepEqual(loaded([]).reading, {is: 'ready', more: {is: 'none'}});
    assert.deepEqual(loaded([], {next: 'x'}).reading, {is: 'ready', more: {is: 'waiting', cursor: 'x'}});
  });

  it('keeps the loaded comments and the cursor when a later page fails', () => {
    const state = reduce(reduce(loaded([comment('a')], {next: 'x'}), {type: 'loading'}), {
      type: 'failed',
      failure: broken,
    });
    assert.deepEqual(shown(state), ['a']);
    assert.deepEqual(state.reading, {is: 'ready', more: {is: 'failed', cursor: 'x', failure: broken}});
  });

  it('fails when the first page fails', () => {
    assert.deepEqual(after({type: 'loading'}, {type: 'failed', failure: broken}).reading, {
      is: 'failed',
      failure: broken,
    });
  });

  it('keeps each echo once, separate from the conversation', () => {
    const ping = comment('p', null, {kind: 'pingback'});
    const state = reduce(loaded([comment('a'), ping], {next: 'x'}), {type: 'loaded', page: page([ping, comment('b')])});
    assert.deepEqual(shown(state), ['a', 'b']);
    assert.deepEqual(
      state.echoes.map(({id}) => id),
      ['p'],
    );
  });
});

describe('folding and writing', () => {
  it('folds and unfolds a branch', () => {
    const state = loaded([comment('a'), comment('b', 'a')]);
    const folded = apply(state, (each) => fold(each, 'a', true));
    assert.equal(folded.groups[0]?.rows[1]?.hidden, true);
    assert.equal(apply(folded, (each) => fold(each, 'a', false)).groups[0]?.rows[1]?.hidden, false);
  });

  it('keeps the revision of the first page, from which changes are requested', () => {
    const first = reduce(emptyState('oldest'), {
      type: 'loaded',
      page: page([comment('a')], {thread: threadInfo({revision: '1', count: 1})}),
    });
    const second = reduce(first, {
      type: 'loaded',
      page: page([comment('b')], {thread: threadInfo({revision: '2', count: 2})}),
    });
    assert.deepEqual([second.info?.revision, second.info?.count], ['1', 2]);
  });

  it('opens forms below comments and for top-level comments', () => {
    const state = apply(loaded([comment('a')]), (each) => openPlace(each, 'a', {edits: false, failure: null}));
    assert.deepEqual(state.groups[0]?.rows[0]?.touch.place, {edits: false, failure: null});
    assert.equal(state.place, null);
    assert.deepEqual(apply(state, (each) => openPlace(each, null, {edits: false, failure: broken})).place, {
      edits: false,
      failure: broken,
    });
  });
});

describe('own comments', () => {
  const state = (): ThreadState =>
    loaded([comment('a', null, {replies: 2}), comment('b', 'a')], {thread: threadInfo({count: 3})});

  it('are in the thread while they are being sent, and are counted once the server has them', () => {
    const sending = apply(state(), (each) => own.addUnsent(each, comment('n', 'b')));
    assert.deepEqual(shown(sending), ['a', 'b', 'n']);
    assert.equal(sending.info?.count, 3);
    const sent = apply(sending, (each) => own.confirmSent(each, comment('n', 'b', {html: 'real'}), can, false));
    assert.equal(sent.info?.count, 4);
    assert.deepEqual(
      sent.groups[0]?.rows.map(({replies}) => replies),
      [3, 1, 0],
    );
    assert.equal(sent.groups[0]?.rows[2]?.comment.html, 'real');
    assert.deepEqual(sent.groups[0]?.rows[2]?.touch.mark, {is: 'own', can});
  });

  it('are not counted while they are held', () => {
    const held = apply(state(), (each) => own.confirmSent(each, comment('n', 'b', {status: 'held'}), can, false));
    assert.equal(held.info?.count, 3);
  });

  it('stay with the failure while they wait, and disappear when they are withdrawn', () => {
    const waiting = {is: 'waiting', why: 'broken', until: null, isKept: true} as const;
    const failed = apply(state(), (each) => own.addUnsent(each, comment('n'), waiting));
    assert.deepEqual(failed.groups[0]?.rows[2]?.touch.mark, waiting);
    assert.deepEqual(shown(apply(failed, (each) => own.remove(each, 'n'))), ['a', 'b']);
  });

  it('are offered back after a moderator rejected them, until the writer dismisses this', () => {
    const draft = {parent: null, author: {name: 'A'}, source: 'words'};
    const refused = apply(state(), (each) => own.addRefusal(each, {id: 'n', draft}));
    assert.deepEqual(refused.refusals, [{id: 'n', draft}]);
    assert.deepEqual(apply(refused, (each) => own.removeRefusal(each, 'n')).refusals, []);
  });
});
