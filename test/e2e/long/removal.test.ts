import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, JSHandle, Page, Route} from 'playwright-core';
import {startChromium} from '../../support/chromium.js';
import {comment, page as pageOf} from '../../support/comments.js';
import {openSite, SITE} from '../../support/static-site.js';

describe('a thread that a page has removed', () => {
  let browser: Browser;
  before(async () => {
    browser = await startChromium();
  });
  after(() => browser.close());

  it('is let go of by everything: listeners, timers, observers', async () => {
    const page = await openSite(browser);
    await page.goto(SITE);
    await page.getByText('The bell rang').first().waitFor();
    // What comes after the first paint brings a sheet of its own.
    await page.waitForFunction(
      () => (document.querySelector('comment-thread')?.shadowRoot?.adoptedStyleSheets.length ?? 0) > 4,
    );
    const thread = await weaken(page);
    await remove(page);
    await assertCollected(page, thread);
  });

  it('is let go of by every chunk that arrives after it', async () => {
    const chunks = await listChunks(browser);
    assert.ok(chunks.length > 5, chunks.join(' '));
    for (const chunk of chunks) {
      const page = await openSite(browser);
      const held = new Promise<Route>((resolve) => void page.route(`**${chunk}`, resolve));
      await page.goto(SITE, {waitUntil: 'commit'});
      const route = await held;
      const thread = await weaken(page);
      await remove(page);
      await route.fallback();
      await assertCollected(page, thread, chunk);
      await page.close();
    }
  });

  it('gives all its memory back, ten times ten thousand comments', async () => {
    const page = await openSite(browser);
    const comments = Array.from({length: 10_000}, (_, index) =>
      comment(`c${index}`, index % 7 ? `c${index - 1}` : null),
    );
    await page.route('**/thread.json', (route) => route.fulfill({json: pageOf(comments)}));
    await page.goto(SITE);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const measure = async (): Promise<{readonly nodes: number; readonly heap: number}> => {
      for (let attempt = 0; attempt < 3; attempt++) await page.requestGC();
      const {metrics} = await session.send('Performance.getMetrics');
      const read = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      return {nodes: read('Nodes'), heap: read('JSHeapUsedSize')};
    };
    const readAndRemove = async (): Promise<void> => {
      await page.waitForFunction(
        () => document.querySelector('comment-thread')?.shadowRoot?.querySelectorAll('article').length === 10_000,
        null,
        {polling: 200},
      );
      await page.evaluate(() => document.querySelector('comment-thread')?.remove());
    };
    await readAndRemove();
    const before = await measure();
    for (let round = 0; round < 10; round++) {
      await page.evaluate(() => {
        const thread = document.createElement('comment-thread');
        thread.setAttribute('endpoint', '/test/script-tag/thread.json');
        document.body.append(thread);
      });
      await readAndRemove();
    }
    const after = await measure();
    // One thread has some 200,000 nodes and 20 MB: none of ten may have stayed.
    assert.ok(after.nodes - before.nodes < 2000, `${before.nodes} nodes became ${after.nodes}`);
    assert.ok(after.heap - before.heap < 3e6, `${before.heap} bytes became ${after.heap}`);
  });
});

/** Returns the paths of the chunks that a page loads by itself, in order, beside the entry. */
async function listChunks(browser: Browser): Promise<string[]> {
  const page = await openSite(browser);
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  await page.goto(SITE);
  await page.waitForLoadState('networkidle');
  await page.close();
  return paths.filter((path) => path.endsWith('.js') && !path.endsWith('/colloquy.js'));
}

const weaken = (page: Page): Promise<JSHandle<WeakRef<Node>>> =>
  page.evaluateHandle(() => new WeakRef<Node>(document.querySelector('comment-thread') ?? document));

const remove = (page: Page): Promise<void> => page.evaluate(() => document.querySelector('comment-thread')?.remove());

/** Chunks that were on their way, and frames that were asked for, may take a moment. */
async function assertCollected(page: Page, thread: JSHandle<WeakRef<Node>>, when = 'at rest'): Promise<void> {
  for (const end = Date.now() + 5000; Date.now() < end;) {
    await page.requestGC();
    if (await thread.evaluate((ref) => ref.deref() === undefined)) return;
  }
  assert.fail(`it is still in memory: ${when}`);
}
