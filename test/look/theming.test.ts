// The workbench of the theming page: themes, properties, and the CSS to copy.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {findBrowser} from '../support/browsers.js';
import {startChromium} from '../support/chromium.js';
import {type LookSite, startLookSite} from './look-site.js';

const skip = findBrowser('chromium') === null && 'chromium is not installed';

describe('the theming page', {skip}, () => {
  let site: LookSite;
  let browser: Browser;
  let page: Page;
  before(async () => {
    site = await startLookSite();
    browser = await startChromium();
    page = await browser.newPage();
    await page.goto(site.urlOf('theming.html', 'workbench'));
    await page.getByText('79 comments').waitFor();
    for (const summary of ['Change the properties', 'The complete style sheet']) await page.getByText(summary).click();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  const shown = (): Promise<string> => page.locator('#css').innerText();
  const themeFile = (name: string): string => readFileSync(`demo/themes/${name}.css`, 'utf8').trim();
  const fontOf = (): Promise<string> =>
    page.locator('comment-thread').evaluate((thread) => getComputedStyle(thread).fontFamily);

  it('switches themes, and shows the CSS of the chosen one', async () => {
    assert.equal(await shown(), themeFile('paper'));
    for (const [label, name] of [
      ['Terminal', 'terminal'],
      ['Cards', 'cards'],
    ] as const) {
      await page.getByLabel(label).check();
      await page.locator('#css', {hasText: themeFile(name).split('\n')[0] ?? ''}).waitFor();
      assert.equal(await shown(), themeFile(name));
    }
    assert.match(await fontOf(), /^system-ui/);
  });

  it('changes a property of the thread live, and adds it to the CSS', async () => {
    await page.locator('[name="--comment-gap"]').fill('40');
    await page.locator('[name="--comment-accent"]').fill('#aa3300');
    await page.locator('[name="--comment-font"]').selectOption({label: 'Monospace'});
    assert.match(await fontOf(), /monospace/);
    assert.ok(
      (await shown()).endsWith(
        'comment-thread {\n  --comment-gap: 40px;\n  --comment-accent: #aa3300;\n  --comment-font: ui-monospace, monospace;\n}',
      ),
    );
  });

  it('shows only the changes without a theme', async () => {
    await page.getByLabel('None').check();
    await page.locator('#css', {hasNotText: 'Cards'}).waitFor();
    assert.match(await shown(), /^comment-thread \{\n {2}--comment-gap: 40px;/);
  });

  it('copies the CSS', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', {name: 'Copy'}).click();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await shown());
  });

  it('undoes all changes, and keeps the theme', async () => {
    await page.getByLabel('Cards').check();
    await page.locator('#css', {hasText: 'Cards'}).waitFor();
    assert.match(await fontOf(), /monospace/);
    await page.getByRole('button', {name: 'Undo all changes'}).click();
    await page.locator('#css', {hasNotText: 'monospace'}).waitFor();
    assert.equal(await shown(), themeFile('cards'));
    assert.match(await fontOf(), /^system-ui/);
  });
});
