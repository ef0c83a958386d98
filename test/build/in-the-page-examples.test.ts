// The examples that place a thread in the HTML of a page, each with the program that it is for.

import assert from 'node:assert/strict';
import {execFile, spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {Hono} from 'hono';
import {html, raw} from 'hono/html';
import {RenderedFolder} from '../../src/server/commands/rendering/rendered-folder.js';
import {eventually} from '../support/eventually.js';
import {findFreePort} from '../support/free-port.js';
import {NGINX, withoutNginx} from '../support/nginx.js';
import {newComment, startTestServer, type TestServer} from '../support/test-server.js';

const run = promisify(execFile);
const EXAMPLES = resolve('examples/in-the-page');
const missing = (program: string): string | false =>
  spawnSync(program, ['--version']).error === undefined ? false : `${program} is not installed`;

// What a template engine, PHP or nginx must not evaluate.
const WORDS = 'Tea first. {{ 6 | times: 7 }} {% include x %} <?php echo 6*7 ?> <!--# echo var="DATE_GMT" -->';

let server: TestServer;
let folder: string;
let part: string;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  server = await startTestServer({basePath: '/comments'});
  for (const thread of ['/posts/tea', '/'])
    await server.post(newComment({thread, source: thread === '/' ? 'The front page' : WORDS}));
  part = await (await server.get('api/v1/thread.html?thread=/posts/tea')).text();
  assert.ok(part.includes('&lt;?php') && part.includes('{% include x %}'));
});
after(async () => {
  await server.close();
  rmSync(folder, {recursive: true, force: true});
});

/** Makes the folder of a site with an example and the rendered threads. */
async function makeSite(example: string, files: Readonly<Record<string, string>>): Promise<string> {
  const site = join(folder, example);
  cpSync(join(EXAMPLES, example), site, {recursive: true});
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(site, name, '..'), {recursive: true});
    writeFileSync(join(site, name), text);
  }
  const rendered = new RenderedFolder({folder: join(site, 'comments'), server: server.url, lang: null});
  for (const thread of ['/posts/tea', '/']) await rendered.render(thread);
  return site;
}

function checkPage(page: string, thread = '/posts/tea'): void {
  assert.match(page, new RegExp(`<comment-thread[^>]* thread="${thread}"[^>]*>`));
  assert.ok(page.includes(part.trim()), page);
}

describe('a thread in the HTML of a page', () => {
  it('of Hugo', {skip: missing('hugo')}, async () => {
    const site = await makeSite('hugo', {
      'config.toml': 'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
      'content/posts/tea.md': '---\ntitle: Tea\n---\nAn article.\n',
      'layouts/_default/single.html': '<h1>{{ .Title }}</h1>{{ .Content }}{{ partial "comments.html" . }}',
      'layouts/_default/list.html': '{{ partial "comments.html" . }}',
    });
    await run('hugo', ['--quiet', '--source', site], {timeout: 60_000});
    checkPage(readFileSync(join(site, 'public/posts/tea/index.html'), 'utf8'));
    const front = readFileSync(join(site, 'public/index.html'), 'utf8');
    assert.match(front, /thread="\/"[^]*The front page/);
  });

  it('of Jekyll', {skip: missing('jekyll')}, async () => {
    const site = await makeSite('jekyll', {
      '_config.yml': 'title: A site\nexclude: [comments]\n',
      'posts/tea.html': '---\npermalink: /posts/tea/\n---\n<h1>Tea</h1>{% comments %}',
    });
    await run('jekyll', ['build', '--quiet', '--source', site, '--destination', join(site, '_site')], {
      timeout: 60_000,
    });
    checkPage(readFileSync(join(site, '_site/posts/tea/index.html'), 'utf8'));
  });

  it('of Eleventy', async () => {
    const site = await makeSite('eleventy', {});
    const example = (await import(join(EXAMPLES, 'eleventy/eleventy.config.mjs'))) as {
      default: (config: {addShortcode(name: string, shortcode: (url: string) => Promise<string>): void}) => void;
    };
    let comments: (url: string) => Promise<string> = () => Promise.reject(new Error('no shortcode'));
    example.default({addShortcode: (_name, shortcode) => (comments = shortcode)});
    const before = process.cwd();
    process.chdir(site);
    try {
      checkPage(await comments('/posts/tea/'));
      assert.match(await comments('/'), /thread="\/"[^]*The front page/);
      assert.match(await comments('/new/'), /<comment-thread [^>]*thread="\/new"><\/comment-thread>/);
    } finally {
      process.chdir(before);
    }
  });

  it('of Express and Hono', async (context) => {
    process.env['COMMENTS'] = server.url;
    const {threadHtml} = (await import(join(EXAMPLES, 'node/thread-html.mjs'))) as {
      threadHtml: (thread: string) => Promise<string>;
    };
    const EXPRESS: string = 'express';
    const {default: express} = (await import(EXPRESS)) as {
      default: () => RequestListener & {
        get: (path: string, handle: (request: unknown, response: {send(text: string): void}) => void) => void;
      };
    };
    const app = express();
    app.get('/posts/tea', (_request, response) => {
      void threadHtml('/posts/tea').then((thread) =>
        response.send(`<comment-thread thread="/posts/tea">${thread}</comment-thread>`),
      );
    });
    const site = createServer(app).listen(0, '127.0.0.1');
    context.after(() => site.close());
    await once(site, 'listening');
    const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}/posts/tea`;
    // The second answer is not transferred again.
    for (let round = 0; round < 2; round++) checkPage(await (await fetch(url)).text());
    const hono = new Hono();
    hono.get('/posts/tea', async (page) =>
      page.html(html`<comment-thread thread="/posts/tea">${raw(await threadHtml('/posts/tea'))}</comment-thread>`),
    );
    checkPage(await (await hono.request('/posts/tea')).text());
    assert.equal(await threadHtml('x'.repeat(20_000)), '');
  });

  it('of PHP', {skip: missing('php')}, async () => {
    const code = `require '${join(EXAMPLES, 'php/comments.php')}'; comment_thread('/posts/tea');`;
    const env = {...process.env, COMMENTS: server.url};
    checkPage((await run('php', ['-r', code], {env, timeout: 20_000})).stdout);
    const down = await run('php', ['-r', code], {env: {...env, COMMENTS: 'http://127.0.0.1:9/'}, timeout: 20_000});
    assert.match(down.stdout, /thread="\/posts\/tea"><\/comment-thread>/);
  });

  it('of nginx', {skip: withoutNginx}, async () => {
    const site = join(folder, 'ssi');
    mkdirSync(join(site, 'posts'), {recursive: true});
    const example = readFileSync(join(EXAMPLES, 'nginx-ssi.conf'), 'utf8');
    const lines = [...example.matchAll(/^#  ( .*)$/gm)].map(([, line]) => line).join('\n');
    writeFileSync(join(site, 'posts/tea.html'), lines);
    const port = await findFreePort();
    const conf = example
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('/srv/your-site', site)
      .replace('127.0.0.1:8420', new URL(server.url).host);
    writeFileSync(
      join(site, 'nginx.conf'),
      `pid ${site}/pid; ${process.getuid?.() === 0 ? 'user root;' : ''} events {} http { types {text/html html;} access_log off;
        client_body_temp_path ${site}/a; proxy_temp_path ${site}/b; fastcgi_temp_path ${site}/c; uwsgi_temp_path ${site}/d; scgi_temp_path ${site}/e; ${conf} }`,
    );
    const child = spawn(
      NGINX,
      ['-c', join(site, 'nginx.conf'), '-p', site, '-e', join(site, 'log'), '-g', 'daemon off;'],
      {stdio: 'ignore'},
    );
    try {
      const url = `http://127.0.0.1:${port}/posts/tea.html`;
      const response = await eventually(() => fetch(url).catch(() => null), 'nginx listens');
      checkPage(await response.text());
    } finally {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  });

  it('is a link to a page of the server where nothing else is possible', async () => {
    const example = readFileSync(join(EXAMPLES, 'noscript.html'), 'utf8');
    const [, href = ''] = /<noscript><a href="https:\/\/comments\.example\.org\/([^"]*)"/.exec(example) ?? [];
    assert.match(await (await server.get(href)).text(), /Tea first\./);
  });
});
