import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {startChromium} from '../support/chromium.js';
import {comment, page as pageOf} from '../support/comments.js';
import {openSite, SITE} from '../support/static-site.js';

const MINUTE = 60_000;

describe('new comments while a page is open', () => {
  let browser: Browser;
  before(async () => {
    browser = await startChromium();
  });
  after(() => browser.close());

  /** Opens a page with a fake clock. After the first load, the thread has one more comment. */
  async function open(attributes: string): Promise<{readonly page: Page; readonly asked: () => number}> {
    const page = await openSite(browser, attributes);
    let asked = 0;
    await page.route('**/thread.json', (route) => {
      const isLater = asked++ > 0;
      const answer = pageOf([comment('a'), ...(isLater ? [comment('b')] : [])]);
      return route.fulfill({json: {...answer, thread: {...answer.thread, revision: isLater ? '2' : '1'}}});
    });
    await page.clock.install();
    await page.goto(SITE);
    await page.getByText('Text of a').waitFor();
    await page.clock.runFor(3000);
    // The entry is enabled once the refresh chunk is loaded. Advancing the clock earlier would have no effect.
    await page.getByRole('button', {name: 'View'}).click();
    await page.locator('button:enabled', {hasText: 'Look for new comments'}).waitFor();
    await page.keyboard.press('Escape');
    return {page, asked: () => asked};
  }

  it('are fetched at the refresh interval and shown on a button press', async () => {
    const {page, asked} = await open('refresh="60"');
    await page.clock.runFor(MINUTE);
    await page.getByText('The discussion has changed.').waitFor();
    assert.equal(asked(), 2);
    assert.equal(await page.getByText('Text of b').count(), 0);
    await page.getByRole('button', {name: 'Show'}).click();
    await page.getByText('Text of b').waitFor();
  });

  it('cannot be requested before the refresh chunk is loaded', async () => {
    const page = await openSite(browser);
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/news-watch-*', async (route) => {
      await released;
      await route.fallback();
    });
    await page.goto(SITE);
    await page.getByRole('button', {name: 'View'}).click();
    await page.getByRole('button', {name: 'Chronological'}).waitFor();
    const entry = page.getByRole('button', {name: 'Look for new comments'});
    assert.equal(await entry.count(), 0);
    release();
    await entry.click();
    await page.getByText('Nothing new.').waitFor();
  });

  it('are not fetched without the refresh attribute', async () => {
    const {page, asked} = await open('');
    await page.clock.runFor(10 * MINUTE);
    assert.equal(asked(), 1);
  });

  it('are fetched when the reader returns to the tab', async () => {
    const {page, asked} = await open('');
    // Drivers cannot hide a page of a headless browser.
    const setVisibility = (state: 'hidden' | 'visible'): Promise<void> =>
      page.evaluate((visibilityState) => {
        Object.defineProperty(document, 'visibilityState', {configurable: true, value: visibilityState});
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await setVisibility('hidden');
    await page.clock.runFor(MINUTE);
    assert.equal(asked(), 1);
    await setVisibility('visible');
    await page.getByText('The discussion has changed.').waitFor();
    assert.equal(asked(), 2);
  });
});
