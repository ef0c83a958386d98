// The cache of threads over a store that other servers change too: which threads it reads again, and when.

import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import type {
  CommentStore,
  ForeignChangeListener,
  UnknownChangeListener,
} from '../../../src/server/storage/comment-store.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import {createSqlStore} from '../../../src/server/storage/sql-store.js';
import {Discussions} from '../../../src/server/threads/discussions.js';
import {plainComment} from '../../support/fake-stored-thread.js';

let store: CommentStore;
let isInformed: boolean;
let discussions: Discussions;
let reportForeign: ForeignChangeListener;
let reportUnknown: UnknownChangeListener;
beforeEach(async () => {
  store = createSqlStore(await openDatabase(':memory:'));
  isInformed = true;
  mock.getter(store, 'isShared', () => true);
  mock.getter(store, 'isInformed', () => isInformed);
  mock.method(store, 'onForeignChange', (listener: ForeignChangeListener) => (reportForeign = listener));
  mock.method(store, 'onUnknownChange', (listener: UnknownChangeListener) => (reportUnknown = listener));
  discussions = new Discussions(store);
});
afterEach(async () => {
  mock.restoreAll();
  await store.close();
});

const add = (id: string): Promise<void> =>
  store.addComments({key: 'a', title: '', url: ''}, [{...plainComment(id, null), thread: 'a'}]);
const revisionOf = async (): Promise<number> => (await discussions.get('a')).known.revision;
const isCurrent = (): boolean => discussions.peek('a') !== null;

/** Loads a thread, and runs a function meanwhile, after the last read of the database. */
async function loadDuring(run: () => void): Promise<void> {
  const readChanges = store.readChanges.bind(store);
  const read = mock.method(store, 'readChanges', async (...args: Parameters<typeof readChanges>) => {
    const changes = await readChanges(...args);
    run();
    return changes;
  });
  await discussions.get('a');
  read.mock.restore();
}

describe('A cached thread of a shared database', () => {
  beforeEach(() => add('one'));

  it('is read again if another server has a later revision', async () => {
    await discussions.get('a');
    reportForeign({key: 'a', revision: 1, epoch: ''});
    assert.ok(isCurrent(), 'an earlier change is known');
    reportForeign({key: 'a', revision: 2, epoch: ''});
    assert.ok(!isCurrent());
    assert.equal(await revisionOf(), 1);
  });

  it('is not read again for its own change that the feed reports first', async () => {
    await discussions.get('a');
    reportForeign({key: 'a', revision: 2, epoch: ''});
    await add('two');
    assert.ok(isCurrent());
    reportForeign({key: 'a', revision: 4, epoch: ''});
    await add('three');
    assert.ok(!isCurrent(), 'the change after it is unknown');
  });

  it('is read again if it may have changed while it was loaded', async () => {
    for (const [report, isKnown] of [
      [() => reportForeign({key: 'a', revision: 1, epoch: ''}), true],
      [() => reportForeign({key: 'a', revision: 2, epoch: ''}), false],
      [() => reportUnknown('a'), false],
      [() => reportUnknown(null), false],
      [() => reportUnknown('b'), true],
    ] as const) {
      discussions = new Discussions(store);
      await loadDuring(report);
      assert.equal(isCurrent(), isKnown, String(report));
    }
  });

  it('is shown as it was while the database is lost, and not to those who know a later revision', async () => {
    const known = await discussions.get('a');
    isInformed = false;
    mock.method(store, 'readChanges', () => Promise.reject(new Error('lost')));
    assert.equal(await discussions.get('a'), known);
    await assert.rejects(Promise.resolve(discussions.get('a', null, 2)), /lost/);
  });

  it('is not shown if the database has no answer to what changed, and read again later', async () => {
    await discussions.get('a');
    reportUnknown('a');
    const read = mock.method(store, 'readChanges', () => Promise.reject(new Error('broken')));
    await assert.rejects(Promise.resolve(discussions.get('a')), /broken/);
    assert.ok(!isCurrent());
    read.mock.restore();
    assert.equal(await revisionOf(), 1);
    assert.ok(isCurrent());
  });
});
