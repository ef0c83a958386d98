import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import * as v from 'valibot';
import {COMMENT_TAGS} from '../../../src/core/html-policy.js';
import {seedThread, type SeedComment} from '../../../src/server/seed-thread.js';
import {readPlainPage} from '../../../src/wire/plain-page.js';
import {newComment, SITE, startTestServer, type TestServer} from '../../support/test-server.js';

let server: TestServer;
before(async () => {
  server = await startTestServer({publicUrl: 'https://comments.example/c'});
});
after(() => server.close());

const part = (thread: string, rest = ''): Promise<Response> =>
  server.get(`api/v1/thread.html?thread=${encodeURIComponent(thread)}${rest}`);
const htmlOf = async (thread: string, rest = ''): Promise<string> => (await part(thread, rest)).text();

const threads: string[] = [];
/** The id of a comment of a seeded thread. */
const idOf = (key: string, number: number): string => {
  if (!threads.includes(key)) threads.push(key);
  return `0190000${threads.indexOf(key)}-0000-7000-8000-${String(number).padStart(12, '0')}`;
};

const seed = (
  key: string,
  count: number,
  parentOf: (index: number) => number | null,
  more: Partial<SeedComment> = {},
) =>
  seedThread(server.store, {
    key,
    title: 'A <title>',
    url: `${SITE}${key}`,
    comments: Array.from({length: count}, (_, index): SeedComment => {
      const parent = parentOf(index);
      return {
        id: idOf(key, index),
        parent: parent === null ? null : idOf(key, parent),
        author: {name: `Ana ${index}`},
        createdAt: new Date(1_600_000_000_000 + index * 1000).toISOString(),
        source: `Words ${index}`,
        ...more,
      };
    }),
  });

/** The data of a page, which is in it as JSON. */
const dataOf = (html: string): unknown =>
  JSON.parse(/<script type="application\/json" class="colloquy-data">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null');

describe('GET thread.html', () => {
  it('is an article for each comment, with headings by depth, and below h6 by aria-level', async () => {
    await seed('/deep', 7, (index) => (index === 0 ? null : index - 1));
    const html = await htmlOf('/deep');
    const headings = [...html.matchAll(/<article [^>]*>\s*<(h\d) class="colloquy-head"(?: aria-level="(\d+)")?>/g)];
    assert.deepEqual(
      headings.map(([, tag, level]) => [tag, level]),
      [
        ['h3', undefined],
        ['h4', undefined],
        ['h5', undefined],
        ['h6', undefined],
        ['h6', '7'],
        ['h6', '8'],
        ['h6', '9'],
      ],
    );
    assert.match(html, /<h2 class="colloquy-count">7 comments<\/h2>/);
  });

  it('has the headings of a page whose thread is not below its title', async () => {
    await seed('/headings', 2, (index) => (index === 0 ? null : index - 1));
    const html = await htmlOf('/headings', '&heading-level=4');
    const headings = [...html.matchAll(/<(h\d)[^>]*>/g)].map(([, tag]) => tag);
    assert.deepEqual(headings, ['h4', 'h5', 'h6']);
    assert.equal(
      await htmlOf('/headings', '&heading-level=2'),
      await htmlOf('/headings'),
      'the default of the element',
    );
    for (const level of ['0', '7', 'x', '', '2.5', '%3Cscript%3E'])
      assert.equal((await part('/headings', `&heading-level=${level}`)).status, 400, level);
    assert.equal((await server.get('thread?thread=/headings&heading-level=4')).status, 400, 'a document has a title');
  });

  it('shows author, date, permalink, parent, body and a link to the form', async () => {
    await seed('/parts', 2, (index) => (index === 0 ? null : 0));
    const html = await htmlOf('/parts');
    const [first, second] = [idOf('/parts', 0), idOf('/parts', 1)];
    assert.match(html, /<time datetime="2020-09-13T12:26:40.000Z">September 13, 2020<\/time>/);
    assert.ok(html.includes(`id="comment-${first}"`));
    assert.ok(html.includes(`href="#comment-${second}"`));
    assert.match(html, new RegExp(`<noscript><a [^>]*href="#comment-${first}">in reply to Ana 0</a>`));
    assert.ok(html.includes('<div class="colloquy-body" dir="auto"><p>Words 1</p></div>'));
    assert.ok(html.includes(`href="https://comments.example/c/thread/reply?thread=%2Fparts&amp;to=${second}"`));
    assert.ok(html.includes('href="https://comments.example/c/thread/reply?thread=%2Fparts"'));
  });

  it('escapes everything that people have typed', async () => {
    const name = '"><script>hit()</script>';
    const hostile = newComment({
      thread: '/hostile',
      author: {name, url: 'https://a.example/"onclick="hit()'},
      source: '<img src=x onerror=hit()> </script> `</style>`',
      page: {url: `${SITE}/hostile`, title: '</title><script>hit()</script>'},
    });
    await server.post(hostile);
    for (const path of ['api/v1/thread.html', 'thread']) {
      const html = await (await server.get(`${path}?thread=/hostile`)).text();
      assert.equal(html.match(/<script/g)?.length, path === 'thread' ? 1 : 2);
      assert.ok(!/<img|onclick="|<\/style><|<script>hit/.test(html), html);
    }
  });

  it('shows a stored body that the renderer has not written as text', async () => {
    const comment = newComment({thread: '/changed'});
    await server.post(comment);
    const stored = await server.store.findComment(comment.id);
    assert.ok(stored);
    await server.store.changeComment(
      comment.id,
      {html: '<p>a<script>hit()</script><b onclick="hit()">b</b></p>'},
      stored.status,
    );
    const html = await htmlOf('/changed');
    assert.ok(!/hit\(\)">|<script>hit|<b /.test(html), html);
    assert.match(html, /<div class="colloquy-body" dir="auto"><p>a/);
  });

  it('says who edited a comment and why, and what was deleted', async () => {
    const [parent, edited] = [newComment({thread: '/notes'}), newComment({thread: '/notes'})];
    await server.post(parent);
    await server.post(newComment({thread: '/notes', parent: parent.id}));
    await server.post(edited);
    await server.store.changeComment(
      edited.id,
      {editNote: {by: 'Mo', reason: 'for <clarity>'}, editedAt: Date.now()},
      'published',
    );
    await server.send('DELETE', `api/v1/comments/${parent.id}`, '', {Authorization: `Bearer ${parent.secret}`});
    const html = await htmlOf('/notes');
    // Italic and muted, as in the element.
    assert.match(html, /<p class="colloquy-note" dir="auto"><i>edited: for &lt;clarity&gt; — Mo<\/i><\/p>/);
    assert.match(html, /,\.colloquy-note\{opacity:\.74\}/);
    assert.match(html, /<span>This comment was deleted\.<\/span>/);
    assert.match(html, /in reply to This comment was deleted\./);
  });

  it('links a quotation with the comment that it quotes', async () => {
    const first = newComment({thread: '/quotes', source: 'Tea comes first, then bread and butter.'});
    await server.post(first);
    await server.post(
      newComment({
        thread: '/quotes',
        source: '> Tea comes first, then bread and butter.\n\nWhy?',
        author: {name: 'Bo'},
      }),
    );
    const link = `<a href="#comment-${first.id}">quotes Ana, go to passage</a> `;
    assert.ok((await htmlOf('/quotes')).includes(`<noscript>${link}</noscript>`));
    // A page without scripts has the link also in a browser that runs those of others.
    const page = await (await server.get('thread?thread=/quotes')).text();
    assert.ok(page.includes(link) && !page.includes(`<noscript>${link}`));
  });

  it('lists mentions elsewhere apart from the conversation', async () => {
    await seed('/echoes', 1, () => null, {kind: 'pingback', author: {name: 'A blog', url: 'https://blog.example/'}});
    const html = await htmlOf('/echoes');
    assert.ok(!html.includes('<article'));
    assert.match(html, /<summary>1 mention elsewhere<\/summary>/);
    assert.match(html, /<li id="comment-[^"]*"><a href="https:\/\/blog\.example\/"[^>]*><bdi>A blog<\/bdi><\/a>/);
  });

  it('offers no form for a closed thread', async () => {
    const comment = newComment({thread: '/closed'});
    await server.post(comment);
    await server.store.setClosed('/closed', true);
    const html = await htmlOf('/closed');
    assert.match(html, /This discussion is closed/);
    assert.ok(!html.includes('/reply?'));
  });

  it('shows an empty thread with a link to the form', async () => {
    const html = await htmlOf('/nothing');
    assert.match(html, /Nobody has written anything here yet/);
    assert.match(html, /reply\?thread=%2Fnothing/);
  });

  it('has pages with links that crawlers follow, and no page beyond the last', async () => {
    await seed('/long', 700, (index) => (index % 2 === 0 ? null : index - 1));
    const ids = new Set<string>();
    let address: string | undefined = 'thread?thread=%2Flong';
    let pages = 0;
    for (; address !== undefined; pages++) {
      const html: string = await (await server.get(address)).text();
      for (const [, id = ''] of html.matchAll(/<article [^>]*id="comment-([^"]*)"/g)) ids.add(id);
      if (pages > 0) assert.match(html, /<link rel="prev" href="[^"]*"/);
      const next: string | undefined = /<link rel="next" href="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
      assert.equal(next, /<a rel="next" href="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&'));
      address = next;
    }
    assert.equal(ids.size, 700);
    assert.equal(pages, 3);
    for (const page of ['4', '0', 'x', '-1', '999999999'])
      assert.ok((await server.get(`thread?thread=/long&page=${page}`)).status >= 400, page);
  });

  it('links a reply with its parent on an earlier page', async () => {
    await seed('/split', 200, (index) => (index === 0 ? null : 0));
    const html = await htmlOf('/split', '&page=2');
    assert.ok(html.includes(`href="https://comments.example/c/thread?thread=%2Fsplit#comment-${idOf('/split', 0)}"`));
  });

  it('has the data of the first page of the JSON protocol, without the bodies', async () => {
    await seed('/data', 300, (index) => (index === 0 ? null : index % 7));
    const page = (await (await server.get('api/v1/comments?thread=/data')).json()) as {comments: {html?: string}[]};
    for (const comment of page.comments) comment.html = '';
    const data = v.parse(
      v.looseObject({server: v.string(), comments: v.array(v.looseObject({}))}),
      dataOf(await htmlOf('/data')),
    );
    assert.equal(data.server, 'https://comments.example/c/');
    assert.ok(data.comments.every((comment) => !('html' in comment)));
    const comments = data.comments.map((comment) => ({...comment, html: ''}));
    assert.deepEqual(readPlainPage({...data, comments}, new Map()), readPlainPage(page, new Map()));
  });

  it('speaks the language that is asked for, and English if there is no such language', async () => {
    const arabic = await (await server.get('thread?thread=/parts&lang=ar')).text();
    assert.match(arabic, /<html lang="ar" dir="rtl">/);
    assert.match(arabic, /<a [^>]*href="thread\/reply\?thread=%2Fparts&amp;lang=ar"/);
    assert.match(
      await htmlOf('/parts', '&lang=de-AT'),
      /<div class="colloquy-thread" lang="de"[^]*13\. September 2020/,
    );
    assert.equal(
      await htmlOf('/parts', '&lang=de-AT'),
      await htmlOf('/parts', '&lang=de'),
      'one page for each language',
    );
    for (const lang of ['xx', '', '"><script>hit()</script>', 'a'.repeat(500)]) {
      const html = await htmlOf('/parts', `&lang=${encodeURIComponent(lang)}`);
      assert.match(html, /<div class="colloquy-thread" lang="en" dir="ltr">/);
      assert.equal(html, await htmlOf('/parts'), 'one page for all unknown tags');
      assert.doesNotMatch(html, /<script>hit/);
    }
  });

  it('may be cached until the thread changes, like the JSON', async () => {
    await server.post(newComment({thread: '/cached'}));
    const first = await part('/cached');
    assert.equal(first.headers.get('Cache-Control'), 'public, no-cache');
    assert.equal(first.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(first.headers.get('Content-Type'), 'text/html; charset=utf-8');
    const headers = {'If-None-Match': first.headers.get('ETag') ?? ''};
    assert.equal((await server.get('api/v1/thread.html?thread=/cached', {headers})).status, 304);
    await server.post(newComment({thread: '/cached'}));
    const second = await server.get('api/v1/thread.html?thread=/cached', {headers});
    assert.equal(second.status, 200);
    assert.match(await second.text(), /2 comments/);
  });

  it('refuses unknown parameters, and a request without a thread', async () => {
    for (const query of ['', '?thread=', '?thread=a&order=newest'])
      assert.equal((await server.get(`api/v1/thread.html${query}`)).status, 400, query);
  });
});

describe('the style sheet of a thread', () => {
  it('has at most 2.8 KB, 0.9 KB compressed, and names nothing of the page', async () => {
    const style = /<style>(.*?)<\/style>/s.exec(await htmlOf('/nothing'))?.[1] ?? '';
    assert.ok(style.length > 0 && style.length <= 2867, `${style.length} bytes`);
    const {length} = brotliCompressSync(style);
    assert.ok(length <= 921, `${length} bytes`);
    const names = [...style.matchAll(/[.]([a-z][\w-]*)/g)].map(([, name]) => name);
    assert.deepEqual(
      names.filter((name) => !name?.startsWith('colloquy-')),
      [],
    );
    const properties = [...style.matchAll(/--([\w-]+)/g)].map(([, name]) => name);
    assert.deepEqual(
      properties.filter((name) => !/^(?:cq$|cq-|comment-)/.test(name ?? '')),
      [],
    );
    const selectors = style.split('}').map((rule) => rule.split('{').at(-2) ?? '');
    const parts = selectors.filter(Boolean).flatMap((selector) => selector.replaceAll(/\([^)]*\)/g, '').split(','));
    assert.deepEqual(
      parts.filter((selector) => !/^(?:\.colloquy-|comment-thread$)/.test(selector)),
      [],
    );
  });

  it('indents every level that a comment can have', async () => {
    await seed('/levels', 14, (index) => (index === 0 ? null : index - 1));
    const html = await htmlOf('/levels');
    const levels = [...html.matchAll(/<article class="colloquy-comment colloquy-d(\d+)"/g)].map(([, level]) => level);
    assert.equal(levels.length, 14);
    for (const level of levels.slice(1)) assert.ok(html.includes(`.colloquy-d${level}{--cq:${level}}`), level);
  });

  it('is all that the markup names by class', async () => {
    const html = (await htmlOf('/parts')).replace(/<style>.*?<\/style>/s, '');
    const classes = [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));
    assert.deepEqual(
      classes.filter((name) => !name.startsWith('colloquy-')),
      [],
    );
  });
});

describe('the document of a thread', () => {
  it('runs and loads nothing', async () => {
    const response = await server.get('thread?thread=/parts');
    assert.match(
      response.headers.get('Content-Security-Policy') ?? '',
      /^default-src 'none'; style-src 'sha256-[^ ]+'; img-src data:;/,
    );
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), null);
    const html = await response.text();
    assert.match(html, /<title>Comments on “A &lt;title&gt;”<\/title>/);
    assert.match(html, /<a href="http:\/\/localhost:4000\/parts">Back to the article<\/a>/);
    assert.ok(COMMENT_TAGS.length > 0 && !/ style="/.test(html));
  });
});
