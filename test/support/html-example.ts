// The examples of examples/html/: threads whose words look like templates, and checks of the pages that have them.

import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import type {RequestListener} from 'node:http';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {Browser} from 'playwright-core';
import {seedThread} from '../../src/server/seed-thread.js';
import {eventually} from './eventually.js';
import {findFreePort} from './free-port.js';
import {startStubHttpServer} from './stub-http-server.js';
import {SITE, startTestServer, type TestServer} from './test-server.js';

/** The folder of the examples. */
export const EXAMPLES = 'examples/html';

/** What the examples have in place of the server. */
const SERVER = 'https://comments.example.org';

/** What each template language of the examples would run, or print as something else. */
export const TEMPLATES =
  '{{ 7 | times: 6 }} {{ 6*7 }} {{- site.title -}} {% raw %} {% endraw %} {% include x %} {{< x >}} {{% x %}} <?php echo 42 ?>' +
  ' <?= 42 ?> <!--#exec cmd="id" --> <!--# echo var="document_uri" --> ${6*7} #{6*7} <%= 42 %> {Astro.url}';

const HOSTILE = `${TEMPLATES} <script>window.hit = 1</script> </comment-thread></noscript></style> <b>`;

/** What readers see of the comments of each thread. */
const SEEN = ['It was wet at six.', HOSTILE, 'And dry at eight.'];

/** Starts a server that has the same comments in each of the threads. */
export async function startExampleServer(...threads: readonly string[]): Promise<TestServer> {
  const port = await findFreePort();
  const server = await startTestServer({port, publicUrl: `http://127.0.0.1:${port}/`, scripts: 'dist'});
  for (const [place, key] of threads.entries())
    await seedThread(server.store, {
      key,
      title: '{{ 6*7 }} <?= 42 ?> ${6*7}',
      url: SITE + key,
      comments: SEEN.map((words, index) => ({
        id: `0191c1f2-${place.toString(16).padStart(4, '0')}-7000-8000-00000000000${index}`,
        parent: null,
        author: {name: ['Ana', '{{ 6*7 }} ${6*7} <?= 42 ?> <!--# x -->', 'Bo'][index] ?? ''},
        createdAt: `2026-03-01T0${index + 6}:00:00Z`,
        source: words === HOSTILE ? `\`${HOSTILE}\`` : words,
      })),
    });
  return server;
}

/** Copies an example to a new folder, with the URL of a server. @param parent Where modules of the folder are found. */
export function copyExample(name: string, server: string, parent = tmpdir()): string {
  const target = mkdtempSync(join(parent, 'colloquy-html-'));
  cpSync(join(EXAMPLES, name), target, {recursive: true});
  for (const entry of readdirSync(target, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(SERVER, server.replace(/\/$/, '')));
  }
  if (parent === tmpdir()) symlinkSync(resolve('node_modules'), join(target, 'node_modules'));
  return target;
}

/** A site that is served by a program. */
export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a program that serves a site on a free port. @param argumentsFor Returns its arguments for a port. */
export async function startSite(
  program: string,
  argumentsFor: (port: number) => readonly string[],
  folder: string,
): Promise<Site> {
  const port = await findFreePort();
  const env = {...process.env, PORT: String(port)};
  const child: ChildProcess = spawn(program, argumentsFor(port), {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (data: Buffer) => (said += data.toString()));
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}/`;
  await eventually(async () => {
    if (child.exitCode !== null) throw new Error(said);
    return fetch(url).catch(() => null);
  }, `${program} listens`);
  return {
    url,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Starts a site, and closes it after the test. */
export async function withSite(start: () => Promise<Site>, test: (url: string) => Promise<void>): Promise<void> {
  const site = await start();
  try {
    await test(site.url);
  } finally {
    await site.close();
  }
}

/** Starts a comment server that answers as `answer` does, and closes it after the test. */
export const withStub = (answer: RequestListener, test: (url: string) => Promise<void>): Promise<void> =>
  withSite(() => startStubHttpServer(answer), test);

/** Checks that a page has the first page of a thread in its HTML once, as the server has rendered it. */
export async function checkHtml(html: string, server: TestServer, thread: string): Promise<void> {
  const part = await (await server.get(`api/v1/thread.html?thread=${encodeURIComponent(thread)}`)).text();
  assert.match(part, /<style>.*And dry at eight.*class="colloquy-data"/s);
  assert.equal(html.split(part).length - 1, 1, html);
  assert.match(html, /<comment-thread thread="[^"]*">\s*<style>/);
}

/** Checks what readers without scripts see of a page, and what readers with scripts see, who can write a reply. */
export async function checkReading(browser: Browser, url: string): Promise<void> {
  for (const javaScriptEnabled of [false, true]) {
    const context = await browser.newContext({javaScriptEnabled});
    const page = await context.newPage();
    const errors: string[] = [];
    const reads: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('request', (request) => {
      if (request.url().includes('/api/v1/comments?')) reads.push(request.url());
    });
    await page.goto(url);
    const thread = page.locator('comment-thread');
    if (javaScriptEnabled) await thread.locator('[part~=comment] [part~=reply]').first().waitFor();
    for (const words of SEEN) {
      const shown = thread.getByText(words, {exact: true}).filter({visible: true});
      await shown.waitFor();
      assert.equal(await shown.count(), 1, words);
    }
    if (javaScriptEnabled) assert.equal(await page.evaluate('window.hit'), undefined);
    assert.deepEqual(errors, []);
    // The element has taken over the comments that are in the page.
    for (const read of reads) assert.match(read, /[?&]since=/);
    await context.close();
  }
}

/** Checks that a page without comments has a link to them for browsers without scripts, and returns where it leads. */
export async function checkLink(browser: Browser, url: string): Promise<string> {
  const context = await browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  await page.goto(url);
  await page.getByText('It rained from six to eight.').waitFor();
  const link = page.locator('comment-thread').getByRole('link', {name: 'Read the comments'});
  const address = await link.evaluate((element) => (element instanceof HTMLAnchorElement ? element.href : ''));
  await context.close();
  return address;
}
