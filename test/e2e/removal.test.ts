import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {startChromium} from '../support/chromium.js';
import {comment, page as pageOf} from '../support/comments.js';
import {openSite, SITE} from '../support/static-site.js';

describe('a removed thread', () => {
  let browser: Browser;
  before(async () => {
    browser = await startChromium();
  });
  after(() => browser.close());

  it('is garbage-collected: no listener, timer or observer refers to it', async () => {
    const page = await openSite(browser);
    await page.goto(SITE);
    await page.getByText('The bell rang').first().waitFor();
    // The chunk that loads after the first paint adds a style sheet.
    await page.waitForFunction(
      () => (document.querySelector('comment-thread')?.shadowRoot?.adoptedStyleSheets.length ?? 0) > 4,
    );
    const thread = await page.evaluateHandle(() => new WeakRef(document.querySelector('comment-thread') ?? document));
    assert.ok(await thread.evaluate((ref) => ref.deref() !== undefined));
    await page.evaluate(() => document.querySelector('comment-thread')?.remove());
    // Pending chunks and animation frames may refer to it for a moment.
    for (const end = Date.now() + 5000; Date.now() < end;) {
      await page.requestGC();
      if (await thread.evaluate((ref) => ref.deref() === undefined)) return;
    }
    assert.fail('the element is still in memory after 5 s');
  });

  it('frees its memory: ten threads of 10,000 comments, one after another', async () => {
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
    // One thread has about 200,000 nodes and 20 MB, so these limits fail if one of the ten remains.
    assert.ok(after.nodes - before.nodes < 2000, `${before.nodes} nodes before, ${after.nodes} after`);
    assert.ok(after.heap - before.heap < 3e6, `${before.heap} bytes before, ${after.heap} after`);
  });
});
