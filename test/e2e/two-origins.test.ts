// The built script and server in a typical setup: the page on one origin, the server on another.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {startStubHttpServer, type StubHttpServer} from '../support/stub-http-server.js';
import {startBuiltServer, type BuiltServer} from '../support/built-server.js';
import {startChromium} from '../support/chromium.js';
import {focusedForm} from '../support/focused-form.js';
import {eventually} from '../support/eventually.js';

describe('a page on another origin than its comments', () => {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  const database = join(folder, 'comments.db');
  let browser: Browser;
  let comments: BuiltServer;
  let site: StubHttpServer;

  before(async () => {
    browser = await startChromium();
    comments = await startBuiltServer(database);
    site = await startStubHttpServer((_request, response) => {
      response.writeHead(200, {'Content-Type': 'text/html'});
      response.end(`<!doctype html><html lang="en"><title>A page</title>
        <script type="module" src="${comments.url}colloquy.js"></script>
        <comment-thread><p>Comments need a moment.</p></comment-thread>`);
    });
  });
  after(async () => {
    await browser.close();
    await site.close();
    await comments.end('SIGTERM');
    rmSync(folder, {recursive: true, force: true});
  });

  async function open(): Promise<{readonly page: Page; readonly requests: string[]}> {
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(site.url.replace('127.0.0.1', 'localhost'));
    return {page, requests};
  }

  async function write(page: Page, words: string): Promise<void> {
    await focusedForm(page);
    await page.keyboard.type(words);
    await page.getByLabel('Name').fill('Zed');
    await page.keyboard.press('Control+Enter');
  }

  it('accepts typed and pasted text if the chunks for Markdown do not load', async () => {
    const {page, requests} = await open();
    await page.route(/\/(?:paste-markdown|composer-tools)-/, (route) => route.abort());
    await page.getByRole('button', {name: 'Write a comment'}).waitFor();
    await page.evaluate(() => {
      const strong = document.body.appendChild(document.createElement('strong'));
      strong.textContent = 'rich words';
      getSelection()?.selectAllChildren(strong);
    });
    await page.keyboard.press('Control+c');
    await page.getByRole('button', {name: 'Write a comment'}).click();
    const field = page.getByRole('textbox', {name: 'Write a comment'});
    await field.press('Control+v');
    const isRequestedTwice = async (): Promise<true | null> =>
      requests.some((url) => /\/paste-markdown-.*again/.test(url)) || null;
    await eventually(isRequestedTwice, 'the chunk is requested twice');
    assert.equal(await field.inputValue(), 'rich words');
    await page.getByRole('button', {name: 'Bold'}).click();
    await page.getByText('The server cannot be reached.').waitFor();
    assert.equal(await field.inputValue(), 'rich words');
    await page.close();
  });

  it('shows an empty thread, posts a comment and a reply, and keeps them when the server is killed', async () => {
    const {page} = await open();
    await page.getByText('Nobody has written anything here yet.').waitFor();
    await page.getByRole('button', {name: 'Write a comment'}).click();
    await page.getByRole('textbox', {name: 'Write a comment'}).waitFor();
    await write(page, 'The *first* words');
    await page.getByText('Your comment was posted.').waitFor({state: 'attached'});
    await page.getByRole('button', {name: 'Reply to Zed'}).click();
    await page.getByRole('textbox', {name: 'Your reply to Zed'}).waitFor();
    await write(page, 'An answer');
    await page.getByRole('article', {name: /^Zed.*now.*level 2, in reply to Zed/}).waitFor();
    await page.getByText('2 comments', {exact: true}).waitFor();

    await comments.end('SIGKILL');
    comments = await startBuiltServer(database);
    const again = await open();
    await again.page.getByRole('emphasis').getByText('first').waitFor();
    await again.page.getByText('An answer').waitFor();
  });

  it('contacts only the server, sets no cookie and puts no secret into a URL', async () => {
    const {page, requests} = await open();
    await page.getByText('An answer').waitFor();
    await page.getByRole('button', {name: 'Write a comment'}).click();
    await page.getByRole('textbox', {name: 'Write a comment'}).waitFor();
    await write(page, 'Once more');
    await page.getByText('Your comment was posted.').waitFor({state: 'attached'});
    const origins = new Set(requests.map((url) => new URL(url).origin));
    assert.deepEqual(origins, new Set([new URL(page.url()).origin, new URL(comments.url).origin]));
    assert.deepEqual(await page.context().cookies(), []);
    for (const url of requests) assert.doesNotMatch(url, /secret|[\w-]{43}/);
  });

  it('loads the first page, and nothing that only writers or other browsers need', async () => {
    const {page, requests} = await open();
    await page.getByText('An answer').waitFor();
    const names = requests.map(
      (url) =>
        new URL(url).pathname
          .split('/')
          .at(-1)
          ?.replace(/-[\w-]+\.js$/, '') ?? '',
    );
    assert.equal(names.filter((name) => name === 'colloquy.js').length, 1);
    assert.ok(names.includes('comments'));
    assert.ok(!names.includes('sanitize') && !names.includes('writing'), names.join(' '));
  });

  it('tells the writer why a comment is rejected, and keeps the text', async () => {
    await comments.end('SIGTERM');
    comments = await startBuiltServer(database, '--origin', 'https://example.org');
    const {page} = await open();
    await page.getByText('An answer').waitFor();
    await page.getByRole('button', {name: 'Write a comment'}).click();
    await page.getByRole('textbox', {name: 'Write a comment'}).waitFor();
    await write(page, 'Not lost');
    await page
      .getByText(`--origin ${new URL(page.url()).origin}`)
      .first()
      .waitFor();
    await page.reload();
    assert.equal(await page.getByRole('textbox', {name: 'Write a comment'}).inputValue(), 'Not lost');
  });
});
