// The diagnosis of failed requests, whose cause browsers do not tell scripts: with real policies and real origins.

import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {startStubHttpServer, type StubHttpServer} from '../support/stub-http-server.js';
import {type BrowserWindow, openWindow} from '../support/browser-window.js';
import {ENGINES, findBrowser} from '../support/browsers.js';
import {startChromium} from '../support/chromium.js';
import {comment, page as makePage} from '../support/comments.js';
import {eventually} from '../support/eventually.js';
import {focusedForm} from '../support/focused-form.js';

const GOOD = JSON.stringify(makePage([comment('a')]));
const ODD = '{"comments": [{"id": 7, "html": "<p>Of nobody</p>"}]}';
const OPEN = {'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*'};

let there: StubHttpServer;
let site: StubHttpServer;
const asked: string[] = [];

/** The server of the comments. The path of a request selects its behaviour. */
function answerComments(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? '';
  asked.push(`${request.method} ${path.split('?', 1).join()} ${request.headers['sec-fetch-mode']}`);
  if (path.startsWith('/closed')) response.writeHead(200, {'Content-Type': 'application/json'}).end(GOOD);
  else if (path.startsWith('/one-site'))
    response.writeHead(200, {...OPEN, 'Access-Control-Allow-Origin': 'https://other.example'}).end(GOOD);
  else if (path.startsWith('/moved')) response.writeHead(302, {...OPEN, Location: '/open.json'}).end();
  else if (path.startsWith('/secure')) response.writeHead(301, {...OPEN, Location: 'https://127.0.0.1:9/'}).end();
  else if (path.startsWith('/circle')) response.writeHead(302, {...OPEN, Location: path}).end();
  else if (path.startsWith('/cut')) {
    response.writeHead(200, {...OPEN, 'Content-Length': '5000'});
    response.write('{"comments": [', () => response.destroy());
  } else if (path.startsWith('/old/')) answerOld(request, response);
  else if (path.startsWith('/new/')) response.writeHead(200, OPEN).end(GOOD);
  else response.writeHead(200, OPEN).end(path.startsWith('/odd') ? ODD : GOOD);
}

/** A server that answers reads but redirects writes. */
function answerOld({method, url = ''}: IncomingMessage, response: ServerResponse): void {
  if (method === 'OPTIONS') {
    response.writeHead(204, {...OPEN, 'Access-Control-Allow-Headers': 'content-type, authorization'}).end();
  } else if (method === 'GET' && url.includes('?')) response.writeHead(200, OPEN).end(GOOD);
  else response.writeHead(308, {...OPEN, Location: url.replace('/old/', '/new/')}).end();
}

/** The server of the page. The query of the URL sets the policy and the endpoint. */
async function answerSite({url = '/'}: IncomingMessage, response: ServerResponse): Promise<void> {
  const {pathname, searchParams} = new URL(url, 'http://site.test');
  if (pathname.startsWith('/dist/')) {
    const body = await readFile(`.${pathname}`).catch(() => null);
    response.writeHead(body ? 200 : 404, {'Content-Type': 'text/javascript'}).end(body);
    return;
  }
  const policy = searchParams.get('policy');
  response.writeHead(200, {'Content-Type': 'text/html', ...(policy && {'Content-Security-Policy': policy})});
  response.end(`<!doctype html><title>A page</title><script type="module" src="/dist/colloquy.js"></script>
    <comment-thread endpoint="${searchParams.get('endpoint')}"></comment-thread>`);
}

before(async () => {
  there = await startStubHttpServer(answerComments);
  site = await startStubHttpServer((request, response) => void answerSite(request, response));
});
after(async () => {
  await site.close();
  await there.close();
});

const addressOf = (endpoint: string, policy = ''): string =>
  `${site.url}?${new URLSearchParams({endpoint, ...(policy && {policy})})}`;

for (const engine of ENGINES) {
  const skip = findBrowser(engine) === null && `${engine} is not installed`;
  describe(`a thread that cannot be read, in ${engine}`, {skip}, () => {
    let window: BrowserWindow;
    before(async () => {
      window = await openWindow(engine);
    });
    after(() => window.close());

    /** Opens a page and returns the text of the error details. */
    async function detailsOf(url: string): Promise<string> {
      await window.open(url);
      const text = await eventually(
        () =>
          window.run(
            `return document.querySelector('comment-thread').shadowRoot?.querySelector('[part=error-details]')?.textContent ?? null`,
          ),
        'the error details are shown',
      );
      return String(text).replace(/\s+/g, ' ');
    }

    it('because of the policy of the page names the directive and what to add', async () => {
      const text = await detailsOf(addressOf(`${there.url}open.json`, "connect-src 'self'"));
      assert.ok(text.includes(`Add ${new URL(there.url).origin} to its “connect-src” directive`), text);
    });

    it('because of default-src names the connect-src directive', async () => {
      const policy = "default-src 'none'; script-src 'self'; style-src 'self'";
      const text = await detailsOf(addressOf(`${there.url}open.json`, policy));
      assert.ok(text.includes('“connect-src” directive'), text);
    });

    for (const path of ['closed.json', 'one-site.json'])
      it(`because CORS forbids it (${path}) names the missing header after one attempt`, async () => {
        asked.length = 0;
        const text = await detailsOf(addressOf(`${there.url}${path}`));
        const {origin} = new URL(site.url);
        assert.ok(text.includes(`Access-Control-Allow-Origin: ${origin}`) && text.includes(`--origin ${origin}`), text);
        assert.equal(asked.filter((each) => each.includes(path)).length, 2);
      });

    it('because no server is listening names no cause', async () => {
      const {url, close} = await startStubHttpServer(() => undefined);
      await close();
      const text = await detailsOf(addressOf(`${url}talk.json`));
      assert.ok(text.includes(`${new URL(url).host} cannot be reached`), text);
      assert.ok(text.includes(`Address: ${url}talk.json`), text);
    });

    it('because the response is incomplete says so', async () => {
      const text = await detailsOf(addressOf(`${there.url}cut.json`));
      assert.match(text, /connection broke|cut off/);
    });

    for (const path of ['circle.json', 'secure.json'])
      it(`because of a redirect (${path}) says so`, async () => {
        const text = await detailsOf(addressOf(`${there.url}${path}`));
        assert.match(text, /The address redirects/);
      });
  });
}

describe('a thread in Chromium', () => {
  let browser: Browser;
  before(async () => {
    browser = await startChromium();
  });
  after(() => browser.close());

  /** Opens a page at another origin, served from dist/ by request interception. */
  async function openAt(origin: string, endpoint: string): Promise<Page> {
    const page = await browser.newPage();
    await page.route(`${origin}/**`, async (route) => {
      const response = await fetch(new URL(new URL(route.request().url()).pathname, site.url));
      if (route.request().url().includes('/dist/'))
        return route.fulfill({contentType: 'text/javascript', body: await response.text()});
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><script type="module" src="/dist/colloquy.js"></script><comment-thread endpoint="${endpoint}"></comment-thread>`,
      });
    });
    await page.goto(`${origin}/`);
    return page;
  }

  it('follows a redirect', async () => {
    const page = await browser.newPage();
    await page.goto(addressOf(`${there.url}moved.json`));
    await page.getByText('Text of a').waitFor();
    await page.close();
  });

  it('names the secure address of an insecure endpoint', async () => {
    const page = await openAt('https://site.test', 'http://comments.test/talk.json');
    await page.getByText('Details').click();
    await page.getByText('mixed content').waitFor();
    await page.getByText('set it to https://comments.test').waitFor();
    await page.close();
  });

  it('warns about an endpoint in a private network', async () => {
    const page = await browser.newPage();
    await page.close();
    const other = await openAt('http://site.test', 'http://192.168.255.254/talk.json');
    await other.route('http://192.168.255.254/**', (route) => route.abort('addressunreachable'));
    await other.reload();
    await other.getByText('Details').click();
    await other.getByText('192.168.255.254 is an address of a private network').waitFor();
    await other.close();
  });

  it('does not follow the redirect of a post, and names the new address', async () => {
    asked.length = 0;
    const page = await browser.newPage();
    const logged: string[] = [];
    page.on('console', (message) => logged.push(message.text()));
    await page.goto(addressOf(`${there.url}old/`));
    await page.getByRole('button', {name: 'Write a comment'}).click();
    await focusedForm(page);
    await page.keyboard.type('Words of mine');
    await page.getByLabel('Name').fill('Zed');
    await page.keyboard.press('Control+Enter');
    await page.getByText('The server has moved.').first().waitFor();
    await page.getByText('Details').click();
    await page.getByText(`redirects to ${there.url}new/api/v1/comments`).waitFor();
    // The automatic retries in the meantime must not go to the new address either.
    const askedThere = new Set(asked.filter((each) => each.includes('/new/')));
    assert.deepEqual(askedThere, new Set(['GET /new/api/v1/comments cors', 'GET /new/api/v1/identity cors']));
    const warnings = logged.filter((text) => text.includes('/old/'));
    assert.equal(warnings.length, 1, logged.join('\n'));
    assert.doesNotMatch(warnings.join(), /Words of mine|Zed/);
    await page.close();
  });

  it('shows the short message if the chunk with the details does not load', async () => {
    const page = await browser.newPage();
    await page.route(/\/(?:diagnose|failure-details)-/, (route) => route.abort());
    await page.goto(addressOf(`${there.url}closed.json`));
    await page.getByText('The server cannot be reached.').first().waitFor();
    await page.getByRole('button', {name: 'Try again'}).waitFor();
    await page.close();
  });

  for (const [what, body] of [
    ['nothing', ''],
    ['a page', '<!doctype html><title>Sign in</title>'],
    ['a script that fails', 'throw new Error("broken"); export const diagnose = 1, FailureDetails = 1;'],
    ['another version', 'export const diagnose = 1; export class FailureDetails {}'],
  ] as const)
    it(`shows the short message if the server sends ${what} in place of that chunk`, async () => {
      const page = await browser.newPage();
      const uncaught: string[] = [];
      page.on('pageerror', ({message}) => uncaught.push(message));
      await page.route(/\/(?:diagnose|failure-details)-/, (route) =>
        route.fulfill({contentType: 'text/javascript', body}),
      );
      await page.goto(addressOf(`${there.url}closed.json`));
      await page.getByText('The server cannot be reached.').first().waitFor();
      await page.getByRole('button', {name: 'Try again'}).click();
      await page.getByText('The server cannot be reached.').first().waitFor();
      assert.deepEqual(uncaught, []);
      await page.close();
    });

  it('reports no invalid response if the chunk that repairs pages does not load, and tries again', async () => {
    const page = await browser.newPage();
    await page.route(/\/repair-page-/, (route) => route.abort());
    await page.goto(addressOf(`${there.url}odd.json`));
    await page.getByText('The server cannot be reached.').first().waitFor();
    await page.getByText('The next automatic retry is at').first().waitFor();
    assert.equal(await page.getByText('points elsewhere').count(), 0);
    await page.close();
  });

  it('says that the device is offline', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(addressOf(`${there.url}closed.json`));
    await page.getByText('Details').waitFor();
    await context.setOffline(true);
    await page.getByRole('button', {name: 'Try again'}).click();
    await page.getByText('The server cannot be reached.').first().waitFor();
    await page.getByText('Details').click();
    await page.getByText('This device has no network connection.').waitFor();
    await context.close();
  });
});
