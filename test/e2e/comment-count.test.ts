// Comment counts in a typical setup: the pages on one origin, the server on another.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {startStubHttpServer, type StubHttpServer} from '../support/stub-http-server.js';
import {startChromium} from '../support/chromium.js';
import {newComment, startTestServer, type TestServer} from '../support/test-server.js';

describe('counts on another origin than their comments', () => {
  let browser: Browser;
  let comments: TestServer;
  let site: StubHttpServer;
  let origin: string;

  before(async () => {
    browser = await startChromium();
    comments = await startTestServer({scripts: 'dist'});
    const script = (name: string) => `<script type="module" src="${comments.url}${name}.js"></script>`;
    const pages = new Map([
      [
        '/',
        `${script('comment-count')}<ul>
          <li><a href="/rain?utm_source=index#discussion"><comment-count>Comments</comment-count></a>
          <li><comment-count><a href="/snow/">Comments</a></comment-count>
          <li lang="de"><comment-count thread="ice">Comments</comment-count></ul>`,
      ],
      ['/rain', `${script('colloquy')}<p><comment-count>Discussion</comment-count><comment-thread></comment-thread>`],
      ['/both', `${script('colloquy')}${script('comment-count')}<comment-count thread="ice"></comment-count><comment-thread></comment-thread>`], // prettier-ignore
      ['/htob', `${script('comment-count')}${script('colloquy')}<comment-count thread="ice"></comment-count><comment-thread></comment-thread>`], // prettier-ignore
    ]);
    site = await startStubHttpServer(({url = ''}, response) => {
      response.writeHead(200, {'Content-Type': 'text/html'});
      response.end(`<!doctype html><html lang="en"><title>A page</title>${pages.get(new URL(url, site.url).pathname)}`);
    });
    origin = site.url.replace('127.0.0.1', 'localhost').replace(/\/$/, '');
    const root = newComment({thread: `${origin}/rain`});
    for (const comment of [
      root,
      newComment({thread: `${origin}/rain`, parent: root.id}),
      newComment({thread: `${origin}/snow`}),
      newComment({thread: 'ice'}),
    ])
      assert.equal((await comments.post(comment)).status, 201);
  });
  after(async () => {
    await browser.close();
    await site.close();
    await comments.close();
  });

  async function open(path: string) {
    const page = await browser.newPage();
    const requests: string[] = [];
    const troubles: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => troubles.push(message.text()));
    await page.goto(origin + path);
    const asked = (part: string) => requests.filter((url) => url.includes(part));
    return {page, asked, troubles};
  }

  const reads = (page: Page, words: string) => page.getByText(words, {exact: true}).first().waitFor();

  it('load with one small script and one request', async () => {
    const {page, asked, troubles} = await open('/');
    for (const words of ['2 comments', '1 comment', '1 Kommentar']) await reads(page, words);
    assert.equal(asked('/api/v1/counts').length, 1);
    assert.deepEqual(
      asked('.js')
        .map((url) => new URL(url).pathname.replace(/-[\w-]{8}\.js$/, ''))
        .sort(),
      // The chunk that follows changes of link URLs loads automatically after the script.
      ['/comment-count.js', '/count-count-follower', '/thread-de-Latn'],
    );
    assert.deepEqual(troubles, []);
    assert.deepEqual(await page.context().cookies(), []);
  });

  it('also load with the script of the thread', async () => {
    const {page, asked, troubles} = await open('/rain');
    await page.locator('comment-count', {hasText: '2 comments'}).waitFor();
    await page.getByRole('article').first().waitFor();
    assert.equal(asked('/comment-count.js').length, 1);
    assert.deepEqual(troubles, []);
  });

  for (const path of ['/both', '/htob'])
    it(`load once if a page has both scripts (${path})`, async () => {
      const {page, asked, troubles} = await open(path);
      await reads(page, '1 comment');
      await reads(page, 'Nobody has written anything here yet.');
      assert.equal(asked('/comment-count.js').length, 1);
      assert.equal(asked('/colloquy.js').length, 1);
      assert.equal(asked('/api/v1/counts').length, 1);
      assert.deepEqual(troubles, []);
    });

  it('keep the text of the page if the server is unreachable', async () => {
    const page = await browser.newPage();
    await page.route('**/api/v1/counts**', (route) => route.abort());
    const logged = page.waitForEvent('console', {predicate: (message) => message.text().startsWith('colloquy:')});
    await page.goto(origin);
    await logged;
    assert.deepEqual(await page.locator('comment-count').allTextContents(), ['Comments', 'Comments', 'Comments']);
  });
});
