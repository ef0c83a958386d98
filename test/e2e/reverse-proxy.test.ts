// A page and its comments on one site, behind the nginx of `examples/nginx.conf`, in a browser.

import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import type {Browser} from 'playwright-core';
import {startChromium} from '../support/chromium.js';
import {startNginx, withoutNginx, type Nginx} from '../support/nginx.js';
import {newComment, startTestServer, type TestServer} from '../support/test-server.js';

const scripts = fileURLToPath(new URL('../../dist/', import.meta.url));

const PAGE = `<!doctype html><title>An article</title>
<script type="module" src="/comments/colloquy.js"></script>
<script type="module" src="/comments/comment-count.js"></script>
<comment-count thread="/page">no count</comment-count>
<comment-thread thread="/page"></comment-thread>`;

const portOf = ({url}: {readonly url: string}): number => Number(new URL(url).port);

for (const [name, basePath] of [
  ['keeps the base path', '/comments'],
  ['removes the base path', ''],
] as const)
  describe(`Behind an nginx that ${name}`, {skip: withoutNginx}, () => {
    let server: TestServer;
    let nginx: Nginx;
    let browser: Browser;
    before(async () => {
      browser = await startChromium();
      server = await startTestServer({basePath, scripts, proxies: ['127.0.0.1']});
      nginx = await startNginx([portOf(server)], PAGE, basePath === '');
    });
    after(async () => {
      await browser.close();
      await nginx.close();
      await server.close();
    });

    it('a thread and a count find their server through the address of their script, and a reader can post', async () => {
      await server.post(newComment({source: 'The first comment'}));
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(new URL('article.html', nginx.url).href);
      await page.getByText('The first comment').waitFor();
      await page.locator('comment-count', {hasText: '1 comment'}).waitFor();
      await page.locator('[part~=write]').click();
      await page.locator('[name=name]').fill('Bo');
      await page.locator('textarea').fill('Words from behind a proxy');
      await page.locator('[part~=composer-send]').click();
      await page.locator('article:not([part~=pending])', {hasText: 'Words from behind a proxy'}).waitFor();
      assert.deepEqual(
        asked.filter((path) => !path.startsWith('/comments/') && path !== '/article.html' && path !== '/favicon.ico'),
        [],
      );
      const posted = await (await server.get('api/v1/comments?thread=/page')).text();
      assert.match(posted, /Words from behind a proxy/);
      await page.close();
    });

    it('errors name the request', async () => {
      const response = await fetch(new URL('comments/nowhere', nginx.url));
      const {requestId} = (await response.json()) as {readonly requestId?: string};
      assert.ok(requestId);
      assert.equal(response.headers.get('X-Request-Id'), requestId);
    });

    it('the admin routes and the readiness check are not public', async () => {
      for (const path of ['comments/admin/v1/held', 'comments/ready']) {
        const response = await fetch(new URL(path, nginx.url));
        assert.equal(response.status, 404, path);
        assert.match(response.headers.get('Content-Type') ?? '', /^text\/html/, path);
      }
    });

    it('pages are revalidated and compressed as the server says', async () => {
      const url = new URL('comments/api/v1/comments?thread=/page', nginx.url);
      const first = await fetch(url);
      const etag = first.headers.get('ETag') ?? '';
      assert.equal(first.headers.get('Cache-Control'), 'public, no-cache');
      assert.equal((await fetch(url, {headers: {'If-None-Match': etag}})).status, 304);
      await server.post(newComment());
      assert.equal((await fetch(url, {headers: {'If-None-Match': etag}})).status, 200);
    });
  });

describe('The nginx of the example', {skip: withoutNginx}, () => {
  it('goes on with the other server when one of two has stopped', async () => {
    const servers = await Promise.all([startTestServer(), startTestServer()]);
    const nginx = await startNginx(servers.map(portOf), '', true);
    const ask = (): Promise<Response> => fetch(new URL('comments/health', nginx.url));
    for (let count = 0; count < 4; count++) assert.equal((await ask()).status, 200);
    await servers[0].close();
    for (let count = 0; count < 4; count++) assert.equal((await ask()).status, 200);
    await nginx.close();
    await servers[1].close();
  });

  it('passes events on as they come, and stores chunks but no pages', async () => {
    const sent: string[] = [];
    const upstream = createServer((incoming, outgoing) => {
      sent.push(incoming.url ?? '');
      if (incoming.url?.endsWith('.js')) {
        return void outgoing.writeHead(200, {'Cache-Control': 'public, max-age=31536000, immutable'}).end('chunk');
      }
      if (!incoming.url?.includes('/events')) {
        return void outgoing.writeHead(200, {'Cache-Control': 'public, no-cache', ETag: '"1"'}).end('{}');
      }
      outgoing.writeHead(200, {'Content-Type': 'text/event-stream'});
      outgoing.write('event: revision\ndata: 1\n\n');
    });
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
    const nginx = await startNginx([(upstream.address() as AddressInfo).port]);
    const events = await fetch(new URL('comments/api/v1/events?thread=a', nginx.url));
    const reader = events.body?.getReader();
    const first = await Promise.race([reader?.read(), setTimeout(5000, null, {ref: false})]);
    assert.match(Buffer.from(first?.value ?? []).toString(), /^event: revision/);
    await reader?.cancel();
    for (const path of ['comments/chunk-a1.js', 'comments/api/v1/comments?thread=a']) {
      for (let count = 0; count < 3; count++) await (await fetch(new URL(path, nginx.url))).text();
    }
    assert.equal(sent.filter((url) => url === '/comments/chunk-a1.js').length, 1);
    assert.equal(sent.filter((url) => url === '/comments/api/v1/comments?thread=a').length, 3);
    await nginx.close();
    upstream.closeAllConnections();
    upstream.close();
  });
});
