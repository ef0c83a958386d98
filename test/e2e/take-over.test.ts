// The element takes over a thread that the server has rendered into the page.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {startChromium} from '../support/chromium.js';
import {eventually} from '../support/eventually.js';
import {startStubHttpServer, type StubHttpServer} from '../support/stub-http-server.js';
import {seedThread, type SeedComment} from '../../src/server/seed-thread.js';
import {newComment, startTestServer, type TestServer} from '../support/test-server.js';

const BODY =
  '> A quotation that is long enough to be one\n\nAnd `code`, a list:\n\n- one\n- two\n\n```\ncode\n```\n\n1. a\n2. b\n\n---\nlast';

/** Begins with a margin, has code that wraps, words from right to left, and a link that names another host. */
const LIST =
  '- a loose list\n\n- with `code` in `several spans` that make `a line so long` that `it wraps` in `each of the windows`\n\n' +
  'Words\n\n> اقتباس طويل\n\n[https://a.example/](https://b.example/)';

let browser: Browser;
let server: TestServer;
let site: StubHttpServer;
const ids: string[] = [];
/** The thread of the page, and its HTML when the page was built. */
let shown = '/page';
let built = '';
let change = (html: string): string => html;
let pageStyle = 'body{font:17px/1.6 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem}';

before(async () => {
  browser = await startChromium();
  server = await startTestServer({moderation: 'none', scripts: new URL('../../dist', import.meta.url).pathname});
  site = await startStubHttpServer((_request, response) => {
    response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8'});
    response.end(`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A page</title>
      <style>${pageStyle}</style><h1>A page</h1><p>An article.</p>
      <script type="module" src="${server.url}colloquy.js"></script>
      <comment-thread endpoint="${server.url}" thread="${shown}">${change(built)}</comment-thread><footer>The end</footer>`);
  });
  for (let index = 0; index < 24; index++) {
    const name = ['Ana', 'Bo', 'Cy'][index % 3] ?? '';
    const comment = newComment({
      parent: index % 8 === 0 ? null : (ids[index - 1] ?? null),
      source:
        index % 5 === 3
          ? `${BODY} ${index}`
          : index % 5 === 1
            ? `${LIST} ${index}`
            : `Some words of comment ${index}, long enough to wrap. `.repeat(1 + (index % 4)),
      author: {name, ...(index % 2 === 0 && {url: 'https://a.example/'})},
    });
    assert.equal((await server.post(comment)).status, 201);
    ids.push(comment.id);
  }
  built = await (await server.get('api/v1/thread.html?thread=/page')).text();
});
after(async () => {
  await browser.close();
  await site.close();
  await server.close();
});

interface Visit {
  readonly page: Page;
  /** Requests to the API, with whether rows were there already. */
  readonly requests: string[];
}

async function open(width = 768, hash = '', isScripted = true): Promise<Visit> {
  const context = await browser.newContext({viewport: {width, height: 700}});
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname.includes('/api/')) requests.push(url.pathname + url.search);
  });
  if (!isScripted) await page.route('**/colloquy.js', (route) => route.abort());
  await page.addInitScript(`
    globalThis.__name = (value) => value;
    globalThis.shifts = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({value}) => (shifts += value)))
      .observe({type: 'layout-shift', buffered: true});
  `);
  await page.goto(site.url.replace('127.0.0.1', 'localhost') + hash);
  return {page, requests};
}

const rowsOf = (page: Page) => page.locator('comment-thread article[data-id]');

/** The places of all comments, their headings and bodies, and of what follows the thread. */
const measure = (page: Page, selectors: readonly string[]): Promise<readonly (readonly number[])[]> =>
  page.evaluate((wanted) => {
    const thread = document.querySelector('comment-thread');
    const root = thread?.shadowRoot ?? thread;
    const found = wanted.flatMap((selector) => [...(root?.querySelectorAll(selector) ?? [])]);
    return [...found, document.querySelector('footer')].map((element) => {
      const {left = 0, top = 0, width = 0, height = 0} = element?.getBoundingClientRect() ?? {};
      return [left, top + scrollY, width, height].map((value) => Math.round(value * 10) / 10);
    });
  }, selectors);

const LIGHT = ['.colloquy-write', '.colloquy-head', '.colloquy-body', '.colloquy-foot'];
const ROWS = ['[part=write]', 'article .heading', '[part=body]', 'article footer'];

describe('a thread in the HTML of a page', () => {
  for (const width of [320, 768, 1280]) {
    it(`stays where it is when the element takes over, at ${width} pixels`, async () => {
      for (const style of [pageStyle, '']) {
        pageStyle = style;
        const plain = await open(width, '', false);
        const places = await measure(plain.page, LIGHT);
        assert.equal(places.length, 1 + 3 * ids.length + 1);
        await plain.page.context().close();
        const {page} = await open(width);
        await rowsOf(page).first().waitFor();
        const isVisible = ([, top = 0]: readonly number[]): boolean => top < 700;
        assert.deepEqual((await measure(page, ROWS)).filter(isVisible), places.filter(isVisible));
        // Rows outside the window get their true heights later.
        const isSame = async (): Promise<true | null> =>
          JSON.stringify(await measure(page, ROWS)) === JSON.stringify(places) || null;
        await eventually(isSame, 'all rows are where the comments were');
        assert.equal(await page.evaluate('shifts'), 0);
        await page.context().close();
      }
      pageStyle = 'body{font:17px/1.6 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem}';
    });
  }

  it('has the same words and sides of text when the element takes over', async () => {
    const read = (page: Page, body: string): Promise<readonly unknown[]> =>
      page.evaluate((selector) => {
        const thread = document.querySelector('comment-thread');
        const bodies = [...((thread?.shadowRoot ?? thread)?.querySelectorAll<HTMLElement>(selector) ?? [])];
        const quotes = bodies.flatMap((each) => [...each.querySelectorAll('blockquote')]);
        const sides = quotes.map((quote) => getComputedStyle(quote).borderRightWidth);
        return [bodies.map(({textContent}) => textContent), sides];
      }, body);
    const plain = await open(768, '', false);
    const [words, sides] = await read(plain.page, '.colloquy-body');
    await plain.page.context().close();
    assert.ok(String(words).includes('https://a.example/ [b.example]'));
    assert.ok(String(sides).includes('2px'));
    const {page} = await open();
    await rowsOf(page).first().waitFor();
    assert.deepEqual(await read(page, '[part=body]'), [words, sides]);
    await page.context().close();
  });

  it('has the line above the comments wrap in the same windows as the element', async () => {
    const style = pageStyle;
    pageStyle = 'body{font:16px/1.6 monospace;margin:0 16px}';
    const [plain, taken] = [await open(280, '', false), await open(280)];
    pageStyle = style;
    await rowsOf(taken.page).first().waitFor();
    for (let width = 280; width <= 480; width += 4) {
      const heights = [plain.page, taken.page].map(async (page) => {
        await page.setViewportSize({width, height: 700});
        const bar = page.locator('.colloquy-bar, [part=toolbar]').filter({visible: true});
        return Math.round((await bar.boundingBox())?.height ?? 0);
      });
      const [before, after] = await Promise.all(heights);
      assert.equal(before, after, `${width} pixels`);
    }
    for (const {page} of [plain, taken]) await page.context().close();
  });

  it('stays where it is in a closed thread, where no comment has a line for Reply', async () => {
    const before = built;
    await server.store.setClosed('/page', true);
    built = await (await server.get('api/v1/thread.html?thread=/page')).text();
    const plain = await open(768, '', false);
    const places = await measure(plain.page, ['.colloquy-head', '.colloquy-body']);
    await plain.page.context().close();
    const {page} = await open();
    await rowsOf(page).first().waitFor();
    const isSame = async (): Promise<true | null> =>
      JSON.stringify(await measure(page, ['article .heading', '[part=body]'])) === JSON.stringify(places) || null;
    await eventually(isSame, 'all rows are where the comments were');
    await page.context().close();
    await server.store.setClosed('/page', false);
    built = before;
  });

  it('is the first page: the server is asked only for what has changed since', async () => {
    const {page, requests} = await open();
    await rowsOf(page)
      .nth(ids.length - 1)
      .waitFor();
    await eventually(async () => (requests.length > 0 ? true : null), 'the server is asked');
    assert.match(requests[0] ?? '', /^\/api\/v1\/comments\?thread=%2Fpage&since=\d+-/);
    assert.equal(await rowsOf(page).count(), ids.length);
    await page.context().close();
  });

  it('is taken over in one frame: none has an element without comments', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(`
      globalThis.frames = [];
      const look = () => {
        const root = document.querySelector('comment-thread')?.shadowRoot;
        frames.push(root ? root.querySelectorAll('article').length : 'HTML');
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    `);
    await page.goto(site.url.replace('127.0.0.1', 'localhost'));
    await rowsOf(page).first().waitFor();
    const frames = await page.evaluate('frames');
    assert.ok(Array.isArray(frames) && !frames.includes(0), String(frames));
    await context.close();
  });

  it('begins without the chunk that takes over if that is late, and shows the HTML until it has come', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    let release = (): void => undefined;
    const late = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/take-over-*.js', (route) => late.then(() => route.continue()));
    await page.goto(site.url.replace('127.0.0.1', 'localhost'), {waitUntil: 'commit'});
    await page.waitForFunction(() => document.querySelector('comment-thread')?.shadowRoot?.querySelector('slot'));
    assert.ok(await page.locator('.colloquy-comment').first().isVisible());
    release();
    await rowsOf(page).first().waitFor();
    await context.close();
  });

  it('is loaded from the server if the chunk that takes over cannot be loaded', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/take-over-*', (route) => route.abort());
    await page.goto(site.url.replace('127.0.0.1', 'localhost'));
    await rowsOf(page)
      .nth(ids.length - 1)
      .waitFor();
    await context.close();
  });

  it('gets the comments that were posted since, and loses those that were deleted', async () => {
    const later = newComment({source: 'Posted after the page was built.'});
    await server.post(later);
    const {page} = await open();
    await page.getByText('Posted after the page was built.').waitFor();
    assert.equal(await rowsOf(page).count(), ids.length + 1);
    await server.send('DELETE', `api/v1/comments/${later.id}`, '', {Authorization: `Bearer ${later.secret}`});
    await page.context().close();
  });

  it('keeps the comment that the address names in view', async () => {
    const {page} = await open(768, `#comment-${ids[20]}`);
    await rowsOf(page).first().waitFor();
    await eventually(async () => {
      const box = await page.locator(`comment-thread article[data-id="${ids[20]}"]`).boundingBox();
      return box && box.y >= -1 && box.y < 200 ? true : null;
    }, 'the comment is at the top');
    await page.context().close();
  });

  it('keeps the place of a reader who has scrolled', async () => {
    const {page} = await open(768, '', false);
    const heading = page.locator(`[id="comment-${ids[18]}"] .colloquy-head`);
    await heading.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 40));
    await page.unroute('**/colloquy.js');
    await page.addScriptTag({type: 'module', url: `${server.url}colloquy.js`});
    await rowsOf(page).first().waitFor();
    const isThere = async (): Promise<true | null> => {
      const box = await page.locator(`comment-thread article[data-id="${ids[18]}"] .heading`).boundingBox();
      return (box && Math.abs(box.y - 40) < 2) || null;
    };
    await eventually(isThere, 'the comment is where it was');
    await page.context().close();
  });

  it('marks the comment that the address names, and leaves a reader where the focus is by then', async () => {
    const {page} = await open(768, `#comment-${ids[20]}`, false);
    const reply = page.locator(`[id="comment-${ids[2]}"] .colloquy-reply`);
    await reply.focus();
    const before = (await reply.boundingBox())?.y ?? Number.NaN;
    await page.unroute('**/colloquy.js');
    await page.addScriptTag({type: 'module', url: `${server.url}colloquy.js`});
    await page.locator(`comment-thread article[data-id="${ids[20]}"][part~=target]`).waitFor();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve))));
    const row = page.locator(`comment-thread article[data-id="${ids[2]}"]`);
    const isThere = async (): Promise<true | null> => {
      const [box, part] = await Promise.all([
        row.locator('[part=reply]').boundingBox(),
        page.evaluate(() => document.querySelector('comment-thread')?.shadowRoot?.activeElement?.getAttribute('part')),
      ]);
      return part === 'reply' && box && Math.abs(box.y - before) < 3 ? true : null;
    };
    await eventually(isThere, 'the focus is where it was');
    await page.context().close();
  });

  it('keeps the focus and the selection', async () => {
    const {page} = await open(768, '', false);
    await page.locator(`[id="comment-${ids[2]}"] .colloquy-reply`).focus();
    await page.evaluate((id) => {
      const text = document.querySelector(`[id="comment-${id}"] .colloquy-body p`)?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 5, text, 10);
    }, ids[4]);
    await page.unroute('**/colloquy.js');
    await page.addScriptTag({type: 'module', url: `${server.url}colloquy.js`});
    await rowsOf(page).first().waitFor();
    const [focused, selected] = await page.evaluate(() => {
      const active = document.querySelector('comment-thread')?.shadowRoot?.activeElement;
      const row = active?.closest('article')?.getAttribute('data-id');
      return [`${active?.getAttribute('part')} ${row}`, getSelection()?.toString()];
    });
    assert.equal(focused, `reply ${ids[2]}`);
    assert.equal(selected, 'words');
    await page.context().close();
  });
});

describe('a thread with everything that a comment can have, and one without comments,', () => {
  const everything: readonly Partial<SeedComment>[] = [
    {author: {name: 'Maya', url: 'https://maya.example/', badges: ['author']}},
    {author: {name: 'Al', badges: ['moderator', 'author']}, editNote: {by: 'Maya', reason: 'A link was broken'}},
    {status: 'deleted'},
    {editedAt: '2024-03-02T08:00:00Z', author: {name: 'أحمد'}},
    {
      author: {name: 'Wilhelmina '.repeat(4), badges: ['moderator']},
      source: 'A name that wraps.\n\n1. one\n2. two\n\nwords\n\n1998. a year\n1999. another',
    },
    {createdAt: null},
  ];
  const place = {shown: '', built: ''};
  before(async () => {
    Object.assign(place, {shown, built});
    const comments = everything.map((each, index): SeedComment => {
      const id = `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`;
      const parent =
        each.status === 'deleted' ? null : index % 3 === 2 ? `01900000-0000-7000-8000-00000000000${index - 1}` : null;
      return {id, parent, author: {name: 'Bo'}, createdAt: '2024-03-01T08:00:00Z', source: `Words ${index}`, ...each};
    });
    const reply = {
      id: `01900000-0000-7000-8000-000000000009`,
      parent: comments[2]?.id ?? null,
      source: 'To a deleted one',
    };
    await seedThread(server.store, {
      key: '/everything',
      title: '',
      url: 'https://a.example/',
      comments: [...comments, {author: {name: 'Cy'}, createdAt: '2024-03-03T08:00:00Z', ...reply}],
    });
  });
  after(() => ({shown, built} = place));

  const BEFORE = [
    '.colloquy-name',
    '.colloquy-badge',
    '.colloquy-date',
    '.colloquy-body',
    '.colloquy-body li',
    '.colloquy-foot',
    '.colloquy-empty',
  ];
  const AFTER = [
    '[part=author]',
    '[part~=badge]',
    '[part~=permalink]',
    '[part=body]',
    '[part=body] li',
    'article footer',
    '[part=empty]',
  ];

  for (const [key, count] of [
    ['/everything', 7],
    ['/nothing', 0],
  ] as const) {
    it(`stays where it is when the element takes over: ${key}`, async () => {
      shown = key;
      built = await (await server.get(`api/v1/thread.html?thread=${key}`)).text();
      const startsOf = async (page: Page, selectors: readonly string[]): Promise<string> =>
        JSON.stringify((await measure(page, selectors)).map(([left, top]) => [left, top]));
      for (const width of [640, 1280]) {
        const plain = await open(width, '', false);
        // A deleted comment has no name before either, but a sentence in its place.
        const places = await startsOf(
          plain.page,
          BEFORE.map((each) => (each === '.colloquy-name' ? '.colloquy-head > :first-child' : each)),
        );
        await plain.page.context().close();
        const {page} = await open(width);
        await page.locator('comment-thread').locator('[part=toolbar]').waitFor();
        await eventually(
          async () => (await startsOf(page, AFTER)) === places || null,
          `all is in its place at ${width} pixels`,
        );
        assert.equal(await rowsOf(page).count(), count);
        // The sentence in the place of a deleted comment gets its weight with the styles that follow the first paint.
        assert.ok(Number(await page.evaluate('shifts')) < 0.0002);
        await page.context().close();
      }
    });
  }
});

describe('the list of mentions below the comments', () => {
  const place = {shown: '', built: ''};
  before(() => void Object.assign(place, {shown, built}));
  after(() => ({shown, built} = place));

  it('stays open, with the focus', async () => {
    const comments = ['Ana', 'Blog', 'Journal'].map((name, index) => ({
      id: `01900000-0000-7000-8000-00000000010${index}`,
      parent: null,
      createdAt: '2024-03-02T08:00:00Z',
      kind: index === 0 ? 'comment' : 'pingback',
      author: {name, url: 'https://a.example/'},
      source: `Words of ${name}`,
    }));
    await seedThread(server.store, {key: '/mentioned', title: '', url: 'https://a.example/', comments});
    shown = '/mentioned';
    built = await (await server.get('api/v1/thread.html?thread=/mentioned')).text();
    for (const [before, after] of [
      ['summary', 'summary'],
      ['li:nth-child(2) a', '[part=author]'],
    ] as const) {
      const {page} = await open(768, '', false);
      await page.locator('comment-thread summary').click();
      await page.locator(`comment-thread details ${before}`).focus();
      await page.unroute('**/colloquy.js');
      await page.addScriptTag({type: 'module', url: `${server.url}colloquy.js`});
      await page.locator('comment-thread [part=echoes][open]').waitFor();
      const focused = (selector: string): Promise<boolean> =>
        page.evaluate((wanted) => {
          const active = document.querySelector('comment-thread')?.shadowRoot?.activeElement;
          return active?.matches(`[part=echoes] ${wanted}`) ?? false;
        }, selector);
      await eventually(async () => (await focused(after)) || null, `the focus is on ${before}`);
      await page.context().close();
    }
  });
});

describe('the link of a comment to what it quotes', () => {
  const place = {shown: '', built: ''};
  before(() => void Object.assign(place, {shown, built}));
  after(() => ({shown, built} = place));

  it('is for browsers without JavaScript: rows have no such link, so with JavaScript nothing moves', async () => {
    const words = 'A sentence that is long enough to be quoted.';
    const quoting = newComment({thread: '/quoting', source: `> ${words}\n\nYes.`});
    for (const comment of [newComment({thread: '/quoting', source: words}), quoting]) await server.post(comment);
    shown = '/quoting';
    built = await (await server.get('api/v1/thread.html?thread=/quoting')).text();
    assert.match(built, /<noscript><a href="[^"]*#comment-[^"]*">quotes Ana/);
    const {page} = await open(320, '', false);
    assert.equal(await page.getByRole('link', {name: 'quotes Ana'}).count(), 0);
    await page.context().close();
  });
});

describe('a long thread, of which most has no layout yet,', () => {
  const long: string[] = [];
  let page = {shown: '', built: ''};
  before(async () => {
    for (let index = 0; index < 100; index++) {
      const source = `Words of comment ${index}, long enough to wrap in a narrow window. `.repeat(1 + (index % 5));
      const comment = newComment({thread: '/long', source, parent: index % 4 === 0 ? null : (long[index - 1] ?? null)});
      assert.equal((await server.post(comment)).status, 201);
      long.push(comment.id);
    }
    page = {shown, built};
    shown = '/long';
    built = await (await server.get('api/v1/thread.html?thread=/long')).text();
  });
  after(() => {
    ({shown, built} = page);
  });

  it('keeps the place of a reader who has scrolled, and moves nothing in the window', async () => {
    for (const index of [35, 70, 98]) {
      const {page: tab} = await open(768, '', false);
      const heading = tab.locator(`[id="comment-${long[index]}"] .colloquy-head`);
      const top = await heading.evaluate(async (element) => {
        element.scrollIntoView();
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return element.getBoundingClientRect().top;
      });
      await tab.unroute('**/colloquy.js');
      await tab.addScriptTag({type: 'module', url: `${server.url}colloquy.js`});
      await rowsOf(tab).first().waitFor();
      const isThere = async (): Promise<true | null> => {
        const box = await tab.locator(`comment-thread article[data-id="${long[index]}"] .heading`).boundingBox();
        return (box && Math.abs(box.y - top) < 2) || null;
      };
      await eventually(isThere, `comment ${index} is where it was`);
      await tab.context().close();
    }
  });

  it('has the comment that the address names in view, without a script and with it', async () => {
    for (const isScripted of [false, true]) {
      const {page: tab} = await open(360, `#comment-${long[80]}`, isScripted);
      const place = isScripted ? `comment-thread article[data-id="${long[80]}"]` : `[id="comment-${long[80]}"]`;
      await eventually(
        async () => {
          const box = await tab.locator(place).boundingBox();
          return box && box.y >= -1 && box.y < 200 ? true : null;
        },
        `the comment is at the top, ${isScripted ? 'with' : 'without'} a script`,
      );
      await tab.context().close();
    }
  });

  it('is laid out whole when it is printed, without its tools', async () => {
    const {page: tab} = await open(768, '', false);
    const heightOf = (): Promise<number> =>
      tab.locator('.colloquy-rows').evaluate((rows) => rows.getBoundingClientRect().height);
    assert.equal(await tab.locator('.colloquy-write').isVisible(), true);
    await tab.emulateMedia({media: 'print'});
    for (const tool of ['.colloquy-write', '.colloquy-reply'])
      assert.equal(await tab.locator(tool).first().isVisible(), false, tool);
    const printed = await heightOf();
    await tab.addStyleTag({content: '.colloquy-comment{content-visibility:visible !important}'});
    assert.equal(printed, await heightOf());
    await tab.context().close();
  });
});

const flaws: readonly (readonly [name: string, change: (html: string) => string])[] = [
  ['that is cut', (html) => html.slice(0, html.lastIndexOf('"comments"') + 400)],
  ['of another thread', (html) => html.replace('"key":"/page"', '"key":"/other"')],
  ['of another server', (html) => html.replace('{"comments"', '{"server":"https://other.example/","comments"')],
  ['that is no JSON', (html) => html.replace('{"comments"', '{comments')],
  ['with a missing article', (html) => html.replace(/<article.*?<\/article>/s, '')],
  ['with a comment twice', (html) => html.replaceAll(ids[3] ?? '', ids[2] ?? '')],
  ['with an id that is a number', (html) => html.replace(`"id":"${ids[0]}"`, '"id":7')],
  ['without a revision', (html) => html.replace(/"revision":"[^"]*"/, '"revision":""')],
];

describe('a block of data', () => {
  for (const [name, spoil] of flaws) {
    it(`${name} is ignored`, async () => {
      change = spoil;
      const {page, requests} = await open();
      await rowsOf(page)
        .nth(ids.length - 1)
        .waitFor();
      change = (html) => html;
      assert.equal(requests[0], '/api/v1/comments?thread=%2Fpage');
      assert.equal(await rowsOf(page).count(), ids.length);
      await page.context().close();
    });
  }

  it('of a thread that the server does not know any more is replaced', async () => {
    change = (html) =>
      html
        .replace(/"revision":"(\d+)-[^"]*"/, '"revision":"$1-00000000"')
        .replace('Some words of comment 0', 'Words of long ago');
    const {page} = await open();
    await page.getByText('Some words of comment 0,').first().waitFor();
    change = (html) => html;
    assert.equal(
      await page.locator('comment-thread article', {hasText: 'Words of long ago'}).filter({visible: true}).count(),
      0,
    );
    await page.context().close();
  });

  it('gives bodies to the sanitiser, like a server', async () => {
    change = (html) =>
      html.replace(
        '<p>Some words of comment 0',
        '<p>Shown <b onclick="globalThis.hit = 1">bold</b><style>*{}</style> Some words of comment 0',
      );
    const {page} = await open();
    const body = rowsOf(page).first().locator('[part=body]');
    await body.waitFor();
    change = (html) => html;
    assert.doesNotMatch(await body.innerHTML(), /onclick|<style/);
    await page.context().close();
  });
});
