// Closed tabs, lost networks and servers that reject comments, in a real browser and across origins. Every text is
// posted exactly once and visible until then. `--full` runs the long form.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {startStubHttpServer, type StubHttpServer} from '../../support/stub-http-server.js';
import {startBuiltServer, type BuiltServer} from '../../support/built-server.js';
import {startChromium} from '../../support/chromium.js';
import {FORWARD_ALL, startFlakyProxy, type Outcome, type FlakyProxy} from '../../support/flaky-proxy.js';

const isFull = process.argv.includes('--full');
const times = (full: number, short: number): number => (isFull ? full : short);
const upTo = (limit: number): number => Math.random() * limit;

const folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
let browser: Browser;
let server: BuiltServer;
let proxy: FlakyProxy;
let site: StubHttpServer;
let context: BrowserContext;
let count = 0;

before(async () => {
  browser = await startChromium();
  server = await startBuiltServer(join(folder, 'comments.db'), '--rate-limit', 'off');
  proxy = await startFlakyProxy(server.url);
  site = await startStubHttpServer((_request, response) => {
    response.writeHead(200, {'Content-Type': 'text/html'});
    response.end(`<!doctype html><html lang="en"><title>A page</title>
      <script type="module" src="${proxy.url}colloquy.js"></script><comment-thread></comment-thread>`);
  });
});

after(async () => {
  await browser.close();
  await site.close();
  await proxy.close();
  await server.end('SIGTERM');
  rmSync(folder, {recursive: true, force: true});
});

afterEach(() => {
  proxy.decide = FORWARD_ALL;
  return context.close();
});

/** Creates a browser context. Returns the URL of a page with a new thread. */
const newThread = async (): Promise<string> => {
  context = await browser.newContext();
  return `${site.url.replace('127.0.0.1', 'localhost')}page-${process.pid}-${count++}`;
};

async function open(url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', {name: 'Write a comment'}).waitFor();
  return page;
}

async function send(page: Page, text: string): Promise<void> {
  await page.getByRole('button', {name: 'Write a comment'}).click();
  const field = page.getByRole('textbox', {name: 'Write a comment'});
  await field.fill(text);
  await page.getByLabel('Name').fill('Zed');
  await field.press('Control+Enter');
}

/** Reads the texts of all comments of a thread directly from the server. */
async function posted(url: string): Promise<readonly string[]> {
  const thread = new URL(url.replace('http:', 'https:'));
  const found = new Map<string, string>();
  let query = `thread=${encodeURIComponent(thread.href)}`;
  for (;;) {
    const answer = await fetch(`${server.url}api/v1/comments?${query}`);
    const page = (await answer.json()) as {comments: readonly {id: string; html: string}[]; next: string | null};
    // A page may repeat a comment of the previous page if a comment was posted in between.
    for (const {id, html} of page.comments) found.set(id, html.replace(/<\/?p>/g, '').trim());
    if (page.next === null) return [...found.values()];
    query = `thread=${encodeURIComponent(thread.href)}&cursor=${encodeURIComponent(page.next)}`;
  }
}

/** Waits until the server has as many comments as there are texts. Checks that it has each text once, and no other. */
async function assertPostedOnce(url: string, texts: readonly string[]): Promise<void> {
  // The retry delay may be a minute, several times in a row.
  const deadline = Date.now() + 600_000;
  while ((await posted(url)).length < texts.length && Date.now() < deadline) await setTimeout(100);
  assert.deepEqual([...(await posted(url))].sort(), [...texts].sort());
}

/** Forwards a comment after up to 700 ms. Drops the response of 30 %. */
const unreliable = (): {readonly outcome: Outcome; readonly delay: number} => ({
  outcome: Math.random() < 0.3 ? {is: 'unanswered'} : {is: 'forwarded'},
  delay: upTo(700),
});

/** Checks that no comment was sent again before `Retry-After` had passed, or by two tabs at once. */
function checkRetries(attempts: FlakyProxy['attempts']): void {
  const last = new Map<string, FlakyProxy['attempts'][number]>();
  for (const attempt of attempts) {
    const previous = last.get(attempt.id);
    last.set(attempt.id, attempt);
    if (!previous) continue;
    assert.ok(attempt.start >= previous.end, 'two tabs sent the same comment at once');
    const wait = previous.outcome.is === 'rejected' ? (previous.outcome.retryAfter ?? 0) * 1000 : 0;
    assert.ok(attempt.start >= previous.end + wait, `${attempt.start - previous.end} ms instead of ${wait}`);
  }
}

describe('every text is posted exactly once and is visible until then', () => {
  const closings = times(300, 4);
  it(`when the tab closes within a second after sending, ${closings} times`, {timeout: 1_800_000}, async (test) => {
    const url = await newThread();
    const texts: string[] = [];
    let waited = 0;
    let page = await open(url);
    for (let round = 0; round < closings; round++) {
      proxy.decide = unreliable;
      const text = `closing ${round}`;
      texts.push(text);
      await send(page, text);
      await setTimeout(upTo(1000));
      await page.close();
      if (!(await posted(url)).includes(text)) waited++;
      page = await open(url);
      await page.getByText(text, {exact: true}).first().waitFor();
    }
    proxy.decide = FORWARD_ALL;
    await assertPostedOnce(url, texts);
    test.diagnostic(`${closings} closings: ${closings} posted once, ${waited} of them after the tab was closed`);
  });

  const episodes = times(100, 4);
  it(
    `when the network is lost before, during or after sending, ${episodes} times`,
    {timeout: 1_200_000},
    async (test) => {
      const url = await newThread();
      const texts: string[] = [];
      const page = await open(url);
      await send(page, 'first');
      await assertPostedOnce(url, ['first']);
      proxy.decide = unreliable;
      for (let round = 0; round < episodes; round++) {
        const text = `offline ${round}`;
        texts.push(text);
        const isBefore = round % 3 === 0;
        if (isBefore) await context.setOffline(true);
        await send(page, text);
        await setTimeout(round % 3 === 1 ? upTo(100) : upTo(700));
        await context.setOffline(true);
        await page.getByText(text, {exact: true}).first().waitFor();
        if (isBefore)
          await page.getByText('Waiting to be sent. You are offline. It will be sent automatically.').first().waitFor();
        await setTimeout(upTo(500));
        await context.setOffline(false);
      }
      proxy.decide = FORWARD_ALL;
      await assertPostedOnce(url, ['first', ...texts]);
      test.diagnostic(`${episodes} episodes: ${episodes} posted once`);
    },
  );

  const rejections = times(60, 3);
  for (const status of [429, 503] as const)
    it(
      `when the server rejects all comments with ${status} for a while, ${rejections} texts`,
      {timeout: 1_200_000},
      async (test) => {
        const url = await newThread();
        const texts = Array.from({length: rejections}, (_, index) => `rejected ${status} ${index}`);
        const page = await open(url);
        const start = proxy.attempts.length;
        let isOver = false;
        proxy.decide = () => {
          const isAccepted = isOver && (!isFull || Math.random() < 0.7);
          const retryAfter = Math.random() < 0.5 ? 1 + Math.floor(upTo(2)) : null;
          return {outcome: isAccepted ? {is: 'forwarded'} : {is: 'rejected', status, retryAfter}, delay: upTo(50)};
        };
        for (const text of texts) await send(page, text);
        await page.getByText('It will be sent automatically.').first().waitFor();
        isOver = true;
        await assertPostedOnce(url, texts);
        const attempts = proxy.attempts.slice(start);
        checkRetries(attempts);
        test.diagnostic(`${rejections} texts posted once in ${attempts.length} attempts, none of them too early`);
      },
    );

  const rounds = times(40, 1);
  it(`when five tabs send at once and three of them close, ${rounds} times`, {timeout: 1_200_000}, async (test) => {
    const url = await newThread();
    const texts: string[] = [];
    const start = proxy.attempts.length;
    for (let round = 0; round < rounds; round++) {
      const pages = await Promise.all(Array.from({length: 5}, () => open(url)));
      const rejected: Outcome = {is: 'rejected', status: 503, retryAfter: null};
      proxy.decide = () => ({outcome: Math.random() < 0.5 ? rejected : unreliable().outcome, delay: upTo(300)});
      const mine = pages.map((_, index) => `tabs ${round} ${index}`);
      texts.push(...mine);
      await Promise.all(pages.map((page, index) => send(page, mine[index] ?? '')));
      // Three tabs close while they are sending; the other two finish their work.
      await setTimeout(upTo(500));
      await Promise.all(pages.slice(0, 3).map((page) => page.close()));
      proxy.decide = FORWARD_ALL;
      await assertPostedOnce(url, texts);
      for (const page of pages.slice(3)) await page.close();
    }
    const attempts = proxy.attempts.slice(start);
    test.diagnostic(`${texts.length} texts posted once in ${attempts.length} attempts`);
  });
});
