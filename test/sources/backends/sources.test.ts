import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {countComments, createSource} from '../../../src/sources/backends/by-name.js';
import {createColloquySource} from '../../../src/sources/backends/colloquy.js';
import {createJsonSource} from '../../../src/sources/backends/json.js';
import {describeCommentSource, type Backend} from '../../contracts/comment-source.js';
import {startStubHttpServer} from '../../support/stub-http-server.js';
import {comment, page, threadInfo} from '../../support/comments.js';

const thread = threadInfo({count: 5});
const [first, second] = [
  page([comment('a'), comment('b', 'a'), comment('c')], {thread}),
  page([comment('d'), comment('e')], {thread}),
];

/** Starts a backend that serves pages by URL path. */
async function serve(
  pages: Readonly<Record<string, unknown>>,
  makeSource: (url: string) => Backend['source'],
): Promise<Backend> {
  let isBroken = false;
  const server = await startStubHttpServer((request, response) => {
    const body = pages[request.url ?? ''];
    const status = isBroken ? 500 : body === undefined ? 404 : 200;
    response.writeHead(status, {'Content-Type': 'application/json'}).end(JSON.stringify(body ?? {}));
  });
  return {source: makeSource(server.url), breakDown: () => (isBroken = true), close: () => server.close()};
}

describeCommentSource('A Colloquy server', () =>
  serve(
    {
      '/api/v1/comments?thread=%2Fpage': {...first, next: 'two'},
      '/api/v1/comments?thread=%2Fpage&cursor=two': second,
    },
    (endpoint) => createColloquySource({endpoint, thread: '/page', page: {url: endpoint, title: ''}}),
  ),
);

describeCommentSource('A static file', () =>
  serve({'/talk/one.json': {...first, next: 'two.json'}, '/talk/two.json': second}, (url) =>
    createJsonSource({endpoint: `${url}talk/one.json`}),
  ),
);

describe('createSource', () => {
  const options = {thread: '/', page: {url: 'https://example.org/', title: ''}};

  it('selects the static file backend for a path that ends in .json, and our server for others', () => {
    assert.equal(createSource('', {...options, endpoint: 'https://example.org/x.json?v=1'}).can.post, false);
    assert.equal(createSource('', {...options, endpoint: 'https://example.org/json'}).can.post, true);
  });

  it('uses the backend that is named', () => {
    assert.equal(createSource('json', {...options, endpoint: 'https://example.org/x'}).can.post, false);
    assert.equal(createSource('colloquy', {...options, endpoint: 'https://example.org/x.json'}).can.post, true);
  });
});

describe('countComments', () => {
  const {signal} = new AbortController();

  it('requests all counts of a server at once, and the page of a static file', async () => {
    const requested: string[] = [];
    const server = await startStubHttpServer(({url = ''}, response) => {
      requested.push(url);
      const body = url.endsWith('.json') ? {...first, thread} : {counts: {'/a?b=c': 2, x: 0}};
      response.writeHead(200, {'Content-Type': 'application/json'}).end(JSON.stringify(body));
    });
    try {
      const counts = await countComments(server.url, ['/a?b=c', 'x', 'y'], signal);
      assert.deepEqual([...counts], [['/a?b=c', 2], ['x', 0]]); // prettier-ignore
      assert.deepEqual([...(await countComments(`${server.url}talk.json`, ['k'], signal))], [['k', 5]]);
      assert.deepEqual(requested, ['/api/v1/counts?thread=%2Fa%3Fb%3Dc&thread=x&thread=y', '/talk.json']);
    } finally {
      await server.close();
    }
  });

  it('rejects with a SourceError', async () => {
    const server = await startStubHttpServer((_, response) => response.writeHead(429).end());
    try {
      await assert.rejects(countComments(server.url, ['a'], signal), {name: 'SourceError', kind: 'limited'});
    } finally {
      await server.close();
    }
  });
});
