// The routes of readers without a port: what they answer from memory, and their words.

import assert from 'node:assert/strict';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it, mock} from 'node:test';
import {Hono} from 'hono';
import {toResponse} from '../../../src/server/http/problem.js';
import type {PreparedResponse} from '../../../src/server/http/send-json.js';
import {LoadShedder} from '../../../src/server/limits/load-shedding.js';
import {CountsCache} from '../../../src/server/reading/counts-cache.js';
import {createFastPath} from '../../../src/server/reading/fast-path.js';
import {createReadingRoutes, type ReadingRoutes} from '../../../src/server/reading/reading-routes.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import {createSqlStore} from '../../../src/server/storage/sql-store.js';
import type {CommentStore} from '../../../src/server/storage/comment-store.js';
import {createServices} from '../../../src/server/threads/services.js';
import {storedComment} from '../../support/stored-comment.js';

let folder: string;
let store: CommentStore;
let shedder: LoadShedder;
let routes: ReadingRoutes;
let app: Hono;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  store = createSqlStore(await openDatabase(join(folder, 'a.db')));
  shedder = new LoadShedder({now: () => 0});
  routes = createReadingRoutes(createServices(store, 'none'), shedder);
  app = new Hono();
  app.get('/comments', routes.list).get('/counts', routes.count);
  app.onError((error) => toResponse(error));
});
after(async () => {
  await store.close();
  rmSync(folder, {recursive: true, force: true});
});

const ask = async (path: string): Promise<readonly [number, string]> => {
  const response = await app.request(path);
  const body = (await response.json()) as {detail?: string; comments?: readonly {id: string}[]};
  return [response.status, body.detail ?? body.comments?.map(({id}) => id).join(' ') ?? ''];
};
const NONE = {acceptEncoding: null, ifNoneMatch: null};
const add = (key: string, ...ids: readonly string[]): Promise<void> =>
  store.addComments({key, title: '', url: ''}, ids.map((id) => storedComment(key, {id}))); // prettier-ignore

describe('A request for comments', () => {
  before(() => add('a', 'a1', 'a2', 'a3'));

  it('gets them in the order that it names, oldest first by default', async () => {
    assert.deepEqual(await ask('/comments?thread=a'), [200, 'a1 a2 a3']);
    assert.deepEqual(await ask('/comments?thread=a&order=oldest'), [200, 'a1 a2 a3']);
    assert.deepEqual(await ask('/comments?thread=a&order=newest'), [200, 'a3 a2 a1']);
    await store.addComments({key: 'a', title: '', url: ''}, [storedComment('a', {id: 'r', parent: 'a2'})]);
    assert.deepEqual(await ask('/comments?thread=a&order=replies'), [200, 'a2 r a1 a3']);
    assert.deepEqual(await ask('/comments?thread=a&around=a2'), [200, 'a2 r']);
  });

  it('is refused with a reason', async () => {
    const combined = 'The parameter around cannot be combined with since or cursor. Remove one of them.';
    for (const [query, status, detail] of [
      ['', 400, 'The parameter thread is missing. Add thread=KEY to the URL.'],
      ['?thread=', 400, 'The parameter thread is missing. Add thread=KEY to the URL.'],
      ['?thread=a&order=best', 400, 'Unknown value for order. Use one of oldest, newest, replies, votes.'],
      ['?thread=a&x', 400, 'Unknown parameter: "x". Use thread, order, cursor, around, since.'],
      ['?thread=a&around=a1&cursor=', 400, combined],
      ['?thread=a&around=a1&since=', 400, combined],
      ['?thread=a&around=x', 404, 'This thread has no comment with this id, or the comment is not public.'],
      ['?thread=a&since=9-x', 410, 'This thread never had that revision. Load the thread again.'],
    ] as const) {
      assert.deepEqual(await ask(`/comments${query}`), [status, detail], query);
    }
  });

  it('is answered at once from memory, and is no load', async () => {
    await add('fresh', 'f1');
    const passes = mock.method(shedder, 'pass');
    assert.equal(routes.listFast('http://x/comments?thread=fresh', NONE), null);
    await ask('/comments?thread=fresh');
    await ask('/comments?thread=fresh');
    assert.equal(passes.mock.callCount(), 1);
    const fast = routes.listFast('http://x/comments?thread=fresh', NONE);
    assert.ok(fast && !(fast instanceof Promise));
    assert.match(Buffer.from(fast.body ?? []).toString(), /"id":"f1"/);
    // Another order needs its index first, and what needs no order needs none.
    assert.ok(routes.listFast('http://x/comments?thread=fresh&around=f1&order=newest', NONE));
    assert.ok(routes.listFast('http://x/comments?thread=fresh&since=0&order=newest', NONE));
    assert.equal(routes.listFast('http://x/comments?thread=fresh&order=newest', NONE), null);
    mock.restoreAll();
  });
});

describe('A request for a comment that another server has just added', () => {
  it('reads the database again, because no thread in memory has it', async () => {
    // This server hears of no change.
    mock.method(store, 'onChange', () => undefined);
    mock.getter(store, 'isShared', () => true);
    const {list} = createReadingRoutes(createServices(store, 'none'), shedder);
    const app = new Hono().get('/comments', list).onError((error) => toResponse(error));
    await add('elsewhere', 'e1');
    const text = async (query: string): Promise<string> =>
      (await app.request(`/comments?thread=elsewhere${query}`)).text();
    assert.doesNotMatch(await text(''), /"id":"e2"/);
    await add('elsewhere', 'e2');
    assert.doesNotMatch(await text(''), /"id":"e2"/);
    assert.match(await text('&around=e2'), /"id":"e2"/);
    assert.match(await text('&around=nobody'), /"status":404/);
    mock.restoreAll();
  });
});

describe('A request for counts', () => {
  it('is refused with a reason', async () => {
    const many = Array.from({length: 51}, (_, index) => `thread=${index}`).join('&');
    for (const query of ['', `?${many}`]) {
      assert.deepEqual(await ask(`/counts${query}`), [400, 'Ask for 1 to 50 threads.']);
    }
    assert.deepEqual(await ask('/counts?threads=a'), [400, 'Unknown parameter: "threads". Use thread.']);
    assert.equal((await ask(`/counts?${many.slice(0, many.lastIndexOf('&'))}`))[0], 200);
  });

  it('is answered at once from memory, and is no load', async () => {
    const passes = mock.method(shedder, 'pass');
    assert.equal(routes.countFast('http://x/counts?thread=b&thread=%61', NONE), null);
    for (let time = 0; time < 2; time++) {
      assert.deepEqual(await (await app.request('/counts?thread=b&thread=%61')).json(), {counts: {a: 4, b: 0}});
    }
    assert.equal(passes.mock.callCount(), 1);
    const fast = routes.countFast('http://y/counts?thread=b&thread=%61', NONE);
    assert.ok(fast && !(fast instanceof Promise));
    assert.equal(Buffer.from(fast.body ?? []).toString(), '{"counts":{"b":0,"a":4}}');
    mock.restoreAll();
  });

  it('is kept with the 500 that were made last', async () => {
    const counts = new CountsCache(store);
    for (let index = 0; index < 500; index++) await counts.count(`q${index}`, ['a', `t${index}`]);
    assert.ok(counts.peek('q0'));
    await counts.count('q500', ['a']);
    assert.equal(counts.peek('q1'), null);
    assert.ok(counts.peek('q0') && counts.peek('q2'));
    await add('t2', 't2-1');
    assert.equal(counts.peek('q2'), null);
    assert.ok(counts.peek('q3'));
    await add('t1', 't1-1');
    assert.ok(counts.peek('q3'));
    await add('a', 'a4');
    for (const query of ['q0', 'q3', 'q500']) assert.equal(counts.peek(query), null);
  });
});

describe('The fast path', () => {
  const response: PreparedResponse = {
    status: 200,
    headers: {'Content-Type': 'text/x', ETag: '"a"'},
    body: Uint8Array.of(1, 2, 3),
  };

  /** Sends a request, and returns what was written, or `fallBack` or `nothing`. */
  async function send(
    answer: ReturnType<ReadingRoutes['listFast']> | Error,
    incoming: Partial<Pick<IncomingMessage, 'url' | 'method' | 'headers'>> = {},
  ): Promise<unknown> {
    const asked: unknown[] = [];
    const path = createFastPath(
      new Map([
        [
          '/a',
          (...args) => {
            asked.push(...args);
            if (answer instanceof Error) throw answer;
            return answer;
          },
        ],
      ]),
      (type) => ({'X-Type': type}),
    );
    let result: unknown = 'nothing';
    const outgoing = {
      writeHead: (status: number, headers: unknown) => ({
        end: (body: unknown) => void (result = {status, headers, body, asked}),
      }),
    };
    const request = {url: '/a?b=1', method: 'GET', headers: {}, ...incoming};
    path(request as IncomingMessage, outgoing as unknown as ServerResponse, () => (result = 'fallBack'));
    await new Promise((resolve) => setImmediate(resolve));
    return result;
  }

  const sent = {
    status: 200,
    headers: {'Content-Type': 'text/x', ETag: '"a"', 'X-Type': 'text/x', 'Content-Length': 3},
    body: response.body,
    asked: ['http://localhost/a?b=1', NONE],
  };

  it('writes a prepared response with the common headers and its length', async () => {
    assert.deepEqual(await send(response), sent);
    assert.deepEqual(await send(Promise.resolve(response)), sent);
    const headers = {'accept-encoding': 'br', 'if-none-match': '"a"'};
    const asked = ['http://localhost/a?b=1', {acceptEncoding: 'br', ifNoneMatch: '"a"'}];
    assert.deepEqual(await send(response, {headers}), {...sent, asked});
    const unchanged = await send({status: 304, headers: {ETag: '"a"'}, body: null});
    assert.deepEqual(unchanged, {...sent, status: 304, headers: {ETag: '"a"', 'X-Type': ''}, body: null});
  });

  it('falls back to the routes for everything else', async () => {
    for (const incoming of [
      {method: 'HEAD'},
      {method: 'POST'},
      {url: '/b'},
      {url: '/a/'},
      {url: ''},
      {headers: {'content-length': '0'}},
      {headers: {'transfer-encoding': 'chunked'}},
    ]) {
      assert.equal(await send(response, incoming), 'fallBack', JSON.stringify(incoming));
    }
    assert.equal(await send(null), 'fallBack');
    assert.equal(await send(new Error('invalid')), 'fallBack');
    assert.equal(await send(Promise.reject(new Error('no memory'))), 'fallBack');
  });
});
