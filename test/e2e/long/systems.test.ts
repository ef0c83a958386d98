// Threads of other systems in a real browser: the page of the demo with a recorded thread of each.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {extname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {buildSite} from '../../../demo/build-site.js';
import {startChromium} from '../../support/chromium.js';

const SITE = 'http://demo.test';

/** A person of each recorded thread, and whether the system takes comments from here. */
const SYSTEMS: Readonly<Record<string, readonly [writer: string, isWritten: boolean]>> = {
  wordpress: ['Ana & Bo', false],
  waline: ['Ines', true],
  isso: ['Mara', true],
  twikoo: ['Jon', true],
  artalk: ['Vera', true],
  remark42: ['Ana Reed', false],
  comentario: ['Hedda Twine', false],
  bluesky: ['Teo Arden', false],
  mastodon: ['Lucy Fenn', false],
  lemmy: ['kaspar', false],
  discourse: ['Ida Kerr', false],
  github: ['petra-low', false],
  hackernews: ['tidegauge', false],
};

const TYPES = new Map([['.html', 'text/html'], ['.js', 'text/javascript'], ['.css', 'text/css'], ['.json', 'application/json']]); // prettier-ignore

const ATTACK =
  '<img src=x onerror="window.ran=1"><script>window.ran=1</script><a href="javascript:window.ran=1">x</a>' +
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe><b onclick="window.ran=1">x</b>';

/** Adds an attack to each text of a recording that may be shown: all with a space that are no dates. */
function poison(value: unknown): unknown {
  if (typeof value === 'string') return /\s/.test(value) && !/^\d{4}-/.test(value) ? `${value} ${ATTACK}` : value;
  if (Array.isArray(value)) return value.map(poison);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poison(inner)]));
}

describe('the demo of other systems', () => {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-systems-'));
  let browser: Browser;
  before(async () => {
    await buildSite(folder);
    browser = await startChromium();
  });
  after(async () => {
    await browser.close();
    rmSync(folder, {recursive: true});
  });

  /** Opens the page. `heard` gets every request to another site, and every error. */
  async function open(
    query: string,
    heard: string[],
    scripts: string[],
    change: (name: string, body: Buffer) => Buffer | string = (_, body) => body,
  ): Promise<Page> {
    const page = await browser.newPage();
    page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(error.message));
    await page.route('**', async (route) => {
      const {origin, pathname} = new URL(route.request().url());
      if (origin !== SITE) {
        heard.push(route.request().url());
        return route.abort();
      }
      scripts.push(pathname);
      const name = pathname.slice(1);
      const body = await readFile(join(folder, name)).catch(() => readFile(join('dist', name)));
      return route.fulfill({contentType: TYPES.get(extname(name)) ?? 'text/plain', body: change(name, body)});
    });
    await page.goto(`${SITE}/systems.html${query}`);
    return page;
  }

  it('has a thread of each of the thirteen, without a request to another site or an error', async () => {
    const heard: string[] = [];
    const page = await open('', heard, []);
    const options = await page
      .locator('[name=system]')
      .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value')));
    assert.deepEqual(options, Object.keys(SYSTEMS));
    for (const [system, [writer, isWritten]] of Object.entries(SYSTEMS)) {
      await page.locator(`[value=${system}]`).check();
      await page.getByText(writer, {exact: true}).first().waitFor();
      const link = page.getByRole('link', {name: /^Write a comment on /});
      if (isWritten) {
        await page.getByRole('button', {name: 'Write a comment'}).waitFor();
        assert.equal(await link.count(), 0, system);
      } else {
        await link.waitFor({timeout: 10_000}).catch(() => assert.fail(`no link: ${system}`));
        assert.match((await link.getAttribute('href')) ?? '', /^https:/, system);
        assert.equal(await page.getByRole('button', {name: /^(?:Reply|Write)/}).count(), 0, system);
      }
      assert.match(await page.locator('#tag').innerText(), new RegExp(`backend="${system}"`));
    }
    assert.deepEqual(heard, []);
    await page.close();
  });

  it('runs nothing of what any of the thirteen sends', async () => {
    const page = await open('', [], [], (name, body) => {
      // Without the policy of the page, which would stop scripts, too.
      if (name.endsWith('.html')) return body.toString().replace(/<meta\s+http-equiv[^>]*>/, '');
      return name.startsWith('recorded/') ? JSON.stringify(poison(JSON.parse(body.toString()))) : body;
    });
    for (const system of Object.keys(SYSTEMS)) {
      await page.locator(`[value=${system}]`).check();
      await page.locator(`comment-thread[backend=${system}] article`).nth(2).waitFor();
      // As in the page: what is dangerous in the thread, and whether any of it ran.
      const found = await page.evaluate(() => {
        const root = document.querySelector('comment-thread')?.shadowRoot;
        const dangerous = root?.querySelectorAll('script, iframe, img:not([part~=avatar]), [onclick], [onerror], [href^="javascript:" i]'); // prettier-ignore
        return {dangerous: [...(dangerous ?? [])].map((each) => each.outerHTML), ran: 'ran' in window};
      });
      assert.deepEqual(found, {dangerous: [], ran: false}, system);
    }
    await page.close();
  });

  it('loads the chunk of the system that it names, and no other', async () => {
    const [heard, scripts]: [string[], string[]] = [[], []];
    const page = await open('?system=lemmy', heard, scripts);
    await page.getByText('kaspar', {exact: true}).first().waitFor();
    const chunks = scripts
      .map((path) => /^\/(\w+)-[\w-]{8}\.js$/.exec(path)?.[1])
      .filter((name) => name && name in SYSTEMS);
    assert.deepEqual(chunks, ['lemmy']);
    assert.deepEqual(heard, []);
    await page.close();
  });

  it('shows a link to one of its comments', async () => {
    const heard: string[] = [];
    const page = await open('?system=mastodon#comment-116010000000000031', heard, []);
    await page.getByText('Somebody should write that on the nail.').waitFor();
    await page.locator('[part~=target]').getByText('Lucy Fenn').waitFor();
    assert.deepEqual(heard, []);
    await page.close();
  });
});
