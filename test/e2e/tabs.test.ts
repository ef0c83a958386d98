// Tabs that close, networks that come and go, servers that turn people away: in a real browser, across origins. Every
// text is posted exactly once, and until then it is to be seen. `--full` is the long form.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {startStubHttpServer, type StubHttpServer} from '../support/stub-http-server.js';
import {startBuiltServer, type BuiltServer} from '../support/built-server.js';
import {startChromium} from '../support/chromium.js';
import {FORWARD_ALL, startFlakyProxy, type Outcome, type FlakyProxy} from '../support/flaky-proxy.js';

const isFull = process.argv.includes('--full');
const times = (full: number, short: number): number => (isFull ? full : short);
const upTo = (most: number): number => Math.random() * most;

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

/** A page of a thread that nobody has seen before. */
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

/** The texts of all comments of a thread; asked of the server itself. */
async function posted(url: string): Promise<readonly string[]> {
  const thread = new URL(url.replace('http:', 'https:'));
  const found = new Map<string, string>();
  let query = `thread=${encodeURIComponent(thread.href)}`;
  for (;;) {
    const answer = await fetch(`${server.url}api/v1/comments?${query}`);
    const page = (await answer.json()) as {comments: readonly {id: string; html: string}[]; next: string | null};
    // A page may repeat a comment of the one before it, when something was posted in between.
    for (const {id, html} of page.comments) found.set(id, html.replace(/<\/?p>/g, '').trim());
    if (page.next === null) return [...found.values()];
    query = `thread=${encodeURIComponent(thread.href)}&cursor=${encodeURIComponent(page.next)}`;
  }
}

/** Waits until the server has all of these, and checks that it has each of them once and nothing else. */
async function areOnce(url: string, texts: readonly string[]): Promise<void> {
  // A wait may be a minute long, several times.
  const deadline = Date.now() + 600_000;
  while ((await posted(url)).length < texts.length && Date.now() < deadline) await setTimeout(100);
  assert.deepEqual([...(await posted(url))].sort(), [...texts].sort());
}

const bad = (): {readonly outcome: Outcome; readonly delay: number} => ({
  outcome: Math.random() < 0.3 ? {is: 'unanswered'} : {is: 'forwarded'},
  delay: upTo(700),
});

/** Nobody was asked earlier than they had said, and never by two tabs at once for the same comment. */
function checkManners(attempts: FlakyProxy['attempts']): void {
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

describe('every text is posted exactly once, or to be seen', () => {
  const closings = times(300, 4);
  it(`when the tab closes within a second after sending, ${closings} times`, {timeout: 1_800_000}, async (test) => {
    const url = await newThread();
    const texts: string[] = [];
    let waited = 0;
    let page = await open(url);
    for (let round = 0; round < closings; round++) {
      proxy.decide = bad;
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
    await areOnce(url, texts);
    test.diagnostic(
      `${closings} closings: ${closings} posted once; ${waited} of them were not there when the tab was gone`,
    );
  });

  const episodes = times(100, 4);
  it(
    `when the network goes before, while or after it is sent, ${episodes} times`,
    {timeout: 1_200_000},
    async (test) => {
      const url = await newThread();
      const texts: string[] = [];
      const page = await open(url);
      await send(page, 'first');
      await areOnce(url, ['first']);
      proxy.decide = bad;
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
          await page.getByText('Waiting to be sent. You are offline. It will be sent by itself.').first().waitFor();
        await setTimeout(upTo(500));
        await context.setOffline(false);
      }
      proxy.decide = FORWARD_ALL;
      await areOnce(url, ['first', ...texts]);
      test.diagnostic(`${episodes} episodes: ${episodes} posted once`);
    },
  );

  const stormy = times(60, 3);
  for (const status of [429, 503] as const)
    it(`in a storm of ${status}, ${stormy} texts`, {timeout: 1_200_000}, async (test) => {
      const url = await newThread();
      const texts = Array.from({length: stormy}, (_, index) => `storm ${status} ${index}`);
      const page = await open(url);
      const start = proxy.attempts.length;
      let isOver = false;
      proxy.decide = () => {
        const isCalm = isOver && (!isFull || Math.random() < 0.7);
        const retryAfter = Math.random() < 0.5 ? 1 + Math.floor(upTo(2)) : null;
        return {outcome: isCalm ? {is: 'forwarded'} : {is: 'rejected', status, retryAfter}, delay: upTo(50)};
      };
      for (const text of texts) await send(page, text);
      await page.getByText('It will be sent by itself.').first().waitFor();
      isOver = true;
      await areOnce(url, texts);
      const attempts = proxy.attempts.slice(start);
      checkManners(attempts);
      test.diagnostic(`${stormy} texts posted once in ${attempts.length} attempts, none of them too early`);
    });

  const rounds = times(40, 1);
  it(`in five tabs at once, ${rounds} times`, {timeout: 1_200_000}, async (test) => {
    const url = await newThread();
    const texts: string[] = [];
    const start = proxy.attempts.length;
    for (let round = 0; round < rounds; round++) {
      const pages = await Promise.all(Array.from({length: 5}, () => open(url)));
      const turnedAway: Outcome = {is: 'rejected', status: 503, retryAfter: null};
      proxy.decide = () => ({outcome: Math.random() < 0.5 ? turnedAway : bad().outcome, delay: upTo(300)});
      const mine = pages.map((_, index) => `tabs ${round} ${index}`);
      texts.push(...mine);
      await Promise.all(pages.map((page, index) => send(page, mine[index] ?? '')));
      // Three go in the middle of it; the other two see everything through.
      await setTimeout(upTo(500));
      await Promise.all(pages.slice(0, 3).map((page) => page.close()));
      proxy.decide = FORWARD_ALL;
      await areOnce(url, texts);
      for (const page of pages.slice(3)) await page.close();
    }
    const attempts = proxy.attempts.slice(start);
    test.diagnostic(`${texts.length} texts posted once in ${attempts.length} attempts`);
  });
});
