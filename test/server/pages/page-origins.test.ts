// What a request says of its page, through the routes.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import {makeModerator} from '../../support/make-moderator.js';
import {decodeEntry} from '../../../src/wire/moderation/decode-moderation.js';
import type {NewComment, Problem} from '../../../src/wire/protocol.js';
import {describeOnBoth} from '../../support/both-databases.js';
import {newComment, SITE, startTestServer, type TestServer} from '../../support/test-server.js';

const BLOG = 'https://blog.example';

interface Answer {
  readonly status: number;
  readonly detail: string;
}

async function send(server: TestServer, origin: string, rest: Partial<NewComment>): Promise<Answer> {
  const response = await server.send('POST', 'api/v1/comments', newComment(rest), {Origin: origin});
  const {detail = ''} = (await response.json()) as Partial<Problem>;
  return {status: response.status, detail};
}

describe('The page of a comment', () => {
  let open: TestServer;
  let strict: TestServer;
  before(async () => {
    open = await startTestServer();
    strict = await startTestServer({origins: [BLOG, 'http://old.example:8080'], publicUrl: 'https://talk.example/c/'});
  });
  after(async () => {
    await open.close();
    await strict.close();
  });

  const foreign = [
    'https://evil.example/phish',
    'https://blog.example.evil.example/',
    'https://blog.example@evil.example/',
    'https://blog.example:444/',
    'http://blog.example/',
    'https://www.blog.example/a',
    'https://old.example:8080/',
    ' https://evil.example/ ',
    'HTTPS://EVIL.EXAMPLE',
    'http://localhost:4000/page',
  ];
  for (const url of foreign) {
    it(`is refused with the flag to give if its address is ${url}`, async () => {
      const {status, detail} = await send(strict, BLOG, {thread: 'guestbook', page: {url, title: 'A page'}});
      assert.equal(status, 403);
      const {origin} = new URL(url.trim());
      assert.equal(detail, `This server does not accept comments for pages of ${origin}. Its owner can allow them with --origin ${origin}`); // prettier-ignore
    });
  }

  it('is refused if its address is none of the web', async () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//evil.example/x',
      'evil.example',
      'https:\\\\evil.example',
      'file:///etc/passwd',
      'app:page',
      'x',
    ]) {
      const {status, detail} = await send(strict, BLOG, {page: {url, title: ''}});
      assert.equal(status, 403, url);
      assert.match(detail, /not a web address/);
    }
  });

  it('is accepted on every allowed origin, with any path and without an address', async () => {
    for (const [url, origin] of [
      [`${BLOG}/a?b#c`, BLOG],
      [`${BLOG}:443/a`, BLOG],
      ['http://old.example:8080/', 'http://old.example:8080'],
      ['https://talk.example/demo', 'https://talk.example'],
      [`${BLOG}/`, 'https://talk.example'],
      ['', BLOG],
    ] as const) {
      assert.equal((await send(strict, origin, {page: {url, title: ''}})).status, 201, url);
    }
  });

  it('needs a key of an allowed origin, if the key is an address', async () => {
    const page = {url: `${BLOG}/a`, title: ''};
    for (const thread of [
      'https://evil.example/a',
      'http://evil.example/a',
      '//evil.example/a',
      '/\\evil.example/a',
      'HTTP:evil.example/a',
      'https://blog.example:8443/a',
    ]) {
      const {status, detail} = await send(strict, BLOG, {thread, page});
      assert.equal(status, 403, thread);
      assert.match(detail, /--origin https:\/\/(?:evil\.example|blog\.example:8443)$/);
    }
    for (const thread of [
      `${BLOG}/a`,
      'http://blog.example/a',
      'http://blog.example:80/a',
      'https://old.example:8080/a',
      'https://talk.example',
      '/a',
      'guestbook',
      'ftp://evil.example',
      'https:',
    ])
      assert.equal((await send(strict, BLOG, {thread, page})).status, 201, thread);
  });

  it('may be any page of this machine without any flag', async () => {
    for (const url of [
      `${SITE}/page`,
      'http://127.0.0.1:8420/',
      'https://localhost/x',
      'http://[::1]:3/',
      'http://demo.localhost:8080/',
      open.url,
    ])
      assert.equal((await send(open, SITE, {thread: url, page: {url, title: ''}})).status, 201, url);
  });

  it('is refused on this machine with both flags, because the first one replaces the default', async () => {
    const {detail} = await send(open, SITE, {page: {url: `${BLOG}/a`, title: ''}});
    assert.match(detail, new RegExp(`with --origin ${BLOG} --origin ${SITE}$`));
  });

  it('is of an allowed origin, whatever a request says', async () => {
    const part = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.constantFrom('https://', 'http:', '//', '/', '\\', '@', BLOG, 'evil.example', '\t', '#', '?'),
    );
    const text = fc.array(part, {maxLength: 4}).map((parts) => parts.join('').slice(0, 900));
    await fc.assert(
      fc.asyncProperty(text, text, async (url, thread) => {
        const {status} = await send(strict, BLOG, {thread: `${thread}.`, page: {url, title: ''}});
        // A busy machine refuses some.
        assert.ok([201, 403, 422, 503].includes(status), `${status}`);
      }),
      {numRuns: 300},
    );
    for (const key of await strict.store.listThreads('', 10_000)) {
      const thread = await strict.store.findThread(key);
      for (const address of [key, thread?.url ?? ''])
        if (/^https?:\/\//i.test(address) && URL.canParse(address))
          assert.match(new URL(address).host, /^(?:(?:blog|talk)\.example|old\.example:8080)$/);
    }
  });
});

describe('The title of a page', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.close());

  let count = 0;
  const titleOf = async (title: string): Promise<string | undefined> => {
    const comment = newComment({thread: `/title-${++count}`, page: {url: SITE, title}});
    assert.equal((await server.post(comment)).status, 201);
    return (await server.store.findThread(`/title-${count}`))?.title;
  };

  it('is plain text without tricks', async () => {
    for (const [title, expected] of [
      ['  A \n title\t ', 'A title'],
      ['Free\u202emoney\u2066\u200b', 'Freemoney'],
      ['a\u0000b\u001b[31mc\u0085d', 'ab[31mc d'],
      ['<b onclick=x>Bold</b> &amp;', '<b onclick=x>Bold</b> &amp;'],
      ['q\u0335\u0336\u0337\u0338\u0334\u0334\u0334algo', 'q\u0335\u0336\u0337\u0338algo'],
      ['\u{e0041}\u{e0042}tag', 'tag'],
      ['👩\u200d🚀 news', '👩\u200d🚀 news'],
      ['שלום עולם', 'שלום עולם'],
    ] as const) {
      assert.equal(await titleOf(title), expected.normalize('NFC'), JSON.stringify(title));
    }
  });

  it('has 200 characters, and never costs a comment', async () => {
    assert.equal(await titleOf('🌻'.repeat(200)), '🌻'.repeat(200));
    for (const long of ['x'.repeat(201), 'x'.repeat(40_000), '👩\u200d🚀'.repeat(300), 'word '.repeat(1000)]) {
      const title = (await titleOf(long)) ?? '';
      assert.ok(Array.from(title).length <= 200, String(Array.from(title).length));
      assert.match(title, /…$/);
    }
  });
});

describeOnBoth('A thread that later requests contradict', (servers) => {
  it('is shown to moderators with what they say, until it is true', async () => {
    const server = await servers.start({origins: [BLOG]});
    const moderate = await makeModerator(server);
    const post = (title: string, path: string) =>
      send(server, BLOG, {thread: '/snow', page: {url: `${BLOG}${path}`, title}});
    assert.equal((await post('Free money', '/phish')).status, 201);
    assert.deepEqual((await moderate.threads())[0]?.claims, []);
    for (let time = 0; time < 3; time++) await post('Snow on the pass', '/snow');
    await post('(3) Free money', '/phish/?utm_source=x#top');
    await post('', '/phish');
    await post('Ice', '/phish');
    const [thread] = await moderate.threads();
    assert.equal(thread?.title, 'Free money');
    assert.deepEqual(thread?.claims, [
      {title: 'Snow on the pass', url: `${BLOG}/snow`, requests: 3},
      {title: 'Ice', url: `${BLOG}/phish`, requests: 1},
    ]);
    const moved = await moderate.change({action: 'rename', key: '/snow', to: '/winter', url: `${BLOG}/winter`});
    assert.equal(moved.status, 200);
    await post('Free money', '/snow');
    const [renamed] = await moderate.threads();
    assert.deepEqual(renamed?.claims.map(({requests}) => requests), [3, 1]); // prettier-ignore
  });

  it('takes over a claim that a moderator confirms, for readers too, with undo', async () => {
    const server = await servers.start({origins: [BLOG]});
    const moderate = await makeModerator(server);
    const post = (title: string, path: string) =>
      send(server, BLOG, {thread: '/snow', page: {url: `${BLOG}${path}`, title}});
    const pageOf = async () => {
      const {thread} = (await (await server.get('api/v1/comments?thread=/snow')).json()) as {
        thread: Record<string, unknown>;
      };
      return {title: thread['title'], url: thread['url']};
    };
    await post('Free money', '/phish');
    await post('Snow on the pass', '/snow');
    const phish = {title: 'Free money', url: `${BLOG}/phish`};
    assert.deepEqual(await pageOf(), phish);
    const adopted = await moderate.change({
      action: 'adopt',
      key: '/snow',
      title: 'Snow on the pass',
      url: `${BLOG}/snow`,
    });
    assert.equal(adopted.status, 200);
    assert.deepEqual(await pageOf(), {title: 'Snow on the pass', url: `${BLOG}/snow`});
    assert.deepEqual((await moderate.threads())[0]?.claims, []);
    const {id, canUndo} = decodeEntry(adopted.body);
    assert.equal(canUndo, true);
    // An empty part keeps that of the thread.
    const part = await moderate.change({action: 'adopt', key: '/snow', title: '', url: `${BLOG}/snow/`});
    assert.deepEqual([part.status, (await pageOf()).title], [200, 'Snow on the pass']);
    assert.equal((await moderate.undo(id)).status, 409, 'something later changed it');
    await moderate.undo(decodeEntry(part.body).id);
    assert.equal((await moderate.undo(id)).status, 200);
    assert.deepEqual(await pageOf(), phish);
    assert.deepEqual((await moderate.threads())[0]?.claims.map(({title}) => title), ['Snow on the pass']); // prettier-ignore
    const adopt = async (key: string, url: string): Promise<number> =>
      (await moderate.change({action: 'adopt', key, title: 'x', url})).status;
    assert.deepEqual([await adopt('/no', ''), await adopt('/snow', 'javascript:x'), await adopt('/snow', '//x')], [404, 422, 422]); // prettier-ignore
  });

  it('keeps a few claims, however many there are', async () => {
    const server = await servers.start({});
    for (let title = 0; title < 12; title++)
      await server.post(newComment({thread: '/many', page: {url: SITE, title: `Title ${title}`}}));
    const [thread] = await (await makeModerator(server)).threads();
    assert.equal(thread?.claims.length, 5);
  });
});
