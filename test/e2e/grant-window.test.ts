// The window in which a moderator allows a page to moderate: the built page of the server, and sites of other origins.
// The moderation routes are a stub, which the context of the browser answers.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Browser, BrowserContext, Page, Route} from 'playwright-core';
import {startBuiltServer, type BuiltServer} from '../support/built-server.js';
import {startChromium} from '../support/chromium.js';
import {eventually} from '../support/eventually.js';
import {startStubHttpServer, type StubHttpServer} from '../support/stub-http-server.js';

const TOKEN = 'the-token-of-this-page';

describe('the window that allows a page to moderate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-grant-'));
  let browser: Browser;
  let server: BuiltServer;
  let serverUrl: string;
  let site: StubHttpServer;
  let other: StubHttpServer;
  let context: BrowserContext;
  /** Whether somebody is signed in at the server. */
  let isSignedIn = true;
  /** The origins that may moderate; null for all. */
  let allowed: string | null = null;
  let granted: unknown[] = [];
  let requests: string[] = [];
  let errors: string[] = [];

  before(async () => {
    browser = await startChromium();
    server = await startBuiltServer(join(folder, 'comments.db'));
    // Passkeys need a name, not a number.
    serverUrl = server.url.replace('127.0.0.1', 'localhost');
    site = await startStubHttpServer((_request, response) => {
      response.writeHead(200, {'Content-Type': 'text/html'});
      response.end(`<!doctype html><html lang="en"><title>A page</title>
        <script type="module" src="${serverUrl}colloquy.js"></script><comment-thread></comment-thread>`);
    });
    other = await startStubHttpServer((_request, response) => {
      response.writeHead(200, {'Content-Type': 'text/html'});
      response.end(`<!doctype html><html lang="en"><title>Another site</title>
        <script>heard = []; addEventListener('message', ({data, origin, source}) => {
          heard.push(JSON.stringify(data));
          source.postMessage({colloquy: 'ask', nonce: data.nonce, origin: 'http://localhost'}, '*');
        });</script><button onclick="window.open('${serverUrl}desk/grant#number')">Open</button>`);
    });
  });
  after(async () => {
    await browser.close();
    await Promise.all([site.close(), other.close(), server.end('SIGTERM')]);
    rmSync(folder, {recursive: true, force: true});
  });

  beforeEach(async () => {
    context = await browser.newContext();
    [isSignedIn, allowed, granted, requests, errors] = [true, null, [], [], []];
    context.on('request', (request) => requests.push(request.url()));
    context.on('console', (message) => {
      if (message.type() === 'error' && /Content Security|Trusted/.test(message.text())) errors.push(message.text());
    });
    await context.route('**/api/v1/moderation/**', answer);
  });
  afterEach(async () => {
    assert.deepEqual(errors, []);
    await context.close();
  });

  async function answer(route: Route): Promise<void> {
    const request = route.request();
    const path = new URL(request.url()).pathname.replace('/api/v1/moderation/', '');
    const headers = {'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'authorization, content-type'};
    const send = (status: number, body: unknown): Promise<void> =>
      route.fulfill({status, headers, contentType: 'application/json', body: JSON.stringify(body)});
    if (request.method() === 'OPTIONS') return send(204, null);
    const moderator = {id: 'm', name: 'Ada', role: 'moderator'};
    const endsAt = new Date(Date.now() + 3_600_000).toISOString();
    if (path === 'session')
      return isSignedIn
        ? send(200, {moderator, site: 'A site', version: '1', endsAt})
        : send(401, {detail: 'Sign in.'});
    if (path === 'sign-in/options')
      return send(200, {challenge: 'AAAAAAAAAAAAAAAAAAAAAA', rpId: 'localhost', userVerification: 'preferred'});
    if (path === 'sign-in') {
      isSignedIn = true;
      return send(200, {});
    }
    if (path !== 'grants') return send(200, {comments: [], counts: {}, next: null});
    const {origin} = request.postDataJSON() as {origin: string};
    if (!isSignedIn) return send(401, {detail: 'Sign in.'});
    if (allowed !== null && origin !== allowed) return send(403, {detail: `Start it with --origin ${origin}`});
    granted.push(origin);
    return send(201, {token: TOKEN, origin, endsAt, moderator});
  }

  const siteUrl = (): string => site.url.replace('127.0.0.1', 'localhost');

  async function openPage(): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${siteUrl()}#moderate`);
    await page.getByRole('button', {name: 'Moderate', exact: true}).waitFor();
    return page;
  }

  async function ask(page: Page): Promise<Page> {
    const opening = context.waitForEvent('page');
    await page.getByRole('button', {name: 'Moderate', exact: true}).click();
    return opening;
  }

  const allow = (asking: Page): Promise<void> => asking.getByRole('button', {name: 'Allow', exact: true}).click();

  it('names the page that asks, hands it the token, and closes', async () => {
    const page = await openPage();
    const asking = await ask(page);
    await asking.getByRole('heading', {name: 'Moderate for an hour on this site?'}).waitFor();
    await asking.getByText(new URL(siteUrl()).origin, {exact: true}).waitFor();
    await asking.getByText('You are signed in as Ada.').waitFor();
    const closed = asking.waitForEvent('close');
    await allow(asking);
    await closed;
    await page.getByText('You moderate as Ada.').waitFor();
    assert.deepEqual(granted, [new URL(siteUrl()).origin]);
    for (const url of requests) assert.ok(!url.includes(TOKEN), url);
    const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]));
    assert.ok(!stored.includes(TOKEN));
  });

  it('shows the button again on a later visit, and loses the token with the page', async () => {
    const page = await openPage();
    await allow(await ask(page));
    await page.getByText('You moderate as Ada.').waitFor();
    await page.goto(siteUrl());
    await page.getByRole('button', {name: 'Moderate', exact: true}).waitFor();
    assert.ok(!(await page.getByText('You moderate').isVisible()));
  });

  it('cannot be answered by the press that has opened it', async () => {
    const asking = await ask(await openPage());
    await asking.getByRole('heading').waitFor();
    assert.equal(await asking.getByRole('button', {name: 'Allow', exact: true}).isDisabled(), true);
  });

  it('gives nothing if the moderator does not allow it, or closes it', async () => {
    const page = await openPage();
    await (await ask(page)).getByRole('button', {name: 'Do not allow'}).click();
    await page.getByText('nothing was allowed').first().waitFor();
    const asking = await ask(page);
    await asking.getByRole('heading').waitFor();
    await asking.close();
    await page.getByText('nothing was allowed').first().waitFor();
    assert.deepEqual(granted, []);
  });

  it('gives nothing to a page whose origin the server does not allow', async () => {
    allowed = 'https://example.org';
    const page = await openPage();
    const asking = await ask(page);
    await allow(asking);
    await asking.getByText(`--origin ${new URL(siteUrl()).origin}`).waitFor();
    // Apart from the sentence of the window, which may be in a language from right to left.
    assert.match((await asking.locator('[role=status] bdi').textContent()) ?? '', /^Start it with --origin \S+$/);
    assert.equal(await asking.locator('[role=status] span').textContent(), '--origin');
    await asking.close();
    await page.getByText('nothing was allowed').first().waitFor();
  });

  it('names the true origin of a page that claims another one', async () => {
    allowed = new URL(siteUrl()).origin;
    const page = await context.newPage();
    await page.goto(other.url);
    const opening = context.waitForEvent('page');
    await page.getByRole('button').click();
    const asking = await opening;
    await asking.getByText(new URL(other.url).origin, {exact: true}).waitFor();
    await allow(asking);
    await asking.getByText('The server did not allow it.').waitFor();
    const heard = await page.evaluate(() => JSON.stringify(Reflect.get(window, 'heard')));
    assert.match(heard, /ready/);
    assert.doesNotMatch(heard, /granted/);
    assert.deepEqual(granted, []);
  });

  it('gives the token to no other site to which the page has gone meanwhile', async () => {
    const page = await openPage();
    const asking = await ask(page);
    await asking.getByRole('heading').waitFor();
    await page.goto(other.url);
    await allow(asking);
    await eventually(async () => granted.length > 0 || null, 'the server has granted it');
    await eventually(async () => asking.isClosed() || null, 'the window is closed');
    assert.equal(await page.evaluate(() => JSON.stringify(Reflect.get(window, 'heard'))), '[]');
  });

  it('asks nothing without a page that has opened it', async () => {
    const page = await context.newPage();
    await page.goto(`${serverUrl}desk/grant#number`);
    await page.getByText('This window is opened by the button Moderate').waitFor();
    assert.equal(await page.getByRole('button').count(), 0);
  });

  it('opens by a link where the browser has blocked it', async () => {
    const page = await openPage();
    await page.evaluate(() => void (window.open = () => null));
    await page.getByRole('button', {name: 'Moderate', exact: true}).click();
    const opening = context.waitForEvent('page');
    await page.getByRole('link', {name: 'Open it'}).click();
    await allow(await opening);
    await page.getByText('You moderate as Ada.').waitFor();
  });

  it('signs in with a passkey if there is no session', async () => {
    isSignedIn = false;
    const page = await openPage();
    const asking = await ask(page);
    const client = await context.newCDPSession(asking);
    await client.send('WebAuthn.enable');
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
    } as const;
    const added = await client.send('WebAuthn.addVirtualAuthenticator', {
      options: {...options, isUserVerified: true, automaticPresenceSimulation: true},
    });
    await asking.getByText('You are not signed in.').waitFor();
    // Without a passkey: the browser says so, and the button stays.
    const button = asking.getByRole('button', {name: 'Sign in and allow'});
    await asking.evaluate(makePasskey);
    assert.equal((await client.send('WebAuthn.getCredentials', added)).credentials.length, 1);
    await button.click();
    await page.getByText('You moderate as Ada.').waitFor();
  });

  it('is loaded by no reader, nor is any tool of moderators', async () => {
    const page = await context.newPage();
    await page.goto(siteUrl());
    await page.getByText('Nobody has written anything here yet.').waitFor();
    await eventually(async () => requests.some((url) => /\/comment-tools-/.test(url)) || null, 'the menus are loaded');
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      requests.filter((url) => /moderat|grant|desk/.test(url)),
      [],
    );
  });
});

// Makes a passkey for the server, as an invitation does.
async function makePasskey(): Promise<void> {
  const bytes = new Uint8Array(16);
  await navigator.credentials.create({
    publicKey: {
      challenge: bytes,
      rp: {id: 'localhost', name: 'A site'},
      user: {id: bytes, name: 'ada', displayName: 'Ada'},
      pubKeyCredParams: [{type: 'public-key', alg: -7}],
      authenticatorSelection: {residentKey: 'required', userVerification: 'required'},
    },
  });
}
