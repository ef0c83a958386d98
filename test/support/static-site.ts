// A site of one page with a thread in a file, answered by this project's own files and no server.

import {readFile} from 'node:fs/promises';
import type {Browser, Page} from 'playwright-core';

/** Its address. */
export const SITE = 'http://site.test';

const makePage = (attributes: string): string => `<!doctype html>
<script type="module" src="/dist/colloquy.js"></script>
<comment-thread endpoint="/test/script-tag/thread.json" ${attributes}></comment-thread>`;

/** A page of a browser that can go there. @param attributes More of them for the thread. */
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
