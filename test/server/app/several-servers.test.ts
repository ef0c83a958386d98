// Two servers on one PostgreSQL: what one changes, the other shows.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from '../../../src/core/comment.js';
import {fetchCommentIds} from '../../support/fetch-comment-ids.js';
import {createPostgres, skipsPostgres, startCluster, type Cluster} from '../../support/postgres.js';
import {eventually} from '../../support/eventually.js';
import {newComment, ownOf, startTestServer, type TestServer} from '../../support/test-server.js';

const LISTENERS = `select pid from pg_stat_activity where application_name = 'colloquy listener'`;

describe('Two servers on one PostgreSQL', {skip: skipsPostgres}, () => {
  let cluster: Cluster;
  let url: string;
  let one: TestServer;
  let two: TestServer;
  before(async () => {
    cluster = await startCluster();
    url = await createPostgres();
    [one, two] = [await startTestServer({database: url, moderation: 'none'}), await startTestServer({database: url})];
    for (const {store} of [one, two]) await eventually(async () => store.isInformed || null, 'the server is informed');
  });
  after(async () => {
    await one.close();
    await two.close();
  });

  const read = async (server: TestServer, thread: string, query = '', headers: Record<string, string> = {}) => {
    const response = await server.get(`api/v1/comments?thread=${thread}${query}`, {headers});
    return {status: response.status, etag: response.headers.get('ETag') ?? '', page: (await response.json()) as Page};
  };
  const ids = ({page}: {page: Page}): readonly string[] => page.comments.map(({id}) => id);
  const post = async (server: TestServer, thread: string, parent: string | null = null): Promise<string> => {
    const comment = newComment({thread, parent});
    assert.equal((await server.post(comment)).status, 201);
    return comment.id;
  };
  /** Asks until a server shows all comments of a thread, and checks that it does within a second. */
  const waitFor = async (server: TestServer, thread: string, expected: readonly string[]): Promise<void> => {
    const begun = performance.now();
    for (;;) {
      const started = performance.now();
      if (JSON.stringify(await fetchCommentIds(server.url, thread)) === JSON.stringify(expected)) return;
      assert.ok(started - begun < 1000, `${thread} is behind after a second`);
    }
  };

  it('show comments, edits, deletions and counts of each other within a second', async () => {
    const secretOf = new Map<string, string>();
    const expected: string[] = [];
    for (let index = 0; index < 10; index++) {
      const [writer, reader] = index % 2 === 0 ? [one, two] : [two, one];
      const comment = newComment({thread: 'shown'});
      secretOf.set(comment.id, comment.secret);
      assert.equal((await writer.post(comment)).status, 201);
      expected.push(comment.id);
      await waitFor(reader, 'shown', expected);
      // Both have the count in memory before the next comment.
      for (const server of [one, two])
        await eventually(async () => {
          const {counts} = (await (await server.get('api/v1/counts?thread=shown')).json()) as {counts: {shown: number}};
          return counts.shown === expected.length || null;
        }, 'the count is shown');
    }
    const [first = '', second = ''] = expected;
    const bearer = (id: string) => ({Authorization: `Bearer ${secretOf.get(id)}`});
    assert.equal((await one.send('PATCH', `api/v1/comments/${first}`, {source: 'Edited'}, bearer(first))).status, 200);
    assert.equal((await one.send('DELETE', `api/v1/comments/${second}`, '', bearer(second))).status, 200);
    await waitFor(two, 'shown', expected.filter((id) => id !== second)); // prettier-ignore
    assert.match((await read(two, 'shown')).page.comments[0]?.html ?? '', /Edited/);
  });

  it('tell the event streams of each other', async () => {
    const before = await post(one, 'live');
    const controller = new AbortController();
    const response = await two.get('api/v1/events?thread=live', {signal: controller.signal});
    const decoder = new TextDecoder();
    let text = '';
    const reading = (async () => {
      for await (const chunk of response.body ?? []) text += decoder.decode(chunk, {stream: true});
    })().catch(() => undefined);
    await eventually(async () => /"1-/.test(text) || null, 'the stream tells the revision');
    await post(one, 'live', before);
    await eventually(async () => /"2-/.test(text) || null, 'the stream tells the next revision');
    // A server that lost its connection tells what it missed.
    for (const {pid} of await cluster.run(LISTENERS, url))
      await cluster.run(`select pg_terminate_backend(${String(pid)})`);
    await post(one, 'live', before);
    await eventually(async () => /"3-/.test(text) || null, 'the stream tells what was missed');
    controller.abort();
    await reading;
  });

  it('show what was changed while the connection that reports changes was lost', async () => {
    const expected = [await post(one, 'lost')];
    await waitFor(two, 'lost', expected);
    for (let round = 0; round < 3; round++) {
      for (const {pid} of await cluster.run(LISTENERS, url))
        await cluster.run(`select pg_terminate_backend(${String(pid)})`);
      expected.push(await post(one, 'lost'));
      await waitFor(two, 'lost', expected);
    }
    for (const {store} of [one, two]) await eventually(async () => store.isInformed || null, 'the server is informed');
    assert.equal((await cluster.run(LISTENERS, url)).length, 2);
  });

  describe('if no change is announced', () => {
    before(() => cluster.run('drop trigger colloquy_announce_change on threads', url));

    /** Returns a thread that `one` has just changed, and that `two` has in memory as it was before. */
    async function makeBehind(thread: string): Promise<{readonly root: string; readonly added: string}> {
      const root = await post(one, thread);
      assert.deepEqual(ids(await read(two, thread)), [root]);
      const added = await post(one, thread, root);
      assert.deepEqual(ids(await read(two, thread)), [root], 'a request that names nothing gets what is in memory');
      return {root, added};
    }

    it('still show nobody an older state than they know, by since', async () => {
      const {added} = await makeBehind('since');
      const known = (await read(one, 'since')).page.thread.revision;
      const {status, page} = await read(two, 'since', `&since=${known}`);
      assert.deepEqual([status, page.thread.revision, page.comments], [200, known, []]);
      assert.ok(ids(await read(two, 'since')).includes(added));
    });

    it('… by ETag, also one of several', async () => {
      for (const [index, form] of [(tag: string) => tag, (tag: string) => `"x", W/${tag}, "y"`].entries()) {
        await makeBehind(`etag-${index}`);
        const {etag} = await read(one, `etag-${index}`);
        const response = await two.get(`api/v1/comments?thread=etag-${index}`, {
          headers: {'If-None-Match': form(etag)},
        });
        assert.equal(response.status, 304);
        await response.text();
      }
    });

    it('… by cursor', async () => {
      const all: string[] = [];
      for (let count = 0; count < 125; count++) all.push(await post(one, 'cursor'));
      assert.equal(ids(await read(two, 'cursor')).length, 30);
      all.push(await post(one, 'cursor'));
      const first = await read(one, 'cursor');
      const second = await read(two, 'cursor', `&cursor=${first.page.next}`);
      assert.equal(second.page.thread.revision, first.page.thread.revision);
      assert.deepEqual([...ids(first), ...ids(second)], all);
    });

    it('… by the id of a comment, for readers and its writer', async () => {
      const {added} = await makeBehind('around');
      assert.ok(ids(await read(two, 'around', `&around=${added}`)).includes(added));
      assert.equal((await read(two, 'around', '&around=nobody')).status, 404);
      const mine = newComment({thread: 'mine'});
      await one.post(mine);
      await read(two, 'mine');
      assert.equal((await one.post(newComment({thread: 'mine', parent: mine.id}))).status, 201);
      const own = {headers: {Authorization: `Bearer ${mine.secret}`}};
      await one.send('PATCH', `api/v1/comments/${mine.id}`, {source: 'Edited'}, own.headers);
      const {comment} = await ownOf(two.get(`api/v1/comments/${mine.id}`, own));
      assert.deepEqual([comment.replies, comment.html], [1, '<p>Edited</p>']);
      assert.equal(ids(await read(two, 'mine')).length, 2);
    });

    it('… and a revision that never was is refused', async () => {
      await makeBehind('never');
      const [, epoch] = (await read(one, 'never')).page.thread.revision.split('-');
      assert.equal((await read(two, 'never', `&since=999-${epoch}`)).status, 410);
      assert.equal((await read(two, 'never', '', {'If-None-Match': '"x-999-br"'})).status, 200);
    });
  });
});
