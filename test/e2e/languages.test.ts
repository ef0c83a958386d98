// Every language in a window of 320 px: words of its own, its direction, nothing cut.

import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {directionOf} from '../../src/strings/lookup/direction-of.js';
import {FILES} from '../../src/strings/lookup/language-files.js';
import {type BuiltServer, startBuiltServer} from '../support/built-server.js';
import {startChromium} from '../support/chromium.js';
import {FOLDERS, LANGUAGES, assertNone, pathsOf} from '../support/language-texts.js';
import {newComment} from '../support/test-server.js';

/** Returns the texts of controls that do not fit: cut by their box, outside of the window, or of more than two lines. */
async function findCut(page: Page): Promise<readonly string[]> {
  const controls = page.locator('button, summary, label, legend, select, [role^=menuitem], [role=tab], h2, h3');
  return controls.evaluateAll((all) =>
    all
      .filter((each) => {
        const {left, right, width} = each.getBoundingClientRect();
        if (width <= 1 || !each.checkVisibility()) return false;
        const {clientWidth} = document.documentElement;
        const isInline = getComputedStyle(each).display === 'inline';
        if (left < -1 || right > clientWidth + 1 || (!isInline && each.scrollWidth > each.clientWidth + 1)) return true;
        if (!each.matches('button, summary, [role=tab]')) return false;
        const range = document.createRange();
        range.selectNodeContents(each);
        const lines = new Set(Array.from(range.getClientRects(), ({bottom}) => Math.round(bottom / 8)));
        return lines.size > 2;
      })
      .map(({textContent}) => textContent.trim()),
  );
}

/** Returns how far the page is wider than the window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('a language in a window of 320 px', () => {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-languages-'));
  let browser: Browser;
  let server: BuiltServer;
  before(async () => {
    server = await startBuiltServer(join(folder, 'comments.db'), '--rate-limit', 'off', '--votes', 'up');
    browser = await startChromium();
    const first = newComment({author: {name: 'Ana'}, source: 'The ferry leaves at nine.', thread: '/languages'});
    const second = newComment({
      author: {name: 'Bo'},
      source: '> at nine\n\nAt ten.',
      thread: '/languages',
      parent: first.id,
    });
    for (const comment of [first, second]) await post(comment);
  });
  after(async () => {
    await browser.close();
    await server.end('SIGTERM');
    rmSync(folder, {recursive: true, force: true});
  });

  async function post(comment: object): Promise<void> {
    const body = JSON.stringify(comment);
    const headers = {Origin: server.url.replace(/\/$/, ''), 'Content-Type': 'application/json'};
    const response = await fetch(`${server.url}api/v1/comments`, {method: 'POST', body, headers});
    assert.ok(response.ok, await response.text());
  }

  async function open(lang: string): Promise<Page> {
    const page = await browser.newPage({viewport: {width: 320, height: 700}});
    page.setDefaultTimeout(8000);
    const address = new URL('languages', server.url).href;
    await page.route(address, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="${lang}" dir="${directionOf(lang)}"><title>A page</title>
          <script type="module" src="/colloquy.js"></script><comment-thread thread="/languages"></comment-thread>`,
      }),
    );
    await page.goto(address);
    return page;
  }

  /** Fails unless the replies are indented, and the page of the server is written, from the side where the script begins. */
  async function isDrawn(page: Page, lang: string): Promise<void> {
    const [first, reply] = await Promise.all(
      ['The ferry leaves at nine.', 'At ten.'].map((text) => page.getByText(text, {exact: true}).boundingBox()),
    );
    assert.ok(first && reply);
    const isRightToLeft = directionOf(lang) === 'rtl';
    const indent = isRightToLeft ? first.x + first.width - reply.x - reply.width : reply.x - first.x;
    assert.ok(indent > 4, `${lang}: replies are indented by ${indent} px`);
    const response = await fetch(`${server.url}thread?thread=/languages&lang=${lang}`);
    const start = `<html lang="${lang}" dir="${isRightToLeft ? 'rtl' : 'ltr'}">`;
    assert.ok((await response.text()).includes(start), `the page of the server lacks ${start}`);
  }

  for (const [lang, load] of FILES)
    it(`${lang} is shown, and nothing is cut`, async () => {
      const language = await load();
      const page = await open(lang);
      try {
        await page.getByRole('heading', {name: language.thread.comments(2)}).waitFor();
        const looks = [await findCut(page)];
        const shoot = async (name: string): Promise<void> => {
          looks.push(await findCut(page));
          assert.equal(await overflow(page), 0);
          const pictures = process.env['PICTURES'];
          if (!pictures) return;
          mkdirSync(pictures, {recursive: true});
          await page.screenshot({path: join(pictures, `${lang}-${name}.png`), fullPage: true});
        };
        await page.getByRole('button', {name: language.thread.view}).click();
        await page.getByText(language.finding.flat, {exact: true}).waitFor();
        await shoot('view');
        await page.keyboard.press('Escape');
        await page.getByRole('button', {name: language.reporting.actionsFor('Bo')}).click();
        await page.getByRole('button', {name: language.reporting.report, exact: true}).click();
        await page.getByRole('button', {name: language.reporting.sendReport, exact: true}).waitFor();
        await shoot('report');
        await page.getByRole('button', {name: language.reporting.cancelReport, exact: true}).click();
        await page.getByRole('button', {name: language.thread.write}).click();
        await page.getByRole('button', {name: language.writing.send}).waitFor();
        await shoot('form');
        const file = `${FOLDERS.widget}/${lang}.ts`;
        const texts = (await LANGUAGES.find((each) => each.file === file)?.read()) ?? [];
        const cut = [...new Set(looks.flat())];
        assertNone(cut.map((text) => `${pathsOf(text, texts).join(' or ')} is too long for a window of 320 px. Shorten it: “${text}”`), file); // prettier-ignore
        await isDrawn(page, lang);
      } finally {
        await page.close();
      }
    });
});
