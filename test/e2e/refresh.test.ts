import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {startChromium} from '../support/chromium.js';
import {comment, page as pageOf} from '../support/comments.js';
import {openSite, SITE} from '../support/static-site.js';

const MINUTE = 60_000;

describe('what comes while a page is read', () => {
  let browser: Browser;
  before(async () => {
    browser = await startChromium();
  });
  after(() => browser.close());

  /** A page that has been read, whose time the test tells, and whose discussion goes on after that. */
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
    // Enabled once the code that asks is here: a clock that runs before that reaches nobody.
    await page.locator('button[data-action=refresh]:enabled').waitFor();
    return {page, asked: () => asked};
  }

  it('is looked for every so many seconds, and waits behind a button', async () => {
    const {page, asked} = await open('refresh="60"');
    await page.clock.runFor(MINUTE);
    await page.getByText('The discussion has changed.').waitFor();
    assert.equal(asked(), 2);
    assert.equal(await page.getByText('Text of b').count(), 0);
    await page.getByRole('button', {name: 'Show'}).click();
    await page.getByText('Text of b').waitFor();
  });

  it('cannot be asked for before the code for it is here', async () => {
    const page = await openSite(browser);
    let letIn = (): void => undefined;
    const wanted = new Promise<void>((resolve) => (letIn = resolve));
    await page.route('**/news-watch-*', async (route) => {
      await wanted;
      await route.fallback();
    });
    await page.goto(SITE);
    const button = page.locator('button[data-action=refresh]');
    await button.waitFor();
    assert.equal(await button.isDisabled(), true);
    letIn();
    await button.and(page.locator(':enabled')).click();
    await page.getByText('Nothing new.').waitFor();
  });

  it('is not looked for where nobody wants that', async () => {
    const {page, asked} = await open('');
    await page.clock.runFor(10 * MINUTE);
    assert.equal(asked(), 1);
  });

  it('is looked for when the reader comes back to the page', async () => {
    const {page, asked} = await open('');
    // No driver can hide a page of a browser without a window.
    const turn = (state: 'hidden' | 'visible'): Promise<void> =>
      page.evaluate((visibilityState) => {
        Object.defineProperty(document, 'visibilityState', {configurable: true, value: visibilityState});
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await turn('hidden');
    await page.clock.runFor(MINUTE);
    assert.equal(asked(), 1);
    await turn('visible');
    await page.getByText('The discussion has changed.').waitFor();
    assert.equal(asked(), 2);
  });
});
