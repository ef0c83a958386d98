// The built desk in its page: under its own policy, with the corpus of hostile HTML, and with 10,000 waiting comments.

import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page, Route} from 'playwright-core';
import type {ModeratedComment} from '../../src/wire/moderation/moderation.js';
import {findBrowser} from '../support/browsers.js';
import {startChromium} from '../support/chromium.js';
import {HOSTILE} from '../support/hostile-html.js';
import {moderated, moderationSession} from '../support/moderated.js';
import {slowness} from '../support/slowness.js';
import {startTestServer, type TestServer} from '../support/test-server.js';

const skip = findBrowser('chromium') === null && 'chromium is not installed';

/** Comments of a page. */
const PAGE = 30;

/** Answers the moderation routes from a list of waiting comments. */
function answerFrom(comments: readonly ModeratedComment[]): (route: Route) => Promise<void> {
  const waiting = new Map(comments.map((comment) => [comment.id, comment]));
  const counts = () => ({waiting: waiting.size, flagged: 0, published: 0, rejected: 0, deleted: 0});
  const list = (cursor: string | null) => {
    const all = [...waiting.values()];
    const start = cursor === null ? 0 : all.findIndex(({id}) => id > cursor);
    const page = start < 0 ? [] : all.slice(start, start + PAGE);
    return {
      comments: page,
      counts: counts(),
      next: start >= 0 && start + PAGE < all.length ? (page.at(-1)?.id ?? null) : null,
    };
  };
  return async (route) => {
    const request = route.request();
    const url = new URL(request.url());
    const path = url.pathname.replace(/^.*\/moderation\//, '');
    if (path === 'session') return route.fulfill({json: moderationSession()});
    if (path === 'comments' && url.searchParams.get('tab') !== 'waiting')
      return route.fulfill({json: {comments: [], counts: counts(), next: null}});
    if (path === 'comments') return route.fulfill({json: list(url.searchParams.get('cursor'))});
    if (path === 'events') return route.fulfill({status: 503, json: {detail: 'No stream.'}});
    if (path !== 'decisions') return route.fulfill({status: 404, json: {detail: 'Unknown'}});
    const decided = request.postDataJSON() as {comments: readonly {id: string}[]};
    const results = decided.comments.map(({id}) => {
      const comment = {...(waiting.get(id) ?? moderated(id)), status: 'published', version: 2};
      waiting.delete(id);
      return {id, outcome: 'done', comment, entry: null};
    });
    return route.fulfill({json: {results, counts: counts()}});
  };
}

/** The memory that belongs to a process alone; 0 on other systems than Linux, which do not report it. */
function privateMegabytes(process: number): number {
  const file = `/proc/${process}/smaps_rollup`;
  const rollup = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return Number(/^Private_Dirty:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
}

describe('the built desk', {skip}, () => {
  let server: TestServer;
  let browser: Browser;
  let faults: string[] = [];

  before(async () => {
    [server, browser] = await Promise.all([startTestServer({scripts: 'dist'}), startChromium()]);
  });

  after(async () => {
    await browser.close();
    await server.close();
  });

  async function open(comments: readonly ModeratedComment[]): Promise<Page> {
    const page = await browser.newPage();
    faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    // A stream that cannot be had is no fault: the desk asks instead.
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('503')) faults.push(message.text());
    });
    await page.addInitScript(`
      window.violations = [];
      window.hits = 0;
      window.hit = () => hits++;
      document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
        violations.push(violatedDirective + ' ' + blockedURI));`);
    await page.route('**/api/v1/moderation/**', answerFrom(comments));
    await page.goto(new URL('desk', server.url).href);
    return page;
  }

  it('works under its own policy, and violates nothing', async () => {
    const html = '<p>See <a href="https://x.example/"><em>this</em></a></p><pre><code>x</code></pre>';
    const page = await open(Array.from({length: 40}, (_, index) => moderated(`c${100 + index}`, {comment: {html}})));
    await page.getByRole('article').nth(39).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByRole('button', {name: 'Undo'}).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    assert.deepEqual(await page.evaluate('violations'), []);
    assert.deepEqual(faults, []);
    await page.close();
  });

  // Browsers report handlers and style sheets that they meet while they parse, also in what is thrown away then.
  it('runs nothing of hostile comments', async () => {
    const page = await open(HOSTILE.map((html, index) => moderated(`c${100 + index}`, {comment: {html}})));
    await page
      .getByRole('article')
      .nth(HOSTILE.length - 1)
      .waitFor();
    assert.equal(await page.evaluate('hits'), 0);
    assert.equal(await page.locator('.words :is(script, iframe, style, img, form)').count(), 0);
    await page.close();
  });

  it('works where the browser has no sanitiser of its own', async () => {
    const page = await browser.newPage();
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Sanitizer'));
    await page.route('**/api/v1/moderation/**', answerFrom(HOSTILE.map((html, index) => moderated(`c${100 + index}`, {comment: {html}}))));
    await page.goto(new URL('desk', server.url).href);
    await page.getByRole('article').nth(HOSTILE.length - 1).waitFor();
    assert.equal(await page.locator('.words :is(script, iframe, style, img, form)').count(), 0);
    await page.close();
  }); // prettier-ignore

  it('may not be framed by any page', async () => {
    const page = await browser.newPage();
    await page.route('https://evil.example/', (route) =>
      route.fulfill({contentType: 'text/html', body: `<iframe src="${new URL('desk', server.url).href}"></iframe>`}),
    );
    await page.goto('https://evil.example/');
    const [frame] = page.frames().slice(1);
    assert.ok(!frame || !(await frame.content()).includes('desk.js'));
    await page.close();
  });

  describe('with 10,000 waiting comments', () => {
    const many = Array.from({length: 10_000}, (_, index) =>
      moderated(`c${10_000 + index}`, {
        comment: {
          author: {name: `Writer ${index}`},
          html: `<p>Comment ${index}: the brick gives back what it took, and a cold peel costs more than a cold door.</p>`,
        },
      }),
    );

    it('shows the first row within 300 ms of asking for it', async () => {
      const page = await open(many);
      await page.getByRole('article').first().waitFor();
      const times: number[] = [];
      for (let round = 0; round < 3; round++) {
        await page.getByRole('link', {name: 'Flagged'}).click();
        await page.getByText('Nothing is reported.').waitFor();
        times.push(
          await page.evaluate(async () => {
            const queue = document.querySelector('desk-app')?.shadowRoot?.querySelector('desk-queue')?.shadowRoot;
            const start = performance.now();
            queue?.querySelector<HTMLElement>('.tabs a')?.click();
            while (!queue?.querySelector('.row')) await new Promise(requestAnimationFrame);
            return performance.now() - start;
          }),
        );
      }
      assert.ok(Math.min(...times) <= 300, `it took ${times.map(Math.round).join(', ')} ms`);
      await page.close();
    });

    it('decides about 100, one after another by key, with at most 25 ms of work for each', async (context) => {
      const page = await open(many);
      await page.getByRole('article').nth(100).waitFor();
      const session = await page.context().newCDPSession(page);
      // Other programs of the machine do not count.
      await session.send('Performance.enable', {timeDomain: 'threadTicks'});
      const work = async (): Promise<number> => {
        const {metrics} = await session.send('Performance.getMetrics');
        return 1000 * (metrics.find(({name}) => name === 'TaskDuration')?.value ?? 0);
      };
      await page.evaluate(`window.long = []; new PerformanceObserver((list) =>
        long.push(...list.getEntries().map(({duration}) => duration))).observe({type: 'longtask'})`);
      await page.keyboard.press('j');
      const times: number[] = [];
      for (let round = 0; round < 10; round++) {
        const before = await work();
        for (let count = 0; count < 10; count++) await page.keyboard.press('a');
        times.push(((await work()) - before) / 10 / slowness());
      }
      await page.getByText('9,900').first().waitFor();
      // A busy machine slows some of them down, by what the caches lose.
      const each = Math.min(...times);
      context.diagnostic(
        `${times.map((time) => time.toFixed(1)).join(', ')} ms each; long tasks: ${JSON.stringify(await page.evaluate('long'))}`,
      );
      assert.ok(each <= 25, `${each.toFixed(1)} ms each`);
      await page.close();
    });

    it('stays within 150 MB however far one goes', async (context) => {
      const page = await open(many);
      await page.getByRole('article').first().waitFor();
      for (let step = 0; step < 20; step++) {
        await page.keyboard.press('End');
        const more = page.getByRole('button', {name: 'Show more'});
        if (await more.isVisible()) await more.click();
        await page.waitForTimeout(30);
      }
      const session = await page.context().newCDPSession(page);
      for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
      const rows = await page.getByRole('article').count();
      assert.ok(rows <= 120, `${rows} rows in the page`);
      const {processInfo} = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
      const renderers = processInfo.filter(({type}) => type === 'renderer').map(({id}) => privateMegabytes(id));
      context.diagnostic(`${renderers.map((each) => each.toFixed(0)).join(', ')} MB`);
      assert.ok(Math.max(...renderers) <= 150, `${renderers.join(', ')} MB`);
      await page.close();
    });
  });
});
