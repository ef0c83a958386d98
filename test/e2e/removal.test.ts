import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {startChromium} from '../support/chromium.js';
import {openSite, SITE} from '../support/site.js';

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
    const thread = await page.evaluateHandle(() => new WeakRef(document.querySelector('comment-thread') ?? document));
    assert.ok(await thread.evaluate((ref) => ref.deref() !== undefined));
    await page.evaluate(() => document.querySelector('comment-thread')?.remove());
    for (let attempt = 0; attempt < 20; attempt++) {
      await page.requestGC();
      if (await thread.evaluate((ref) => ref.deref() === undefined)) return;
    }
    assert.fail('it is still in memory');
  });
});
