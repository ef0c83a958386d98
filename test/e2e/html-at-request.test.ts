// The examples that get the comments of a page when it is asked for, and the one that has a link to them.

import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import type {IncomingHttpHeaders, RequestListener} from 'node:http';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {startChromium} from '../support/chromium.js';
import {eventually} from '../support/eventually.js';
import {filesOf} from '../support/files-of.js';
import {
  checkHtml,
  checkLink,
  checkReading,
  copyExample,
  startExampleServer,
  startSite,
  TEMPLATES,
  type Site,
  withSite,
  withStub,
} from '../support/html-example.js';
import {runNginx, withoutNginx} from '../support/nginx.js';
import {startStubHttpServer} from '../support/stub-http-server.js';
import type {TestServer} from '../support/test-server.js';

const THREAD = '/rain';
const HTML = {'Content-Type': 'text/html; charset=utf-8'};

interface Way {
  readonly name: string;
  readonly page: string;
  readonly skip: string | false;
  /** Starts the site of the example, with the URL of a comment server. */
  start(server: string): Promise<Site>;
}

const withoutPhp =
  !spawnSync('php', ['-m'], {encoding: 'utf8'}).stdout?.includes('curl') && 'PHP with curl is not installed';

const WAYS: readonly Way[] = [
  ...['hono', 'express'].map((name) => ({
    name,
    page: 'rain',
    skip: false as const,
    start: (server: string) => fromFolder('node', server, process.execPath, () => [`${name}.mjs`]),
  })),
  {
    name: 'PHP',
    page: 'rain.php',
    skip: withoutPhp,
    start: (server) => fromFolder('php', server, 'php', (port) => ['-S', `127.0.0.1:${port}`]),
  },
  {name: 'nginx', page: 'rain.html', skip: withoutNginx, start: startNginxSite},
];

let server: TestServer;
let browser: Browser;
before(async () => {
  server = await startExampleServer(THREAD);
  browser = await startChromium();
});
after(async () => {
  await browser.close();
  await server.close();
});

for (const {name, page, skip, start} of WAYS)
  describe(`A page with comments by ${name}`, {skip}, () => {
    /** Starts the site with a comment server, and visits its page. */
    const visit = (comments: string, look: (url: string) => Promise<void>): Promise<void> =>
      withSite(
        () => start(comments),
        (site) => look(new URL(page, site).href),
      );

    it('has them in its HTML as the server renders them, and in the element', () =>
      visit(server.url, async (url) => {
        await checkHtml(await textOf(url), server, THREAD);
        await checkReading(browser, url);
      }));

    it('runs nothing in them', () =>
      withStub(
        (_, response) => void response.writeHead(200, HTML).end(`<p>${TEMPLATES}</p>`),
        (stub) => visit(stub, async (url) => assert.ok((await textOf(url)).includes(`<p>${TEMPLATES}</p>`))),
      ));

    it('does not wait for a server that does not answer', () =>
      withStub(
        () => undefined,
        (stub) =>
          visit(stub, async (url) => {
            const address = (await checkLink(browser, url)).replace(stub, server.url);
            assert.equal(decodeURIComponent(address), `${server.url}thread?thread=/rain`);
            assert.match(await textOf(address), /And dry at eight/);
          }),
      ));

    it('has no error messages in place of comments', () =>
      withStub(
        (_, response) => void response.writeHead(500, HTML).end('<b>Broken</b>'),
        (stub) =>
          visit(stub, async (url) => {
            await checkLink(browser, url);
            assert.doesNotMatch(await textOf(url), /Broken/);
          }),
      ));
  });

describe('A page with a link to its comments', () => {
  it('shows the link without scripts, and the thread with them', async () => {
    const folder = copyExample('noscript', server.url);
    const site = await startStubHttpServer(filesOf(folder));
    const url = new URL('rain.html', site.url).href;
    assert.match(await textOf(await checkLink(browser, url)), /And dry at eight/);
    const page = await browser.newPage();
    await page.goto(url);
    await page.locator('comment-thread [part~=comment]', {hasText: 'And dry at eight.'}).waitFor();
    assert.equal(await page.getByRole('link', {name: 'Read the comments'}).count(), 0);
    await page.close();
    await site.close();
    rmSync(folder, {recursive: true, force: true});
  });
});

it('A server of a site asks no comment server again that has just not answered', () => {
  let asked = 0;
  return withStub(
    () => void asked++,
    (stub) =>
      withSite(
        () => fromFolder('node', stub, process.execPath, () => ['hono.mjs']),
        async (site) => {
          for (let count = 0; count < 3; count++) assert.match(await textOf(`${site}rain`), /Read the comments/);
          assert.equal(asked, 1);
        },
      ),
  );
});

it('A server of a site downloads only threads that have changed, and keeps them while the comment server fails', () => {
  const asked: (string | undefined)[] = [];
  const answer: RequestListener = ({headers}, response) => {
    asked.push(headers['if-none-match']);
    const [status, body] = (
      [
        [200, 'One'],
        [304, ''],
        [200, 'Two'],
        [500, 'Broken'],
      ] as const
    )[asked.length - 1] ?? [0, ''];
    response.writeHead(status, {...HTML, ETag: `"${asked.length}"`}).end(body);
  };
  return withStub(answer, (stub) =>
    withSite(
      () => fromFolder('node', stub, process.execPath, () => ['hono.mjs']),
      async (site) => {
        const shown: string[] = [];
        for (let count = 0; count < 4; count++)
          shown.push(/<comment-thread [^>]*>(.*?)</.exec(await textOf(`${site}rain`))?.[1] ?? '');
        assert.deepEqual(shown, ['One', 'One', 'Two', 'Two']);
        assert.deepEqual(asked, [undefined, '"1"', '"1"', '"3"']);
      },
    ),
  );
});

describe('The nginx of a site', {skip: withoutNginx}, () => {
  it('says nothing of its readers, and shows the comments that it has while the comment server fails', () => {
    const asked: IncomingHttpHeaders[] = [];
    const answer: RequestListener = ({headers}, response) => {
      asked.push(headers);
      response.writeHead(asked.length === 1 ? 200 : 500, HTML).end('<p>From before</p>');
    };
    const headers = {Cookie: 'session=ana', Authorization: 'Basic YTpi', 'If-None-Match': '"a"'};
    return withStub(answer, (stub) =>
      withSite(
        () => startNginxSite(stub),
        async (site) => {
          const check = async (): Promise<void> =>
            assert.match(await (await fetch(`${site}rain.html`, {headers})).text(), /<p>From before<\/p>/);
          await check();
          await eventually(async () => {
            await check();
            return asked.length > 1 ? true : null;
          }, 'nginx asks again');
          await check();
          for (const received of asked) assert.deepEqual(Object.keys(received).sort(), ['connection', 'host']);
        },
      ),
    );
  });
});

it('CI tries every way', {skip: !process.env['CI']}, () => {
  assert.deepEqual(
    WAYS.map(({skip}) => skip),
    WAYS.map(() => false),
  );
});

const textOf = async (url: string): Promise<string> => (await fetch(url, {signal: AbortSignal.timeout(8000)})).text();

async function fromFolder(
  name: string,
  comments: string,
  program: string,
  argumentsFor: (port: number) => readonly string[],
): Promise<Site> {
  const folder = copyExample(name, comments);
  const site = await startSite(program, argumentsFor, folder);
  return {
    url: site.url,
    close: async () => {
      await site.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

/** Changes what an owner would change: names, ports and folders. */
function startNginxSite(comments: string): Promise<Site> {
  const example = copyExample('nginx-ssi', comments);
  return runNginx((folder, port) => {
    const site = join(folder, 'site');
    mkdirSync(site);
    cpSync(join(example, 'rain.html'), join(site, 'rain.html'));
    const part = readFileSync(join(example, 'nginx-ssi.conf'), 'utf8');
    rmSync(example, {recursive: true, force: true});
    return part
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('http://127.0.0.1:8420/', comments)
      .replace('/srv/your-site', site)
      .replace('/var/cache/nginx/comments', join(folder, 'cache'));
  });
}
