// Several servers have the same thread in memory, and each learns of the changes in its own way.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {Order, Page} from '../../../src/core/comment.js';
import type {StoredStatus, ThreadChanges} from '../../../src/server/storage/comment-store.js';
import {revisionOfCursor} from '../../../src/server/threads/cursor.js';
import {Discussion} from '../../../src/server/threads/discussion.js';
import {numberOfRevision} from '../../../src/server/threads/revision.js';
import {runToEnd} from '../../../src/server/scheduling/work-steps.js';
import {decodePage} from '../../../src/wire/decode.js';
import {FakeStoredThread, type WriteResult} from '../../support/fake-stored-thread.js';

const ORDERS: readonly Order[] = ['oldest', 'newest', 'replies', 'votes'];
const STATUSES: readonly StoredStatus[] = ['published', 'held', 'rejected', 'deleted', 'published'];

type Action = readonly ['post' | 'edit' | 'pin' | 'vote' | 'judge' | 'close' | 'read', number, number];
const action: fc.Arbitrary<Action> = fc.tuple(
  fc.constantFrom(
    'post',
    'post',
    'post',
    'edit',
    'pin',
    'vote',
    'vote',
    'judge',
    'judge',
    'close',
    'read',
    'read',
    'read',
  ),
  fc.nat(1_000_000),
  fc.nat(1_000_000),
);

/** Makes a change as a writer or a moderator would; returns null if there is no comment to change. */
function write(stored: FakeStoredThread, [what, which, how]: Action): WriteResult | null {
  const {comments} = stored;
  const chosen = comments[which % (comments.length || 1)];
  const status = STATUSES[how % STATUSES.length] ?? 'published';
  // Few different dates, and none for some: then the order of arrival decides.
  const createdAt = how % 3 === 0 ? null : 1_600_000_000_000 + (how % 4) * 60_000;
  if (what === 'post') {
    const parent = which % 3 === 0 ? null : (chosen?.id ?? null);
    return stored.post(`c${comments.length}`, parent, {createdAt, status: how % 5 === 0 ? status : 'published'});
  }
  if (what === 'close') return stored.close(how % 2 === 0);
  if (!chosen) return null;
  if (what === 'edit') return stored.change(chosen.id, {html: `edited ${how}`});
  if (what === 'vote') return stored.change(chosen.id, {votes: how % 4});
  if (what === 'pin') return stored.change(chosen.id, {pinned: how % 2 === 0});
  return stored.change(chosen.id, {status});
}

/** Returns what `CommentStore.readChanges` returns. */
const changesOf = ({thread, comments}: FakeStoredThread, {known}: Discussion): ThreadChanges => ({
  thread,
  comments: comments.filter(({changed}, index) => changed > known.revision || index >= known.count),
});

const catchUp = (discussion: Discussion, stored: FakeStoredThread): void =>
  assert.ok(runToEnd(discussion.catchUp(changesOf(stored, discussion))));

const pageOf = (discussion: Discussion, order: Order, cursor: string | null): Page =>
  decodePage(JSON.parse(discussion.page(order, cursor).json));

/** Everything that readers may see of a thread. */
function contentOf(discussion: Discussion, order: Order): readonly unknown[] {
  const pages = [pageOf(discussion, order, null)];
  for (let next = pages[0]?.next ?? null; next !== null; next = pages.at(-1)?.next ?? null)
    pages.push(pageOf(discussion, order, next));
  return [pages[0]?.thread, pages.flatMap(({comments}) => comments)];
}

describe('A thread in the memory of several servers', () => {
  for (const count of [0, 40, 700]) {
    it(`is the same for those that missed changes as for the others (${count} comments)`, () => {
      fc.assert(
        fc.property(fc.array(action, {maxLength: 60}), (actions) => {
          const stored = new FakeStoredThread();
          for (let index = 0; index < count; index++) write(stored, ['post', (index * 7919) % 1009, index * 31]);
          const [present, late] = [new Discussion(stored.thread, stored.comments, true), new Discussion(stored.thread, stored.comments, true)]; // prettier-ignore
          for (const each of actions) {
            for (const order of ORDERS) for (const discussion of [present, late]) pageOf(discussion, order, null);
            const change = each[0] === 'read' ? null : write(stored, each);
            if (change) assert.ok(present.apply(change.thread, change.comments));
            else catchUp(late, stored);
          }
          catchUp(late, stored);
          const fresh = new Discussion(stored.thread, stored.comments, true);
          for (const order of ORDERS) {
            assert.deepEqual(contentOf(late, order), contentOf(fresh, order));
            assert.deepEqual(contentOf(late, order), contentOf(present, order));
          }
          assert.ok(
            Math.abs(late.bytes - present.bytes) < 1 + present.bytes / 10,
            `${late.bytes} and ${present.bytes}`,
          );
        }),
        {numRuns: count > 100 ? 20 : 150},
      );
    });
  }

  for (const order of ORDERS) {
    it(`can be read from a different server with every request, without loss, in the order ${order}`, () => {
      fc.assert(
        fc.property(fc.constantFrom(0, 40, 700), fc.array(action, {maxLength: 40}), (count, actions) => {
          const stored = new FakeStoredThread();
          for (let index = 0; index < count; index++) write(stored, ['post', (index * 7919) % 1009, index * 31]);
          const load = (): Discussion => new Discussion(stored.thread, stored.comments, true);
          const servers = [load(), load(), load()];
          const comments = new Map<string, unknown>();
          let [since, cursor, seen]: [string | null, string | null, number] = [null, null, 0];
          const take = ({thread, comments: found, removed = [], next}: Page): void => {
            assert.ok(numberOfRevision(thread.revision) >= seen, `${thread.revision} after ${seen}`);
            seen = numberOfRevision(thread.revision);
            for (const comment of found) comments.set(comment.id, comment);
            for (const id of removed) comments.delete(id);
            cursor = next;
          };
          const ask = (server: Discussion): void => {
            // As the route does: a server that has not reached what the reader knows catches up first.
            const least = Math.max(since === null ? 0 : numberOfRevision(since), cursor === null ? 0 : revisionOfCursor(cursor)); // prettier-ignore
            if (server.known.revision < least) catchUp(server, stored);
            if (since !== null && cursor === null) {
              // The reader asks for the changes since the first page, which may be older than what later pages showed.
              seen = numberOfRevision(since);
              const changes = server.since(since, null);
              assert.ok(changes);
              take(decodePage(JSON.parse(changes.json)));
              for (; cursor !== null;) {
                const more = server.since(since, cursor);
                assert.ok(more);
                take(decodePage(JSON.parse(more.json)));
              }
              since = `${seen}-${stored.thread.epoch}`;
              return;
            }
            const page = pageOf(server, order, cursor);
            // A server that has caught up for a later page may show changes of earlier pages: ask from the first.
            since ??= page.thread.revision;
            take(page);
          };
          for (const each of actions) {
            const server = servers[each[2] % servers.length];
            assert.ok(server);
            if (each[0] === 'read' && each[1] % 2 === 0) ask(server);
            else if (each[0] === 'read' && each[1] % 3 === 0) servers.splice(0, 1, load());
            else if (each[0] === 'read') catchUp(server, stored);
            else {
              const change = write(stored, each);
              if (change && server.known.revision === change.thread.revision - 1)
                assert.ok(server.apply(change.thread, change.comments));
            }
          }
          for (const server of servers) catchUp(server, stored);
          const [server] = servers;
          assert.ok(server);
          do ask(server);
          while (cursor !== null);
          ask(server);
          const expected = contentOf(load(), order)[1] as readonly {readonly id: string}[];
          const byId = new Map(expected.map((comment) => [comment.id, comment]));
          assert.deepEqual(new Map([...comments].sort()), new Map([...byId].sort()));
        }),
        {numRuns: 80},
      );
    });
  }

  it('tells a reader that a branch has one reply less, even if it never had that reply', () => {
    const stored = new FakeStoredThread();
    stored.post('root', null);
    const late = new Discussion(stored.thread, stored.comments, true);
    stored.post('reply', 'root');
    // The reader has seen the reply at another server.
    const {revision, epoch} = stored.thread;
    stored.change('reply', {status: 'deleted'});
    catchUp(late, stored);
    const page = decodePage(JSON.parse(late.since(`${revision}-${epoch}`, null)?.json ?? ''));
    assert.deepEqual([page.comments.map(({id, replies}) => [id, replies]), page.removed], [[['root', 0]], ['reply']]);
  });
});
