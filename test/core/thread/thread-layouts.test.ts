import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Comment, Order} from '../../../src/core/comment.js';
import {foldedIn, foldFrom, reorder, walkConversation, walkFlat} from '../../../src/core/thread/thread-layouts.js';
import {setWalk, reveal, touchAll} from '../../../src/core/thread/reveal.js';
import {emptyState, reduce, type ThreadState} from '../../../src/core/thread/state.js';
import {comment, page} from '../../support/comments.js';

const day = (number: number): string => `2020-01-${String(number).padStart(2, '0')}T00:00:00.000Z`;

const family: readonly Comment[] = [
  comment('a', null, {createdAt: day(1), replies: 3}),
  comment('b', 'a', {createdAt: day(4), replies: 2}),
  comment('c', 'b', {createdAt: day(5), replies: 1}),
  comment('d', 'c', {createdAt: day(6)}),
  comment('e', null, {createdAt: day(2)}),
];

function read(comments = family, next: string | null = null, order: Order = 'oldest'): ThreadState {
  return reduce(emptyState(order), {type: 'loaded', page: page(comments, {next})});
}

const shown = ({groups}: ThreadState): string =>
  groups.flatMap(({rows}) => rows.filter(({hidden}) => !hidden).map((row) => row.comment.id)).join('');

const rowOf = ({groups}: ThreadState, id: string) =>
  groups.flatMap(({rows}) => rows).find((row) => row.comment.id === id) ?? assert.fail();

describe('layouts of a thread', () => {
  it('list all comments by time at depth 0, with their parents', () => {
    const flat = setWalk(read(), walkFlat);
    assert.equal(shown(flat), 'aebcd');
    assert.deepEqual([rowOf(flat, 'd').depth, rowOf(flat, 'd').parent?.id, rowOf(flat, 'a').replies], [0, 'c', 0]);
  });

  it('ignore folds in the flat list', () => {
    assert.equal(shown(setWalk(foldFrom(read(), 0, true), walkFlat)), 'aebcd');
  });

  it('list the ancestors and replies of a comment as one conversation', () => {
    const more = [...family, comment('f', 'a', {createdAt: day(7)})];
    const one = setWalk(read(more), walkConversation('c'));
    assert.equal(shown(one), 'abcd');
    assert.equal(rowOf(one, 'd').depth, 3);
    assert.equal(shown(setWalk(read(more), walkConversation('nobody'))), '');
  });

  it('keep folds in another order, and restart loading at the first page', () => {
    const folded = touchAll(read(family, 'next'), [['a', {folded: true}]]);
    const turned = reorder(folded, 'newest');
    assert.equal(shown(turned), 'ea');
    assert.equal(turned.order, 'newest');
    assert.deepEqual(turned.reading, {is: 'ready', more: {is: 'waiting', cursor: ''}});
    assert.deepEqual(reorder(read(), 'replies').reading, {is: 'ready', more: {is: 'none'}});
    assert.equal(shown(reorder(reorder(read(), 'newest'), 'oldest')), 'abcde');
  });
});

describe('foldFrom', () => {
  it('folds all branches from a level downwards', () => {
    assert.equal(shown(foldFrom(read(), 0, true)), 'ae');
    assert.equal(shown(foldFrom(read(), 1, true)), 'abe');
    assert.deepEqual(foldedIn(foldFrom(read(), 1, true)), ['b', 'c']);
  });

  it('unfolds branches above the level, or all branches', () => {
    const all = foldFrom(read(), 0, true);
    assert.equal(shown(foldFrom(all, 2, true)), 'abce');
    assert.equal(shown(foldFrom(all, Infinity, false)), 'abcde');
    assert.deepEqual(foldedIn(foldFrom(all, 2, true)), ['c']);
    assert.deepEqual(foldedIn(foldFrom(all, Infinity, false)), []);
  });

  it('keeps the identity of groups in which nothing is folded', () => {
    const long = read(Array.from({length: 120}, (_, index) => comment(`n${index}`)));
    assert.deepEqual(foldFrom(long, 0, true).groups, long.groups);
    assert.equal(foldFrom(long, 0, true).groups[1], long.groups[1]);
  });
});

describe('reveal', () => {
  it('unfolds all ancestors and no other branch', () => {
    const folded = touchAll(read([...family, comment('x', 'e')]), [
      ['a', {folded: true}],
      ['c', {folded: true}],
      ['e', {folded: true}],
    ]);
    assert.equal(shown(reveal(folded, 'd')), 'abcde');
    assert.equal(reveal(read(), 'd').groups.length, 1);
  });

  it('changes nothing for an unknown comment', () => {
    const state = read();
    assert.equal(reveal(state, 'nobody'), state);
  });
});
