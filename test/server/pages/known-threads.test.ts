// `--threads known`, through the routes.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {after, before, describe, it} from 'node:test';
import {KnownThreads} from '../../../src/server/pages/known-threads.js';
import {parseSitemap} from '../../../src/server/pages/sitemap.js';
import {createListReader} from '../../../src/server/pages/thread-list.js';
import {findFreePort} from '../../support/free-port.js';
import {describeOnBoth} from '../../support/both-databases.js';
import {makeModerator} from '../../support/make-moderator.js';
import {newComment, SITE, startTestServer, type TestServer} from '../../support/test-server.js';

const folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
after(() => rmSync(folder, {recursive: true, force: true}));
let files = 0;
function writeList(content: string | Buffer): string {
  const file = join(folder, `list-${++files}`);
  writeFileSync(file, content);
  return file;
}

const sitemap = (...urls: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((url) => `<url><loc>${url}</loc><lastmod>2026-11-29</lastmod></url>`).join('\n')}</urlset>`;

const indexOf = (...urls: readonly string[]): string =>
  `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join('')}</sitemapindex>`;

const inThread = async (server: TestServer, thread: string, url = `${SITE}/page`): Promise<number> =>
  (await server.post(newComment({thread, page: {url, title: 'A page'}}))).status;

describeOnBoth('With known threads only, a comment', (servers) => {
  it('begins the threads of a list: addresses, paths and names', async () => {
    const list = writeList(`${SITE}/a/index.html?utm_source=x\r\n\n /b \nguestbook\n`);
    const server = await servers.start({threadLists: [list]});
    for (const thread of [`${SITE}/a`, 'http://localhost:4000/a/#x', '/a', '/b', `${SITE}/b`, 'guestbook'])
      assert.equal(await inThread(server, thread), 201, thread);
    for (const thread of [`${SITE}/c`, '/c', 'Guestbook', 'other', 'http://localhost:4001/a']) {
      const response = await server.post(newComment({thread}));
      assert.equal(response.status, 403, thread);
      assert.match(await response.text(), /takes comments on its own pages only/);
    }
    assert.equal(await server.store.findThread('/c'), null);
  });

  it('begins the threads of a sitemap, and of a packed one', async () => {
    const page = `${SITE}/caf%C3%A9?a=1&amp;b=2`;
    const lists = [writeList(sitemap(page)), writeList(gzipSync(sitemap(`${SITE}/zipped`)))];
    const server = await servers.start({threadLists: lists});
    assert.equal(await inThread(server, `${SITE}/caf%C3%A9?b=2&a=1`), 201);
    assert.equal(await inThread(server, '/zipped'), 201);
    assert.equal(await inThread(server, '/caf%C3%A9'), 403);
  });

  it('continues a thread that exists, and one that a moderator has added in the desk', async () => {
    const first = await servers.start({});
    assert.equal(await inThread(first, '/old'), 201);
    const server = await servers.start({threadLists: []}, first.store.isShared ? 'same' : 'new');
    if (first.store.isShared) assert.equal(await inThread(server, '/old'), 201);
    assert.equal(await inThread(server, '/new'), 403);
    const moderate = await makeModerator(server);
    const added = await moderate.change({
      action: 'add',
      key: 'http://localhost:4000/New/index.html',
      title: ' A\u202e title ',
    });
    assert.equal(added.status, 200, JSON.stringify(added.body));
    assert.deepEqual(
      [await server.store.findThread('https://localhost:4000/New')].map((thread) => [
        thread?.title,
        thread?.url,
        thread?.count,
      ]),
      [['A title', 'http://localhost:4000/New/index.html', 0]],
    );
    assert.equal(await inThread(server, `${SITE}/New`), 201);
    assert.equal((await moderate.change({action: 'add', key: `${SITE}/New`, title: ''})).status, 409);
    const listed = await moderate.threads();
    assert.ok(listed.some(({key}) => key === 'https://localhost:4000/New'));
  });
});

describe('A list of threads', () => {
  let site: Server;
  let origin: string;
  const pages = new Map<string, string | Buffer | number>();
  let requests = 0;
  before(async () => {
    site = createServer((request, response) => {
      requests++;
      const page = pages.get(request.url ?? '') ?? 404;
      if (typeof page === 'number') return void response.writeHead(page).end();
      if (typeof page === 'string' && page.startsWith('→'))
        return void response.writeHead(302, {Location: page.slice(1)}).end();
      response.end(page);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const address = site.address();
    origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  after(() => void site.close());

  const isAllowed = (text: string | undefined): boolean => text === origin;
  const read = (path: string): Promise<readonly string[]> => createListReader(`${origin}${path}`, isAllowed)();

  it('is read from the site, with the sitemaps of an index', async () => {
    pages.set('/index.xml', indexOf(`${origin}/one.xml`, `${origin}/two.xml.gz`));
    pages.set('/one.xml', sitemap(`${origin}/a`));
    pages.set('/two.xml.gz', gzipSync(sitemap(`${origin}/b`, `${origin}/c`)));
    assert.deepEqual(await read('/index.xml'), [`${origin}/a`, `${origin}/b`, `${origin}/c`]);
    pages.set('/text', '\n/a\n\n/b');
    assert.deepEqual(await read('/text'), ['/a', '/b']);
  });

  it('is read nowhere else', async () => {
    assert.throws(() => createListReader('https://evil.example/s.xml', isAllowed), /--origin https:\/\/evil\.example$/);
    pages.set('/index.xml', indexOf('http://127.0.0.1:1/secret.xml'));
    await assert.rejects(read('/index.xml'), /not of an allowed origin/);
    pages.set('/away', '→http://127.0.0.1:1/secret.xml');
    await assert.rejects(read('/away'), /not of an allowed origin/);
    pages.set('/here', '→/text');
    assert.deepEqual(await read('/here'), ['/a', '/b']);
    pages.set('/loop', '→/loop');
    await assert.rejects(read('/loop'), /more than 3 redirects/);
    pages.set('/nested', indexOf(`${origin}/nested`));
    await assert.rejects(read('/nested'), /within another one/);
  });

  it('is refused if it is not XML, not UTF-8 or not there', async () => {
    for (const [path, content, message] of [
      ['/broken', '<urlset><url><loc>https://a.example</urlset>', /is not a sitemap: [^\n]+$/],
      ['/html', '<!doctype html><p>Not <br> found', /is not a sitemap/],
      ['/bytes', Buffer.from([0x2f, 0xff, 0xfe]), /bytes is not a text in UTF-8$/],
      ['/damaged.gz', gzipSync('/a').subarray(0, 12), /damaged\.gz is compressed and cannot be read/],
      ['/missing', 404, /status 404/],
    ] as const) {
      pages.set(path, content);
      await assert.rejects(read(path), message);
    }
    await assert.rejects(
      createListReader(join(folder, 'missing'), isAllowed)(),
      /There is no file .*missing\. Check the path\./,
    );
    const inFile = join(folder, 'list.txt', 'below');
    writeFileSync(join(folder, 'list.txt'), '/a');
    await assert.rejects(createListReader(inFile, isAllowed)(), /list\.txt is a file, not a folder\./);
    await assert.rejects(createListReader(folder, isAllowed)(), {message: `${folder} is a folder, not a file.`});
  });

  it('expands no entities, and reads the locations of pages only', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "https://a.example/"><!ENTITY b "&a;&a;&a;&a;">]>`;
    assert.throws(() => parseSitemap(`${bomb}${sitemap('&b;')}`), /entity/i);
    const images = `<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="x"><s:url><s:loc><![CDATA[https://a.example/?a&b]]></s:loc><image:image><image:loc>https://a.example/i.png</image:loc></image:image></s:url><s:url><s:loc>javascript:x</s:loc></s:url></s:urlset>`;
    assert.deepEqual(parseSitemap(`\ufeff${images}`), {pages: ['https://a.example/?a&b'], sitemaps: []});
  });

  it('is read again when a page is new, at most once a minute', async () => {
    let now = 0;
    pages.set('/growing', '/a');
    const known = new KnownThreads({lists: [() => read('/growing')], now: () => now, log: assert.fail});
    const has = (key: string): Promise<boolean> => known.has({key, url: `${origin}/`});
    assert.ok(await has('/a'));
    pages.set('/growing', '/a\n/b');
    const before = requests;
    for (let time = 0; time < 5; time++) assert.ok(!(await has('/b')));
    assert.equal(requests, before);
    now += 60_000;
    assert.deepEqual(await Promise.all([has('/b'), has('/b'), has('/b')]), [true, true, true]);
    assert.equal(requests, before + 1);
  });

  it('keeps what it had if it cannot be read, and asks writers to come back', async () => {
    let now = 0;
    const said: string[] = [];
    pages.set('/failing', '/a');
    const known = new KnownThreads({lists: [() => read('/failing')], now: () => now, log: (text) => said.push(text)});
    await known.read();
    pages.set('/failing', 500);
    now += 60_000;
    await assert.rejects(known.has({key: '/b', url: ''}), {status: 503, rest: {type: 'busy', retryAfter: 60}});
    assert.ok(await known.has({key: '/a', url: ''}));
    assert.deepEqual(said, [`A list of threads could not be read: ${origin}/failing responded with status 500`]);
  });

  it('that cannot be found is named', async () => {
    await assert.rejects(createListReader('nowhere/list.txt', () => true)(), {
      message: 'There is no folder nowhere. Check the path.',
    });
    const closed = `http://127.0.0.1:${await findFreePort()}/sitemap.xml`;
    await assert.rejects(createListReader(closed, () => true)(), {
      message: `${closed} cannot be reached (ECONNREFUSED)`,
    });
  });

  it('of another site stops the server at start', async () => {
    await assert.rejects(startTestServer({threadLists: ['https://evil.example/sitemap.xml']}), {
      name: 'RangeError',
      message: /--origin https:\/\/evil\.example/,
    });
  });
});
