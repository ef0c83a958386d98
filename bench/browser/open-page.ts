// Opens a page in a new browser with empty caches. Each measurement uses its own browser.

import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {puppeteerCore} from '@web/test-runner-chrome';
import {CHROMIUM_FLAGS, findBrowser} from '../../test/support/browsers.js';
import {BLANK} from '../pages/site.js';

/** In CSS pixels. */
const VIEWPORT = {width: 1000, height: 900};

/** How long a new browser loads pages for its own window, in processes that compete with the measured page, in milliseconds. */
const SETTLING = 1500;

/** The time limit for every operation of a page, in milliseconds. */
export const TIMEOUT = 120_000;

const FLAGS = [
  ...CHROMIUM_FLAGS,
  // The launcher's own headless option hides scroll bars, which take part in layout shifts.
  '--headless',
  '--disable-gpu',
  '--disable-extensions',
  // A spare renderer would be measured as ours.
  '--disable-features=SpareRendererForSitePerProcess',
];

/** Opens a browser on a blank page of a site; runs `use`; then closes it. @throws if Chromium is not installed. */
export async function withPage<T>(
  site: string,
  use: (page: puppeteerCore.Page, browser: puppeteerCore.Browser) => Promise<T>,
): Promise<T> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('Chromium was not found. Install it, or set CHROME_PATH.');
  const userDataDir = mkdtempSync(join(tmpdir(), 'colloquy-bench-'));
  const browser = await puppeteerCore.launch({
    executablePath,
    userDataDir,
    headless: false,
    args: FLAGS,
    defaultViewport: VIEWPORT,
    protocolTimeout: TIMEOUT,
  });
  try {
    const page = await browser.newPage();
    await page.goto(new URL(BLANK, site).href);
    await setTimeout(SETTLING);
    // tsx wraps functions in calls of `__name`, also functions that run in the page, where it does not exist.
    await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
    return await use(page, browser);
  } finally {
    await browser.close();
    rmSync(userDataDir, {recursive: true, force: true, maxRetries: 3});
  }
}
