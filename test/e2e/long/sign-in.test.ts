// The built script and server with a real provider of accounts (OpenID Connect), in a browser.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, describe, it} from 'node:test';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {DATABASES} from '../../contracts/databases.js';
import {startBuiltServer, type BuiltServer} from '../../support/built-server.js';
import {startChromium} from '../../support/chromium.js';
import {CLIENT_ID, CLIENT_SECRET, createRealProvider, type RealProvider} from '../../support/real-oidc-provider.js';
import {startStubHttpServer, type StubHttpServer} from '../../support/stub-http-server.js';
import {newComment} from '../../support/test-server.js';

for (const {name, create, skip} of DATABASES.filter((each) => each.name !== 'SQLite in memory'))
  describe(`Signing in with a provider, with ${name}`, {skip}, () => {
    const folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
    const secretFile = join(folder, 'secret');
    writeFileSync(secretFile, CLIENT_SECRET);
    let browser: Browser;
    let context: BrowserContext;
    let provider: RealProvider;
    let server: BuiltServer;
    let site: StubHttpServer;
    let origin: string;

    const start = async (...words: readonly string[]) => startBuiltServer(await create(), ...words);
    const optionsOf = (issuer: string): readonly string[] => [
      '--oidc',
      issuer,
      '--oidc-client-id',
      CLIENT_ID,
      '--oidc-client-secret-file',
      secretFile,
      '--oidc-name',
      'Example ID',
    ];
    before(async () => {
      browser = await startChromium();
      provider = await createRealProvider();
      server = await start(...optionsOf(provider.issuer));
      await provider.start(`${server.url}api/v1/sign-in/callback`);
      site = await startStubHttpServer((request, response) => {
        const {searchParams} = new URL(request.url ?? '', 'http://x');
        response.writeHead(200, {'Content-Type': 'text/html'});
        response.end(`<!doctype html><html lang="${searchParams.get('lang') ?? 'en'}"><title>A page</title>
          <div style="block-size: 1500px"></div>
          <script type="module" src="${searchParams.get('server') ?? server.url}colloquy.js"></script>
          <comment-thread thread="${searchParams.get('thread')}" ${searchParams.get('attributes') ?? ''}></comment-thread>
          <div style="block-size: 1500px"></div>`);
      });
      origin = site.url.replace('127.0.0.1', 'localhost').replace(/\/$/, '');
    });
    after(async () => {
      await browser.close();
      await site.close();
      await server.end('SIGTERM');
      await provider.stop();
      rmSync(folder, {recursive: true, force: true});
    });
    afterEach(() => context.close());

    async function open(thread: string, query: Readonly<Record<string, string>> = {}): Promise<Page> {
      context = await browser.newContext();
      return openIn(context, thread, query);
    }

    async function openIn(where: BrowserContext, thread: string, query: Readonly<Record<string, string>> = {}) {
      const page = await where.newPage();
      await page.goto(`${origin}/?${new URLSearchParams({thread, ...query})}`);
      return page;
    }

    async function write(page: Page, words: string): Promise<void> {
      await page.getByRole('button', {name: 'Write a comment'}).click();
      await page.getByRole('textbox', {name: 'Write a comment'}).waitFor();
      await page.keyboard.type(words);
    }

    const signInButton = (page: Page) => page.getByRole('button', {name: 'Sign in with Example ID'});

    async function openWindow(page: Page): Promise<Page> {
      const popup = page.waitForEvent('popup');
      await signInButton(page).click();
      return popup;
    }

    /** Signs in at the provider, and agrees or not. */
    async function signInAt(popup: Page, account: string, consent: 'Continue' | '[ Cancel ]' = 'Continue') {
      await popup.locator('[name=login]').fill(account);
      await popup.locator('[name=password]').fill('any');
      await popup.getByRole('button', {name: 'Sign-in'}).click();
      const closed = popup.waitForEvent('close');
      await popup.getByText(consent, {exact: true}).click();
      await closed;
    }

    const signIn = async (page: Page, account: string) => signInAt(await openWindow(page), account);

    const seesName = (page: Page, account: string) =>
      page.locator('comment-composer').getByText(`Signed in as ${account} Provided`).waitFor();

    const textOf = (page: Page) => page.getByRole('textbox', {name: 'Write a comment'}).inputValue();
    const stored = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));

    it('keeps draft, focus, folds and place, and makes a comment with a verified name', async () => {
      const parent = newComment({thread: '/happy', source: 'A parent'});
      for (const comment of [parent, newComment({thread: '/happy', parent: parent.id, source: 'A folded reply'})]) {
        const headers = {Origin: origin, 'Content-Type': 'application/json'};
        const body = JSON.stringify({...comment, page: {url: `${origin}/happy`, title: 'A page'}});
        assert.equal((await fetch(`${server.url}api/v1/comments`, {method: 'POST', headers, body})).status, 201);
      }
      const page = await open('/happy');
      await page.locator('[data-action=fold]').first().click();
      await page.getByText('A folded reply').waitFor({state: 'hidden'});
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await write(page, 'Before and ');
      await page.getByLabel('Name', {exact: true}).waitFor();
      const popup = await openWindow(page);
      await page.getByText('Continue in the window').waitFor();
      const place = await page.evaluate(() => scrollY);
      assert.ok(place > 100);
      await signInAt(popup, 'Vera');
      await seesName(page, 'Vera');
      assert.equal(await page.evaluate(() => scrollY), place);
      assert.equal(await page.getByText('A folded reply').isVisible(), false);
      for (const field of ['Name', 'Website']) assert.equal(await page.getByLabel(field, {exact: true}).count(), 0);
      await page.keyboard.type('after');
      assert.equal(await textOf(page), 'Before and after');
      await page.keyboard.press('Control+Enter');
      const article = page.getByRole('article', {name: /^Vera Provided.*name verified/});
      await article.getByText('Edit (1').waitFor();
      // The token is in no address, and the page gets no cookie.
      const token = /oidc\.[\w-]{43}/.exec(await stored(page))?.[0] ?? '';
      assert.notEqual(token, '');
      for (const url of requests) assert.ok(!url.includes(token), url);
      assert.deepEqual((await context.cookies()).filter(({name: cookie}) => cookie.startsWith('colloquy')), []);

      // The same account on another device.
      const other = await browser.newContext();
      const second = await openIn(other, '/happy');
      await write(second, 'x');
      await signIn(second, 'Vera');
      await second.getByRole('button', {name: 'Edit', exact: true}).click();
      await second.getByRole('textbox', {name: 'Edit your comment'}).waitFor();
      await second.keyboard.press('Control+End');
      await second.keyboard.type(', changed elsewhere');
      await second.keyboard.press('Control+Enter');
      await second.getByText('Before and after, changed elsewhere').waitFor();
      await other.close();
    }); // prettier-ignore

    it('lasts over a reload, in all tabs, until the reader signs out everywhere on the device', async () => {
      const page = await open('/out');
      await write(page, 'Mine');
      await signIn(page, 'Oliver');
      await seesName(page, 'Oliver');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Edit (1').waitFor();
      await page.reload();
      await page.getByText('Edit (1').waitFor();
      const tab = await openIn(context, '/other tab');
      await write(tab, 'In a tab');
      await seesName(tab, 'Oliver');
      const token = /oidc\.[\w-]{43}/.exec(await stored(page))?.[0] ?? '';
      const ask = () => fetch(`${server.url}api/v1/identity`, {headers: {Authorization: `Bearer ${token}`}});
      assert.equal((await ask()).status, 200);
      await write(page, 'Not lost');
      const ended = page.waitForResponse((response) => response.request().method() === 'DELETE');
      await page.getByRole('button', {name: 'Sign out'}).click();
      await ended;
      await page.getByLabel('Name', {exact: true}).waitFor();
      await page.keyboard.type('.');
      assert.equal(await textOf(page), 'Not lost.');
      await page.getByText('Edit (1').waitFor({state: 'detached'});
      await tab.getByLabel('Name', {exact: true}).waitFor();
      assert.equal(await textOf(tab), 'In a tab');
      assert.doesNotMatch(await stored(page), /oidc\.|Oliver/);
      assert.equal((await ask()).status, 401);
    });

    it('stores nothing with remember="none"', async () => {
      const page = await open('/none', {attributes: 'remember="none"'});
      await write(page, 'Quiet');
      await signIn(page, 'Nora');
      await seesName(page, 'Nora');
      assert.equal(await stored(page), '[]');
      await page.reload();
      await write(page, 'x');
      await signInButton(page).waitFor();
    });

    it('comes back quietly when the reader refuses, or closes the window', async () => {
      const page = await open('/refused');
      await write(page, 'Kept');
      await signInAt(await openWindow(page), 'Rita', '[ Cancel ]');
      await page.getByText('Continue in the window').waitFor({state: 'detached'});
      const popup = await openWindow(page);
      await page.getByText('Continue in the window').waitFor();
      await popup.close();
      await page.getByText('Continue in the window').waitFor({state: 'detached'});
      assert.equal(await textOf(page), 'Kept');
      await page.getByLabel('Name', {exact: true}).waitFor();
      assert.equal(await page.getByRole('alert').count(), 0);
      // The provider knows the reader by now.
      const again = await openWindow(page);
      const closed = again.waitForEvent('close');
      await again.getByRole('button', {name: 'Continue'}).click();
      await closed;
      await seesName(page, 'Rita');
    });

    it('offers a link if the browser blocks the window', async () => {
      const page = await open('/blocked');
      await page.evaluate(() => Reflect.set(window, 'open', () => null));
      await write(page, 'Kept');
      await signInButton(page).click();
      await page.getByText('The browser has blocked the window.').waitFor();
      const popup = page.waitForEvent('popup');
      await page.getByRole('link', {name: 'Open it'}).click();
      await signInAt(await popup, 'Bo');
      await seesName(page, 'Bo');
      assert.equal(await textOf(page), 'Kept');
    });

    it('believes no message of another origin, and none for another window', async () => {
      const page = await open('/forged');
      await write(page, 'x');
      const popup = await openWindow(page);
      const asked = await (await popup.opener())?.evaluate(() => document.title);
      assert.equal(asked, 'A page');
      const token = `oidc.${'A'.repeat(43)}`;
      await page.evaluate((forged) => {
        for (const ticket of ['A'.repeat(22), '', null])
          window.postMessage({colloquy: 'signed-in', ticket, token: forged}, '*');
      }, token);
      await signInAt(popup, 'Fay');
      await seesName(page, 'Fay');
      assert.ok(!(await stored(page)).includes(token));
    });

    it('can be used once', async () => {
      const page = await open('/replay');
      let callback = '';
      context.on('request', (request) => {
        if (request.url().includes('/callback?')) callback = request.url();
      });
      await write(page, 'x');
      await signIn(page, 'Rob');
      await seesName(page, 'Rob');
      const replay = await context.newPage();
      await replay.goto(callback);
      await replay.getByText('was used before').waitFor();
      assert.equal(await replay.locator('#data').textContent().then((data) => /oidc\./.test(data ?? '')), false);
    }); // prettier-ignore

    it('says in the window that the provider does not answer, and goes on when it is back with another key', async () => {
      const page = await open('/down', {lang: 'de'});
      const down = await start(...optionsOf(provider.issuer));
      await provider.stop();
      await page.goto(`${origin}/?${new URLSearchParams({thread: '/down', server: down.url})}`);
      await write(page, 'Kept');
      const popup = await openWindow(page);
      await popup.getByText('Example ID does not answer at the moment. Nothing is lost').waitFor();
      await provider.start(`${down.url}api/v1/sign-in/callback`);
      await popup.getByRole('link', {name: 'Try again'}).click();
      await signInAt(popup, 'Dora');
      await seesName(page, 'Dora');
      // The keys of the provider change.
      await provider.start(`${down.url}api/v1/sign-in/callback`);
      await page.getByRole('button', {name: 'Sign out'}).click();
      await context.clearCookies();
      await signIn(page, 'Dora');
      await seesName(page, 'Dora');
      assert.equal(await textOf(page), 'Kept');
      await down.end('SIGTERM');
      await provider.start(`${server.url}api/v1/sign-in/callback`);
    });

    it('refuses a provider that is another than the owner has named', async () => {
      const other = await start(...optionsOf(provider.issuer.replace('127.0.0.1', 'localhost')));
      const page = await open('/issuer', {server: other.url});
      await write(page, 'Kept');
      const popup = await openWindow(page);
      await popup.getByText('its answer is not valid').waitFor();
      const closed = popup.waitForEvent('close');
      await popup.getByRole('button', {name: 'Back to the page'}).click();
      await closed;
      assert.equal(await textOf(page), 'Kept');
      await page.getByLabel('Name', {exact: true}).waitFor();
      await other.end('SIGTERM');
    });

    it('asks for an account where guests may not write, and keeps the words', async () => {
      const closed = await start(...optionsOf(provider.issuer), '--guests', 'off');
      await provider.start(`${closed.url}api/v1/sign-in/callback`);
      const page = await open('/no guests', {server: closed.url});
      await write(page, 'Wait for me');
      await page.getByText('Sign in to send your comment.').waitFor();
      for (const field of ['Name', 'Website']) assert.equal(await page.getByLabel(field, {exact: true}).count(), 0);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('alert').filter({hasText: 'Sign in to send your comment.'}).waitFor();
      const popup = page.waitForEvent('popup');
      // The focus is on the button.
      await page.keyboard.press('Enter');
      await signInAt(await popup, 'Gus');
      await seesName(page, 'Gus');
      await page.keyboard.press('Control+Enter');
      await page
        .getByRole('article', {name: /^Gus Provided/})
        .getByText('Edit (1')
        .waitFor();
      await closed.end('SIGTERM');
      await provider.start(`${server.url}api/v1/sign-in/callback`);
    });
  });
