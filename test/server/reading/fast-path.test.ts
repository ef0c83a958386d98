import assert from 'node:assert/strict';
import {get, request, type IncomingHttpHeaders} from 'node:http';
import {buffer} from 'node:stream/consumers';
import {after, before, describe, it} from 'node:test';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {seedThread} from '../../../src/server/seed-thread.js';
import {newComment, startTestServer, type TestServer} from '../../support/test-server.js';

let server: TestServer;
before(async () => {
  server = await startTestServer();
  const comments = Array.from({length: 900}, () => ({
    ...newComment({source: 'Words of a long thread. '.repeat(8)}),
    createdAt: null,
  }));
  await seedThread(server.store, {key: 'ready', title: 'Ünï', url: '', comments});
});
after(() => server.close());

interface RawResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Returns the response as sent; `fetch` would decompress it. */
const ask = (query: string, method = 'GET', headers: Readonly<Record<string, string>> = {}): Promise<RawResponse> =>
  new Promise((resolve, reject) => {
    request(new URL(`api/v1/comments?${query}`, server.url), {method, headers}, (message) => {
      const {statusCode: status = 0} = message;
      buffer(message).then((body) => resolve({status, headers: message.headers, body}), reject);
    })
      .on('error', reject)
      .end();
  });

/** Returns the headers without those that may differ between the fast path and the normal route. */
function headersOf({headers}: RawResponse): IncomingHttpHeaders {
  const {date: _, 'content-length': __, 'transfer-encoding': ___, ...rest} = headers;
  return rest;
}

describe('The fast path', () => {
  for (const encoding of ['br', 'gzip', 'identity']) {
    it(`sends the same headers as the normal route: ${encoding}`, async () => {
      const headers = {'Accept-Encoding': encoding};
      // The first request loads the thread. HEAD never uses the fast path.
      await ask('thread=ready', 'GET', headers);
      const [short, long] = [await ask('thread=ready', 'GET', headers), await ask('thread=ready', 'HEAD', headers)];
      assert.deepEqual([short.status, long.status], [200, 200]);
      assert.deepEqual(headersOf(short), headersOf(long));
      assert.equal(short.headers['content-length'], String(short.body.length));
      assert.equal(short.headers['access-control-allow-origin'], '*');
      const known = {...headers, 'If-None-Match': String(short.headers.etag)};
      const [again, head] = [await ask('thread=ready', 'GET', known), await ask('thread=ready', 'HEAD', known)];
      assert.deepEqual([again.status, head.status, again.body.length], [304, 304, 0]);
      assert.deepEqual(headersOf(again), headersOf(head));
    });
  }

  it('sends the same text in every encoding, for pages of every length', async () => {
    for (let cursor = ''; ;) {
      const query = `thread=ready${cursor}`;
      const read = async (encoding: string): Promise<Buffer> =>
        (await ask(query, 'GET', {'Accept-Encoding': encoding})).body;
      const plain = (await read('identity')).toString();
      for (let time = 0; time < 2; time++) {
        assert.equal(brotliDecompressSync(await read('br')).toString(), plain);
        assert.equal(gunzipSync(await read('gzip')).toString(), plain);
      }
      const {next} = JSON.parse(plain) as {readonly next: string | null};
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
  });

  it('sends the same errors as the normal route', async () => {
    for (const query of ['thread=ready&limit=5', 'thread=ready&order=best', 'thread=']) {
      const {status, headers} = await ask(query);
      assert.deepEqual([status, headers['content-type']], [400, 'application/problem+json']);
      assert.equal(headers['access-control-allow-origin'], '*');
    }
    assert.equal((await ask('thread=ready&around=nobody')).status, 404);
    assert.equal((await ask('thread=ready&since=9-nobodys')).status, 410);
    assert.equal((await ask('thread=ready', 'PUT')).status, 405);
  });

  it('accepts encoded and reordered queries', async () => {
    const paths = ['/api/v1/comments?thread=%72eady', '/api/v1/comments?order=oldest&thread=ready', '//x?thread=ready'];
    const statuses = await Promise.all(
      paths.map(
        (path) =>
          new Promise((resolve, reject) => {
            const {hostname, port} = new URL(server.url);
            get({hostname, port, path}, (message) => resolve(message.resume().statusCode)).on('error', reject);
          }),
      ),
    );
    assert.deepEqual(statuses, [200, 200, 404]);
  });
});
