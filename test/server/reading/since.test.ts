import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import type {Comment, Page} from '../../../src/core/comment.js';
import {PageAnswer, ProblemAnswer} from '../../../src/server/protocol/answer-schemas.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import {decideComments} from '../../../src/server/moderation/deciding/decide-comments.js';
import {giveBadge} from '../../../src/server/moderation/deciding/give-badge.js';
import {DEFAULT_THRESHOLDS} from '../../../src/server/moderation/deciding/moderation-services.js';
import {createSqlStores, type Stores} from '../../../src/server/storage/stores/sql-stores.js';
import type {Action} from '../../../src/wire/moderation/moderation.js';
import {NADJA, newId} from '../../support/moderation-routes.js';
import {deleteOwnComment, editOwnComment} from '../../../src/server/writing/own-comment.js';
import {postComment} from '../../../src/server/writing/post-comment.js';
import {seedThread} from '../../../src/server/seed-thread.js';
import {createServices, type Services} from '../../../src/server/threads/services.js';
import type {CommentStore} from '../../../src/server/storage/comment-store.js';
import {decodePage} from '../../../src/wire/decode.js';
import type {NewComment} from '../../../src/wire/protocol.js';
import {newComment, startTestServer, type TestServer} from '../../support/test-server.js';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

const ask = (thread: string, since: string, from: TestServer = server, rest = ''): Promise<Response> =>
  from.get(`api/v1/comments?thread=${thread}&since=${encodeURIComponent(since)}${rest}`);

async function changes(thread: string, since: string, rest = ''): Promise<Page> {
  const response = await ask(thread, since, server, rest);
  assert.equal(response.status, 200);
  return v.parse(PageAnswer, await response.json());
}

const revisionOf = async (thread: string, from: TestServer = server): Promise<string> =>
  decodePage(await (await from.get(`api/v1/comments?thread=${thread}`)).json()).thread.revision;

const asWriter = (method: string, {id, secret}: NewComment, body: unknown = ''): Promise<Response> =>
  server.send(method, `api/v1/comments/${id}`, body, {Authorization: `Bearer ${secret}`});

const idsOf = ({comments}: Page): readonly string[] => comments.map(({id}) => id);

describe('GET comments with since', () => {
  it('returns only the thread if nothing has changed', async () => {
    await server.post(newComment({thread: 'still'}));
    const page = await changes('still', await revisionOf('still'));
    assert.deepEqual([page.comments, page.removed, page.next, page.thread.count], [[], [], null, 1]);
  });

  it('returns new and edited comments, and ancestors with new counts', async () => {
    const [root, other, edited] = [1, 2, 3].map(() => newComment({thread: 'news'}));
    assert.ok(root && other && edited);
    for (const comment of [root, other, edited]) await server.post(comment);
    const since = await revisionOf('news');
    const reply = newComment({thread: 'news', parent: root.id});
    await server.post(reply);
    await asWriter('PATCH', edited, {source: 'Other words'});
    const page = await changes('news', since);
    assert.deepEqual(idsOf(page), [root.id, reply.id, edited.id]);
    assert.equal(page.comments[0]?.replies, 1);
    assert.equal(page.comments[2]?.html, '<p>Other words</p>');
    assert.deepEqual((await changes('news', page.thread.revision)).comments, []);
  });

  it('returns tombstones as changed, and deleted comments without replies as removed', async () => {
    const [answered, alone] = [newComment({thread: 'gone'}), newComment({thread: 'gone'})];
    for (const comment of [answered, alone]) await server.post(comment);
    const reply = newComment({thread: 'gone', parent: answered.id});
    await server.post(reply);
    const since = await revisionOf('gone');
    for (const comment of [answered, alone]) await asWriter('DELETE', comment);
    const page = await changes('gone', since);
    assert.deepEqual(page.removed, [alone.id]);
    assert.deepEqual(
      page.comments.map(({id, status, html}) => [id, status, html]),
      [[answered.id, 'deleted', '']],
    );
    await asWriter('DELETE', reply);
    assert.deepEqual((await changes('gone', since)).removed?.toSorted(), [answered.id, alone.id, reply.id].toSorted());
  });

  it('does not mention comments that were never public', async () => {
    const root = newComment({thread: 'held'});
    await server.post(root);
    const since = await revisionOf('held');
    const held = newComment({thread: 'held', parent: root.id, source: 'https://a.example https://b.example'});
    assert.equal((await server.post(held)).status, 202);
    await asWriter('PATCH', held, {source: 'https://c.example https://d.example'});
    await asWriter('DELETE', held);
    const page = await changes('held', since);
    assert.deepEqual([page.comments, page.removed], [[], []]);
  });

  it('returns all comments since the empty thread', async () => {
    const since = await revisionOf('young');
    assert.deepEqual((await changes('young', since)).comments, []);
    const comment = newComment({thread: 'young'});
    await server.post(comment);
    assert.deepEqual(idsOf(await changes('young', since)), [comment.id]);
  });

  it('returns many changes in pages', async () => {
    const since = await revisionOf('much');
    const comments = Array.from({length: 1200}, () => ({...newComment(), createdAt: null}));
    await seedThread(server.store, {key: 'much', title: '', url: '', comments});
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Page = await changes('much', since, cursor && `&cursor=${cursor}`);
      assert.ok(page.comments.length <= 500);
      ids.push(...idsOf(page));
      cursor = page.next;
    }
    assert.deepEqual(
      ids,
      comments.map(({id}) => id),
    );
  });

  it('returns a 410 for a revision that the thread never had', async () => {
    await server.post(newComment({thread: 'life'}));
    const revision = await revisionOf('life');
    const later = revision.replace(/^\d+/, '99');
    for (const since of [later, revision.replace(/.$/, 'x'), '', '1', '-1', 'x', '0-', `${revision}-1`]) {
      const response = await ask('life', since);
      assert.equal(response.status, 410, since);
      const {type, detail} = v.parse(ProblemAnswer, await response.json());
      assert.equal(type, 'urn:colloquy:revision');
      assert.equal(detail, 'This thread never had that revision. Load the thread again.');
    }
    assert.equal((await ask('never', revision)).status, 410);
  });

  it('accepts earlier revisions after a restart, and rejects revisions of a replaced database', async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
    const database = join(folder, 'kept.db');
    const start = async (): Promise<TestServer> => {
      const started = await startTestServer({database});
      context.after(() => started.close());
      return started;
    };
    const first = await start();
    await first.post(newComment({thread: 'kept'}));
    const since = await revisionOf('kept', first);
    const comment = newComment({thread: 'kept'});
    await first.post(comment);
    await first.close();
    const second = await start();
    assert.deepEqual(idsOf(decodePage(await (await ask('kept', since, second)).json())), [comment.id]);
    await second.close();
    rmSync(database);
    const third = await start();
    await third.post(newComment({thread: 'kept'}));
    assert.equal((await ask('kept', since, third)).status, 410);
    context.after(() => rmSync(folder, {recursive: true}));
  });
});

describe('A client that asks for changes', () => {
  let folder: string;
  let stores: Stores;
  let store: CommentStore;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
    stores = createSqlStores(await openDatabase(join(folder, 'comments.db')));
    ({store} = stores);
  });
  after(async () => {
    await store.close();
    rmSync(folder, {recursive: true});
  });

  const moderationOf = (services: Services) => ({
    ...services,
    ...stores,
    flagThresholds: () => DEFAULT_THRESHOLDS,
    allowsOrigin: () => true,
  });
  const decide = async (action: Action, id: string, services: Services): Promise<unknown> => {
    const version = (await stores.queue.find([id])).get(id)?.version ?? 0;
    const edit = action === 'edit' ? {source: 'Moderated', note: 'clarity'} : {};
    const decision = {id: newId(), action, comments: [{id, version}], ...edit};
    return decideComments(decision, NADJA, moderationOf(services));
  };

  const ignoreFailure = (promise: Promise<unknown>): Promise<unknown> => promise.catch(() => undefined);

  /** Performs one random action of a writer or a moderator. Ignores rejections. */
  async function performAction(what: number, which: number, thread: string, posted: NewComment[], services: Services) {
    const chosen = posted[which % (posted.length || 1)];
    const links = which % 3 === 0 ? ' https://a.example https://b.example' : '';
    if (what < 4 || !chosen) {
      const comment = newComment({thread, parent: which % 4 === 0 ? null : (chosen?.id ?? null)});
      posted.push(comment);
      return ignoreFailure(
        postComment({...comment, source: comment.source + links, guards: undefined}, services, () => {}),
      );
    }
    const {id, secret} = chosen;
    const actions = [
      () => editOwnComment(id, secret, `Edited ${what}${links}`, services),
      () => deleteOwnComment(id, secret, services),
      () => decide('approve', id, services),
      () => decide('approve', id, services),
      () => decide('reject', id, services),
      () => decide('delete', id, services),
      () => decide(which % 2 === 0 ? 'pin' : 'unpin', id, services),
      () => giveBadge(id, {badge: 'author', given: which % 2 === 0}, NADJA, moderationOf(services)),
      () => decide('edit', id, services),
      () => store.setClosed(thread, which % 9 === 0),
      () => decide('spam', id, services),
    ];
    return ignoreFailure(Promise.resolve(actions[what - 4]?.()));
  }

  const read = async (services: Services, thread: string, since: string | null): Promise<Page> => {
    const discussion = await services.discussions.get(thread);
    const json = since === null ? discussion.page('oldest', null) : discussion.since(since, null);
    assert.ok(json);
    return decodePage(JSON.parse(json.json));
  };

  it('has the same comments as a client that reloads the thread, after any actions', async () => {
    let count = 0;
    const actions = fc.array(fc.tuple(fc.nat(14), fc.nat(1000)), {minLength: 1, maxLength: 25});
    await fc.assert(
      fc.asyncProperty(actions, async (steps) => {
        const thread = `random ${count++}`;
        const posted: NewComment[] = [];
        const mine = new Map<string, Comment>();
        let services = createServices(store, 'links');
        let info = (await read(services, thread, null)).thread;
        for (const [what, which] of steps) {
          if (what < 14) await performAction(what, which, thread, posted, services);
          else if (which % 2 === 0) services = createServices(store, 'links');
          if (which % 3 !== 0) continue;
          const page = await read(services, thread, info.revision);
          for (const comment of page.comments) mine.set(comment.id, comment);
          for (const id of page.removed ?? []) mine.delete(id);
          info = page.thread;
        }
        const last = await read(services, thread, info.revision);
        for (const comment of last.comments) mine.set(comment.id, comment);
        for (const id of last.removed ?? []) mine.delete(id);
        const reloaded = await read(createServices(store, 'links'), thread, null);
        const sort = (comments: Iterable<Comment>) => [...comments].sort((a, b) => (a.id < b.id ? -1 : 1));
        assert.deepEqual(sort(mine.values()), sort(reloaded.comments));
        assert.deepEqual(last.thread, reloaded.thread);
      }),
      {numRuns: 60},
    );
  });
});
