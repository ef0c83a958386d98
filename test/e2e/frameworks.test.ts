// The recipes of examples/frameworks/, built with the packed npm package and opened in Chromium.

import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {seedThread} from '../../src/server/seed-thread.js';
import {findBrowser} from '../support/browsers.js';
import {startChromium} from '../support/chromium.js';
import {filesOf} from '../support/files-of.js';
import {buildRecipe, packColloquy, RECIPES, skipsFrameworks} from '../support/framework-recipe.js';
import {startStubHttpServer} from '../support/stub-http-server.js';
import {startTestServer, type TestServer} from '../support/test-server.js';

const skip = skipsFrameworks || (findBrowser('chromium') === null && 'chromium is not installed');

const NOTE = 'https://notes.example/rain';

const WORDS = ['The step was wet at six.', 'At seven, too.', 'And dry at eight.'];

describe('a recipe', {skip}, () => {
  const built: string[] = [];
  let server: TestServer;
  let browser: Browser;
  let archive: string;
  before(async () => {
    archive = await packColloquy(mkdtempSync(join(tmpdir(), 'colloquy-pack-')));
    server = await startTestServer({scripts: 'dist', prepare: seedNotes});
    browser = await startChromium();
  });
  after(async () => {
    await browser.close();
    await server.close();
    for (const folder of [...built, join(archive, '..')]) rmSync(folder, {recursive: true, force: true});
  });

  /** Builds a recipe, serves a folder of it, and visits a page without errors on its console. */
  async function visit(name: string, output: string, path: string, look: (page: Page) => Promise<void>): Promise<void> {
    const folder = await buildRecipe(name, server.url, archive);
    built.push(folder);
    const site = await startStubHttpServer(filesOf(join(folder, output)));
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) errors.push(message.text());
    });
    try {
      await page.goto(new URL(path, site.url).href);
      await look(page);
      assert.deepEqual(errors, []);
    } finally {
      await page.close();
      await site.close();
    }
  }

  const firstComment = (page: Page) => page.locator('comment-thread article').first();
  const seesComments = async (page: Page): Promise<void> => {
    for (const words of WORDS) await page.getByText(words, {exact: true}).waitFor();
  };
  const hearsEvent = (page: Page): Promise<void> => page.getByText('The thread has 3 comments.').waitFor();

  for (const name of ['react', 'vue', 'svelte'])
    it(`for ${name} shows comments, hears events and changes a property`, () =>
      visit(name, 'dist', '/', async (page) => {
        await seesComments(page);
        await hearsEvent(page);
        assert.match((await firstComment(page).textContent()) ?? '', /wet at six/);
        await page.getByRole('button', {name: 'Newest comments first'}).click();
        await firstComment(page).getByText('And dry at eight.').waitFor();
        await seesComments(page);
      }));

  it('for astro shows comments, hears events and has its order', () =>
    visit('astro', 'dist', '/', async (page) => {
      await seesComments(page);
      await hearsEvent(page);
      await firstComment(page).getByText('And dry at eight.').waitFor();
    }));

  it('for eleventy shows comments on a note, and counts in the list', async () => {
    await visit('eleventy', '_site', '/rain/', seesComments);
    await visit('eleventy', '_site', '/', (page) => page.getByText('3 comments').waitFor());
  });

  it('for plain HTML shows comments and hears events', () =>
    visit('html', '.', '/', async (page) => {
      await seesComments(page);
      await hearsEvent(page);
    }));
});

it('each recipe has a test, which CI runs, and a place in the documentation', () => {
  if (process.env['CI']) assert.equal(skip, false);
  const text = readFileSync('docs/developers/frameworks.md', 'utf8');
  for (const name of readdirSync(RECIPES)) assert.ok(text.includes(`../../${RECIPES}/${name}`), name);
  assert.deepEqual(readdirSync(RECIPES).sort(), ['astro', 'eleventy', 'html', 'react', 'svelte', 'vue']);
});

/** Writes the same three comments for the two addresses that the recipes have. */
async function seedNotes(store: Parameters<typeof seedThread>[0]): Promise<void> {
  for (const [place, key] of [NOTE, `${NOTE}/`].entries())
    await seedThread(store, {
      key,
      title: 'Rain on the step',
      url: key,
      comments: WORDS.map((source, index) => ({
        id: `0191c1f2-000${place}-7000-8000-00000000000${index}`,
        parent: null,
        author: {name: 'Ana'},
        createdAt: `2026-03-01T0${index + 6}:00:00Z`,
        source,
      })),
    });
}
