// A flood of comments, as a writer meets it: the built widget, and a server whose limits are on.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import * as v from 'valibot';
import {startChromium} from '../support/chromium.js';
import {focusedForm} from '../support/focused-form.js';
import {startStubHttpServer, type StubHttpServer} from '../support/stub-http-server.js';
import {newComment, startTestServer, type TestServer} from '../support/test-server.js';

const Body = v.object({id: v.string(), guards: v.optional(v.object({solution: v.optional(v.string())}))});

describe('a flood of comments', () => {
  let browser: Browser;
  let server: TestServer;
  let site: StubHttpServer;

  before(async () => {
    browser = await startChromium();
    server = await startTestServer({rateLimit: true, proxies: ['127.0.0.1'], scripts: 'dist'});
    site = await startStubHttpServer((_request, response) => {
      response.writeHead(200, {'Content-Type': 'text/html'});
      response.end(`<!doctype html><html lang="en"><title>A page</title>
        <script type="module" src="${server.url}colloquy.js"></script><comment-thread></comment-thread>`);
    });
  });
  after(async () => {
    await browser.close();
    await site.close();
    await server.close();
  });

  const postFrom = (network: number): Promise<Response> =>
    server.send('POST', 'api/v1/comments', newComment(), {'X-Forwarded-For': `203.0.${network}.1`});

  async function open(): Promise<{readonly page: Page; readonly requests: string[]}> {
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(site.url.replace('127.0.0.1', 'localhost'));
    return {page, requests};
  }

  async function write(page: Page, words: string): Promise<void> {
    await page.getByRole('button', {name: 'Write a comment'}).click();
    await focusedForm(page);
    await page.keyboard.type(words);
    await page.getByLabel('Name').fill('Zed');
    await page.keyboard.press('Control+Enter');
  }

  const isChallenge = (url: string): boolean => /\/challenge-/.test(url);

  it('is nothing that a writer sees or loads before it comes', async () => {
    const {page, requests} = await open();
    await write(page, 'A calm day.');
    await page.getByText('Your comment was posted.').first().waitFor({state: 'attached'});
    assert.deepEqual(requests.filter(isChallenge), []);
    await page.close();
  });

  it('makes the browser of a newcomer solve a challenge, which it says, and posts the comment', async () => {
    const answers = await Promise.all(Array.from({length: 25}, (_, index) => postFrom(index)));
    assert.ok(answers.some(({status}) => status === 428));
    const {page, requests} = await open();
    const bodies: v.InferOutput<typeof Body>[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') bodies.push(v.parse(Body, request.postDataJSON()));
    });
    // The solution waits, so that the sentence can be read.
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/v1/comments', async (route) => {
      if (route.request().postData()?.includes('solution')) await released;
      await route.fallback();
    });
    await write(page, 'Written in a storm.');
    await page.getByText('Checking that you are a person’s browser…').waitFor();
    assert.match(await page.evaluate(() => JSON.stringify(localStorage)), /Written in a storm/);
    release();
    await page.getByText('Your comment was posted.').first().waitFor({state: 'attached'});
    assert.equal(requests.filter(isChallenge).length, 1);
    assert.deepEqual([bodies.length, new Set(bodies.map(({id}) => id)).size], [2, 1]);
    assert.deepEqual(
      bodies.map(({guards}) => guards?.solution !== undefined),
      [false, true],
    );
    // The same device proves its first comment with the second one.
    await write(page, 'And once more.');
    await page.getByText('And once more.').first().waitFor();
    await page.waitForFunction(() => !JSON.stringify(localStorage).includes('"state":"sending"'));
    assert.ok(bodies.every(({guards}, index) => index < 2 || guards?.solution === undefined));
    await page.close();
  });
});
