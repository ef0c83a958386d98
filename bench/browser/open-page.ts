// Each measurement has a browser of its own, with nothing in its caches.

import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {puppeteerCore} from '@web/test-runner-chrome';
import {CHROMIUM_FLAGS, findBrowser} from '../../test/support/browsers.js';
import {BLANK} from '../pages/site.js';

/** What is measured in is 1000 by 900 pixels. */
const VIEWPORT = {width: 1000, height: 900};

/** How long a page may take for anything, in milliseconds. */
export const PATIENCE = 120_000;

const FLAGS = [
  ...CHROMIUM_FLAGS,
  // Not the launcher's own way, which hides scroll bars: they are a part of what moves.
  '--headless',
  '--disable-gpu',
  '--disable-extensions',
  // A renderer kept in reserve would be measured as ours.
  '--disable-features=SpareRendererForSitePerProcess',
];

/** Opens a browser at a blank page of a site, for as long as `use` takes. @throws where there is no Chromium. */
export async function withPage<T>(
  site: string,
  use: (page: puppeteerCore.Page, browser: puppeteerCore.Browser) => Promise<T>,
): Promise<T> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('Chromium is not installed: it is what everything is measured in.');
  const userDataDir = mkdtempSync(join(tmpdir(), 'colloquy-bench-'));
  const browser = await puppeteerCore.launch({
    executablePath,
    userDataDir,
    headless: false,
    args: FLAGS,
    defaultViewport: VIEWPORT,
    protocolTimeout: PATIENCE,
  });
  try {
    const page = await browser.newPage();
    await page.goto(new URL(BLANK, site).href);
    // The compiler that runs this file wraps functions in a call of this name, also those that run in the page.
    await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
    return await use(page, browser);
  } finally {
    await browser.close();
    rmSync(userDataDir, {recursive: true, force: true, maxRetries: 3});
  }
}
