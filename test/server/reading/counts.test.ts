import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {CountsCache} from '../../../src/server/reading/counts-cache.js';
import {newComment, ownOf, startTestServer, type TestServer} from '../../support/test-server.js';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({moderation: 'links'});
});
afterEach(async () => {
  mock.restoreAll();
  await server.close();
});

const THREADS = Array.from({length: 50}, (_, index) => `/page-${index}`);
const QUERY = THREADS.map((thread) => `thread=${encodeURIComponent(thread)}`).join('&');

async function count(query = QUERY): Promise<Readonly<Record<string, number>>> {
  const answer = (await (await server.get(`api/v1/counts?${query}`)).json()) as {counts: Record<string, number>};
  return answer.counts;
}

describe('The counts of fifty threads', () => {
  it('are read from the store once, until one of these threads changes', async () => {
    const reads = mock.method(server.store, 'countComments');
    for (let time = 0; time < 20; time++) assert.equal((await count())['/page-3'], 0);
    assert.equal(reads.mock.callCount(), 1);
    await server.post(newComment({thread: '/elsewhere'}));
    await count();
    assert.equal(reads.mock.callCount(), 1);
    await server.post(newComment({thread: '/page-49'}));
    assert.equal((await count())['/page-49'], 1);
    assert.equal(reads.mock.callCount(), 2);
  });

  it('are correct right after a post, a hold, an approval and a deletion', async () => {
    const shown = newComment({thread: '/page-0'});
    const held = newComment({thread: '/page-0', source: 'https://a.example https://b.example'});
    assert.equal((await count())['/page-0'], 0);
    await server.post(shown);
    assert.equal((await count())['/page-0'], 1);
    assert.equal((await ownOf(server.post(held))).comment.status, 'held');
    assert.equal((await count())['/page-0'], 1);
    await server.store.changeComment(held.id, {status: 'published'});
    assert.equal((await count())['/page-0'], 2);
    await server.send('DELETE', `api/v1/comments/${shown.id}`, '', {Authorization: `Bearer ${shown.secret}`});
    assert.equal((await count())['/page-0'], 1);
  });

  it('keep their ETag until they change', async () => {
    const tagOf = async (): Promise<string | null> => (await server.get(`api/v1/counts?${QUERY}`)).headers.get('ETag');
    const tag = await tagOf();
    const headers = {'If-None-Match': tag ?? ''};
    assert.equal((await server.get(`api/v1/counts?${QUERY}`, {headers})).status, 304);
    await server.post(newComment({thread: '/page-7'}));
    assert.notEqual(await tagOf(), tag);
  });

  it('are evicted from the cache, least recently used first', async () => {
    const counts = new CountsCache(server.store);
    for (let index = 0; index < 600; index++) await counts.count(`thread=${index}`, [`${index}`]);
    assert.equal(counts.peek('thread=0'), null);
    assert.equal(counts.peek('thread=599')?.json, '{"counts":{"599":0}}');
  });

  it('are not cached if a thread changes while they are read', async () => {
    const countComments = server.store.countComments.bind(server.store);
    mock.method(server.store, 'countComments', async (keys: readonly string[]) => {
      const counts = await countComments(keys);
      mock.restoreAll();
      await server.post(newComment({thread: '/page-1'}));
      return counts;
    });
    await count();
    assert.equal((await count())['/page-1'], 1);
  });
});
