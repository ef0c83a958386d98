import assert from 'node:assert/strict';
import {request as httpRequest} from 'node:http';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import type {Page} from '../../../src/core/comment.js';
import type {NewComment, Problem} from '../../../src/wire/protocol.js';
import {newComment, ownOf, SITE, startTestServer, type TestServer} from '../../support/test-server.js';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

const pageOf = async (thread: string): Promise<Page> =>
  (await (await server.get(`api/v1/comments?thread=${encodeURIComponent(thread)}`)).json()) as Page;
const problemOf = async (response: Response): Promise<Problem> => (await response.json()) as Problem;
const COMMENTS = 'api/v1/comments';

describe('POST comments', () => {
  it('stores a comment, renders it, and shows it to everybody', async () => {
    const comment = newComment({
      thread: '/post',
      source: 'Hello *there*',
      author: {name: 'Bo', url: 'https://bo.example'},
    });
    const response = await server.post(comment);
    assert.equal(response.status, 201);
    const own = await ownOf(response);
    assert.equal(own.source, comment.source);
    assert.ok(own.can.edit > 800 && own.can.delete > own.can.edit);
    const {thread, comments} = await pageOf('/post');
    assert.equal(thread.count, 1);
    assert.equal(thread.title, 'A page');
    assert.equal(comments[0]?.html, '<p>Hello <em>there</em></p>');
    assert.deepEqual(comments[0]?.author, {name: 'Bo', url: 'https://bo.example/'});
  });

  it('returns the stored comment for a repeated request', async () => {
    const comment = newComment({thread: '/again'});
    assert.equal((await server.post(comment)).status, 201);
    const again = await server.post({...comment, page: {url: SITE, title: 'Another title'}});
    assert.equal(again.status, 200);
    assert.equal((await ownOf(again)).comment.id, comment.id);
    assert.equal((await pageOf('/again')).comments.length, 1);
  });

  it('refuses other content under the same id, and shows nothing for another secret', async () => {
    const comment = newComment({thread: '/conflict'});
    await server.post(comment);
    assert.equal((await server.post({...comment, source: 'other'})).status, 422);
    const foreign = await server.post({...comment, secret: newComment().secret});
    assert.equal(foreign.status, 409);
    assert.doesNotMatch(await foreign.text(), /Words/);
    assert.equal((await pageOf('/conflict')).comments.length, 1);
  });

  it('stores one comment when the same request arrives twice at the same time', async () => {
    const comment = newComment({thread: '/at-once'});
    const statuses = (await Promise.all([server.post(comment), server.post(comment)])).map(({status}) => status);
    assert.deepEqual(statuses.toSorted(), [200, 201]);
    assert.equal((await pageOf('/at-once')).comments.length, 1);
  });

  it('accepts replies only to comments of the same thread', async () => {
    const parent = newComment({thread: '/parents'});
    await server.post(parent);
    assert.equal((await server.post(newComment({thread: '/parents', parent: parent.id}))).status, 201);
    for (const wrong of [
      newComment({thread: '/other', parent: parent.id}),
      newComment({thread: '/parents', parent: 'x'}),
    ]) {
      const response = await server.post(wrong);
      assert.equal(response.status, 422);
      assert.equal((await problemOf(response)).errors?.[0]?.field, 'parent');
    }
  });

  it('uses one thread for all URLs of the same page', async () => {
    await server.post(newComment({thread: 'http://Localhost:80/a/index.html?utm_source=x'}));
    await server.post(newComment({thread: 'https://localhost/a/'}));
    assert.equal((await pageOf('https://localhost/a')).thread.count, 2);
    assert.equal((await pageOf('https://localhost/a')).thread.key, 'https://localhost/a');
  });

  it('stores the source byte for byte', async () => {
    const source = ' \r\n\t<b>&amp;</b> **x**\u00a0 🌻 שלום \r\n\r\n';
    assert.equal((await ownOf(server.post(newComment({thread: '/bytes', source})))).source, source);
  });

  it('holds a comment that fills in the trap field, and a comment with two links', async () => {
    const trapped = await server.post(newComment({thread: '/held', guards: {trap: 'x'}}));
    const linked = await server.post(newComment({thread: '/held', source: 'https://a.example https://b.example'}));
    assert.deepEqual([trapped.status, linked.status], [202, 202]);
    assert.equal((await ownOf(linked)).comment.status, 'held');
    assert.equal((await pageOf('/held')).comments.length, 0);
  });
});

describe('Names', () => {
  const nameOf = async (name: string): Promise<string> =>
    (await ownOf(server.post(newComment({thread: '/names', author: {name}})))).comment.author.name;

  it('are stored without invisible characters', async () => {
    assert.equal(await nameOf('  A\u202en\u200ba\u0000 \n B '.replace('\u0000', '')), 'Ana B');
    assert.equal(await nameOf('👩\u200d👩\u200d👧'), '👩\u200d👩\u200d👧');
    assert.equal(await nameOf('Zoe\u0308'), 'Zoë');
  });

  it('need a visible character, at most 50 characters, and no stacked marks', async () => {
    for (const name of ['', ' ', '\u200b', '\u202e', 'x'.repeat(51), `a${'\u0301'.repeat(20)}b${'\u0315'.repeat(9)}`]) {
      const response = await server.post(newComment({author: {name}}));
      assert.equal(response.status, 422, JSON.stringify(name));
      assert.equal((await problemOf(response)).errors?.[0]?.field, 'author.name');
    }
    assert.equal(await nameOf('👩\u200d👩\u200d👧'.repeat(50)), '👩\u200d👩\u200d👧'.repeat(50));
  });
});

describe('A request body', () => {
  const refuse = async (body: unknown): Promise<number> => {
    const response = await server.send('POST', COMMENTS, body);
    assert.match(response.headers.get('Content-Type') ?? '', /problem\+json/);
    return response.status;
  };

  it('that is invalid JSON or has a __proto__ key is a 400', async () => {
    for (const body of ['', '{', 'null x', '{"__proto__": {}}', '{"author": {"__proto__": 1}}']) {
      assert.equal(await refuse(body), 400, body);
    }
  });

  it('is accepted at the limit of the source, and a 422 above it', async () => {
    const sized = (source: string): Promise<Response> => server.post(newComment({thread: '/limits', source}));
    assert.equal((await sized('a'.repeat(10_000))).status, 201);
    assert.equal((await sized('a'.repeat(10_001))).status, 422);
    assert.equal((await sized('🌻'.repeat(10_000))).status, 201);
    assert.equal((await sized('🌻'.repeat(10_001))).status, 422);
  });

  it('is accepted at the limit of the thread key, and a 422 above it', async () => {
    const inThread = (thread: string): Promise<Response> => server.post(newComment({thread}));
    assert.equal((await inThread('中'.repeat(666))).status, 201);
    assert.equal((await inThread('中'.repeat(667))).status, 422);
    assert.equal((await inThread(`/${'é'.repeat(334)}`)).status, 422);
    assert.equal((await inThread('a'.repeat(1001))).status, 422);
  });

  const wrong: Readonly<Record<string, Partial<Record<keyof NewComment, unknown>> & {extra?: unknown}>> = {
    'an extra key': {extra: 1},
    'an object for a string': {source: {$ne: 1}},
    'an array for a string': {source: ['x']},
    'an invalid id': {id: '../../etc'},
    'a UUID of another version': {id: '01a20562-6fbb-4827-95ff-44faf42192e5'},
    'a short secret': {secret: 'abc'},
    'a NUL': {source: 'a\0b'},
    'a lone surrogate': {source: 'a\ud800b'},
    'a blank source': {source: ' \n '},
    'a javascript: URL as website': {author: {name: 'x', url: 'javascript:alert(1)'}},
    'an invalid e-mail address': {author: {name: 'x', email: 'x'}},
    'no author': {author: null},
    'a badge': {author: {name: 'x', badges: ['moderator']}},
    'a number in the trap field': {extra: 1, guards: {trap: 7}},
  };
  for (const [name, part] of Object.entries(wrong)) {
    it(`with ${name} is a 422`, async () => assert.equal(await refuse({...newComment(), ...part}), 422));
  }

  it('that does not match the schema is a 4xx', async () => {
    const valid = newComment({thread: '/fuzz'});
    const keys = ['id', 'thread', 'page', 'parent', 'author', 'source', 'secret', 'guards', 'x', '$where'] as const;
    const replaced = fc
      .tuple(fc.constantFrom(...keys), fc.jsonValue())
      .map(([key, value]) => ({...valid, [key]: value}));
    const bodies = fc.oneof(fc.jsonValue(), replaced).filter((body) => JSON.stringify(body) !== JSON.stringify(valid));
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const {status} = await server.send('POST', COMMENTS, body);
        const mayPass = typeof body === 'object' && body !== null && 'source' in body && 'secret' in body;
        assert.ok(
          (status >= 400 && status < 500) || (mayPass && status <= 202),
          `${status} for ${JSON.stringify(body)}`,
        );
      }),
      {numRuns: 1000},
    );
  });

  it('is read up to 64 KiB, with and without a Content-Length', async () => {
    assert.equal(await refuse(JSON.stringify(newComment({source: 'a'.repeat(70_000)}))), 413);
    let sent = 0;
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = {Origin: SITE, 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked'};
      const request = httpRequest(new URL(COMMENTS, server.url), {method: 'POST', headers}, (response) => {
        resolve(response.statusCode);
        request.destroy();
      });
      request.on('error', reject);
      const more = (): void => {
        sent += 16_384;
        if (!request.destroyed) request.write(' '.repeat(16_384), () => setImmediate(more));
      };
      more();
    });
    assert.equal(status, 413);
    // The bytes that are already sent when the response arrives fit into the buffers of two sockets.
    assert.ok(sent < 8 * 1024 * 1024, `${sent} bytes`);
  });
});

describe('A write', () => {
  const origins: Readonly<Record<string, string | null>> = {
    'a page on another site': 'https://evil.example',
    'a page without an origin': 'null',
    'a client without an Origin header': null,
    'a site whose name ends like ours': 'http://notlocalhost',
    'a site whose name starts like ours': 'http://localhost.evil.example',
  };
  for (const [name, origin] of Object.entries(origins)) {
    it(`from ${name} is a 403 that the page can read, for every method`, async () => {
      for (const [method, path] of [
        ['POST', COMMENTS],
        ['PATCH', `${COMMENTS}/x`],
        ['DELETE', `${COMMENTS}/x`],
        ['POST', 'api/v1/preview'],
      ] as const) {
        const headers = {'Content-Type': 'application/json', ...(origin !== null && {Origin: origin})};
        const response = await server.get(path, {
          method,
          headers,
          body: JSON.stringify(newComment({thread: '/origin'})),
        });
        assert.equal(response.status, 403);
        assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
        const {detail, type} = await problemOf(response);
        assert.equal(type, 'urn:colloquy:origin');
        if (origin?.startsWith('http')) assert.match(detail, new RegExp(`--origin ${origin}$`));
      }
      assert.equal((await pageOf('/origin')).thread.count, 0);
    });
  }

  it('from any port and name of this machine is accepted', async () => {
    for (const origin of [
      'http://localhost:1',
      'https://localhost',
      'http://127.0.0.1:9',
      'http://[::1]:3',
      'http://demo.localhost',
    ]) {
      const response = await server.send('POST', COMMENTS, newComment({thread: '/local'}), {Origin: origin});
      assert.equal(response.status, 201, origin);
    }
  });

  it('with another content type than JSON is a 415', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonx',
      '',
    ]) {
      const response = await server.send('POST', COMMENTS, newComment({thread: '/type'}), {'Content-Type': type});
      assert.equal(response.status, 415, type);
    }
    assert.equal((await pageOf('/type')).thread.count, 0);
  });
});

describe('The option origins', () => {
  it('replaces the default, and the public URL of the server is always allowed', async (context) => {
    const strict = await startTestServer({
      origins: ['https://example.org'],
      publicUrl: 'https://comments.example.org/x/',
    });
    context.after(() => strict.close());
    const statusFrom = async (origin: string): Promise<number> => {
      const comment = newComment({page: {url: 'https://example.org/page', title: 'A page'}});
      return (await strict.send('POST', COMMENTS, comment, {Origin: origin})).status;
    };
    assert.equal(await statusFrom('https://example.org'), 201);
    assert.equal(await statusFrom('https://comments.example.org'), 201);
    assert.equal(await statusFrom(SITE), 403);
    assert.equal(await statusFrom('https://example.org.evil.example'), 403);
    assert.equal(await statusFrom('http://example.org'), 403);
  });

  it('accepts only origins', async () => {
    await assert.rejects(startTestServer({origins: ['https://example.org/path']}), /is not an origin/);
    await assert.rejects(startTestServer({origins: ['example.org']}), /is not an origin/);
  });
});

describe('Rate limits', () => {
  it('send Retry-After in seconds, and do not apply to a repeated request', async (context) => {
    const limited = await startTestServer({rateLimit: true});
    context.after(() => limited.close());
    const first = newComment();
    await limited.post(first);
    let refused: Response | null = null;
    for (let attempt = 0; attempt < 20 && !refused; attempt++) {
      const response = await limited.post(newComment());
      if (response.status === 429) refused = response;
    }
    const wait = Number(refused?.headers.get('Retry-After'));
    assert.ok(wait >= 1 && wait <= 60, String(wait));
    assert.equal((await limited.post(first)).status, 200);
  });
});
