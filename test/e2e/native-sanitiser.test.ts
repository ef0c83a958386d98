import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {startChromium} from '../support/chromium.js';
import {openSite, SITE} from '../support/static-site.js';

const HOSTILE =
  '<p>One</p><img src="/hit.png" onerror="window.ran = 1"><script>window.ran = 1</script><b onclick="window.ran = 1">two</b><a href="javascript:window.ran = 1">three</a>';

/** Changes `setHTML` before any other script of the page runs. */
const CHANGES: Readonly<Record<string, () => void>> = {
  'has no `setHTML`': () => void Reflect.deleteProperty(Element.prototype, 'setHTML'),
  'has no `Sanitizer`': () => void Reflect.deleteProperty(globalThis, 'Sanitizer'),
  'has a `setHTML` that throws': () => {
    Object.assign(Element.prototype, {
      setHTML: () => {
        throw new Error('not here');
      },
    });
  },
  'has a `setHTML` that does not sanitise': () => {
    Object.assign(Element.prototype, {
      setHTML(this: Element, html: string) {
        this.innerHTML = html;
      },
    });
  },
  'has a `setHTML` that ignores the configuration': () => {
    const {setHTML} = Element.prototype as Element & {setHTML(html: string): void};
    Object.assign(Element.prototype, {
      setHTML(this: Element, html: string) {
        setHTML.call(this, html);
      },
    });
  },
};

describe('the browser’s own sanitiser', () => {
  let browser: Browser;
  before(async () => {
    browser = await startChromium();
  });
  after(() => browser.close());

  it('shows the comments of our server without DOMPurify', async () => {
    const {page, requests} = await open();
    await page.getByRole('strong').waitFor();
    await page.getByRole('button', {name: 'Write a comment'}).or(page.getByText('Ana')).first().waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(requests.filter(isSanitiser), []);
    assert.ok(requests.some((path) => /\/reader-/.test(path)));
  });

  it('loads DOMPurify for the first comment in another HTML, and shows it only sanitised', async () => {
    const {page, requests} = await open({html: HOSTILE});
    await page.getByText('three').waitFor();
    assert.equal(requests.filter(isSanitiser).length, 1);
    await expectClean(page, requests);
  });

  it('shows the HTML of a later page as text until DOMPurify has loaded', async () => {
    const {page, requests} = await open({later: HOSTILE, holds: true});
    await page.getByText('The bell rang').waitFor();
    const text = page.locator('[data-id=later] [part=body]');
    await text.waitFor();
    assert.match(await text.innerText(), /One\s.*two\s.*three/s);
    assert.equal(await text.locator(':not(p)').count(), 0);
    release?.();
    await page.getByRole('article').getByRole('strong').filter({hasText: 'two'}).waitFor();
    await expectClean(page, requests);
  });

  for (const [how, change] of Object.entries(CHANGES))
    it(`is not used if the page ${how}`, async () => {
      const {page, requests} = await open({change, later: HOSTILE});
      await page.getByRole('strong').first().waitFor();
      await page.getByText('three').waitFor();
      assert.equal(requests.filter(isSanitiser).length, 1);
      await expectClean(page, requests);
    });

  /** Lets the held request of the sanitiser go on. */
  let release: (() => void) | undefined;

  async function open({html = '', later = '', holds = false, change}: Options = {}): Promise<Opened> {
    const page = await openSite(browser);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    if (change) await page.addInitScript(change);
    if (holds)
      await page.route(/\/sanitize-/, async (route) => {
        await new Promise<void>((resolve) => (release = resolve));
        await route.fallback();
      });
    await page.route('**/later.json', (route) => route.fulfill({json: {comments: [said('later', later)]}}));
    if (html || later)
      await page.route('**/thread.json', (route) =>
        route.fulfill({
          json: {
            comments: [said('first', html || '<p>The bell rang <strong>twice</strong>.</p>')],
            next: later ? 'later.json' : null,
          },
        }),
      );
    await page.goto(SITE);
    return {page, requests};
  }
});

interface Options {
  /** The HTML of the first comment. */
  readonly html?: string;
  /** The HTML of a comment on a second page. */
  readonly later?: string;
  /** Whether the sanitiser’s chunk waits. */
  readonly holds?: boolean;
  readonly change?: () => void;
}

interface Opened {
  readonly page: Page;
  /** The paths of all requests so far. */
  readonly requests: readonly string[];
}

const said = (id: string, html: string): object => ({id, author: {name: 'Ana'}, html});

const isSanitiser = (path: string): boolean => /\/sanitize-/.test(path);

async function expectClean(page: Page, requests: readonly string[]): Promise<void> {
  for (const link of await page.getByText('three').all()) await link.click();
  const found = await page.evaluate(() => ({
    ran: 'ran' in window,
    kept: document
      .querySelector('comment-thread')
      ?.shadowRoot?.querySelectorAll('[part=body] :is(script, img, b, [onclick], [href^="java"])').length,
  }));
  assert.deepEqual(found, {ran: false, kept: 0});
  assert.deepEqual(
    requests.filter((path) => path.includes('hit')),
    [],
  );
}
