// `npm run pictures`: takes the pictures of the documentation from the demo, in light and in dark.

import {copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {buildSite} from '../demo/build-site.js';
import {lowWater} from '../demo/story/low-water.js';
import {story} from '../demo/story/story.js';
import {tenThousand} from '../demo/story/ten-thousand.js';
import {theGate} from '../demo/story/the-gate.js';
import {waiting} from '../demo/story/waiting.js';
import {weatherWords} from '../demo/story/weather-words.js';
import {seedThread} from '../src/server/seed-thread.js';
import {startServer} from '../src/server/app/serve.js';
import type {RunningServer} from '../src/server/app/server-options.js';
import type {CommentStore} from '../src/server/storage/comment-store.js';
import {startChromium} from '../test/support/chromium.js';
import {addAuthenticator} from '../test/support/desk-window.js';

const FOLDER = fileURLToPath(new URL('../demo/pictures/', import.meta.url));

/** Sizes in CSS pixels. The picture of the thread ends below the last comment that fits. */
const WIDTH = 648;
const HEIGHT = 1180;
const MARGIN = 24;
const DESK_WIDTH = 860;
const DESK_HEIGHT = 900;

/** Pixels of the picture for each CSS pixel. */
const SCALE = 1.5;

const WORDS = `> Felt the river go at four, through the floor.

I would keep this line too. *Felt*, not heard: she must have been barefoot on the boards when it went.`;

interface Clip {
  readonly top: number;
  readonly bottom: number;
}

async function takePictures(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-pictures-'));
  const server = await startDemo(folder);
  const browser = await startChromium();
  mkdirSync(FOLDER, {recursive: true});
  try {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await openDemo(browser, server.url, scheme);
      await savePicture(page, await clipThread(page), `thread-${scheme}`);
      await writeReply(page);
      await savePicture(page, await clipForm(page), `form-${scheme}`);
      await page.context().close();
      await takeDesk(browser, server, scheme);
      // The page about moderation shows it.
      copyFileSync(join(FOLDER, `desk-${scheme}.webp`), join(folder, `pages/pictures/desk-${scheme}.webp`));
      for (const [name, {path, top}] of Object.entries(CARDS))
        await takeCard(browser, server.url + path, top, `page-${name}-${scheme}`);
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, {recursive: true});
  }
}

async function startDemo(folder: string): Promise<RunningServer> {
  const pages = join(folder, 'pages');
  await buildSite(pages);
  const scripts = fileURLToPath(new URL('../dist/', import.meta.url));
  const database = join(folder, 'demo.db');
  // The desk shows the name of the site.
  const origins = ['https://sallow.example'];
  return startServer({port: 0, database, scripts, pages, origins, prepare: (store) => seedAll(store)});
}

async function seedAll(store: CommentStore): Promise<void> {
  for (const thread of [story, lowWater, theGate, weatherWords, tenThousand(), waiting(Date.now())])
    await seedThread(store, thread);
}

/** The pictures of the index of the demo: a page, and the element at the top of the picture. */
const CARDS: Readonly<Record<string, {readonly path: string; readonly top: string}>> = {
  thread: {path: 'story.html', top: 'comment-thread'},
  themes: {path: 'theming.html', top: '#workbench'},
  'ten-thousand': {path: 'ten-thousand.html', top: 'comment-thread'},
  quotations: {path: 'quotations.html', top: 'article:has([part~="quote"])'},
  languages: {path: 'language-ar.html', top: 'comment-thread'},
  systems: {path: 'systems.html', top: '#systems'},
  static: {path: 'static.html', top: 'pre'},
  notes: {path: 'notes.html', top: '#notes'},
  moderation: {path: 'moderation.html', top: 'figure'},
  'no-script': {path: `thread?thread=${story.key}`, top: '.colloquy-thread'},
};

/** Size of such a picture in CSS pixels, and pixels for each. */
const CARD = {width: 700, height: 437, scale: 0.92};

async function takeCard(browser: Browser, url: string, top: string, name: string): Promise<void> {
  const colorScheme = name.endsWith('dark') ? 'dark' : 'light';
  const context = await browser.newContext({colorScheme, viewport: {width: CARD.width, height: 2 * HEIGHT}});
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('[part="count"], [part~="permalink"], comment-count, .colloquy-count').first().waitFor();
  if (url.includes('theming')) await page.getByLabel('Terminal').check();
  // Quotations are found in an idle moment.
  if (url.includes('quotations')) await page.locator('[part~="quote"]').first().waitFor();
  await page.waitForLoadState('networkidle');
  const y = await page
    .locator(top)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top + scrollY);
  await saveClip(page, {x: 0, y: Math.max(0, y - MARGIN / 2), ...CARD}, name);
  await context.close();
}

async function takeDesk(browser: Browser, server: RunningServer, colorScheme: 'light' | 'dark'): Promise<void> {
  const context = await browser.newContext({colorScheme, viewport: {width: DESK_WIDTH, height: HEIGHT}});
  const page = await context.newPage();
  await addAuthenticator(page);
  await page.goto(await server.inviteModerator('Maya'));
  await page.getByRole('button', {name: 'Make a passkey'}).click();
  await page.getByRole('article').first().waitFor();
  await page.keyboard.press('j');
  const ends = await page
    .getByRole('article')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().bottom));
  const bottom = Math.max(...ends.filter((end) => end < DESK_HEIGHT));
  await savePicture(page, {top: MARGIN, bottom: bottom - MARGIN / 2}, `desk-${colorScheme}`, DESK_WIDTH);
  await context.close();
}

async function openDemo(browser: Browser, url: string, colorScheme: 'light' | 'dark'): Promise<Page> {
  const context = await browser.newContext({colorScheme, viewport: {width: WIDTH, height: 2 * HEIGHT}});
  const page = await context.newPage();
  await page.goto(`${url}story.html`);
  await page.locator('[part~="quoted-by"]').first().waitFor();
  return page;
}

/** Returns the top of the thread, and the end of the last comment that fits into the picture. */
const clipThread = (page: Page): Promise<Clip> =>
  page.locator('comment-thread').evaluate((thread, height) => {
    const top = thread.getBoundingClientRect().top + scrollY;
    const ends = [...(thread.shadowRoot?.querySelectorAll('article') ?? [])].map(
      (article) => article.getBoundingClientRect().bottom + scrollY,
    );
    return {top, bottom: Math.max(...ends.filter((end) => end < top + height))};
  }, HEIGHT);

const clipForm = (page: Page): Promise<Clip> =>
  page.locator('article', {has: page.locator('comment-composer')}).evaluate((article) => {
    const {top, bottom} = article.getBoundingClientRect();
    return {top: top + scrollY, bottom: bottom + scrollY};
  });

async function writeReply(page: Page): Promise<void> {
  await page.locator('[part~="depth-1"] [data-action="reply"]').nth(1).click();
  await page.getByRole('textbox').first().fill(WORDS);
  await page.getByLabel('Name', {exact: true}).fill('Ida Brandt');
  await page.mouse.move(0, 0);
  await page.locator('comment-composer').evaluate(() => {
    for (let at: Element | null | undefined = document.activeElement; at; at = at.shadowRoot?.activeElement)
      if (at instanceof HTMLElement && !at.shadowRoot) at.blur();
  });
}

async function savePicture(page: Page, {top, bottom}: Clip, name: string, width = WIDTH): Promise<void> {
  await saveClip(page, {x: 0, y: top - MARGIN, width, height: bottom - top + 2 * MARGIN, scale: SCALE}, name);
}

interface PictureClip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

async function saveClip(page: Page, clip: PictureClip, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const {data} = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 82,
    captureBeyondViewport: true,
    clip,
  });
  writeFileSync(join(FOLDER, `${name}.webp`), Buffer.from(data, 'base64'));
}

await takePictures();
