import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {type BuiltServer, startBuiltServer} from '../../support/built-server.js';
import {startChromium} from '../../support/chromium.js';
import {deleteApis, newerApis} from '../../support/newer-apis.js';
import {newComment} from '../../support/test-server.js';

/** Groups of APIs that the script uses only if they exist, or that are easily used by mistake. */
const ALONE = [
  ['AbortSignal.any', 'AbortSignal.timeout', 'AbortSignal.throwIfAborted', 'AbortSignal.reason'],
  ['Array.toReversed', 'Array.toSorted', 'Array.at', 'Array.findLast', 'Array.findLastIndex', 'Array.with'],
  ['String.toWellFormed', 'String.isWellFormed', 'String.at'],
  ['Object.hasOwn', 'URL.canParse', 'URL.parse', 'structuredClone', 'Crypto.randomUUID', 'Promise.withResolvers'],
  ['HTMLElement.popover', 'HTMLElement.showPopover', 'HTMLElement.hidePopover', 'HTMLElement.inert'],
  ['Highlight', 'CSS.highlights', 'HighlightRegistry', 'Selection.getComposedRanges'],
  ['Scheduler', 'Window.scheduler', 'scheduler', 'requestIdleCallback', 'Element.checkVisibility'],
  ['Navigator.locks', 'LockManager', 'BroadcastChannel', 'Navigator.connection', 'navigation'],
  ['Element.setHTML', 'Sanitizer', 'trustedTypes', 'Window.trustedTypes'],
  ['ElementInternals', 'HTMLElement.attachInternals', 'IntersectionObserver', 'ResizeObserver', 'Intl.Segmenter'],
  ['HTMLFormElement.requestSubmit', 'CSSContainerRule'],
  ['Document.adoptedStyleSheets', 'ShadowRoot.adoptedStyleSheets'],
  ['CSSStyleSheet.replace', 'CSSStyleSheet.replaceSync'],
];

const QUOTED = 'Three boats are in the harbour on Sunday, and none of them has a name that anybody here can read.';

/** APIs that the script requires. */
const NEEDED = [
  'customElements',
  'CSSStyleSheet',
  'TextDecoder',
  'AbortController',
  'Element.replaceChildren',
  'fetch',
];

describe('an older browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-older-'));
  let browser: Browser;
  let server: BuiltServer;
  before(async () => {
    server = await startBuiltServer(join(folder, 'comments.db'), '--rate-limit', 'off');
    browser = await startChromium();
    const first = newComment({author: {name: 'Ana'}, source: 'The ferry leaves at nine.', thread: '/older'});
    const second = newComment({author: {name: 'Bo'}, source: 'At ten in winter.', thread: '/older', parent: first.id});
    for (const comment of [first, second]) await post(comment);
  });
  after(async () => {
    await browser.close();
    await server.end('SIGTERM');
    rmSync(folder, {recursive: true, force: true});
  });

  it('of the baseline can read, fold, reply and quote without newer APIs', async () => {
    const newer = newerApis();
    assert.ok(newer.length > 500 && newer.includes('Array.toReversed') && newer.includes('AbortSignal.any'));
    const {page, problems} = await open(newer, 'en', withoutNewerStyles);
    await walk(page, 'A first answer');
    await useMenu(page);
    assert.deepEqual(problems, []);
    const style = await page
      .locator('[part="author"]')
      .first()
      .evaluate((name) => getComputedStyle(name).fontWeight);
    assert.equal(style, '600');
    await page.close();
  });

  it('below the baseline gets a link to a page that shows the comments without a script', async () => {
    const {page} = await open(['Element.replaceChildren']);
    const link = page.getByRole('link', {name: /^Read and write comments on a separate page \(\d+\)$/});
    await link.click();
    await page.getByRole('article').filter({hasText: 'The ferry leaves at nine.'}).waitFor();
    await page.close();
  });

  it('of the baseline can read foreign HTML, several pages and quotations', async () => {
    const [first, second] = [
      {id: 1, author: {name: 'Ana'}, html: `<p>${QUOTED}</p>`},
      {id: 2, parent: 1, html: `<p>Ana wrote: ${QUOTED} And so it is.</p>`},
    ];
    const third = {author: null, html: '<h2>Tides</h2><div>one</div><table><tr><td>two</table><img src="/boat.png">'};
    const {page, problems} = await open(newerApis(), 'en', async (tab) => {
      await tab.route('**/first.json', (route) =>
        route.fulfill({json: {comments: [first, second], next: 'second.json'}}),
      );
      await tab.route('**/second.json', (route) => route.fulfill({json: {comments: [third, 5], next: 'gone.json'}}));
      await tab.addInitScript(() => {
        addEventListener('DOMContentLoaded', () =>
          document.querySelector('comment-thread')?.setAttribute('endpoint', 'first.json'),
        );
      });
    });
    await page.getByText('two', {exact: true}).waitFor();
    await page.getByRole('link', {name: 'boat.png'}).or(page.getByText('boat.png')).first().waitFor();
    await page.getByRole('blockquote').filter({hasText: QUOTED}).waitFor();
    await page.getByText('Details').first().waitFor();
    assert.deepEqual(
      problems.filter((words) => !/^(?:comment-thread:|Failed to load resource)/.test(words)),
      [],
    );
    await page.close();
  });

  for (const names of ALONE) {
    it(`works without ${names.join(', ')}`, async () => {
      const {page, problems} = await open(names);
      await walk(page, `Without ${names[0]}`);
      assert.deepEqual(problems, []);
      await page.close();
    });
  }

  for (const name of NEEDED) {
    it(`without ${name} keeps the fallback content of the page and adds a sentence`, async () => {
      const {page, problems} = await open([name]);
      await page.getByText('This browser is too old to show the comments.').waitFor();
      assert.ok(await page.getByText('Comments by e-mail.').isVisible());
      const wanted = name.split('.').at(-1) ?? '';
      assert.ok(
        problems.some((words) => words.startsWith('comment-thread') && words.includes(wanted)),
        problems.join(),
      );
      await page.close();
    });
  }

  it('shows that sentence in the language of the page', async () => {
    const {page} = await open(['TextDecoder'], 'de');
    await page.getByText('Dieser Browser ist zu alt').waitFor();
    await page.close();
  });

  async function post(comment: ReturnType<typeof newComment>): Promise<void> {
    const headers = {Origin: server.url.replace(/\/$/, ''), 'Content-Type': 'application/json'};
    const body = JSON.stringify(comment);
    const answer = await fetch(new URL('api/v1/comments', server.url), {method: 'POST', headers, body});
    assert.equal(answer.status, 201);
  }

  async function open(
    names: readonly string[],
    lang = 'en',
    prepare: (page: Page) => Promise<void> = async () => undefined,
  ): Promise<{page: Page; problems: string[]}> {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', ({message}) => problems.push(message));
    await page.addInitScript(deleteApis, names);
    const body = `<!doctype html><html lang="${lang}"><link rel="icon" href="data:,">
      <script type="module" src="colloquy.js"></script>
      <comment-thread thread="/older"><p>Comments by e-mail.</p></comment-thread>`;
    await page.route(`${server.url}page`, (route) => route.fulfill({contentType: 'text/html', body}));
    await prepare(page);
    await page.goto(`${server.url}page`);
    return {page, problems};
  }
});

/** Renames the CSS features in the scripts that are newer than the baseline, so that the browser ignores them. */
async function withoutNewerStyles(page: Page): Promise<void> {
  await page.route(/\.js$/, async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    const newer =
      /color-mix(?=\()|container(?=-type|\s*\()|content-visibility|field-sizing|\dlh\b|:dir(?=\()|:focus-visible/g;
    await route.fulfill({response: answer, body: text.replace(newer, (name) => `${name}-x`)});
  });
}

/** Reads, folds, replies and quotes. */
async function walk(page: Page, words: string): Promise<void> {
  const answer = page.getByText('At ten in winter.');
  await answer.waitFor();
  const rail = page.getByRole('button', {name: /^(?:Hide|Show) /}).first();
  await rail.click();
  await answer.waitFor({state: 'hidden'});
  await rail.click();
  await answer.waitFor();
  await page.getByRole('button', {name: 'Reply to Bo', exact: true}).first().click();
  await page.getByLabel('Your reply to Bo').fill(words);
  await page.getByLabel('Name').fill('Cy');
  await page.getByLabel('Your reply to Bo').press('Control+Enter');
  await page.getByRole('article').getByText(words, {exact: true}).waitFor();
  const first = page.getByText('The ferry leaves at nine.').first();
  await first.scrollIntoViewIfNeeded();
  await first.selectText();
  await page.getByRole('button', {name: 'Quote this'}).click();
  await page.getByLabel('Your reply to Ana').waitFor();
  assert.match(await page.getByLabel('Your reply to Ana').inputValue(), /^> The ferry leaves at nine\./);
}

/** Opens the View menu, closes it by Escape and by a press elsewhere, and chooses an entry. */
async function useMenu(page: Page): Promise<void> {
  const [view, entry] = [
    page.getByRole('button', {name: 'View', exact: true}),
    page.getByRole('button', {name: 'Chronological'}),
  ];
  await view.click();
  await entry.waitFor();
  assert.equal(await view.getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('Escape');
  await entry.waitFor({state: 'hidden'});
  await page.keyboard.press('Enter');
  await entry.waitFor();
  await page.locator('[part="count"]').click();
  await entry.waitFor({state: 'hidden'});
  assert.equal(await view.getAttribute('aria-expanded'), 'false');
  await view.click();
  await entry.click();
  await page.getByText('in reply to Ana').first().waitFor();
}
