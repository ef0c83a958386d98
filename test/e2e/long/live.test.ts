// `refresh="live"` in a browser, with the built script.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {after, before, describe, it, type TestContext} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {startChromium} from '../../support/chromium.js';
import {comment, page as pageOf} from '../../support/comments.js';
import {eventually} from '../../support/eventually.js';
import {startStubHttpServer} from '../../support/stub-http-server.js';
import {newComment, startTestServer, type TestServer} from '../../support/test-server.js';

const MINUTE = 60_000;

function sendScript(url: string, response: ServerResponse): void {
  response.writeHead(200, {'Content-Type': 'text/javascript'});
  response.end(readFileSync(`dist${url}`));
}

describe('a thread with refresh="live"', () => {
  let browser: Browser;
  before(async () => {
    browser = await startChromium();
  });
  after(() => browser.close());

  /** Serves a page with threads of a server, and opens it. */
  async function open(
    context: TestContext,
    server: Pick<TestServer, 'url'>,
    threads: readonly string[],
    hasFakeClock = false,
  ): Promise<{readonly page: Page; readonly requests: (part: string) => number}> {
    const site = await startStubHttpServer((_request, response) => {
      const elements = threads.map((thread) => `<comment-thread thread="${thread}" refresh="live"></comment-thread>`);
      response.writeHead(200, {'Content-Type': 'text/html'});
      response.end(`<!doctype html><script type="module" src="${server.url}colloquy.js"></script>${elements.join('')}`);
    });
    const page = await browser.newPage();
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    if (hasFakeClock) await page.clock.install();
    context.after(async () => {
      await page.close();
      await site.close();
    });
    await page.goto(site.url);
    return {page, requests: (part) => urls.filter((url) => url.includes(part)).length};
  }

  async function start(context: TestContext, options = {}): Promise<TestServer> {
    const server = await startTestServer({scripts: 'dist', ...options});
    context.after(() => server.close());
    return server;
  }

  const setVisibility = (page: Page, state: 'hidden' | 'visible'): Promise<void> =>
    page.evaluate((visibilityState) => {
      Object.defineProperty(document, 'visibilityState', {configurable: true, value: visibilityState});
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);

  const streamsOf = (server: TestServer, count: number): Promise<true> =>
    eventually(async () => (server.lifecycle.streams === count ? true : null), `${count} streams are open`);

  it('announces what others write, inserts nothing, and has one stream for all threads of a page', async (context) => {
    const server = await start(context);
    for (const thread of ['one', 'two']) await server.post(newComment({thread, source: `First of ${thread}`}));
    const {page, requests} = await open(context, server, ['one', 'two']);
    await page.getByText('First of two').waitFor();
    const isForBoth = async () => (requests('thread=one') > 0 && requests('thread=two') > 0 ? true : null);
    await eventually(isForBoth, 'there is a stream');
    await streamsOf(server, 1);
    await server.post(newComment({thread: 'two', source: 'Second of two'}));
    await page.getByText('1 new comment').first().waitFor();
    assert.equal(await page.getByText('Second of two').count(), 0);
    await page.getByRole('button', {name: 'Show'}).click();
    await page.getByText('Second of two').waitFor();
  });

  it('closes its stream while the page is hidden or the thread is removed, and learns of what came meanwhile', async (context) => {
    const server = await start(context);
    await server.post(newComment({thread: 'one', source: 'First'}));
    const {page} = await open(context, server, ['one']);
    await page.getByText('First', {exact: true}).waitFor();
    await streamsOf(server, 1);
    await setVisibility(page, 'hidden');
    await streamsOf(server, 0);
    await server.post(newComment({thread: 'one', source: 'Second'}));
    await setVisibility(page, 'visible');
    await page.getByText('1 new comment').first().waitFor();
    await page.evaluate(() => document.querySelector('comment-thread')?.remove());
    await streamsOf(server, 0);
  });

  it('asks every minute where it cannot have a stream', async (context) => {
    const server = await start(context, {streams: {streams: 0, perNetwork: 0}});
    await server.post(newComment({thread: 'one', source: 'First'}));
    const {page, requests} = await open(context, server, ['one'], true);
    await page.getByText('First', {exact: true}).waitFor();
    await page.clock.runFor(3000);
    await eventually(async () => (requests('events?') > 0 ? true : null), 'a stream was asked for');
    await server.post(newComment({thread: 'one', source: 'Second'}));
    await page.clock.runFor(MINUTE);
    await page.getByText('1 new comment').first().waitFor();
    assert.equal(requests('events?'), 1);
    await page.clock.runFor(5 * MINUTE);
    await eventually(async () => (requests('events?') === 2 ? true : null), 'a stream was asked for again');
  });

  it('comes back by itself after a lost connection, and does not ask on a timer then', async (context) => {
    const streams: (string | undefined)[] = [];
    let asked = 0;
    const answer = ({url = '', headers}: IncomingMessage, response: ServerResponse): void => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      if (url.endsWith('.js')) return sendScript(url, response);
      if (!url.includes('/events')) {
        asked++;
        response.writeHead(200, {'Content-Type': 'application/json'});
        return void response.end(JSON.stringify({...pageOf([comment('a')]), removed: []}));
      }
      response.writeHead(200, {'Content-Type': 'text/event-stream'});
      streams.push(headers['last-event-id']?.toString());
      const event = `id: r1\nevent: revision\ndata: {"thread":"one","revision":"1"}\n\n`;
      if (streams.length === 1) response.end(`retry: 10\n\n${event}`);
      else response.write('retry: 10\n\n');
    };
    const comments = await startStubHttpServer(answer);
    context.after(() => comments.close());
    const {page} = await open(context, comments, ['one'], true);
    await page.getByText('Text of a').waitFor();
    await page.clock.runFor(3000);
    await eventually(async () => (streams.length > 1 ? true : null), 'the page has come back');
    assert.deepEqual(streams, [undefined, 'r1']);
    await page.clock.runFor(10 * MINUTE);
    assert.equal(asked, 1);
  });

  it('ignores events that make no sense', async (context) => {
    const data = [
      '',
      '{',
      'null',
      '[]',
      '{"thread":"one"}',
      '{"thread":"one","revision":7}',
      '{"thread":{},"revision":"x"}',
    ];
    let asked = 0;
    const comments = await startStubHttpServer(({url = ''}, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      if (url.endsWith('.js')) return sendScript(url, response);
      if (url.includes('/events')) {
        response.writeHead(200, {'Content-Type': 'text/event-stream'});
        for (const line of data) response.write(`event: revision\ndata: ${line}\n\n`);
        return void response.write('event: revision\ndata: {"thread":"one","revision":"changed"}\n\n');
      }
      asked++;
      response.writeHead(200, {'Content-Type': 'application/json'});
      response.end(JSON.stringify(pageOf([comment('a')])));
    });
    context.after(() => comments.close());
    const {page} = await open(context, comments, ['one']);
    await page.getByText('Text of a').waitFor();
    await eventually(async () => (asked === 2 ? true : null), 'the last event is heard');
  });
});
