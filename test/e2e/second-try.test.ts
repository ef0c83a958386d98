import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page, Route} from 'playwright-core';
import {startChromium} from '../support/chromium.js';
import {openSite, SITE} from '../support/static-site.js';

describe('a chunk that does not load', () => {
  let browser: Browser;
  before(async () => {
    browser = await startChromium();
  });
  after(() => browser.close());

  it('is asked for once more, under another address', async () => {
    const page = await openSite(browser);
    const requests = await failFirst(page, /\/sanitize-/);
    await page.goto(SITE);
    // Text without a sanitiser has no elements.
    await page.getByRole('strong').waitFor();
    assert.deepEqual(
      requests.map((url) => new URL(url).search),
      ['', '?again'],
    );
  });

  it('is missed in a sentence, with a way to try again', async () => {
    const page = await openSite(browser);
    await page.route(/\/reader-/, (route) => route.abort());
    await page.goto(SITE);
    await page.getByText('The bell rang').first().waitFor();
    await page.getByRole('button', {name: 'Try again'}).waitFor();
  });

  it('leaves the words readable when it never comes', async () => {
    const page = await openSite(browser);
    await page.route(/\/sanitize-/, (route) => route.abort());
    await page.goto(SITE);
    await page.getByText('The bell rang twice.').waitFor();
    assert.equal(await page.getByRole('strong').count(), 0);
  });
});

/** Lets the first request for an address fail; the list tells which were made. */
async function failFirst(page: Page, address: RegExp): Promise<string[]> {
  const requests: string[] = [];
  await page.route(address, (route: Route) => {
    requests.push(route.request().url());
    return requests.length === 1 ? route.abort() : route.fallback();
  });
  return requests;
}
