import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import {readBasePath, stripBasePath} from '../../../src/server/operations/base-path.js';
import {newComment, startTestServer, type TestServer} from '../../support/test-server.js';

describe('A base path', () => {
  it('may be written with or without a slash at its end', () => {
    for (const [value, expected] of [
      ['/comments', '/comments'],
      ['/comments/', '/comments'],
      ['/a/b//', '/a/b'],
      ['/', ''],
      ['', ''],
      ['/kommentare-für-alle', '/kommentare-f%C3%BCr-alle'],
      ['/kommentare-f%C3%BCr-alle', '/kommentare-f%C3%BCr-alle'],
      ['/~ana/c.d', '/~ana/c.d'],
    ] as const) {
      assert.equal(readBasePath(value), expected, value);
    }
  });

  it('must be the path of a URL', () => {
    const wrong = ['comments', 'https://x.example/comments', '//evil.example/x', '/a//b', '/a/../b', '/a/./b', '/..'];
    for (const value of [...wrong, '/a?b', '/a#b', '/a b', '/a\\b', '/a%', '/a\nb', '/%2e%2e/a', '/a;b']) {
      assert.throws(() => readBasePath(value), /is not a base path/, value);
    }
  });

  it('is removed from every URL below it, and from no other', () => {
    for (const [url, expected] of [
      ['/comments/health', '/health'],
      ['/comments/', '/'],
      ['/comments/api/v1/comments?thread=/comments/', '/api/v1/comments?thread=/comments/'],
      ['http://x.example/comments/health', '/health'],
      ['/comments', null],
      ['/comments?x', null],
      ['/commentsx/health', null],
      ['/health', null],
      ['/x/comments/health', null],
      ['http://x.example', null],
      ['*', null],
      ['', null],
    ] as const) {
      assert.equal(stripBasePath(url, '/comments'), expected, url);
    }
  });

  it('changes nothing else in a URL', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
        const url = `/${path.replace(/^\//, '')}?${query}`;
        assert.equal(stripBasePath(`/a/b${url}`, '/a/b'), url);
        assert.equal(stripBasePath(url, ''), url);
      }),
    );
  });
});

describe('A server with a base path', () => {
  let folder: string;
  let server: TestServer;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
    mkdirSync(join(folder, 'pages'));
    writeFileSync(join(folder, 'pages', 'index.html'), 'a page');
    writeFileSync(join(folder, 'colloquy.js'), 'a script');
    server = await startTestServer({basePath: '/comments', scripts: folder, pages: join(folder, 'pages')});
  });
  after(async () => {
    await server.close();
    rmSync(folder, {recursive: true, force: true});
  });

  it('has it in its URL, and answers everything below it', async () => {
    assert.match(server.url, /:\d+\/comments\/$/);
    assert.equal((await server.post(newComment())).status, 201);
    for (const path of ['api/v1/comments?thread=/page', 'api/v1/counts?thread=a', 'health', 'ready', 'colloquy.js', ''])
      assert.equal((await server.get(path)).status, 200, path);
    // The second request is answered from memory.
    assert.equal((await server.get('api/v1/comments?thread=/page')).status, 200);
  });

  it('answers nothing outside it, with an error that any page can read', async () => {
    for (const path of [
      '/',
      '/health',
      '/ready',
      '/api/v1/comments?thread=/page',
      '/colloquy.js',
      '/commentsx/health',
    ]) {
      const response = await server.get(path);
      assert.equal(response.status, 404, path);
      assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
    }
  });

  it('redirects the path without its slash, wherever a proxy has it', async () => {
    const response = await server.get('/comments', {redirect: 'manual'});
    assert.equal(response.status, 308);
    assert.equal(response.headers.get('Location'), '/comments/');
  });

  it('understands requests with an absolute URL', async () => {
    const {hostname, port} = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.end(`GET http://x.example/comments/health HTTP/1.1\r\nHost: x.example\r\nConnection: close\r\n\r\n`);
    assert.match(Buffer.concat(await socket.toArray()).toString(), /^HTTP\/1\.1 200 /);
  });
});
