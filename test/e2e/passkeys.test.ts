// Passkeys in a real browser: what Chromium sends is what the server expects.

import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {startChromium} from '../support/chromium.js';
import {startTestServer, type TestServer} from '../support/test-server.js';
import {addVirtualAuthenticator, type VirtualAuthenticator} from '../support/virtual-authenticator.js';

/** Calls the moderation routes from a page. */
const PAGE = `<!doctype html><title>A page</title><script>
  const send = async (method, path, body) => {
    const init = body === undefined ? {} : {headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)};
    const response = await fetch(new URL('api/v1/moderation/' + path, location.origin), {method, ...init});
    return {status: response.status, body: await response.json()};
  };
  const signUp = async (invite) => {
    const {status, body} = await send('POST', 'invitations/options', {invite});
    if (status !== 200) return {status, body};
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(body);
    const response = (await navigator.credentials.create({publicKey})).toJSON();
    return send('POST', 'passkeys', {invite, response, label: 'This computer'});
  };
  const signIn = async () => {
    const {body} = await send('POST', 'sign-in/options', {});
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(body);
    const response = (await navigator.credentials.get({publicKey})).toJSON();
    return send('POST', 'sign-in', {response, stays: true});
  };
</script>`;

interface Answer {
  readonly status: number;
  readonly body: {readonly detail?: string; readonly moderator?: {readonly name: string}};
}

describe('A passkey in Chromium', () => {
  let browser: Browser;
  let folder: string;
  let server: TestServer;
  let page: Page;
  let authenticator: VirtualAuthenticator;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
    mkdirSync(join(folder, 'pages'));
    writeFileSync(join(folder, 'pages', 'index.html'), PAGE);
    server = await startTestServer({pages: join(folder, 'pages')});
    browser = await startChromium();
    page = await browser.newPage();
    authenticator = await addVirtualAuthenticator(page);
    await page.goto(server.url.replace('127.0.0.1', 'localhost'));
  });
  after(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, {recursive: true, force: true});
  });

  const run = (script: string): Promise<Answer> => page.evaluate(script);

  const invite = async (name: string): Promise<string> => (await server.inviteModerator(name)).slice(-43);

  it('is made with a link, keeps its moderator signed in, signs in again, and is not made twice', async () => {
    const link = await invite('Ana');
    const made = await run(`signUp('${link}')`);
    assert.equal(made.body.moderator?.name, 'Ana', JSON.stringify(made));
    assert.equal(await authenticator.count(), 1);
    const again = await run(`signUp('${link}')`);
    assert.deepEqual([again.status, again.body.detail?.slice(0, 28)], [403, 'This link was used already. ']);
    await page.reload();
    assert.equal((await run(`send('GET', 'session')`)).status, 200);
    assert.equal(await page.evaluate('document.cookie'), '');
    assert.equal((await run(`send('POST', 'sign-out', {})`)).status, 200);
    assert.equal((await run(`send('GET', 'session')`)).status, 401);
    assert.equal((await run('signIn()')).body.moderator?.name, 'Ana');
    const [cookie] = await page.context().cookies();
    assert.deepEqual(
      [cookie?.name, cookie?.httpOnly, cookie?.sameSite],
      [`colloquy-${new URL(page.url()).port}`, true, 'Strict'],
    );
    const {link: further} = (await run(`send('POST', 'devices', {})`)).body as {link?: string};
    // The browser recognises the passkey that it has already.
    await assert.rejects(run(`signUp('${further?.slice(-43)}')`), /InvalidStateError/);
  });

  it('is refused if its counter went back, or if nobody checked who used it', async () => {
    await authenticator.rewind();
    await run('signIn()');
    await authenticator.rewind();
    const copied = await run('signIn()');
    assert.equal(copied.status, 403);
    assert.match(copied.body.detail ?? '', /^The counter of this passkey went back/);
    await authenticator.setVerified(false);
    await assert.rejects(run('signIn()'), /NotAllowedError/);
    await authenticator.setVerified(true);
  });

  it('cannot be used on another origin of the same machine', async () => {
    await page.goto(server.url);
    await assert.rejects(run('signIn()'), /SecurityError|TypeError/);
    const {status, body} = await run(`send('POST', 'sign-in/options', {})`);
    assert.equal(status, 403);
    assert.match(
      body.detail ?? '',
      /^Only the desk at http:\/\/localhost:\d+ can do this\. .* Open http:\/\/localhost:\d+\/desk instead\. To moderate in a page, load its script from http:\/\/localhost:\d+ too\.$/,
    );
  });
});
