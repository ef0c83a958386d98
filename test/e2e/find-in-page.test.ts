import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {startChromium} from '../support/chromium.js';
import {comment, page as pageOf} from '../support/comments.js';
import {openSite, SITE} from '../support/static-site.js';

const discussion = [
  comment('a', null, {author: {name: 'Ana'}, replies: 2}),
  comment('b', 'a', {author: {name: 'Bo'}, html: '<p>The quinces are ripe.</p>', replies: 1}),
  comment('c', 'b', {author: {name: 'Cy'}, html: '<p>The medlars are not.</p>'}),
  ...Array.from({length: 200}, (_, index) => comment(`n${index}`)),
];

// Browsers search for the words of a text fragment as find-in-page does. A URL can trigger it.
describe('find-in-page', () => {
  let browser: Browser;
  before(async () => {
    browser = await startChromium();
  });
  after(() => browser.close());

  async function open(): Promise<Page> {
    const page = await openSite(browser);
    await page.route('**/thread.json', (route) => route.fulfill({json: pageOf(discussion)}));
    await page.goto(SITE);
    await page.getByText('Text of n199').waitFor();
    // The chunk for deep links and folds is loaded once the buttons have their menus.
    await page.locator('[part="menu"]').first().waitFor({state: 'attached'});
    return page;
  }

  it('unfolds a folded branch and the branches around it', async () => {
    const page = await open();
    await page.getByRole('button', {name: 'Hide 1 reply to Bo'}).click();
    await page.getByRole('button', {name: 'Hide 2 replies to Ana'}).click();
    await page.getByText('quinces').waitFor({state: 'hidden'});
    await page.goto(`${SITE}/#:~:text=${encodeURIComponent('The medlars are not.')}`);
    await page.getByRole('button', {name: 'Hide 1 reply to Bo'}).waitFor();
    await page.getByText('medlars').waitFor();
    assert.equal(await page.getByRole('button', {name: 'Hide 2 replies to Ana'}).getAttribute('aria-expanded'), 'true');
  });

  it('finds comments that were never in the viewport', async () => {
    const page = await open();
    await page.goto(`${SITE}/#:~:text=${encodeURIComponent('Text of n180')}`);
    await page.waitForFunction(() => {
      const rows = document.querySelector('comment-thread')?.shadowRoot?.querySelectorAll('article') ?? [];
      const box = [...rows].find((row) => row.textContent?.includes('Text of n180'))?.getBoundingClientRect();
      return box && box.top < innerHeight && box.bottom > 0;
    });
  });

  it('does not need folded comments in the accessibility tree', async () => {
    const page = await open();
    assert.equal(await page.getByRole('article', {name: /^Bo/}).count(), 1);
    await page.getByRole('button', {name: 'Hide 2 replies to Ana'}).click();
    await page.getByText('quinces').waitFor({state: 'hidden'});
    const session = await page.context().newCDPSession(page);
    const {nodes} = await session.send('Accessibility.getFullAXTree');
    const words = nodes.map(({name}) => String(name?.value ?? '')).join(' | ');
    assert.match(words, /Text of n1\b/);
    assert.doesNotMatch(words, /quinces|medlars/);
  });
});
