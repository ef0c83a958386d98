import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page, Route} from 'playwright-core';
import {startChromium} from '../support/chromium.js';
import {openSite, SITE} from '../support/static-site.js';

describe('a chunk that fails to load', () => {
  let browser: Browser;
  before(async () => {
    browser = await startChromium();
  });
  after(() => browser.close());

  it('is requested once more, under another URL', async () => {
    const page = await openSite(browser);
    await page.addInitScript(withoutSetHtml);
    const requests = await failFirst(page, /\/sanitize-/);
    await page.goto(SITE);
    // Without the sanitiser, comments are plain text.
    await page.getByRole('strong').waitFor();
    assert.deepEqual(
      requests.map((url) => new URL(url).search),
      ['', '?again'],
    );
  });

  it('is reported with a button to try again', async () => {
    const page = await openSite(browser);
    await page.route(/\/reader-/, (route) => route.abort());
    await page.goto(SITE);
    await page.getByText('The bell rang').first().waitFor();
    await page.getByRole('button', {name: 'Try again'}).waitFor();
  });

  it('leaves comments readable as plain text if it is the sanitiser', async () => {
    const page = await openSite(browser);
    await page.addInitScript(withoutSetHtml);
    await page.route(/\/sanitize-/, (route) => route.abort());
    await page.goto(SITE);
    await page.getByText('The bell rang twice.').waitFor();
    assert.equal(await page.getByRole('strong').count(), 0);
  });
});

/** Removes the browser's own sanitiser, so that the chunk of DOMPurify is needed. */
const withoutSetHtml = (): void => void Reflect.deleteProperty(Element.prototype, 'setHTML');

/** Lets the first matching request fail. Returns the list of matching requests. */
async function failFirst(page: Page, address: RegExp): Promise<string[]> {
  const requests: string[] = [];
  await page.route(address, (route: Route) => {
    requests.push(route.request().url());
    return requests.length === 1 ? route.abort() : route.fallback();
  });
  return requests;
}
