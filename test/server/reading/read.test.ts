import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import type {Comment, Page} from '../../../src/core/comment.js';
import {seedThread, type SeedComment} from '../../../src/server/seed-thread.js';
import {decodePage} from '../../../src/wire/decode.js';
import {newComment, ownOf, startTestServer, type TestServer} from '../../support/test-server.js';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

const get = async (query: string): Promise<Page> =>
  decodePage(await (await server.get(`api/v1/comments?${query}`)).json());

async function readAll(thread: string, order = 'oldest'): Promise<readonly Comment[]> {
  const comments: Comment[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Page = await get(`thread=${thread}&order=${order}${cursor && `&cursor=${cursor}`}`);
    comments.push(...page.comments);
    cursor = page.next;
  }
  return comments;
}

const id = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** 700 comments. Every seventh is a root; the others reply to one of the seven before them. */
const seeds: readonly SeedComment[] = Array.from({length: 700}, (_, index) => ({
  id: id(index),
  parent: index % 7 === 0 ? null : id(index - (index % 3) - 1 < index - (index % 7) ? index - (index % 7) : index - 1),
  author: {name: `Author ${index}`},
  createdAt: index % 50 === 3 ? null : new Date(1_600_000_000_000 + index * 60_000).toISOString(),
  source: `Words ${index} `.repeat(1 + (index % 9)),
}));

describe('GET comments', () => {
  before(() => seedThread(server.store, {key: 'long', title: '', url: '', comments: seeds}));

  for (const order of ['oldest', 'newest', 'replies']) {
    it(`returns each comment once, parents first, in the order ${order}`, async () => {
      const comments = await readAll('long', order);
      const ids = comments.map((comment) => comment.id);
      assert.deepEqual(
        ids.toSorted(),
        seeds.map((seed) => seed.id),
      );
      for (const {id, parent} of comments) if (parent) assert.ok(ids.indexOf(parent) < ids.indexOf(id));
    });
  }

  it('returns a small first page and larger later pages', async () => {
    const first = await get('thread=long');
    assert.equal(first.comments.length, 30);
    const second = await get(`thread=long&cursor=${first.next}`);
    assert.equal(second.comments.length, 500);
  });

  it('returns the number of published replies of each branch', async () => {
    const comments = await readAll('long');
    const descendants = (id: string): number =>
      comments.filter(({parent}) => parent === id).reduce((sum, child) => sum + 1 + descendants(child.id), 0);
    for (const comment of comments.slice(0, 40)) assert.equal(comment.replies, descendants(comment.id));
  });

  it('neither repeats nor skips a comment when another is posted between two pages', async () => {
    await seedThread(server.store, {
      key: 'moving',
      title: '',
      url: '',
      comments: seeds
        .slice(0, 170)
        .map((seed) => ({...seed, id: seed.id.replace('01900000', '01900001'), parent: null})),
    });
    const first = await get('thread=moving&order=newest');
    await server.post(newComment({thread: 'moving'}));
    const second = await get(`thread=moving&order=newest&cursor=${first.next}`);
    const ids = [...first.comments, ...second.comments].map((comment) => comment.id);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(ids.length, 170);
  });

  it('returns an empty page for a missing thread and does not create it', async () => {
    assert.deepEqual((await get('thread=nobody')).comments, []);
    assert.equal(await server.store.findThread('nobody'), null);
  });

  it('rejects missing and unknown parameters', async () => {
    for (const query of ['', 'thread=', 'thread=a&order=best', 'thread=a&limit=5', 'thread=a&__proto__=1']) {
      assert.equal((await server.get(`api/v1/comments?${query}`)).status, 400, query);
    }
  });

  it('accepts an invalid cursor', async () => {
    for (const cursor of ['x', '%00', 'LTEgeA', 'MTAwMDAwMCB4', 'TmFOIHg']) {
      assert.equal((await server.get(`api/v1/comments?thread=long&cursor=${cursor}`)).status, 200);
    }
  });

  it('supports conditional requests', async () => {
    const path = 'api/v1/comments?thread=tagged';
    const tag = (await server.get(path)).headers.get('ETag') ?? '';
    assert.match(tag, /^"[^"]+"$/);
    assert.equal((await server.get(path, {headers: {'If-None-Match': tag}})).status, 304);
    await server.post(newComment({thread: 'tagged'}));
    const changed = await server.get(path, {headers: {'If-None-Match': tag}});
    assert.equal(changed.status, 200);
    assert.equal(changed.headers.get('Cache-Control'), 'public, no-cache');
  });

  it('sends the requested encoding, each with a different ETag', async () => {
    const tags = new Set<string | null>();
    for (const encoding of ['br', 'gzip', 'identity']) {
      const response = await server.get('api/v1/comments?thread=long', {headers: {'Accept-Encoding': encoding}});
      assert.equal(response.headers.get('Content-Encoding') ?? 'identity', encoding);
      assert.equal(((await response.json()) as Page).comments.length, 30);
      tags.add(response.headers.get('ETag'));
    }
    assert.equal(tags.size, 3);
  });

  it('returns echoes and counts them separately', async () => {
    const ping: SeedComment = {
      id: id(9001),
      parent: null,
      kind: 'pingback',
      author: {name: 'Blog'},
      createdAt: null,
      source: 'hi',
    };
    await seedThread(server.store, {
      key: 'echoes',
      title: '',
      url: '',
      comments: [ping, {...ping, id: id(9002), kind: 'comment'}],
    });
    const {thread, comments} = await get('thread=echoes');
    assert.deepEqual([thread.count, thread.echoes, comments.length], [1, 1, 2]);
  });
});

describe('GET counts', () => {
  it('returns the same counts as the threads, under the requested names', async () => {
    const root = newComment({thread: '/counted/'});
    await server.post(root);
    await server.post(newComment({thread: '/counted', parent: root.id, source: 'https://a.example https://b.example'}));
    const response = await server.get('api/v1/counts?thread=/counted/&thread=/none&thread=__proto__');
    assert.deepEqual(
      Object.entries((await response.json()) as object).flat()[1],
      JSON.parse('{"/counted/":1,"/none":0,"__proto__":0}'),
    );
  });

  it('rejects more than fifty threads', async () => {
    const query = Array.from({length: 51}, (_, index) => `thread=${index}`).join('&');
    assert.equal((await server.get(`api/v1/counts?${query}`)).status, 400);
    assert.equal((await server.get('api/v1/counts')).status, 400);
  });
});

describe('POST preview', () => {
  it('renders like a posted comment and stores nothing', async () => {
    const response = await server.send('POST', 'api/v1/preview', {source: '# A *head*'});
    assert.deepEqual(await response.json(), {html: '<p><strong>A <em>head</em></strong></p>'});
  });
});

describe('Every response', () => {
  const paths: readonly (readonly [string, string, number])[] = [
    ['GET', 'api/v1/comments?thread=x', 200],
    ['GET', 'nothing/here', 404],
    ['GET', '../../etc/passwd', 404],
    ['GET', '..%2f..%2fetc%2fpasswd', 404],
    ['GET', 'unknown.js', 404],
    ['GET', 'comments.db', 404],
    ['GET', 'comments.db.token', 404],
    ['PUT', 'api/v1/comments', 405],
    ['GET', 'api/v1/preview', 405],
    ['GET', 'health', 200],
    ['GET', 'api/v1/openapi.json', 200],
    ['GET', 'admin/v1/held', 404],
  ];
  for (const [method, path, status] of paths) {
    it(`to ${method} ${path} has status ${status} and CORS headers`, async () => {
      const response = await server.get(path, {method});
      assert.equal(response.status, status);
      if (!path.startsWith('admin')) assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
      assert.equal(response.headers.get('Access-Control-Allow-Credentials'), null);
      assert.equal(response.headers.get('Set-Cookie'), null);
      assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
      if (status >= 400) assert.equal(response.headers.get('Cache-Control'), 'no-store');
      if (status === 405) assert.ok(response.headers.get('Allow'));
    });
  }

  it('to a preflight request allows all origins', async () => {
    const response = await server.get('api/v1/comments/x', {
      method: 'OPTIONS',
      headers: {Origin: 'https://any.example'},
    });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(response.headers.get('Access-Control-Allow-Headers'), 'authorization, content-type');
    assert.match(response.headers.get('Access-Control-Allow-Methods') ?? '', /PATCH/);
    assert.equal(response.headers.get('Access-Control-Max-Age'), '7200');
  });

  it('contains no private data', async () => {
    const comment = newComment({thread: 'private', author: {name: 'Ana', email: 'ana.secret@example.org'}});
    const answers = [await (await server.post(comment)).text()];
    for (const path of ['comments?thread=private', 'counts?thread=private', `comments/${comment.id}`]) {
      const headers = {Authorization: `Bearer ${comment.secret}`, 'User-Agent': 'very-special-agent'};
      answers.push(await (await server.get(`api/v1/${path}`, {headers})).text());
    }
    assert.doesNotMatch(answers.join('\n'), new RegExp(`ana\\.secret|127\\.0\\.0|very-special|${comment.secret}`));
  });
});

describe('Scripts', () => {
  it('are sent precompressed, with revalidation for entries and a long lifetime for chunks', async (context) => {
    const folder = server.folder;
    const text = 'export {};'.repeat(50);
    for (const name of ['colloquy.js', 'comment-count.js', 'chunk-abc12345.js']) {
      writeFileSync(join(folder, name), text);
      writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text));
      writeFileSync(join(folder, `${name}.gz`), gzipSync(text));
    }
    const other = await startTestServer({scripts: folder});
    context.after(() => other.close());
    const entry = await other.get('colloquy.js', {headers: {'Accept-Encoding': 'gzip, br;q=0'}});
    assert.equal(entry.headers.get('Cache-Control'), 'no-cache');
    assert.equal(entry.headers.get('Content-Encoding'), 'gzip');
    assert.match(entry.headers.get('Content-Type') ?? '', /^text\/javascript/);
    assert.equal(await entry.text(), text);
    const tag = entry.headers.get('ETag') ?? '';
    const again = await other.get('colloquy.js', {headers: {'Accept-Encoding': 'gzip', 'If-None-Match': tag}});
    assert.equal(again.status, 304);
    const chunk = await other.get('chunk-abc12345.js');
    assert.match(chunk.headers.get('Cache-Control') ?? '', /immutable/);
    const counts = await other.get('comment-count.js', {headers: {'Accept-Encoding': 'br'}});
    assert.equal(counts.headers.get('Cache-Control'), 'no-cache');
    assert.equal(counts.headers.get('Content-Encoding'), 'br');
  });
});

describe('A held comment', () => {
  it('does not appear in responses', async () => {
    const held = newComment({thread: 'hidden', source: 'needle https://a.example https://b.example'});
    assert.equal((await ownOf(server.post(held))).comment.status, 'held');
    for (const path of ['comments?thread=hidden', 'counts?thread=hidden']) {
      assert.doesNotMatch(await (await server.get(`api/v1/${path}`)).text(), /needle/);
    }
  });
});
