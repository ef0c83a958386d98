import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {Discussion} from '../../../src/server/threads/discussion.js';
import {Outline} from '../../../src/server/transfer/outline.js';
import {runToEnd} from '../../../src/server/scheduling/work-steps.js';
import type {StoredComment} from '../../../src/server/storage/comment-store.js';
import {decodePage} from '../../../src/wire/decode.js';
import {plainComment, FakeStoredThread} from '../../support/fake-stored-thread.js';

const threads = fc.array(
  fc.record({
    parent: fc.option(fc.nat({max: 30})),
    status: fc.constantFrom('published', 'published', 'held', 'deleted'),
    pinned: fc.constantFrom(false, false, true),
    createdAt: fc.option(fc.nat({max: 20})),
  }),
  {maxLength: 30},
);

function listDisplayed(comments: readonly StoredComment[]): readonly string[] {
  const page = new Discussion(new FakeStoredThread().thread, comments).page('oldest', null);
  return decodePage(JSON.parse(page.json)).comments.map(({id, replies}) => `${id} ${replies}`);
}

function listOutlined(comments: readonly StoredComment[]): readonly string[] {
  const positions = new Map(comments.map(({id}, index) => [id, index * 2 + 1]));
  const outline = new Outline();
  const rows = comments.map(({id, parent, status, pinned, createdAt}) => ({
    position: positions.get(id) ?? 0,
    parent: positions.get(parent ?? '') ?? null,
    isPublished: status === 'published',
    pinned,
    createdAt,
  }));
  outline.add(rows.slice(0, 7));
  outline.add(rows.slice(7));
  const places = runToEnd(outline.places());
  return places.slice(0, places.length).map(({position, replies}) => `${comments[(position - 1) / 2]?.id} ${replies}`);
}

describe('An outline', () => {
  it('has the display order of the thread, with orphans and loops', () => {
    fc.assert(
      fc.property(threads, (thread) => {
        const comments = thread.map(({parent, ...rest}, index) => ({
          ...plainComment(`c${index}`, parent === null ? null : `c${parent}`),
          ...rest,
        }));
        const displayed = listDisplayed(comments);
        // The first page has 30 comments, or all comments of a thread this short.
        assert.deepEqual(listOutlined(comments).slice(0, displayed.length), displayed);
        assert.ok(listOutlined(comments).length >= displayed.length);
      }),
      {numRuns: 2000},
    );
  });

  it('has the display order of a long thread', () => {
    const comments = Array.from({length: 3000}, (_, index) => ({
      ...plainComment(`c${index}`, index % 3 === 0 ? null : `c${index - (index % 3)}`),
      createdAt: index % 500 === 7 ? null : (index * 7919) % 10_007,
      pinned: index % 900 === 0,
      status: index % 11 === 0 ? ('held' as const) : ('published' as const),
    }));
    const discussion = new Discussion(new FakeStoredThread().thread, comments);
    const displayed: string[] = [];
    for (let cursor: string | null = null, isFirst = true; isFirst || cursor !== null; isFirst = false) {
      const page = decodePage(JSON.parse(discussion.page('oldest', cursor).json));
      displayed.push(...page.comments.map(({id, replies}) => `${id} ${replies}`));
      cursor = page.next;
    }
    assert.deepEqual(listOutlined(comments), displayed);
  });

  it('is read in slices', () => {
    const outline = new Outline();
    outline.add([1, 2, 3].map((position) => ({position, parent: null, isPublished: position !== 2, pinned: false, createdAt: null}))); // prettier-ignore
    const places = runToEnd(outline.places());
    assert.equal(places.length, 2);
    assert.deepEqual(places.slice(0, 9), [{position: 1, replies: 0}, {position: 3, replies: 0}]); // prettier-ignore
    assert.deepEqual(places.slice(1, 2), [{position: 3, replies: 0}]);
    assert.deepEqual(places.slice(2, 9), []);
    assert.equal(runToEnd(new Outline().places()).length, 0);
  });
});
