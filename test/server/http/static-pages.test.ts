import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {startTestServer, type TestServer} from '../../support/test-server.js';

let folder: string;
let server: TestServer;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  const pages = join(folder, 'pages');
  mkdirSync(join(pages, 'more'), {recursive: true});
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  for (const name of [
    'index.html',
    'more/index.html',
    'demo.css',
    'data.json',
    'page.js',
    'both.js',
    'notes.unknown',
  ]) {
    writeFileSync(join(pages, name), `This is ${name}.`);
  }
  const scripts = join(folder, 'scripts');
  mkdirSync(scripts);
  writeFileSync(join(scripts, 'both.js'), 'This is a script.');
  server = await startTestServer({pages, scripts});
});
after(async () => {
  await server.close();
  rmSync(folder, {recursive: true, force: true});
});

/** Requests the path unchanged; `fetch` would normalise it. */
const statusOf = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const {hostname, port} = new URL(server.url);
    request({hostname, port, path}, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });

describe('Static pages', () => {
  const pages = [
    ['', 'index.html', 'text/html'],
    ['more/', 'more/index.html', 'text/html'],
    ['demo.css', 'demo.css', 'text/css'],
    ['data.json', 'data.json', 'application/json'],
    ['page.js', 'page.js', 'text/javascript'],
    ['notes.unknown', 'notes.unknown', 'application/octet-stream'],
  ] as const;
  for (const [path, name, type] of pages) {
    it(`are sent with their content type: /${path}`, async () => {
      const response = await server.get(path);
      assert.equal(await response.text(), `This is ${name}.`);
      assert.equal(response.headers.get('Cache-Control'), 'no-cache');
      assert.ok(response.headers.get('Content-Type')?.startsWith(type), String(response.headers.get('Content-Type')));
    });
  }

  it('do not replace scripts and routes of the server', async () => {
    assert.equal(await (await server.get('both.js')).text(), 'This is a script.');
    assert.equal(((await (await server.get('health')).json()) as {readonly status: string}).status, 'ok');
  });

  it('are limited to files that were in the folder at the start', async () => {
    writeFileSync(join(folder, 'pages', 'later.html'), 'later');
    const paths = ['/later.html', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/more/../../secret.txt'];
    for (const path of [...paths, '//secret.txt', '/more', '/%00', '/constructor']) {
      assert.equal(await statusOf(path), 404, path);
    }
  });
});
