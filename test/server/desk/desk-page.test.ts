// The page of the moderation desk: what it may do, and who may embed it.

import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {startTestServer, type TestServer} from '../../support/test-server.js';

const CHUNK = 'queue-view-abcd1234.js';

describe('the page of the desk', () => {
  const scripts = mkdtempSync(join(tmpdir(), 'colloquy-desk-'));
  let server: TestServer;
  let below: TestServer;

  before(async () => {
    mkdirSync(join(scripts, 'desk'));
    writeFileSync(join(scripts, 'desk', 'desk.js'), 'export {};');
    writeFileSync(join(scripts, 'desk', 'desk.js.br'), 'brotli');
    writeFileSync(join(scripts, 'desk', CHUNK), 'export {};');
    writeFileSync(join(scripts, 'colloquy.js'), 'export {};');
    [server, below] = await Promise.all([
      startTestServer({scripts}),
      startTestServer({scripts, basePath: '/comments'}),
    ]);
  });

  after(async () => {
    await Promise.all([server.close(), below.close()]);
    rmSync(scripts, {recursive: true});
  });

  const policyOf = async (): Promise<Map<string, string>> => {
    const policy = (await server.get('desk')).headers.get('Content-Security-Policy') ?? '';
    return new Map(policy.split('; ').map((line) => [line.split(' ')[0] ?? '', line.split(' ').slice(1).join(' ')]));
  };

  it('may run the scripts of the server and ask the server, and nothing else', async () => {
    assert.deepEqual(Object.fromEntries(await policyOf()), {
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'connect-src': "'self'",
      'img-src': 'data:',
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'lit-html colloquy',
    });
  });

  it('has no inline script or style, which its policy would block', async () => {
    const html = await (await server.get('desk')).text();
    assert.doesNotMatch(html, /<style|style=|\son\w+=|<script(?![^>]*\ssrc=)/);
  });

  it('can be read, embedded and opened by no other site', async () => {
    for (const path of ['desk', 'desk/desk.js', `desk/${CHUNK}`]) {
      const {status, headers} = await server.get(path, {headers: {Origin: 'https://evil.example'}});
      assert.equal(status, 200, path);
      assert.equal(headers.get('Access-Control-Allow-Origin'), null, path);
      assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'same-origin', path);
      assert.equal(headers.get('Cross-Origin-Opener-Policy'), 'same-origin', path);
      assert.equal(headers.get('Referrer-Policy'), 'no-referrer', path);
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', path);
    }
  });

  it('has a window with the same policy, which keeps its opener and finds its script', async () => {
    const {status, headers} = await server.get('desk/grant', {headers: {Origin: 'https://site.example'}});
    assert.equal(status, 200);
    assert.equal(
      headers.get('Content-Security-Policy'),
      (await server.get('desk')).headers.get('Content-Security-Policy'),
    );
    assert.equal(headers.get('Cross-Origin-Opener-Policy'), 'unsafe-none');
    assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'same-origin');
    assert.equal(headers.get('Access-Control-Allow-Origin'), null);
    assert.equal(headers.get('Cache-Control'), 'no-cache');
    const page = new URL('desk/grant', below.url);
    const html = await (await fetch(page)).text();
    assert.doesNotMatch(html, /<style|style=|\son\w+=|<script(?![^>]*\ssrc=)/);
    const script = new URL(/<script type="module" src="([^"]+)"/.exec(html)?.[1] ?? '', page);
    assert.equal(script.pathname, '/comments/desk/grant.js');
  });

  it('is asked for anew each time, its chunks never again', async () => {
    const cache = async (path: string): Promise<string | null> => (await server.get(path)).headers.get('Cache-Control');
    assert.equal(await cache('desk'), 'no-cache');
    assert.equal(await cache('desk/desk.js'), 'no-cache');
    assert.match((await cache(`desk/${CHUNK}`)) ?? '', /immutable/);
  });

  it('finds its script below a base path', async () => {
    const page = new URL('desk', below.url);
    const html = await (await fetch(page)).text();
    const script = new URL(/<script type="module" src="([^"]+)"/.exec(html)?.[1] ?? '', page);
    assert.equal(script.pathname, '/comments/desk/desk.js');
    assert.equal((await fetch(script)).status, 200);
  });

  it('answers no other path below it, and no script of another folder', async () => {
    for (const path of ['desk//', 'desk/colloquy.js', 'desk/other.js', 'desk/x', 'desk/%2e%2e%2fcolloquy.js']) {
      assert.equal((await server.get(path)).status, 404, path);
    }
  });

  it('is also found with a slash at the end, with what stands in the address', async () => {
    for (const {url} of [server, below]) {
      const response = await fetch(new URL('desk/?tab=flagged&author=Ana%20B', url), {redirect: 'manual'});
      assert.equal(response.status, 308);
      assert.equal(response.headers.get('Referrer-Policy'), 'no-referrer');
      const {status, url: end} = await fetch(new URL('desk/?tab=flagged&author=Ana%20B', url));
      assert.deepEqual([status, end], [200, new URL('desk?tab=flagged&author=Ana%20B', url).href]);
    }
  });

  it('is not there if the desk was not built', async () => {
    const bare = await startTestServer();
    assert.equal((await bare.get('desk')).status, 404);
    await bare.close();
  });
});
