// The built script and server with accounts of the site: the page signs a token for its reader.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {DATABASES} from '../contracts/databases.js';
import {startBuiltServer, type BuiltServer} from '../support/built-server.js';
import {startChromium} from '../support/chromium.js';
import {focusedForm} from '../support/focused-form.js';
import {claims, now, SECRET, sign} from '../support/sso-token.js';
import {startStubHttpServer, type StubHttpServer} from '../support/stub-http-server.js';

for (const {name, create, skip} of DATABASES.filter((each) => each.name !== 'SQLite in memory'))
  describe(`an account of the site, with ${name}`, {skip}, () => {
    const folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
    let browser: Browser;
    let comments: BuiltServer;
    let site: StubHttpServer;

    before(async () => {
      browser = await startChromium();
      const key = join(folder, 'sso.key');
      writeFileSync(key, SECRET);
      comments = await startBuiltServer(await create(), '--sso-key', key, '--avatar-host', 'pics.example');
      site = await startStubHttpServer((request, response) => {
        const {searchParams} = new URL(request.url ?? '', 'http://x');
        response.writeHead(200, {'Content-Type': 'text/html'});
        response.end(`<!doctype html><html lang="en"><title>A page</title>
          <script>var asked = 0;</script>
          <script type="module" src="${comments.url}colloquy.js"></script>
          <comment-thread thread="${searchParams.get('thread')}" ${searchParams.get('attributes') ?? ''}></comment-thread>`);
      });
    });
    after(async () => {
      await browser.close();
      await site.close();
      await comments.end('SIGTERM');
      rmSync(folder, {recursive: true, force: true});
    });

    const tokenOf = (rest: Readonly<Record<string, unknown>> = {}) => sign(claims(comments.url, rest));

    async function open(thread: string, attributes = '', where: Browser | BrowserContext = browser): Promise<Page> {
      const page = await where.newPage();
      await page.goto(`${site.url.replace('127.0.0.1', 'localhost')}?${new URLSearchParams({thread, attributes})}`);
      return page;
    }

    /** Sets the property to a function that returns a token, and counts its calls. */
    const provide = (page: Page, token: string) =>
      page.evaluate((text) => {
        const element = document.querySelector('comment-thread');
        if (!element) return;
        Reflect.set(element, 'identity', async () => {
          Reflect.set(window, 'asked', Number(Reflect.get(window, 'asked')) + 1);
          return text;
        });
      }, token);

    async function write(page: Page, words: string): Promise<void> {
      await page.getByRole('button', {name: 'Write a comment'}).click();
      await focusedForm(page);
      await page.keyboard.type(words);
    }

    it('writes with its name and no fields, with a sign that is spoken', async () => {
      const page = await open('/attribute', `identity="${await tokenOf({name: 'Vera Verified'})}"`);
      await write(page, 'By attribute');
      await page.getByText('Signed in as Vera Verified').waitFor();
      assert.equal(await page.getByLabel('Name').count(), 0);
      assert.equal(await page.getByLabel('Website').count(), 0);
      await page.keyboard.press('Control+Enter');
      const article = page.getByRole('article', {name: /^Vera Verified.*name verified/});
      await article.getByText('Edit (1').waitFor();
      await article.getByRole('img', {name: 'name verified'}).waitFor();
      const reader = await open('/attribute');
      await reader.getByRole('article', {name: /^Vera Verified.*name verified/}).waitFor();
      assert.equal(await reader.getByText('Edit (1').count(), 0);
    });

    it('asks a function that the page sets later, and changes its comments on another device', async () => {
      const token = await tokenOf({sub: 'two devices', name: 'Tom Twice'});
      const first = await open('/devices');
      await provide(first, token);
      await write(first, 'From the first device');
      await first.getByText('Signed in as Tom Twice').waitFor();
      await first.keyboard.press('Control+Enter');
      await first.getByText('Edit (1').waitFor();

      const other = await browser.newContext();
      const second = await open('/devices', '', other);
      await second.getByText('From the first device').waitFor();
      await provide(second, token);
      await second.getByRole('button', {name: 'Edit', exact: true}).click();
      await focusedForm(second);
      await second.keyboard.press('Control+End');
      await second.keyboard.type(', changed on the second');
      await second.keyboard.press('Control+Enter');
      await second.getByText('From the first device, changed on the second').waitFor();
      await second.getByText('From the first device, changed on the second').waitFor();
      // Signing out takes the right away, and everything that was stored of it.
      await second.evaluate(() => {
        const element = document.querySelector('comment-thread');
        if (element) Reflect.set(element, 'identity', null);
      });
      await second.getByText('Edit (1').waitFor({state: 'detached'});
      const stored = await second.evaluate(() => JSON.stringify(Object.entries(localStorage)));
      assert.doesNotMatch(stored, /Tom Twice|two devices|eyJ/);
      await other.close();
    });

    it('asks again when the token has ended', async () => {
      const page = await open('/ended');
      await provide(page, await tokenOf({sub: 'short', exp: now() + 20}));
      await write(page, 'With a new token');
      await page.getByText('Signed in as').waitFor();
      await page.keyboard.press('Control+Enter');
      await page.getByText('Edit (1').waitFor();
      assert.ok((await page.evaluate(() => Number(Reflect.get(window, 'asked')))) >= 2);
    });

    it('that the server refuses writes as a guest, and the owner learns why', async () => {
      const page = await open('/refused');
      const warned = page.waitForEvent('console', (message) => message.text().includes('has ended'));
      await provide(page, await tokenOf({exp: now() - 500}));
      await warned;
      await write(page, 'As a guest');
      await page.getByLabel('Name').waitFor();
    });

    it('that ends while its reader writes keeps the words, and says why', async () => {
      const page = await open('/late', `identity="${await tokenOf({sub: 'late'})}"`);
      await write(page, 'Not lost');
      await page.getByText('Signed in as').waitFor();
      await page.route('**/api/v1/comments', (route) =>
        route.fulfill({
          status: 401,
          headers: {'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/problem+json'},
          body: JSON.stringify({
            type: 'urn:colloquy:identity',
            title: 'x',
            status: 401,
            detail: 'The token has ended.',
          }),
        }),
      );
      await page.keyboard.press('Control+Enter');
      await page.getByText('The token has ended.').first().waitFor();
      assert.equal(await page.getByRole('textbox', {name: 'Write a comment'}).inputValue(), 'Not lost');
    });

    it('puts its token into no address and no storage, and loads nothing for readers without one', async () => {
      const page = await open('/quiet');
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.getByRole('button', {name: 'Write a comment'}).waitFor();
      assert.ok(!requests.some((url) => /open-account|verified-names|identity/.test(url)), requests.join(' '));
      const token = await tokenOf({sub: 'quiet'});
      // Text and focus stay while the reader is signed in.
      await write(page, 'Quietly');
      await provide(page, token);
      await page.getByText('Signed in as').waitFor();
      await page.keyboard.type(' and on');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Quietly and on').waitFor();
      await page.getByText('Edit (1').waitFor();
      assert.ok(requests.some((url) => url.includes('open-account')));
      for (const url of requests) assert.ok(!url.includes(token.slice(0, 30)), url);
      assert.ok(
        !(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).includes(token.slice(0, 30)),
      );
      assert.deepEqual(await page.context().cookies(), []);
    });

    it('is not the one that sends what another has written', async () => {
      const context = await browser.newContext();
      const page = await open('/other', `identity="${await tokenOf({sub: 'first', name: 'First Person'})}"`, context);
      await write(page, 'Words of the first');
      await page.getByText('Signed in as First Person').waitFor();
      await page.route('**/api/v1/comments', (route) => route.abort());
      await page.keyboard.press('Control+Enter');
      await page
        .getByText(/will be sent/i)
        .first()
        .waitFor();
      await page.close();
      const later = await open(
        '/other',
        `identity="${await tokenOf({sub: 'second', name: 'Second Person'})}"`,
        context,
      );
      // The words come back as a draft.
      await later.getByText('Signed in as Second Person').waitFor();
      assert.equal(await later.getByRole('textbox', {name: 'Write a comment'}).inputValue(), 'Words of the first');
      const reader = await open('/other');
      await reader.getByRole('button', {name: 'Write a comment'}).waitFor();
      assert.equal(await reader.getByText('Words of the first').count(), 0);
      await context.close();
    });
  });
