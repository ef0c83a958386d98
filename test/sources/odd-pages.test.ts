// Pages with invalid entries, from servers and static files: the decoded comments and the console warnings.

import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {isPlaceholderId} from '../../src/core/comment.js';
import {countComments, createSource} from '../../src/sources/backends/by-name.js';
import type {CommentSource, LoadRequest} from '../../src/sources/source.js';
import {startStubHttpServer, type StubHttpServer} from '../support/stub-http-server.js';

const {signal} = new AbortController();
const warn = mock.method(console, 'warn', () => undefined);
const rawComment = (id: unknown, html = 'x'): object => ({id, author: {name: 'Ana'}, html});
let server: StubHttpServer | null = null;

beforeEach(() => warn.mock.resetCalls());
afterEach(async () => {
  await server?.close();
  server = null;
});

async function serve(body: unknown, path = '', type = 'application/json'): Promise<CommentSource> {
  server = await startStubHttpServer((_request, response) => {
    response.writeHead(200, {'Content-Type': type});
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  return createSource('', {
    endpoint: `${server.url}${path}`,
    thread: 't',
    page: {url: 'https://example.org/', title: ''},
  });
}

const ask = (source: CommentSource, rest: Partial<LoadRequest> = {}) => source.load({order: 'oldest', signal, ...rest});
const warnings = (): readonly string[] => warn.mock.calls.map(({arguments: [text]}) => String(text));
const oddPage = {
  comments: [
    rawComment('a'),
    rawComment(null, 'no id'),
    7,
    rawComment(3),
    rawComment('a', 'other'),
    {id: 'b', author: 7, html: 'y'},
  ],
};

describe('a page with invalid entries', () => {
  for (const [what, path, rest] of [
    ['a server', '', {}],
    ['a static file', 'talk.json', {}],
    ['a server, since a revision', '', {since: '1'}],
    ['a server, around a comment', '', {around: 'a'}],
  ] as const)
    it(`of ${what} is repaired, and causes one warning`, async () => {
      const page = await ask(await serve(oddPage, path), rest);
      assert.deepEqual(page.comments.map(({id}) => (isPlaceholderId(id) ? '' : id)), ['a', '', '3', '', 'b']); // prettier-ignore
      assert.equal(page.unreadable, 1);
      const [sentence = '', ...more] = warnings();
      assert.deepEqual(more, []);
      assert.match(sentence, /^colloquy: 3 comments repaired, 1 left out, in http/);
      assert.match(
        sentence,
        /comments\[1\] has no usable id; comments\[2\] is not an object; comments\[4\] \(id "a"\) has the id/,
      );
      assert.match(sentence, /; …$/);
    });

  for (const type of ['text/html; charset=UTF-8', 'text/plain', 'application/octet-stream', ''])
    it(`is read whatever its Content-Type: “${type}”`, async () => {
      const source = await serve('\uFEFF{"comments": [{"id": 1, "html": "<p>x</p>"}]}', 'talk.json', type);
      assert.equal((await ask(source)).comments[0]?.html, '<p>x</p>');
    });

  it('supplies the count of a static file', async () => {
    await serve(oddPage, 'talk.json');
    assert.deepEqual([...(await countComments(`${server?.url}talk.json`, ['k'], signal))], [['k', 5]]);
  });

  it('causes another warning only when its flaws change', async () => {
    let body: unknown = oddPage;
    server = await startStubHttpServer((_request, response) => response.end(JSON.stringify(body)));
    const source = createSource('json', {endpoint: server.url, thread: '', page: {url: '', title: ''}});
    await ask(source);
    await ask(source);
    assert.equal(warnings().length, 1);
    body = {comments: [7]};
    await ask(source);
    assert.equal(warnings().length, 2);
  });

  it('causes a warning without comment text and long ids', async () => {
    const secret = 'Words of a comment';
    const id = 'i'.repeat(10_000);
    await ask(await serve({comments: [{id, html: {text: secret}, author: [secret]}, [secret], {html: secret}]}));
    assert.equal(warnings().length, 1);
    assert.ok(!warnings()[0]?.includes(secret));
    assert.ok((warnings()[0]?.length ?? 0) < 600);
  });

  it('causes a warning without URL secrets and e-mail addresses', async () => {
    server = await startStubHttpServer((_request, response) =>
      response.end(JSON.stringify({comments: [{id: 'ana@mail.example'}]})),
    );
    const endpoint = `${server.url}talk.json?token=abc123`;
    await ask(createSource('json', {endpoint, thread: '', page: {url: '', title: ''}}));
    const [sentence = ''] = warnings();
    assert.match(sentence, /1 comment repaired/);
    assert.doesNotMatch(sentence, /abc123|ana@mail/);
  });

  it('causes no warning if all its entries are valid', async () => {
    await ask(
      await serve({
        comments: [rawComment('a'), {...rawComment(7), parent: null, editedAt: null, author: {name: 'Bo', url: null}}],
      }),
    );
    assert.deepEqual(warnings(), []);
  });

  it('gives a new id to a comment that repeats the id of another page', async () => {
    const pages = new Map<string, unknown>([
      ['/one.json', {comments: [rawComment('a', 'first')], next: 'two.json'}],
      ['/two.json', {comments: [rawComment('a', 'second'), rawComment('b')], next: null}],
    ]);
    server = await startStubHttpServer(({url = ''}, response) => response.end(JSON.stringify(pages.get(url))));
    const source = createSource('', {endpoint: `${server.url}one.json`, thread: '', page: {url: '', title: ''}});
    const {next} = await ask(source);
    const {comments} = await ask(source, {cursor: next ?? ''});
    assert.deepEqual(comments.map(({id, html}) => [isPlaceholderId(id), html]), [[true, 'second'], [false, 'x']]); // prettier-ignore
  });

  it('is shown even if the URL of the next page is invalid', async () => {
    const {comments} = await ask(await serve({comments: [rawComment('a')], next: 'http://'}, 'talk.json'));
    assert.equal(comments.length, 1);
  });

  it('links the next page in browsers without URL.canParse', async () => {
    const canParse = mock.method(URL, 'canParse', () => assert.fail('not in Safari 15'));
    const {next} = await ask(await serve({comments: [rawComment('a')], next: 'two.json'}, 'talk.json'));
    canParse.mock.restore();
    assert.equal(next, `${server?.url}two.json`);
  });

  it('may have at most 16 MB', async () => {
    const body = (megabytes: number): object => ({
      comments: [rawComment('a'), rawComment('b', 'x'.repeat(megabytes * 1024 * 1024))],
    });
    for (const path of ['', 'talk.json']) {
      assert.equal((await ask(await serve(body(15.9), path))).comments.length, 2);
      await server?.close();
      await assert.rejects(ask(await serve(body(16.1), path)), {kind: 'large'});
      await server?.close();
    }
  });

  it('is rejected only if it has no readable entry', async () => {
    for (const body of ['', '{', 'null', '7', '"x"', '[]', '[1]', '{}', '{"comments": {}}', '{"comments": null}']) {
      await assert.rejects(ask(await serve(body)), {kind: 'unreadable'}, body);
      await server?.close();
    }
    assert.equal((await ask(await serve([rawComment('a')]))).comments.length, 1);
    await server?.close();
    assert.equal((await ask(await serve({comments: [1, 2, 3]}))).unreadable, 3);
  });
});
