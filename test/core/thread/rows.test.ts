import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {countLevels} from '../../../src/core/thread/count-levels.js';
import {layOut, type Group, type Touches} from '../../../src/core/thread/rows.js';
import {Thread} from '../../../src/core/thread/tree.js';
import {chain, comment} from '../../support/comments.js';

const none: Touches = new Map();
const fold = (...ids: readonly string[]): Touches => new Map(ids.map((id) => [id, {folded: true}]));
const visible = (groups: readonly Group[]): string[] =>
  groups.flatMap(({rows}) => rows.filter(({hidden}) => !hidden).map((row) => row.comment.id));

function threadOf(...comments: Parameters<Thread['add']>): Thread {
  const thread = new Thread();
  thread.add(...comments);
  return thread;
}

const family = [comment('a'), comment('b', 'a'), comment('c', 'b'), comment('d', 'a'), comment('e')];

describe('layOut', () => {
  it('lists rows depth first, with depth and parent', () => {
    const [group] = layOut(threadOf(family), none, []);
    assert.deepEqual(
      group?.rows.map((row) => [row.comment.id, row.depth, row.parent?.id ?? null]),
      [['a', 0, null], ['b', 1, 'a'], ['c', 2, 'b'], ['d', 1, 'a'], ['e', 0, null]], // prettier-ignore
    );
  });

  it('hides the branch below a folded comment', () => {
    assert.deepEqual(visible(layOut(threadOf(family), fold('a'), [])), ['a', 'e']);
  });

  it('keeps a branch folded inside a folded branch', () => {
    const thread = threadOf(family);
    assert.deepEqual(visible(layOut(thread, fold('a', 'b'), [])), ['a', 'e']);
    assert.deepEqual(visible(layOut(thread, fold('b'), [])), ['a', 'b', 'd', 'e']);
  });

  it('fills groups with ten rows', () => {
    const comments = Array.from({length: 25}, (_, index) => comment(`c${index}`));
    const sizes = layOut(threadOf(comments), none, []).map(({rows}) => rows.length);
    assert.deepEqual(sizes, [10, 10, 5]);
  });

  it('keeps the identity of unchanged groups', () => {
    const comments = Array.from({length: 25}, (_, index) => comment(`c${index}`));
    const thread = threadOf(comments);
    const before = layOut(thread, none, []);
    const after = layOut(thread, new Map([['c12', {folded: true}]]), before);
    assert.equal(after[0], before[0]);
    assert.notEqual(after[1], before[1]);
    assert.equal(after[1]?.key, before[1]?.key);
    assert.equal(after[1]?.rows[0], before[1]?.rows[0]);
    assert.equal(after[2], before[2]);
  });

  it('adds a new row to the group of the row before it and changes no other group', () => {
    const comments = Array.from({length: 25}, (_, index) => comment(`c${index}`));
    const thread = threadOf(comments);
    const before = layOut(thread, none, []);
    thread.add([comment('new', 'c5')]);
    const after = layOut(thread, none, before);
    assert.deepEqual(
      after.map(({rows}) => rows.length),
      [11, 10, 5],
    );
    assert.equal(after[0]?.rows[6]?.comment.id, 'new');
    assert.deepEqual(after.slice(1), before.slice(1));
    assert.equal(after[1], before[1]);
  });

  it('starts new groups for new rows after the last group', () => {
    const thread = threadOf(Array.from({length: 13}, (_, index) => comment(`c${index}`)));
    const before = layOut(thread, none, []);
    thread.add(Array.from({length: 20}, (_, index) => comment(`d${index}`)));
    const after = layOut(thread, none, before);
    assert.deepEqual(
      after.map(({rows}) => rows.length),
      [10, 10, 10, 3],
    );
    assert.equal(after[0], before[0]);
  });

  it('splits a group at 50 rows that come before others, so that an open form rarely moves', () => {
    const thread = threadOf([comment('a'), comment('z')]);
    let groups = layOut(thread, none, []);
    for (let index = 0; index < 250; index++) {
      thread.add([comment(`r${index}`, 'a')]);
      groups = layOut(thread, none, groups);
    }
    assert.ok(groups.every(({rows}) => rows.length <= 50));
    assert.ok(groups.length <= 7);
    assert.equal(groups.flatMap(({rows}) => rows).length, 252);
  });

  it('lists a chain of 10,000 replies', () => {
    const groups = layOut(threadOf(chain(10_000).map((reply) => ({...reply, replies: 1}))), none, []);
    assert.equal(groups.at(-1)?.rows.at(-1)?.depth, 9_999);
  });

  it('lists the same rows as a layout from scratch, after any pages and folds', () => {
    const ids = Array.from({length: 12}, (_, index) => `c${index}`);
    const step = fc.oneof(
      fc.record({add: fc.constantFrom(...ids), below: fc.option(fc.constantFrom(...ids))}),
      fc.record({fold: fc.constantFrom(...ids), folded: fc.boolean()}),
    );
    fc.assert(
      fc.property(fc.array(step, {maxLength: 30}), (steps) => {
        const thread = new Thread();
        const touches = new Map<string, {folded: boolean}>();
        let groups: readonly Group[] = [];
        for (const each of steps) {
          if ('add' in each) thread.add([comment(each.add, each.below)]);
          else touches.set(each.fold, {folded: each.folded});
          groups = layOut(thread, new Map(touches), groups);
        }
        const fresh = layOut(thread, new Map(touches), []);
        assert.deepEqual(
          groups.flatMap(({rows}) => rows),
          fresh.flatMap(({rows}) => rows),
        );
      }),
      {numRuns: 1000},
    );
  });
});

describe('countLevels', () => {
  it('counts the levels of a thread', () => {
    assert.deepEqual([[], family, chain(7)].map((comments) => countLevels(layOut(threadOf(comments), none, []))), [1, 3, 7]); // prettier-ignore
  });

  it('counts them in a thread of 200,000 comments', () => {
    const comments = Array.from({length: 200_000}, (_, index) => comment(`c${index}`));
    assert.equal(countLevels([...layOut(threadOf(comments), none, []), ...layOut(threadOf(family), none, [])]), 3);
  });
});
