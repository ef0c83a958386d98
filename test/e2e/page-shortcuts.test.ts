import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {startChromium} from '../support/chromium.js';
import {openSite, SITE} from '../support/static-site.js';

/** Sets a source that allows posting. A string, because tsx adds helper calls to functions, which the page lacks. */
const GIVE_SOURCE = `document.querySelector('comment-thread').source = {
  load: async () => ({comments: [{id: 'a', author: {name: 'Ana'}, html: '<p>Rain at last.</p>'}]}),
  post: async () => { throw new Error('offline'); },
}`;

describe('a page with keyboard shortcuts', () => {
  let browser: Browser;
  before(async () => {
    browser = await startChromium();
  });
  after(() => browser.close());

  it('does not react to typing in the plain form, if neither the form nor the shortcut guard loads', async () => {
    const page = await openSite(browser);
    await page.route(/\/(?:page-connection|writing)-/, (route) => route.abort());
    await open(page);
    await page.getByRole('button', {name: 'Reply to Ana'}).click();
    const field = page.locator('[part~="plain-field"]');
    await field.pressSequentially('j?/ 1');
    await field.press('Backspace');
    assert.equal(await field.inputValue(), 'j?/ ');
    assert.deepEqual(await heardBy(page), []);
    await field.press('Control+k');
    await field.press('Escape');
    assert.deepEqual(await heardBy(page), ['Control', 'k', 'Escape']);
    await page.close();
  });

  it('does not react to keys in a menu, however late the shortcut guard loads', async () => {
    const page = await openSite(browser);
    let arrive = (): void => undefined;
    const late = new Promise<void>((resolve) => (arrive = resolve));
    await page.route(/\/page-connection-/, async (route) => {
      await late;
      await route.fallback();
    });
    const finding = page.waitForResponse(/\/finding-/).then((response) => response.finished());
    await open(page);
    await finding;
    await page.evaluate(async () => {
      for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
    });
    const menu = page.locator('[part="menu"]:popover-open');
    await page.getByRole('button', {name: 'View', exact: true}).click();
    assert.equal(await menu.count(), 0, 'the menu opens only after the guard has loaded');
    arrive();
    await menu.waitFor();
    await page.keyboard.press('ArrowDown');
    assert.deepEqual(await heardBy(page), []);
    await page.close();
  });
});

/** Opens a page with a thread that allows posting, and records the keys that reach the shortcuts of the page. */
async function open(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Reflect.set(window, 'heard', heard);
    addEventListener('keydown', ({key}) => heard.push(key));
  });
  await page.goto(SITE);
  await page.evaluate(GIVE_SOURCE);
  await page.getByText('Rain at last.').waitFor();
}

const heardBy = (page: Page): Promise<unknown> => page.evaluate((): unknown => Reflect.get(window, 'heard'));
