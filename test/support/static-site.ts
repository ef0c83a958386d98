// A website with one page and a thread in a static JSON file. Playwright serves it from dist/ and test/ by
// intercepting requests, so there is no server.

import {readFile} from 'node:fs/promises';
import type {Browser, Page} from 'playwright-core';

/** The origin of the site. */
export const SITE = 'http://site.test';

const makePage = (attributes: string): string => `<!doctype html>
<script type="module" src="/dist/colloquy.js"></script>
<comment-thread endpoint="/test/script-tag/thread.json" ${attributes}></comment-thread>`;

/** Opens a browser page that can load the site. @param attributes More attributes for `<comment-thread>`. */
export async function openSite(browser: Browser, attributes = ''): Promise<Page> {
  const page = await browser.newPage();
  await page.route(`${SITE}/**`, async (route) => {
    const {pathname} = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({contentType: 'text/html', body: makePage(attributes)});
    const contentType = pathname.endsWith('.json') ? 'application/json' : 'text/javascript';
    return route.fulfill({contentType, body: await readFile(`.${pathname}`)});
  });
  return page;
}
